import ArgMapChecks
import ArgMapSyntax
import Testing

/// What a rule says about one statement of an argument, in short.
private func messages(of rule: any Rule.Type, about map: String) -> [String] {
  diagnostics(of: rule, in: map).map(\.message.text)
}

/// An argument from premises to a conclusion.
private func argument(_ premises: String..., to conclusion: String, by rule: String = "-----")
  -> String
{
  let lines = premises.enumerated().map { "(\($0 + 1)) \($1)" }.joined(separator: "\n")
  return "<A>\n\n\(lines)\n\(rule)\n(\(premises.count + 1)) \(conclusion)"
}

@Suite struct StyleTests {
  private static let rules: [any Rule.Type] = [
    CompoundStatement.self, ContextDependentStatement.self, DanglingTerm.self,
    HedgedStatement.self, IsOughtGap.self, LongStatement.self, NotAClaim.self,
    PreconditionAsSupport.self, PremiseContainsInference.self, QuantifierJump.self,
    SchemeConclusionMismatch.self, TermNotInPremises.self,
  ]

  @Test(arguments: rules.indices)
  func `rules about wording do not run for a language that nothing is known of`(index: Int) {
    let rule = Self.rules[index]
    let german = "===\nargmap: {language: de}\n===\n\n\(rule.about.objectionable)"
    #expect(diagnostics(of: rule, in: german).isEmpty)
    let british = "===\nargmap: {language: en-GB}\n===\n\n\(rule.about.objectionable)"
    #expect(diagnostics(of: rule, in: british).count == 1)
  }
}

@Suite struct CompoundStatementTests {
  @Test(arguments: [
    "The tram is cheap and the bus is not.", "Trams can be late, but they are quiet.",
    "The tram is cheap; it will be built.",
  ])
  func `two clauses with verbs of their own are two claims`(text: String) {
    expectDiagnostics(
      of: CompoundStatement.self, in: "1️⃣[T]: \(text)\n  + [R]: A reason.",
      [ExpectedDiagnostic("1️⃣", "[T] makes two claims; give each a statement of its own")])
  }

  @Test(arguments: [
    "Bread and butter is cheap.", "The tram is cheap and quiet.",
    "The tram is cheap and should be built.",
    "If the tram is cheap and it is quiet, it will be built.",
    "The report says that the tram is cheap and that it is quiet.",
    "The town and the county will build a tram.", "Rain and snow; sun and wind.",
    "Those who are old and those who are young ride the tram.",
    "A tram is needed, but only where the streets are wide.",
  ])
  func `pairs, conditions and clauses of another rank are fine`(text: String) {
    expectDiagnostics(of: CompoundStatement.self, in: "[T]: \(text)\n  + [R]: A reason.")
  }

  @Test func `a statement that nothing is said about may make two claims`() {
    expectDiagnostics(
      of: CompoundStatement.self, in: "[T]: The tram is cheap and the bus is not.")
  }
}

@Suite struct PremiseContainsInferenceTests {
  @Test(arguments: [
    ("The tram is good because it is quiet.", "because"),
    ("Trams are quiet, since they run on rails.", "since"),
    ("Trams are quiet and therefore popular with residents.", "therefore"),
    ("Trams pay, which shows that they are wanted.", "which shows"),
  ])
  func `a reason in the sentence is a hidden step`(text: String, marker: String) {
    expectDiagnostics(
      of: PremiseContainsInference.self, in: argument("1️⃣\(text)", to: "Build it."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "\u{201C}\(text)\u{201D} hides a step behind '\(marker)'; make claim and reason lines of an argument, or tag it '#causal' if it is about causes"
        )
      ])
  }

  @Test(arguments: [
    "Trams are late because of the snow.", "Trams have run since the war.",
    "It is wrong not because it is dear.", "Trams are quiet mainly because they run on rails.",
    "Streets flood because it rains. #causal", "Because it rains.",
    "If it is quiet because it is empty, it is useless.",
  ])
  func `causes, times and short phrases are fine`(text: String) {
    expectDiagnostics(of: PremiseContainsInference.self, in: argument(text, to: "Build it."))
  }

  @Test func `a conclusion may say what it is drawn from`() {
    expectDiagnostics(
      of: PremiseContainsInference.self,
      in: argument("It is quiet.", to: "The tram is good because it is quiet."))
  }
}

