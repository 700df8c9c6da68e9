package import ArgMapModel
package import ArgMapSyntax

/// Objects to questions of a scheme that nobody answers.
package struct CriticalQuestionUnanswered: Rule {
  package static let about = RuleDescription(
    "critical-question-unanswered", .note, .schemes, profile: .scheme, since: "0.1.0",
    asksForCompletion: true,
    summary: "A step leaves questions open that its scheme invites.",
    rationale: """
      A scheme is as good as the answers to its questions. Answer them on the step by titles or words, \
      as in 'answers: {trust: \"[Report]\"}', or write 'waived'; 'answers: {all: waived}' waives \
      those that are left. An attack whose data say 'asks: trust' raises a question, and what speaks \
      against the attack answers it. It is a warning when whoever argues by the scheme has to answer.
      """,
    objectionable: """
      <Expert>

      (1) The engineer says the bridge is safe. {role: assertion}
      (2) Bridge safety belongs to engineering. {role: field}
      (3) The engineer is an expert in engineering. {role: expertise}
      -- {uses: [1, 2, 3], scheme: expert-opinion} --
      (4) The bridge is safe.
      """,
    accepted: """
      <Expert>

      (1) The engineer says the bridge is safe. {role: assertion}
      (2) Bridge safety belongs to engineering. {role: field}
      (3) The engineer is an expert in engineering. {role: expertise}
      -- {uses: [1, 2, 3], scheme: expert-opinion, answers: {expertise: "twelve bridges", field: waived,
        assertion: waived, evidence: "load test of 2024", consistency: "two others agree", trust: waived}} --
      (4) The bridge is safe.
      """)

  package init() {}

  /// Reports what follows a scheme once, with all its open questions.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    guard !context.schemes.uses.isEmpty else { return }
    let challenges = Challenges(map)
    for use in context.schemes.uses {
      let answers = Answers(use)
      guard answers.fault == nil else { continue }
      var answered = Set(answers.entries.filter { $0.value != .null }.map(\.key))
      // A misspelt question is a finding of its own.
      for entry in answers.entries where !use.scheme.asks(entry.key) {
        var ids = TitleIndex(use.scheme.questions.map(\.id))
        if let meant = ids.suggestion(for: entry.key) { answered.insert(meant.title) }
      }
      let parts = map.parts(of: use.element)
      var open: [Scheme.Question] = []
      var notes: [Diagnostic.Note] = []
      for question in use.scheme.questions where !answered.contains(question.id) {
        let challenge = challenges.challenge(question.id, of: parts)
        if challenge?.isAnswered ?? answers.waivesOthers { continue }
        open.append(question)
        if let challenge {
          notes.append(Diagnostic.Note(.raised(question.id), at: challenge.range))
        }
      }
      guard !open.isEmpty else { continue }
      let isOwed = open.contains { $0.burden == .proponent }
      report(
        diagnostic(
          .open(open, of: use.scheme, map.name(of: use.element)), at: map.place(of: use.element),
          severity: isOwed ? .warning : .note, notes: notes),
        [use.element])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func open(
    _ questions: [Scheme.Question], of scheme: Scheme, _ name: String
  ) -> Self {
    let list = questions.map { "'\($0.id)' (\($0.ask))" }
    let what = list.count == 1 ? "a question" : "questions"
    return
      "\(name) leaves \(what) of '\(scheme.id)' open: \(Listing.list(list, of: list.count)); answer under 'answers', or write 'waived'"
  }

  fileprivate static func raised(_ question: String) -> Self { "'\(question)' is raised here" }
}
