import ArgMapChecks
import ArgMapModel
import ArgMapSyntax

extension CleanMap {
  /// What stands in a text for a byte that is not UTF-8.
  static let invalidByte: Character = "\u{FFFE}"

  /// The bytes of a text of this map.
  static func bytes(of text: String) -> [UInt8] {
    Array(
      text.utf8.split(
        separator: "\(invalidByte)".utf8, omittingEmptySubsequences: false
      ).joined(separator: [0xFF]))
  }

  /// Checks a text that cites the source of this map.
  func check(_ text: SourceText, _ levels: RuleLevels = RuleLevels()) -> CheckedText {
    let map = ArgumentMap(parsing: text)
    let source = source.joined(separator: " ")
    let sources = SourceTexts(examples: [Self.sourceFile: source], for: map)
    return MapChecker(levels: levels).check(map, sources: sources)
  }
}