@Suite struct HedgedStatementTests {
  @Test func `a conclusion that is more certain than a premise is reported with the premise`() {
    expectDiagnostics(
      of: HedgedStatement.self,
      in: "<A>\n\n(1) 2️⃣Trams might help.\n(2) What helps is built.\n-----\n(3) 1️⃣Trams are built.",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "(3) is more certain than (1), which says 'might'; hedge the conclusion too, or state the premise plainly",
          notes: [("2️⃣", "the hedged premise")])
      ])
  }

  @Test func `two hedges in a premise are reported`() {
    expectDiagnostics(
      of: HedgedStatement.self,
      in: argument("1️⃣Perhaps trams might help.", to: "Trams may help."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "\u{201C}Perhaps trams might help.\u{201D} is hedged by 'perhaps' and 'might'; one of them is enough"
        )
      ])
  }

  @Test(arguments: [
    // A danger is reason enough for an action.
    ("Trams may derail.", "Trams should go slowly."), ("Trams may derail.", "Trams are a risk."),
    ("Trams may derail. #probabilistic", "Trams derail."),
    ("Vans may be parked here.", "Parking is legal."),
    ("Dogs may not enter.", "Dogs stay outside."),
    ("Trams derail.", "Trams are bad."), ("Rain is more likely than snow.", "It rains."),
  ])
  func `what follows from a possibility, and permissions, are fine`(
    premise: String, conclusion: String
  ) {
    expectDiagnostics(of: HedgedStatement.self, in: argument(premise, to: conclusion))
  }
}

@Suite struct QuantifierJumpTests {
  @Test func `a conclusion about all is reported with the premise about some`() {
    expectDiagnostics(
      of: QuantifierJump.self,
      in: "<A>\n\n(1) 2️⃣Many old trams squeak.\n-----\n(2) 1️⃣Every tram squeaks.",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "(2) says 'every' where (1) says 'many'; say no more than the premises, or add what carries over to all",
          notes: [("2️⃣", "the premise about some")])
      ])
  }

  @Test(arguments: [
    ("Some trams squeak.", "All that squeaks is old."),
    ("All trams squeak.", "Every tram squeaks."),
    ("Trams squeak.", "All trams squeak."), ("Some trams squeak.", "Some trams are old."),
    ("No tram squeaks.", "All buses squeak."), ("The town has some money.", "All trams squeak."),
  ])
  func `conclusions that say no more than the premises are fine`(
    premise: String, conclusion: String
  ) {
    expectDiagnostics(of: QuantifierJump.self, in: argument(premise, to: conclusion))
  }

  @Test func `a premise about all, and the schemes for such steps, license the conclusion`() {
    expectDiagnostics(
      of: QuantifierJump.self,
      in: argument("Some trams squeak.", "All trams are alike.", to: "All trams squeak."))
    expectDiagnostics(
      of: QuantifierJump.self,
      in: argument("Some trams squeak.", to: "All trams squeak.", by: "-- example --"))
  }
}

@Suite struct IsOughtGapTests {
  @Test func `a demand from facts alone is reported at the conclusion`() {
    expectDiagnostics(
      of: IsOughtGap.self,
      in: argument("Trams are quiet.", to: "1️⃣[Tram]: The town has to build a tram."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "(2) says 'has', and no premise says what is good, wanted or required; add the one that does"
        )
      ])
  }

  @Test(arguments: [
    ("The town wants a tram.", "-----"), ("Trams are a good thing.", "-----"),
    ("Towns ought to be quiet.", "-----"), ("Trams are quiet.", "-- practical-reasoning --"),
    ("Trams are quiet.", "-- necessity --"), ("[Unknown]", "-----"),
  ])
  func `a premise or a scheme about what is wanted closes the gap`(premise: String, rule: String) {
    expectDiagnostics(
      of: IsOughtGap.self, in: argument(premise, to: "The town should build a tram.", by: rule))
  }

  @Test func `a scheme that says nothing of wishes does not`() {
    #expect(
      messages(
        of: IsOughtGap.self,
        about: argument("Trams run there.", to: "They should run here.", by: "-- analogy --")
      ).count == 1)
  }
}

