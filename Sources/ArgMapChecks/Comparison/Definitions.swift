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

  /// Whether what the front matter says could not be read, which is a finding already.
  var lacksFrontMatter: Bool {
    hasUnreadableFrontMatter
      || diagnostics.contains {
        $0.id == "unclosed-front-matter" || $0.id == "front-matter-in-hyphens"
      }
  }
}

extension Inference {
  /// Whether all lines that the author declares are inputs; others are a finding already.
  var usesWhatItDeclares: Bool {
    guard let declaredInputs else { return true }
    return Set(declaredInputs.value.scalarTexts ?? []).count <= inputs.count
  }
}

/// Makes the edits that rename a title.
enum TitleFix {
  /// What an author probably meant.
  struct Meant {
    /// The title in its brackets.
    let name: String
    /// Whether nothing else is as close.
    let isOnlyOne: Bool
  }

  /// The edits that put what was meant in the place of each use, if nothing else can be meant.
  ///
  /// - Parameters:
  ///   - uses: The bracketed titles to replace.
  ///   - meant: What was found.
  ///   - text: The text in which the uses lie.
  /// - Returns: One edit for each use that is a bracketed title and nothing else.
  static func fixes(
    renaming uses: [SourceRange], to meant: Meant?, in text: SourceText
  ) -> [Diagnostic.Fix] {
    guard let meant, meant.isOnlyOne else { return [] }
    return uses.filter { text.isBracketed($0) }
      .map { Diagnostic.Fix("write \(meant.name)", replacing: $0, with: meant.name, isSafe: false) }
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
