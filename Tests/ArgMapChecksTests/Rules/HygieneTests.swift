import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct UnusedDefinitionTests {
  private let debate = "[Tram]: Build it.\n  + <Time>: It saves time.\n\n"

  @Test func `a title with a text and no use is noted`() {
    expectDiagnostics(
      of: UnusedDefinition.self,
      in: debate + "1️⃣[Buses]: Buses are late.\n\n2️⃣<Noise>: Buses are loud.",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "nothing in the map makes use of [Buses]; relate it to the debate, or move it under a heading tagged '#aside'"
        ),
        ExpectedDiagnostic(
          "2️⃣",
          "nothing in the map makes use of <Noise>; relate it to the debate, or move it under a heading tagged '#aside'"
        ),
      ])
  }

  @Test(arguments: [
    "[B]: See.\n\nA remark on @[B].", "<B>: See.\n\n# On @<B>", "# More #aside\n\n[B]: See.",
    "[B]: See.\n\n<C>\n\n(1) One.\n-- {answers: {trust: [B]}} --\n(2) Two.",
    "<B>: See.\n\n<C>\n\n(1) One.\n-- {answers: {trust: <B>}} --\n(2) Two.",
    "A remark.", "[B]", "<B>", "[B]: See. #thesis", "<B>\n\n(1) One.\n----\n(2) Two.",
  ])
  func `mentions, remarks, bare titles and what is set apart are fine`(rest: String) {
    expectDiagnostics(of: UnusedDefinition.self, in: debate + rest)
  }

  @Test func `a list of definitions is no debate`() {
    expectDiagnostics(of: UnusedDefinition.self, in: "[A]: One.\n\n[B]: Two.\n\n<C>: Three.")
  }

  @Test(arguments: [
    ("[Buses]: Buses are late.", ["unsupported-claim": 0, "unused-definition": 1]),
    ("[Buses]: Buses are late. See @[Buses].", ["unsupported-claim": 1, "unused-definition": 0]),
    ("[Buses]: Late.\n\n[Tram] #thesis", ["unreachable-from-thesis": 1, "unused-definition": 0]),
  ])
  func `one fault is one finding`(rest: String, counts: [String: Int]) {
    let map = ArgumentMap(parsing: SourceText(debate + rest))
    let ids = MapChecker().check(map).findings.map(\.id.name)
    for (id, count) in counts { #expect(ids.count { $0 == id } == count, "\(id)") }
  }
}