@Suite struct NotAClaimTests {
  @Test(arguments: [
    ("Should the town build a tram?", "asks a question; state an answer to it, or tag it '#issue'"),
    ("Why not?!", "asks a question; state an answer to it, or tag it '#issue'"),
    ("Build the tram.", "gives an order; say that something should be done"),
    ("Let's go by tram.", "gives an order; say that something should be done"),
    ("Better air", "has no verb; write a sentence that can be true or false"),
  ])
  func `questions, orders and phrases are reported`(text: String, fault: String) {
    expectDiagnostics(
      of: NotAClaim.self, in: "1️⃣[T]: \(text)", [ExpectedDiagnostic("1️⃣", "[T] \(fault)")])
  }

  @Test(arguments: [
    "Trams squeak.", "People drive.", "Saves time.", "More cars", "Noise", "2.5 million",
    "Why not build a tram? #issue", "The question is \u{201C}why?\u{201D}",
    "Build and they will come.", "Bessere Luft für alle Bürger", "Cats ate mice.",
  ])
  func `sentences, and what may be one, are fine`(text: String) {
    expectDiagnostics(of: NotAClaim.self, in: "[T]: \(text)")
  }

  @Test func `descriptions of arguments and prose may be anything`() {
    expectDiagnostics(
      of: NotAClaim.self, in: "<A>: Why not?\n  +> [T]: Trams are quiet.\n\nWhat is this about?")
  }
}

@Suite struct ContextDependentStatementTests {
  @Test(arguments: [
    ("This is why it failed.", "this"), ("They are quiet.", "they"), ("It is quiet.", "it"),
    ("Its price is high.", "its"), ("The latter is cheaper.", "the latter"),
    ("That makes it cheap.", "that makes"),
  ])
  func `a beginning that points elsewhere is reported`(text: String, pointer: String) {
    expectDiagnostics(
      of: ContextDependentStatement.self, in: "1️⃣[T]: \(text)",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[T] begins with '\(pointer)', which points at nothing when it is read by itself; name what is meant"
        )
      ])
  }

  @Test(arguments: [
    "It is bad that trams squeak.", "It takes years to build a tram.", "It rains.",
    "Those who ride the tram save time.", "These days trams are quiet.",
    "That trams squeak is bad.", "The tram is late, and this is bad.",
    "He who laughs last is slow.",
  ])
  func `pronouns that stand for what follows are fine`(text: String) {
    expectDiagnostics(of: ContextDependentStatement.self, in: "[T]: \(text)")
  }

  @Test func `lines without a title are read in their argument`() {
    expectDiagnostics(
      of: ContextDependentStatement.self, in: argument("This is so.", to: "It is so."))
  }
}

@Suite struct LongStatementTests {
  @Test func `many words and many sentences are reported with their number`() {
    let words = Array(repeating: "word", count: 41).joined(separator: " ")
    expectDiagnostics(
      of: LongStatement.self, in: "1️⃣[T]: \(words).\n\n2️⃣[U]: It rains. It snows! Is it cold?",
      [
        ExpectedDiagnostic(
          "1️⃣", "[T] has 41 words, and more than 40 are hard to weigh; divide or shorten it"),
        ExpectedDiagnostic(
          "2️⃣", "[U] has 3 sentences; divide it into statements, or make it a description"),
      ])
  }

