package import ArgMapModel
package import ArgMapSyntax

/// Objects to answers and attacks that name a question which the scheme does not have, and to answers
/// that name nothing in the map.
package struct CriticalQuestionUnknown: Rule {
  package static let about = RuleDescription(
    "critical-question-unknown", .warning, .schemes, profile: .scheme, since: "0.1.0",
    summary:
      "A question is answered or raised that the scheme does not have, or answered by nothing.",
    rationale: """
      A misspelt question stays open although the map has its answer. An answer in brackets is a title \
      and must stand somewhere in the map; other answers are words.
      """,
    objectionable: """
      <Expert>

      (1) The engineer says the bridge is safe. {role: assertion}
      (2) Bridge safety belongs to engineering. {role: field}
      (3) The engineer is an expert in engineering. {role: expertise}
      -- {uses: [1, 2, 3], scheme: expert-opinion, answers: {evidense: "load test"}} --
      (4) The bridge is safe.
      """,
    accepted: """
      <Expert>

      (1) The engineer says the bridge is safe. {role: assertion}
      (2) Bridge safety belongs to engineering. {role: field}
      (3) The engineer is an expert in engineering. {role: expertise}
      -- {uses: [1, 2, 3], scheme: expert-opinion, answers: {evidence: "load test"}} --
      (4) The bridge is safe.
      """)

  package init() {}

  /// Looks up each question in the scheme, and each answer in brackets in the map.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard !context.schemes.uses.isEmpty else { return }
    for use in context.schemes.uses { check(Answers(use), use, map) { report($0, [use.element]) } }
    checkChallenges(map, context.schemes.uses, report)
  }

  private func check(
    _ answers: Answers, _ use: SchemeUse, _ map: ArgumentMap, _ report: (Diagnostic) -> Void
  ) {
    if let fault = answers.fault {
      report(diagnostic(.noQuestions(map.name(of: use.element)), at: fault))
    }
    for entry in answers.entries {
      if !use.scheme.asks(entry.key) {
        report(
          unknown(
            entry.key, use.scheme, besides: answers.entries.map(\.key), at: entry.range,
            in: map.text))
      }
      for title in Answers.titles(in: entry.value) where !title.exists(in: map) {
        report(diagnostic(.nothing(title.text, entry.key), at: entry.range))
      }
    }
  }

  private func unknown(
    _ question: String, _ scheme: Scheme, besides answered: [String] = [],
    at range: SourceRange, in text: SourceText
  ) -> Diagnostic {
    var ids = TitleIndex(scheme.questions.map(\.id))
    let meant = ids.suggestion(for: question)
    var fixes: [Diagnostic.Fix] = []
    if let meant, meant.isOnlyOne, !answered.contains(meant.title),
      text.string(in: range) == question
    {
      fixes = [
        Diagnostic.Fix("write '\(meant.title)'", replacing: range, with: meant.title, isSafe: false)
      ]
    }
    return diagnostic(.unknown(question, scheme, meant: meant?.title), at: range, fixes: fixes)
  }

  /// Reports questions that are raised against schemes of which none has them.
  private func checkChallenges(
    _ map: ArgumentMap, _ uses: [SchemeUse], _ report: (Diagnostic, [Element]) -> Void
  ) {
    struct Seen: Hashable {
      let part: Element
      let scheme: String
    }
    struct Raised: Hashable {
      let question: String
      let range: SourceRange
    }
    let challenges = Challenges(map)
    var seen: Set<Seen> = []
    var known: Set<Raised> = []
    var unknown: [(raised: Raised, scheme: Scheme, asker: Element)] = []
    for use in uses {
      for part in map.parts(of: use.element)
      where seen.insert(Seen(part: part, scheme: use.scheme.id)).inserted {
        for challenge in challenges.challenges(of: part) {
          let raised = Raised(question: challenge.question, range: challenge.range)
          if use.scheme.asks(challenge.question) {
            known.insert(raised)
          } else {
            unknown.append((raised, use.scheme, challenge.asker))
          }
        }
      }
    }
    for (raised, scheme, asker) in unknown where known.insert(raised).inserted {
      report(
        diagnostic(.unknown(raised.question, scheme, meant: nil), at: raised.range), [asker])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ question: String, _ scheme: Scheme, meant: String?) -> Self {
    let fact = "the scheme '\(scheme.id)' has no question '\(question)'"
    if let meant { return "\(fact); did you mean '\(meant)'?" }
    let questions = scheme.questions.map(\.id)
    return questions.isEmpty
      ? "\(fact); remove it"
      : "\(fact); its questions are \(Listing.list(questions, of: questions.count))"
  }

  fileprivate static func nothing(_ title: String, _ question: String) -> Self {
    "'\(question)' is answered by \(title), which the map does not have; name something of the map, or answer in words without brackets"
  }

  fileprivate static func noQuestions(_ name: String) -> Self {
    "the answers of \(name) are to no questions; write them, as in 'answers: {evidence: waived}'"
  }
}
