package import ArgMapModel
package import ArgMapSyntax

/// Objects to a claim that is written down as two statements.
package struct NearDuplicateStatements: Rule {
  package static let about = RuleDescription(
    "near-duplicate-statements", .warning, .style, since: "0.1.0",
    summary: "Two statements say the same, or one denies what the other says.",
    rationale: """
      Statements are the same if their titles are, however alike their texts. What is said of the one \
      does not reach the other until both have one title. Texts are alike when they have the same \
      words but for articles, plurals and two neighbours that change places; numbers, names and other \
      words make different claims. Of texts that differ in a negation only, the author is asked for \
      the contradiction. What relates the two already, or is allowed on one, is left alone.
      """,
    objectionable: """
      [Noise]: Traffic noise at night harms the sleep of residents.

      [Sleep]: Traffic noise at night harms the residents' sleep.
      """,
    accepted: """
      [Noise]: Traffic noise at night harms the sleep of residents.

      <Health>: People need sleep.
        +> [Noise]
      """)

  /// Shorter texts are compared to the letter.
  private static let fewestWords = 5

  package init() {}

  /// Files each statement under its words, whatever their order, and compares those that meet.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let groups = statementsWithSameWords(map, context.words)
    guard !groups.isEmpty else { return }
    let repeated = Self.repeatedLines(map, context)
    let related = RelatedStatements(map, groups.joined())
    for group in groups {
      let texts = group.filter { !repeated.contains($0) }.map { Text(map[$0]) }
      for isNegated in [false, true] {
        for alike in Self.alike(texts.filter { $0.words.isNegated == isNegated }) {
          reportDuplicates(alike, map, context, report)
        }
      }
      guard let affirmed = texts.first(where: { !$0.words.isNegated }),
        let denied = texts.first(where: { $0.words.isNegated }),
        affirmed.words.words.count >= Self.fewestWords,
        affirmed.words.hasNearlySameOrder(as: denied.words),
        !context.sameness.contradict(affirmed.id, denied.id),
        !related.contains(affirmed.id, denied.id)
      else { continue }
      let (first, second) =
        map.place(of: .statement(affirmed.id)) < map.place(of: .statement(denied.id))
        ? (affirmed.id, denied.id) : (denied.id, affirmed.id)
      report(
        diagnostic(
          .denial(map.name(of: .statement(second)), map.name(of: .statement(first))),
          at: map.place(of: .statement(second)), severity: .note,
          notes: [Diagnostic.Note(.first, at: map.place(of: .statement(first)))]),
        [.statement(second), .statement(first)])
    }
  }

  /// A statement with what is needed to compare it.
  private struct Text {
    let id: Statement.ID
    let isUntitled: Bool
    let text: NormalizedText
    let words: KeyWords

    init(_ statement: Statement) {
      id = statement.id
      isUntitled = statement.isUntitled
      text = NormalizedText(statement.canonicalOccurrence)
      words = KeyWords(text)
    }
  }

  /// Statements that have the same words in any order, in the order of the map.
  private func statementsWithSameWords(
    _ map: ArgumentMap, _ words: StatementWords
  ) -> [[Statement.ID]] {
    let numbers = map.statements.map { statement -> UInt64? in
      let words = words[statement.id]
      return words.isEmpty || map.isRemark(statement) ? nil : KeyWords.number(of: words)
    }
    // Most statements meet none, and sorting them all would take longer than reading their words.
    var meetings = HashMeetings(count: numbers.count)
    for number in numbers { number.map { meetings.insert($0) } }
    var candidates: [(number: UInt64, id: Statement.ID)] = []
    for (index, number) in numbers.enumerated() {
      guard let number, meetings.mayMeet(number) else { continue }
      candidates.append((number, Statement.ID(index)))
    }
    candidates.sort { $0 < $1 }
    return candidates.chunked { $0.number == $1.number }.filter { $0.count > 1 }
      .map { $0.map(\.id) }.sorted { $0[0] < $1[0] }
  }

  /// Texts that are the same, or nearly the same as the first one of all.
  private static func alike(_ texts: [Text]) -> [[Text]] {
    guard let first = texts.first else { return [] }
    let isLong = first.words.words.count >= fewestWords
    var alike: [NormalizedText: [Text]] = [:]
    for text in texts {
      let isNear = isLong && first.words.hasNearlySameOrder(as: text.words)
      alike[isNear ? first.text : text.text, default: []].append(text)
    }
    return alike.values.filter { $0.count > 1 }.sorted { $0[0].id < $1[0].id }
  }

  private func reportDuplicates(
    _ texts: [Text], _ map: ArgumentMap, _ context: CheckContext,
    _ report: (Diagnostic, [Element]) -> Void
  ) {
    let places = texts.map { (text: $0, place: map.place(of: .statement($0.id))) }
      .sorted { $0.place < $1.place }
    let first = places[0]
    let others = places.dropFirst().filter {
      // Who relates the two knows that there are two.
      !context.sameness.same($0.text.id, first.text.id)
        && !context.sameness.contradict($0.text.id, first.text.id)
    }
    guard let second = others.first else { return }
    let name = map.name(of: .statement(second.text.id))
    let other = map.name(of: .statement(first.text.id))
    let message: Diagnostic.Message =
      if second.text.text != first.text.text {
        .nearlySame(name, other)
      } else if second.text.isUntitled, first.text.isUntitled {
        .again(name)
      } else {
        .same(name, other)
      }
    report(
      diagnostic(
        message, at: second.place,
        notes: [Diagnostic.Note(.first, at: first.place)]
          + others.dropFirst().prefix(Listing.places).map {
            Diagnostic.Note(.furtherOne, at: $0.place)
          }),
      ([first] + others).map { .statement($0.text.id) })
  }

  /// The statements without a title that only repeat another line of their argument, which is reported
  /// as such.
  private static func repeatedLines(
    _ map: ArgumentMap, _ context: CheckContext
  ) -> Set<Statement.ID> {
    var repeated: Set<Statement.ID> = []
    if context.rules.contains(RepeatedPremise.about.id) {
      for repetition in RepeatedPremise.repetitions(in: map, context.words) {
        repeated.insert(map.structure(of: repetition.step).lines[repetition.line].statement)
      }
    }
    if context.rules.contains(BeggingTheQuestion.about.id) {
      for presupposition in BeggingTheQuestion.presuppositions(in: map, context) {
        let lines = [presupposition.conclusion, presupposition.premise]
        if let line = lines.first(where: { map[$0.statement].isUntitled }) {
          repeated.insert(line.statement)
        }
      }
    }
    return repeated.filter { map[$0].isUntitled }
  }
}

