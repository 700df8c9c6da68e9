import ArgMapModel

/// The colours of a style on one ground, light or dark.
struct Palette: Sendable, Hashable {
  /// The fill of boxes.
  var paper: Color
  /// What is behind everything.
  var background: Color
  var ink: Color
  /// For remarks; still readable on every fill but ``emphasis``.
  var mutedInk: Color
  /// The fill of the central claim, its border, and what is written on it.
  var emphasis: Color
  var emphasisLine: Color
  var emphasisInk: Color
  var emphasisMutedInk: Color
  /// What is taken as given.
  var givenFill: Color
  var argumentFill: Color
  var argumentLine: Color
  var argumentInk: Color
  var argumentMutedInk: Color
  /// The fill of the frame around the steps of an argument.
  var argumentFrameFill: Color
  /// The fills of groups, from outer to inner ones.
  var groupFills: [Color]
  var groupLine: Color
  var support: Color
  var attack: Color
  var undercut: Color
  var step: Color
  /// The border of statements.
  var statementLine: Color
  /// The colours of lines that the author asks for, seen on every ground.
  var authorLines: [RelationKind: Color] = [:]

  /// The colour of the lines of a kind.
  func color(of kind: RelationKind) -> Color {
    if let color = authorLines[kind] { return color }
    return switch kind {
    case .support, .entails: support
    case .undercut: undercut
    case .attack, .contrary, .contradictory: attack
    }
  }

  /// What lines run across.
  var grounds: [Color] { [background, paper, argumentFrameFill] + groupFills }

  /// A colour on which all lines can be seen and all texts be read.
  func ground(_ color: Color) -> Color {
    color.ground(
      lines: RelationKind.allCases.map(self.color) + [step, argumentLine], text: [ink, mutedInk])
  }

  /// The palette with the colours that an author asks for, as far as everything can still be seen
  /// and read.
  func adapted(to author: AuthorLooks) -> Palette {
    var palette = self
    if let color = author.dot.background { palette.background = ground(Color(color)) }
    palette.authorLines = author.lines.mapValues { $0.seen(on: palette.grounds) }
    return palette
  }
}

extension Palette {
  /// The colours of lines and arguments are those of Okabe and Ito, which people with any colour
  /// vision can tell apart, darkened until they are read on white.
  static let light = Palette(
    paper: 0xFFFFFF, background: 0xFFFFFF, ink: 0x1A1F26, mutedInk: 0x4D5763,
    emphasis: 0x16263C, emphasisLine: 0x16263C, emphasisInk: 0xFFFFFF, emphasisMutedInk: 0xC9D3DF,
    givenFill: 0xF2EFE6,
    argumentFill: 0xE1EFFA, argumentLine: 0x00609B, argumentInk: 0x1A1F26,
    argumentMutedInk: 0x4D5763, argumentFrameFill: 0xE1EFFA,
    groupFills: [0xF4F6F8, 0xE9EDF1, 0xDFE4EA], groupLine: 0x76818E,
    support: 0x006B4F, attack: 0xAD3C00, undercut: 0x8B2F73, step: 0x3F4B59,
    statementLine: 0x3F4B59)

  /// The hues of ``light``, lightened until they are read on nearly black.
  static let dark = Palette(
    paper: 0x1D232B, background: 0x12161B, ink: 0xE9EDF2, mutedInk: 0xB6C0CB,
    emphasis: 0xE3ECF7, emphasisLine: 0xE3ECF7, emphasisInk: 0x10161E, emphasisMutedInk: 0x3F4B59,
    givenFill: 0x332E22,
    argumentFill: 0x0F3048, argumentLine: 0x5DB4EC, argumentInk: 0xE9EDF2,
    argumentMutedInk: 0xB6C0CB, argumentFrameFill: 0x0F2A3E,
    groupFills: [0x191E25, 0x222932, 0x2B333D], groupLine: 0x8793A1,
    support: 0x45CFA6, attack: 0xFF9A5C, undercut: 0xE8A4CF, step: 0xAEB9C5,
    statementLine: 0xAEB9C5)

  /// The colours that Argdown's own maps have, toned until they are seen and read.
  static let argdownLight = Palette(
    paper: 0xFFFFFF, background: 0xFFFFFF, ink: 0x000000, mutedInk: 0x404040,
    emphasis: 0xFFFFFF, emphasisLine: 0x17805F, emphasisInk: 0x000000, emphasisMutedInk: 0x404040,
    givenFill: 0xEEEEEE,
    argumentFill: 0x1B9E77, argumentLine: 0x17805F, argumentInk: 0x000000,
    argumentMutedInk: 0x000000, argumentFrameFill: 0xDDF1EA,
    groupFills: [0xF0F0F0, 0xE6E6E6, 0xDCDCDC], groupLine: 0x7A7A7A,
    support: 0x007A00, attack: 0xD00000, undercut: 0x551A8B, step: 0x404040,
    statementLine: 0x17805F)

  /// The hues of ``argdownLight`` on nearly black.
  static let argdownDark = Palette(
    paper: 0x1E1E1E, background: 0x121212, ink: 0xF0F0F0, mutedInk: 0xC0C0C0,
    emphasis: 0x1E1E1E, emphasisLine: 0x2FC496, emphasisInk: 0xF0F0F0, emphasisMutedInk: 0xC0C0C0,
    givenFill: 0x2E2E2E,
    argumentFill: 0x1B9E77, argumentLine: 0x2FC496, argumentInk: 0x000000,
    argumentMutedInk: 0x000000, argumentFrameFill: 0x10382B,
    groupFills: [0x1A1A1A, 0x242424, 0x2E2E2E], groupLine: 0x909090,
    support: 0x55E055, attack: 0xFF8A8A, undercut: 0xC9A0F0, step: 0xC0C0C0,
    statementLine: 0x2FC496)

  /// Black on white, with one light grey.
  static let monoLight = Palette(
    paper: 0xFFFFFF, background: 0xFFFFFF, ink: 0x000000, mutedInk: 0x000000,
    emphasis: 0xFFFFFF, emphasisLine: 0x000000, emphasisInk: 0x000000, emphasisMutedInk: 0x000000,
    givenFill: 0xFFFFFF,
    argumentFill: 0xEEEEEE, argumentLine: 0x000000, argumentInk: 0x000000,
    argumentMutedInk: 0x000000, argumentFrameFill: 0xF6F6F6,
    groupFills: [0xFFFFFF], groupLine: 0x000000,
    support: 0x000000, attack: 0x000000, undercut: 0x000000, step: 0x000000,
    statementLine: 0x000000)

  /// ``monoLight`` turned round.
  static let monoDark = Palette(
    paper: 0x000000, background: 0x000000, ink: 0xFFFFFF, mutedInk: 0xFFFFFF,
    emphasis: 0x000000, emphasisLine: 0xFFFFFF, emphasisInk: 0xFFFFFF, emphasisMutedInk: 0xFFFFFF,
    givenFill: 0x000000,
    argumentFill: 0x333333, argumentLine: 0xFFFFFF, argumentInk: 0xFFFFFF,
    argumentMutedInk: 0xFFFFFF, argumentFrameFill: 0x1F1F1F,
    groupFills: [0x000000], groupLine: 0xFFFFFF,
    support: 0xFFFFFF, attack: 0xFFFFFF, undercut: 0xFFFFFF, step: 0xFFFFFF,
    statementLine: 0xFFFFFF)
}
