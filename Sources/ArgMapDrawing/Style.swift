/// What a picture looks like: turns the kinds and roles of a ``Graph`` into colours, lines and sizes.
///
/// Nothing is told by colour alone. Lines differ in dashes, heads and signs too; boxes differ in
/// corners, borders and fill.
public struct Style: Sendable {
  /// The fill of boxes.
  var paper: Color
  /// What is behind everything.
  var background: Color
  var ink: Color
  /// For remarks; still readable on every fill but ``emphasis``.
  var mutedInk: Color
  /// The fill of the central claim, and what is written on it.
  var emphasis: Color
  var emphasisInk: Color
  var emphasisMutedInk: Color
  /// What is taken as given.
  var givenFill: Color
  var argumentFill: Color
  var argumentLine: Color
  /// The fills of groups, from outer to inner ones.
  var groupFills: [Color]
  var groupLine: Color
  var support: Color
  var attack: Color
  var undercut: Color
  var step: Color
  /// What the author asks for, seen to be readable.
  var author = AuthorLooks()

  /// Dark on light.
  ///
  /// The colours of lines and arguments are those of Okabe and Ito, which people with any colour
  /// vision can tell apart, darkened until they are read on white.
  public static let light = Style(
    paper: 0xFFFFFF, background: 0xFFFFFF, ink: 0x1A1F26, mutedInk: 0x4D5763,
    emphasis: 0x16263C, emphasisInk: 0xFFFFFF, emphasisMutedInk: 0xC9D3DF,
    givenFill: 0xF2EFE6,
    argumentFill: 0xE1EFFA, argumentLine: 0x00609B,
    groupFills: [0xF4F6F8, 0xE9EDF1, 0xDFE4EA], groupLine: 0xA9B4BF,
    support: 0x006B4F, attack: 0xAD3C00, undercut: 0x8B2F73, step: 0x3F4B59)
}