/// Which of some statements a written relation joins.
private struct RelatedStatements {
  private var pairs: Set<[Statement.ID]> = []

  init(_ map: ArgumentMap, _ statements: some Sequence<Statement.ID>) {
    let wanted = Set(statements)
    for relation in map.writtenRelations {
      guard case .statement(let source) = relation.source,
        case .statement(let target) = relation.target, wanted.contains(source),
        wanted.contains(target)
      else { continue }
      pairs.insert([min(source, target), max(source, target)])
    }
  }

  func contains(_ left: Statement.ID, _ right: Statement.ID) -> Bool {
    pairs.contains([min(left, right), max(left, right)])
  }
}

extension Array {
  /// The stretches of elements that belong together.
  fileprivate func chunked(where belong: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, belong(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}

extension Diagnostic.Message {
  fileprivate static func same(_ name: String, _ other: String) -> Self {
    "\(name) says the same as \(other); use one title for both"
  }

  fileprivate static func nearlySame(_ name: String, _ other: String) -> Self {
    "\(name) says nearly the same as \(other); use one title for both, or tell them apart"
  }

  fileprivate static func again(_ name: String) -> Self {
    "\(name) is written twice and counts as two statements; give it a title and refer to it"
  }

  fileprivate static func denial(_ name: String, _ other: String) -> Self {
    "\(name) and \(other) differ only in a negation; relate them with '><' if one denies the other"
  }

  fileprivate static var first: Self { "the other one" }

  fileprivate static var furtherOne: Self { "this says it too" }
}
