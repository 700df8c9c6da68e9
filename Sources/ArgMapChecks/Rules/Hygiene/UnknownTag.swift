package import ArgMapModel
package import ArgMapSyntax

/// Objects to a tag that is not among those declared, or is nearly one that is used more.
package struct UnknownTag: Rule {
  package static let about = RuleDescription(
    "unknown-tag", .note, .hygiene, since: "0.1.0",
    summary: "A tag is not among those that the map declares, or looks like a slip.",
    rationale: """
      What goes by tags (colours, selections, what is given, what the map is about) passes over a \
      misspelt one. Where 'tags' under 'argmap' in the front matter lists the tags of the map, any other \
      one is reported, without a list one that is used once and is a letter away from a tag that is used \
      at least three times or has a meaning here.
      """,
    objectionable: """
      ===
      argmap:
        tags: [cost, comfort]
      ===

      [Cheap]: The tram is cheap. #costs
      """,
    accepted: """
      ===
      argmap:
        tags: [cost, comfort]
      ===

      [Cheap]: The tram is cheap. #cost
      """)

  /// The tags that have a meaning here.
  private static let ownTags = ["thesis", "basic", "implicit", "aside", "sketch"]
  private static let usesOfCommonTag = 3
  /// Shorter tags are too easily near another one by chance.
  private static let shortestLength = 5

  package init() {}

  /// Reports each such tag once, where it is first used.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard !map.tags.isEmpty else { return }
    let unknown = unknownTags(map, declared: context.settings.tags)
    guard !unknown.isEmpty else { return }
    let uses = uses(of: Set(unknown.map(\.tag)), in: map)
    for (tag, meant) in unknown {
      let uses = (uses[tag] ?? []).sorted { $0.range < $1.range }
      guard let first = uses.first else { continue }
      let name = map[tag].name
      report(
        diagnostic(
          context.settings.tags == nil
            ? .nearlyTag(name, meant?.title ?? "") : .undeclared(name, meant: meant?.title),
          at: first.range,
          notes: uses.dropFirst().prefix(Listing.places).map {
            Diagnostic.Note(.alsoUsed, at: $0.range)
          },
          fixes: uses.compactMap { $0.fix(writing: meant, in: map.text) }),
        uses.compactMap(\.element))
    }
  }

  private func unknownTags(
    _ map: ArgumentMap, declared: Set<String>?
  ) -> [(tag: Tag.ID, meant: TitleIndex.Suggestion?)] {
    if let declared {
      var index = TitleIndex(declared.union(Self.ownTags).sorted())
      return map.tags.filter { !declared.contains($0.name) && !Self.ownTags.contains($0.name) }
        .map { ($0.id, index.suggestion(for: $0.name)) }
    }
    var counts = [Int](repeating: 0, count: map.tags.count)
    for statement in map.statements { for tag in statement.tags { counts[tag.index] += 1 } }
    for argument in map.arguments { for tag in argument.tags { counts[tag.index] += 1 } }
    for section in map.sections { for tag in section.tags { counts[tag.index] += 1 } }
    let common = map.tags.filter { counts[$0.id.index] >= Self.usesOfCommonTag }.map(\.name)
    var index = TitleIndex(Set(common).union(Self.ownTags).sorted())
    return map.tags.compactMap { tag in
      guard counts[tag.id.index] == 1, tag.name.count >= Self.shortestLength,
        let meant = index.suggestion(for: tag.name), meant.title != tag.name,
        meant.title.count >= Self.shortestLength,
        TitleSkeleton(meant.title).distance(to: TitleSkeleton(tag.name), limit: 1) != nil
      else { return nil }
      return (tag.id, meant)
    }
  }

  private func uses(of tags: Set<Tag.ID>, in map: ArgumentMap) -> [Tag.ID: [TagUse]] {
    var uses: [Tag.ID: [TagUse]] = [:]
    func look(at occurrences: Occurrences, of element: Element) {
      for occurrence in occurrences {
        for tag in occurrence.tags where tags.contains(tag) {
          uses[tag, default: []].append(
            TagUse(map[tag].name, in: occurrence.range, of: element, text: map.text))
        }
      }
    }
    for statement in map.statements {
      look(at: statement.occurrences, of: .statement(statement.id))
    }
    for argument in map.arguments { look(at: argument.occurrences, of: .argument(argument.id)) }
    for section in map.sections where !section.range.isEmpty {
      for tag in section.tags where tags.contains(tag) {
        uses[tag, default: []].append(
          TagUse(map[tag].name, in: section.range, of: nil, text: map.text))
      }
    }
    return uses
  }
}

/// A place where a tag is written.
private struct TagUse {
  let element: Element?
  /// The tag, or else the place of what has it.
  let range: SourceRange
  private let isFound: Bool

  init(_ name: String, in range: SourceRange, of element: Element?, text: SourceText) {
    self.element = element
    let found = text.range(ofTag: name, in: range)
    self.range = found ?? range
    isFound = found != nil
  }

  func fix(writing meant: TitleIndex.Suggestion?, in text: SourceText) -> Diagnostic.Fix? {
    guard let meant, meant.isOnlyOne, isFound else { return nil }
    let isPlain = meant.title.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
    }
    let tag = isPlain ? "#\(meant.title)" : "#(\(meant.title))"
    return Diagnostic.Fix("write \(tag)", replacing: range, with: tag, isSafe: false)
  }
}

extension SourceText {
  /// Where a tag is written in a range; nil if its words are spread over lines.
  fileprivate func range(ofTag name: String, in range: SourceRange) -> SourceRange? {
    for (tag, isBare) in [("#\(name)", true), ("#(\(name))", false)] {
      let tag = Array(tag.utf8)
      var places = SubstringSearch(tag).occurrences(in: Array(bytes[range.bounds]))
      while let place = places.next() {
        let start = range.lowerBound + place
        let end = start + tag.count
        if isBare, end < range.upperBound, bytes[end].continuesTag { continue }
        return SourceRange(start..<end)
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var continuesTag: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func undeclared(_ tag: String, meant: String?) -> Self {
    if let meant { return "the tag #\(tag) is not declared; did you mean #\(meant)?" }
    return "the tag #\(tag) is not declared; list it as 'tags' under 'argmap', or remove it"
  }

  fileprivate static func nearlyTag(_ tag: String, _ meant: String) -> Self {
    "the tag #\(tag) is used only here; did you mean #\(meant)?"
  }

  fileprivate static var alsoUsed: Self { "also used here" }
}
