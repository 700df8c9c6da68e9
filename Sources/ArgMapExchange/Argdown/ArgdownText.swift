public import ArgMapModel

/// A map written as Argdown.
///
/// Elements stand where they were written: under their headings, in blocks, structures and relation
/// lines. Reading the text gives the same map: titles, texts with their markup, tags, data,
/// structures, relations and sections. Comments and the layout of the lines are not part of a map and
/// so are not kept, and neither are blanks at the end of a text that nothing follows.
public struct ArgdownText: Sendable {
  /// The text in UTF-8, with a line break at its end; empty for a map without anything.
  public let bytes: [UInt8]
  /// What of the map Argdown has no way to say, each a phrase such as "the italic text in “…”".
  ///
  /// Nothing of a map that was read from Argdown is lost, unless its settings take arguments apart: a
  /// statement without a title that several steps have is then several statements.
  public let losses: [String]

  /// Writes a map.
  public init(_ map: ArgumentMap) {
    let shared = map.statements.filter { $0.isUntitled && $0.occurrences.count > 1 }
    self.init(ArgdownOutline(map), furtherLosses: shared.map(\.sharedPlaces))
  }

  init(_ outline: ArgdownOutline, furtherLosses: [String] = []) {
    var writer = OutlineWriter(outline)
    writer.write()
    bytes = writer.bytes
    losses = writer.losses + furtherLosses
  }
}

extension Statement {
  fileprivate var sharedPlaces: String {
    "that \u{201C}\(text ?? "")\u{201D}, which has no title, is one statement in \(occurrences.count) places"
  }
}
