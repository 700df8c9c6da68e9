package import ArgMapModel
package import ArgMapSyntax

/// Objects to a key in data that nothing reads and that looks like one that something does.
package struct UnknownDataKey: Rule {
  package static let about = RuleDescription(
    "unknown-data-key", .note, .references, since: "0.1.0",
    summary: "A key in data is nearly one that has a meaning.",
    rationale: """
      Data may hold anything, so a misspelt key is passed over and what it says is never looked at. \
      Where 'data-keys' under 'argmap' in the front matter lists the keys of the author's own, any \
      other key is reported.
      """,
    objectionable: """
      [Noise]: Traffic noise harms sleep. {soruce: {file: study.md}}
      """,
    accepted: """
      [Noise]: Traffic noise harms sleep. {source: {file: study.md}}
      """)

  /// The keys that have a meaning in the language, and those that have one here.
  private static let known = [
    "isInMap", "isInGroup", "isCanonical", "color", "rank", "images", "uses", "from", "isGroup",
    "isClosed", "basic", "expect", "weight", "formalization", "declarations", "stamp", "role",
    "allow", "source", "scheme", "answers", "asks", "logic",
  ]
  private static let knownInSource = [
    "in", "file", "quote", "prefix", "suffix", "page", "paragraph", "speaker", "sha256",
  ]
  /// Shorter keys are too easily near a known one by chance.
  private static let shortestLength = 5

  package init() {}

  /// Looks at the data of every place, of steps and of headings.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    var search = KeySearch(declared: context.settings.dataKeys, text: map.text)
    func look(at metadata: Metadata, of elements: [Element]) {
      guard !metadata.isEmpty else { return }
      search.look(at: metadata, known: Self.known) { report($0, elements) }
    }
    for statement in map.statements {
      for occurrence in statement.occurrences {
        look(at: occurrence.metadata, of: [.statement(statement.id)])
      }
    }
    for argument in map.arguments {
      for occurrence in argument.occurrences {
        look(at: occurrence.metadata, of: [.argument(argument.id)])
      }
    }
    for inference in map.inferences { look(at: inference.metadata, of: [.inference(inference.id)]) }
    for section in map.sections where !section.isRegrouped { look(at: section.metadata, of: []) }
  }

  private struct KeySearch {
    let declared: Set<String>?
    let text: SourceText
    var index = TitleIndex(known)
    var indexInSource = TitleIndex(knownInSource)
    /// What is meant by each key that was looked up; data repeats its keys.
    var suggestions: [String: TitleIndex.Suggestion?] = [:]

    mutating func look(
      at metadata: Metadata, known: [String], report: (Diagnostic) -> Void
    ) {
      for entry in metadata.entries {
        if entry.key == "source" {
          for source in entry.value.sequence ?? [entry.value] {
            for entry in source.mapping?.entries ?? [] {
              look(
                at: entry, in: source.mapping, known: knownInSource, isInSource: true,
                report: report)
            }
          }
        } else {
          look(at: entry, in: metadata, known: known, isInSource: false, report: report)
        }
      }
    }

    private mutating func look(
      at entry: Metadata.Entry, in mapping: Metadata?, known: [String], isInSource: Bool,
      report: (Diagnostic) -> Void
    ) {
      guard !known.contains(entry.key), declared?.contains(entry.key) != true else { return }
      let name = (isInSource ? "source." : "") + entry.key
      let meant: TitleIndex.Suggestion?
      if let looked = suggestions[name] {
        meant = looked
      } else {
        let isLong = entry.key.count >= shortestLength
        meant =
          !isLong
          ? nil
          : isInSource
            ? indexInSource.suggestion(for: entry.key) : index.suggestion(for: entry.key)
        suggestions[name] = .some(meant)
      }
      guard meant != nil || declared != nil else { return }
      // A key that is there already would then occur twice.
      let other = meant.flatMap { $0.isOnlyOne && mapping?[$0.title] == nil ? $0.title : nil }
      report(
        UnknownDataKey().diagnostic(
          .unknown(name, meant: meant?.title), at: entry.range,
          fixes: other.map { text.fixes(renaming: entry, to: $0) } ?? []))
    }
  }
}

extension SourceText {
  /// The edit that writes another key, if the key is where it is said to be.
  func fixes(renaming entry: Metadata.Entry, to key: String) -> [Diagnostic.Fix] {
    guard entry.range.upperBound <= bytes.count,
      bytes[entry.range.bounds].elementsEqual(entry.key.utf8)
    else { return [] }
    return [
      Diagnostic.Fix("write '\(key)'", replacing: entry.range, with: key, isSafe: false)
    ]
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ key: String, meant: String?) -> Self {
    let key = key.split(whereSeparator: \.isNewline).joined(separator: " ")
    if let meant { return "nothing reads the key '\(key)'; did you mean '\(meant)'?" }
    return "nothing reads the key '\(key)'; list it as 'data-keys' under 'argmap', or remove it"
  }
}