@Suite struct OrphanComponentTests {
  @Test func `every piece but the largest is reported with what hangs together with it`() {
    expectDiagnostics(
      of: OrphanComponent.self,
      in: """
        1️⃣[Zoo]: The zoo should open on Mondays.
          + 2️⃣<Visitors>: Visitors ask for it.

        [Tram]: The tram should be built.
          + <Time>: Commuters save time.
          + <Air>: Cleaner air.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Zoo] and <Visitors> have nothing to do with the rest of the map; relate them to it, or write 'components: many' under 'argmap'",
          notes: [("2️⃣", "this hangs together with it")])
      ])
  }

  @Test(arguments: [
    "[A]: One.\n  + <B>: Two.\n\n[C]: Alone.",
    "[A]: One.\n  + <B>: Two.\n\n# X #aside\n\n[C]: x\n  + <D>: y",
    "[A]: One. #thesis\n  + <B>: Two.\n\n[C]: x\n  + <D>: y",
    "<A>\n\n(1) [P]: One.\n----\n(2) Two.\n\n<B>\n\n(1) [P]\n----\n(2) Three.",
  ])
  func `single elements, what is set apart, declared theses and shared premises are fine`(
    map: String
  ) {
    expectDiagnostics(of: OrphanComponent.self, in: map)
  }
}

@Suite struct RootTests {
  @Test func `several claims at the top of one debate are noted`() {
    expectDiagnostics(
      of: SeveralRoots.self,
      in: """
        1️⃣[Tram]: The tram should be built.
          + <Air>: Cleaner air.

        2️⃣[Cars]: Cars should be banned.
          + <Air>
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[Tram] and [Cars] both stand at the top of one debate; tag what the map is about '#thesis'",
          notes: [("2️⃣", "this bears on nothing further either")])
      ])
  }

  @Test(arguments: [
    "[A]: One.\n  + <B>: Two.\n\n[C]: Three.\n  + <D>: Four.", "[A]: One.\n  >< [B]: Two.",
    "<A>\n\n(1) One.\n----\n(2) Two.\n----\n(3) Three.",
    "[A]: One. #thesis\n  + <B>: x\n\n[C]: y\n  + <B>",
    "# X #aside\n\n[A]: One.\n  + <B>: x\n\n# Y\n\n[C]: y\n  + <B>",
  ])
  func `separate debates, contradictions, steps on the way and declared theses are fine`(
    map: String
  ) {
    expectDiagnostics(of: SeveralRoots.self, in: map)
  }

  @Test func `a debate that only runs in a circle is reported`() {
    expectDiagnostics(
      of: NoRoot.self,
      in: """
        1️⃣[A]: One.
          - [B]: Two.

        [B]
          - <C>: Three.

        <C>
          - [A]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[A], [B] and <C> only speak for or against each other; tag what is argued for '#thesis'")
      ])
  }

  @Test(arguments: [
    "[A]: One.\n  >< [B]: Two.", "[A]: One.\n  >< [B]: Two.\n    - <C>: x", "[A]: One.\n  - [A]",
    "[A]: One.\n  + [B]: Two.\n    + [A]", "[A]: One. #thesis\n  - [B]: Two.\n    - [A]",
    "[A]: One.\n  - [B]: Two.\n    - [A]\n  +> [C]: Three.", "[A]: Alone.",
    "===\nmodel: {mode: strict}\n===\n\n[A]: One.\n  +> [B]: Two.\n    +> [A]",
  ])
  func `contradictions, circles of support and debates about something are fine`(map: String) {
    expectDiagnostics(of: NoRoot.self, in: map)
  }
}

@Suite struct GroupMisuseTests {
  @Test func `an empty group is reported at its heading`() {
    expectDiagnostics(
      of: GroupMisuse.self,
      in: """
        1️⃣# Costs {isGroup: true}

        ## Rails

        # Benefits {isGroup: true}

        ## Time

        [Tram]: Build it.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "no statement or argument belongs to the group 'Costs'; write one there, or leave out 'isGroup'"
        )
      ])
  }

  @Test func `what is worded in two groups is reported at its second text`() {
    expectDiagnostics(
      of: GroupMisuse.self,
      in: """
        # Costs {isGroup: true}

        1️⃣[Tram]: Build the tram.

        <Rails>: Dear.

        # Benefits {isGroup: true}

        2️⃣[Tram]: Build the tram!

        <Time>: Short.
        """,
      [
        ExpectedDiagnostic(
          "2️⃣",
          "[Tram] is worded in two groups, 'Costs' and 'Benefits', and drawn in one; refer to it by its title in the other",
          notes: [("1️⃣", "its first text")])
      ])
  }

  @Test(arguments: [
    "# A\n\n# B\n\n[T]: One.",
    "# A {isGroup: true}\n\n[T]: x\n\n# B {isGroup: true}\n\n[T]\n\n[U]: y",
    "# A {isGroup: true}\n\n[T]: x\n\n## B {isGroup: true}\n\n[T]: x\n\n[U]: y",
    "# A {isGroup: true}\n\n[T]: x\n\n# B\n\n[T]: x\n\n[U]: y",
    "# A {isGroup: false}\n\n# B\n\n[T]: x",
  ])
  func `headings that ask for nothing, references and nested groups are fine`(map: String) {
    expectDiagnostics(of: GroupMisuse.self, in: map)
  }

  @Test func `a placeholder in a draft is only noted`() {
    let map = "===\nargmap: {draft: true}\n===\n\n# A {isGroup: true}\n\n# B\n\n[T]: x"
    #expect(diagnostics(of: GroupMisuse.self, in: map).map(\.severity) == [.note])
  }
}

@Suite struct TextRewrittenTests {
  @Test func `a symbol next to letters is reported`() {
    expectDiagnostics(
      of: TextRewritten.self,
      in: """
        # By E1️⃣.A. Poe

        [Drug]: It is given i2️⃣.v. twice a day, see 3️⃣:up:date.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "'.A.' is read as '∀'; put spaces around it if the symbol is meant, or else a backslash before it"
        ),
        ExpectedDiagnostic(
          "2️⃣",
          "'.v.' is read as '∨'; put spaces around it if the symbol is meant, or else a backslash before it"
        ),
        ExpectedDiagnostic(
          "3️⃣",
          "':up:' is read as '👍'; put spaces around it if the symbol is meant, or else a backslash before it"
        ),
      ])
  }

  @Test func `the fix keeps the letters`() {
    expectFix(
      of: TextRewritten.self, in: "[D]: Given i.v. twice, by E.A.A.B. #basic",
      makes: "[D]: Given i\\.v\\. twice, by E\\.A\\.A.B. #basic", findingCount: 2)
  }

  @Test(arguments: [
    "[A]: p .v. q", "[A]: .A.x(Fx .->. Gx)", "[A]: .~.(p.^.q)", "[A]: e.g. this",
    "[A]: i\\.v. twice",
    "[A]: :up: and :down:.", "[A]: “:up:”", "[A]: x {time: a.v.b}", "// a.v.b\n\n[A]: x",
    "===\nmodel: {shortcodes: {\".v.\": {unicode: V}}}\n===\n\n[A]: i.v. twice",
  ])
  func `symbols with spaces, formulas and codes of the author's own are fine`(map: String) {
    expectDiagnostics(of: TextRewritten.self, in: map)
  }

  @Test func `a sentence below two hyphens is no name of a rule`() {
    expectDiagnostics(
      of: TextRewritten.self,
      in: """
        <A>

        (1) One.
        1️⃣--
        This was meant as a remark.
        --
        (2) Two.
        -- modus ponens --
        (3) Three.
        --
        expert opinion
        --
        (4) Four.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "'This was meant as a remark.' is read as the name of a rule; an inference without one is '----', and text belongs on a numbered line"
        )
      ])
  }
}