  @Test(arguments: [
    "Dr. Smith and Mr. Jones of the U.S. Army met at 3.30 p.m. on Main St. Then they left.",
    "It costs 2.5 million. So what?", "Trams, e.g. Those in Vienna, are quiet. They are.",
    "[1] One … Two … Three.",
  ])
  func `abbreviations and figures end no sentence`(text: String) {
    expectDiagnostics(of: LongStatement.self, in: "[T]: \(text)")
  }

  @Test func `a statement in the words of its source may be long`() {
    let text = "It rains. It snows. It hails. It thunders."
    expectDiagnostics(
      of: LongStatement.self,
      in: "[T]: \(text) {source: {file: a.txt, quote: \"\(text)\"}}")
    #expect(
      messages(
        of: LongStatement.self,
        about: "[T]: \(text) {source: {file: a.txt, quote: \"It rains … thunders\"}}"
      ).count == 1)
  }
}

@Suite struct TermTests {
  @Test func `new terms of a conclusion are listed`() {
    expectDiagnostics(
      of: TermNotInPremises.self,
      in: argument("Trams are quiet.", to: "1️⃣Quiet trams attract tourists."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "(2) brings in 'attract' and 'tourists', which no premise of the step has; add the premise that does, or use the premises' words"
        )
      ])
  }

  @Test(arguments: [
    // Forms of a word are one term.
    ("A noisy city harms its citizens.", "Noise is harming citizens in cities.", "-----"),
    // A conclusion in other words throughout is a paraphrase.
    ("Trams are quiet.", "Rail vehicles make little noise.", "-----"),
    ("Trams are quiet.", "Trams attract people with cameras.", "-----"),
    ("Trams are quiet.", "Quiet trams attract.", "-- analogy --"),
    ("[Unknown]", "Trams attract.", "-----"),
  ])
  func `forms of words, paraphrases and steps by schemes bring in nothing`(
    premise: String, conclusion: String, rule: String
  ) {
    expectDiagnostics(
      of: TermNotInPremises.self, in: argument(premise, to: conclusion, by: rule))
  }

  @Test func `a loose term is reported where it stands`() {
    expectDiagnostics(
      of: DanglingTerm.self,
      in: argument(
        "1️⃣[One]: Green trams are quiet.", "Quiet trams please residents.",
        to: "Trams please residents."),
      [
        ExpectedDiagnostic(
          "1️⃣",
          "nothing else in the step takes up 'green' of (1); leave it out, or add the premise that links it"
        )
      ])
  }

  @Test(arguments: [
    // Two loose terms are another way of speaking.
    ("Green painted trams are quiet.", "Trams please residents."),
    ("Trams are green.", "Quiet trams please residents."),
    // The conclusion brings in a term itself, which is a finding already.
    ("Green trams are quiet.", "Trams please residents and tourists."),
    ("Quiet trams are quiet.", "Quiet trams please residents."),
  ])
  func `premises that hang together are fine`(premise: String, conclusion: String) {
    expectDiagnostics(
      of: DanglingTerm.self,
      in: argument(premise, "Quiet trams please residents.", to: conclusion))
  }
}

@Suite struct PreconditionAsSupportTests {
  @Test func `a condition is reported where it is given as a reason`() {
    expectDiagnostics(
      of: PreconditionAsSupport.self,
      in: """
        [Tram]: The council rightly chose the tram.
          + 1️⃣[Quorum]: A quorum is a prerequisite of a vote, and there was one.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Quorum] says by 'prerequisite' that the question can be asked, which is no reason for [Tram]; make it a premise beside the reason"
        )
      ])
  }

  @Test(arguments: [
    "[Tram]: The tram is good.\n  + [Quiet]: It is quiet.",
    "[Tram]: The tram is good.\n  - [Court]: The court has jurisdiction.",
    "[Court]: The court has jurisdiction.\n  + [Place]: Jurisdiction is by place.",
    "<A>\n\n(1) The court has jurisdiction.\n-----\n(2) The ruling stands.",
  ])
  func `other reasons, and reasons for conditions, are fine`(map: String) {
    expectDiagnostics(of: PreconditionAsSupport.self, in: map)
  }
}
