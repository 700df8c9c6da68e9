import ArgMapModel
import ArgMapSyntax

extension Statement {
  /// Whether some place says what the statement claims.
  var isDefined: Bool { isUntitled || occurrences.contains { !$0.isReference } }

  /// Whether the statement is a line of a reconstruction.
  var isInStructure: Bool {
    !uses.isDisjoint(with: [.premise, .intermediateConclusion, .mainConclusion])
  }
}

extension Argument {
  /// Whether the argument is described or reconstructed.
  var isDefined: Bool { structure != nil || occurrences.contains { !$0.isReference } }
}

extension ArgumentMap {
  /// The places of titles whose text could not be read, which is a finding already.
  var titlesBeforeLostText: Set<SourceRange> {
    Set(diagnostics.lazy.filter { $0.id == "text-after-reference" }.flatMap(\.notes).map(\.range))
  }
}

/// Makes the edits that rename a title.
enum TitleFix {
  /// The edits that put the suggested title in the place of each use, if only one title is close.
  ///
  /// - Parameters:
  ///   - uses: The bracketed titles to replace.
  ///   - suggestion: What was found, and the title in its brackets.
  ///   - text: The text in which the uses lie.
  /// - Returns: One edit for each use that is a bracketed title and nothing else.
  static func fixes(
    renaming uses: [SourceRange], to suggestion: (TitleIndex.Suggestion, String)?,
    in text: SourceText
  ) -> [Diagnostic.Fix] {
    guard let (suggestion, bracketed) = suggestion, suggestion.isOnlyOne else { return [] }
    return uses.filter { text.isBracketed($0) }
      .map { Diagnostic.Fix("write \(bracketed)", replacing: $0, with: bracketed, isSafe: false) }
  }
}

extension SourceText {
  fileprivate func isBracketed(_ range: SourceRange) -> Bool {
    guard range.count >= 2 else { return false }
    let ends = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    return ends == (UInt8(ascii: "["), UInt8(ascii: "]"))
      || ends == (UInt8(ascii: "<"), UInt8(ascii: ">"))
  }
}