@Suite struct MapTooLargeTests {
  private func found(_ limits: String, _ map: String) -> [String] {
    diagnostics(
      of: MapTooLarge.self, in: "===\nargmap: {limits: {\(limits)}}\n===\n\n\(map)"
    ).map { String($0.message.text.prefix { $0 != "," }) }
  }

  private let map = """
    [T]: Build it.
      + <A>: One.
        - [B]: Two.
      - <C>

    <C>

    (1) [P]: Three.
      + <D>: Four.
    (2) Five.
    ----
    (3) Six.
    """

  @Test(arguments: [
    ("nodes: 7", "the map has 8 statements and arguments"),
    ("relations: 3", "the map has 4 relations"),
    ("lines: 2", "<C> has 3 lines"),
    ("inputs: 1", "the step to (3) of <C> draws on 2 lines"),
    ("incoming: 1", "2 relations end at [T]"),
    ("depth: 2", "3 links in a row lead from <D> to what the map is about"),
  ])
  func `each limit is named with the number`(limit: String, message: String) {
    #expect(found(limit, map) == [message])
  }

  @Test func `nothing is found within the limits`() {
    #expect(found("nodes: 8, relations: 4, lines: 3, inputs: 2, incoming: 2, depth: 3", map) == [])
    expectDiagnostics(of: MapTooLarge.self, in: map)
  }

  @Test func `the message says how to raise the limit`() {
    expectDiagnostics(
      of: MapTooLarge.self,
      in: "1️⃣===\nargmap: {limits: {nodes: 1}}\n===\n\n[A]: One.\n  + <B>: Two.",
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the map has 2 statements and arguments, more than the limit of 1; divide it, or set 'limits: {nodes: …}' under 'argmap'"
        )
      ])
  }

  @Test func `links are counted to the declared thesis, and circles have an end`() {
    let circle = "[A]: 1\n  - [B]: 2\n    - [A]\n    + [C]: 3\n      + [D]: 4"
    #expect(
      found("depth: 1", circle) == ["2 links in a row lead from [D] to what the map is about"])
    #expect(found("depth: 1", circle.replacing("3\n", with: "3 #thesis\n")) == [])
  }
}

@Suite struct OneSidedIssueTests {
  @Test func `three reasons on one side and none on the other are noted`() {
    expectDiagnostics(
      of: OneSidedIssue.self,
      in: """
        1️⃣[T]: Build it.
          + <A>: One.
          + <B>: Two.
          + <C>

        <C>

        (1) Three.
        ----
        (2) [T]

        2️⃣[U]: Do not.
          - <D>: One.
          - <E>: Two.
          - <F>: Three.
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "[T] has 3 reasons for it and nothing against it; look for what can be said against it"),
        ExpectedDiagnostic(
          "2️⃣", "[U] has 3 objections and nothing for it; look for what can be said for it"),
      ])
  }

  @Test(arguments: [
    "[T]: x\n  + <A>: 1\n  + <B>: 2", "[T]: x\n  + <A>: 1\n    - <D>: 4\n  + <B>: 2\n  + <C>: 3",
    "[T]: x\n  - <A>: 1\n    - <D>: 4\n  - <B>: 2\n  - <C>: 3",
    "[T]: x\n  + <A>: 1\n  + <B>: 2\n  + <C>: 3\n  >< [U]: y",
    "[T]: x\n  + <A>: 1\n  + <B>: 2\n  + <C>\n\n<C>\n\n(1) a\n----\n  <_ <D>: no\n(2) [T]",
  ])
  func `few reasons, and objections anywhere below, are fine`(map: String) {
    expectDiagnostics(of: OneSidedIssue.self, in: map)
  }
}
