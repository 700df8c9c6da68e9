import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct UndefinedMentionTests {
  @Test func `a title that is mentioned and nowhere else is reported once`() {
    expectDiagnostics(
      of: UndefinedMention.self,
      in: """
        # Sleep, see 1️⃣@[Rest]

        [Noise]: Traffic noise harms sleep. See 2️⃣@<Study> and 3️⃣@[Rest]
        """,
      [
        ExpectedDiagnostic(
          "1️⃣", "@[Rest] is nowhere in the map; write '[Rest]: …', or mention something else",
          notes: [("3️⃣", "also mentioned here")]),
        ExpectedDiagnostic(
          "2️⃣", "@<Study> is nowhere in the map; write '<Study>: …', or mention something else"),
      ])
  }

  @Test(arguments: [
    ("@<Sleep studdy>", "@<Sleep study>"), ("@[Sleep study]", "@<Sleep study>"),
    ("@[noise]", "@[Noise]"), ("@<Noise>", "@[Noise]"),
  ])
  func `what was meant is suggested and written by the fix`(used: String, meant: String) {
    let map = """
      [Noise]: Traffic noise harms sleep. See \(used) for more.
        + <Sleep study>: People slept worse.
      """
    let found = diagnostics(of: UndefinedMention.self, in: map)
    #expect(
      found.map(\.message.text) == ["\(used) is nowhere in the map; did you mean \(meant)?"])
    expectFix(of: UndefinedMention.self, in: map, makes: map.replacing(used, with: meant))
  }

  @Test(arguments: [
    "[A]: See @[B].\n\n[B]", "[A]: See @<B>.\n  + <B>", "[A]: See \\@[B].", "[A]: x // @[B]",
    "[A]: See @[A]. {note: \"@[B]\"}",
  ])
  func `a title that is used in any way, and what is no mention, is fine`(map: String) {
    expectDiagnostics(of: UndefinedMention.self, in: map)
  }

  @Test func `it can be allowed on what mentions`() {
    expectDiagnostics(
      of: UndefinedMention.self, in: "[A]: See @[B]. {allow: [undefined-mention]}")
  }
}

@Suite struct TitleKindClashTests {
  @Test func `the argument is reported with the statement beside it`() {
    expectDiagnostics(
      of: TitleKindClash.self,
      in: """
        1️⃣[Noise]: Traffic noise harms sleep.
          + 2️⃣<Noise>: Measured at 60 dB at night.
        """,
      [
        ExpectedDiagnostic(
          "2️⃣",
          "<Noise> has the title of the statement [Noise]; name the argument after its reason",
          notes: [("1️⃣", "the statement")])
      ])
  }

  @Test(arguments: [
    "[Noise]: Loud.\n  + <Noise>", "[Noise]: Loud.\n  + <noise>: Very.",
    "[A]: Loud.\n  + <Noise>: Very.\n  + [Noise]",
  ])
  func `what is not defined, or written in another way, is left to other rules`(map: String) {
    expectDiagnostics(of: TitleKindClash.self, in: map)
  }
}

@Suite struct UnknownDataKeyTests {
  @Test func `keys near known ones are reported wherever data stands`() {
    expectDiagnostics(
      of: UnknownDataKey.self,
      in: """
        # Costs {1️⃣isgroup: true}

        [A]: Loud. {2️⃣colour: red, source: {file: a.txt, 3️⃣qoute: loud}}
          + <B>: Very. {source: [{4️⃣pages: 3}]}

        <C>

        (1) Loud. {author: Kim}
        -- {5️⃣schema: sign} --
        (2) Bad.
        """,
      [
        ExpectedDiagnostic("1️⃣", "nothing reads the key 'isgroup'; did you mean 'isGroup'?"),
        ExpectedDiagnostic("2️⃣", "nothing reads the key 'colour'; did you mean 'color'?"),
        ExpectedDiagnostic("3️⃣", "nothing reads the key 'source.qoute'; did you mean 'quote'?"),
        ExpectedDiagnostic("4️⃣", "nothing reads the key 'source.pages'; did you mean 'page'?"),
        ExpectedDiagnostic("5️⃣", "nothing reads the key 'schema'; did you mean 'scheme'?"),
      ])
  }

  @Test func `once keys are declared, all others are reported`() {
    expectDiagnostics(
      of: UnknownDataKey.self,
      in: """
        ===
        argmap: {data-keys: [author]}
        ===

        [A]: Loud. {author: Kim, 1️⃣year: 2020, rank: 1}
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "nothing reads the key 'year'; list it as 'data-keys' under 'argmap', or remove it")
      ])
  }

  @Test func `a declared key may be near a known one`() {
    expectDiagnostics(
      of: UnknownDataKey.self,
      in: "===\nargmap: {data-keys: [colour]}\n===\n\n[A]: Loud. {colour: red}")
  }

  @Test func `the fix renames the key`() {
    let about = UnknownDataKey.about
    expectFix(
      of: UnknownDataKey.self, in: about.objectionable, sources: ["study.md": "Noise harms sleep."],
      makes: about.accepted)
  }

  @Test func `keys of the author's own are fine`() {
    expectDiagnostics(
      of: UnknownDataKey.self, in: "[A]: x {author: Kim, year: 2020, rule: a, note: {color: b}}")
  }
}

@Suite struct UnknownSettingTests {
  private func found(_ settings: String) -> [String] {
    diagnostics(of: UnknownSetting.self, in: "===\nargmap:\n\(settings)\n===\n\n[A]: One.")
      .map(\.message.text)
  }

  @Test(arguments: [
    ("  thesys: A", "there is no setting 'argmap.thesys'; did you mean 'thesis'?"),
    ("  limits: {depht: 3}", "there is no setting 'argmap.limits.depht'; did you mean 'depth'?"),
    (
      "  limits: {size: 3}",
      "there is no setting 'argmap.limits.size'; remove it"
    ),
    (
      "  sources: {air: {fiel: air.txt}}",
      "there is no setting 'argmap.sources.air.fiel'; did you mean 'file'?"
    ),
    ("  rules: {no-such-rule: off}", "there is no rule 'no-such-rule'; remove it"),
    (
      "  rules: {self-suport: off}",
      "there is no rule 'self-suport'; did you mean 'self-support'?"
    ),
  ])
  func `what is no setting is reported, with the closest one`(settings: String, message: String) {
    #expect(found(settings) == [message])
  }

  @Test func `each is reported at its key, and no other tool's settings are`() {
    expectDiagnostics(
      of: UnknownSetting.self,
      in: """
        ===
        titel: Trams
        argmap:
          1️⃣drafts: true
          rules:
            2️⃣self-suport: off
            empty-definition: off
            self-support: off
        ===

        [A]: One.
        """,
      [
        ExpectedDiagnostic("1️⃣", "there is no setting 'argmap.drafts'; did you mean 'draft'?"),
        ExpectedDiagnostic(
          "2️⃣", "there is no rule 'self-suport'; did you mean 'self-support'?"),
      ])
  }

  @Test func `the fix renames the key`() {
    let about = UnknownSetting.about
    expectFix(of: UnknownSetting.self, in: about.objectionable, makes: about.accepted)
  }

  @Test(arguments: ["argmap: true", "argmap: [thesys]", "argmap: {sources: [air]}", "x: 1"])
  func `what is no mapping is left to others`(settings: String) {
    expectDiagnostics(of: UnknownSetting.self, in: "===\n\(settings)\n===\n\n[A]: One.")
  }
}

@Suite struct UnknownTagTests {
  @Test func `a tag that is not declared is reported once`() {
    expectDiagnostics(
      of: UnknownTag.self,
      in: """
        ===
        argmap: {tags: [cost]}
        ===

        # Part 1️⃣#(how much)

        [A]: One. #cost #thesis
          + <B>: Two. 2️⃣#costs

        [A] 3️⃣#costs
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the tag #how much is not declared; list it as 'tags' under 'argmap', or remove it"),
        ExpectedDiagnostic(
          "2️⃣", "the tag #costs is not declared; did you mean #cost?",
          notes: [("3️⃣", "also used here")]),
      ])
  }

  @Test func `without a declaration a single tag near a common one is reported`() {
    expectDiagnostics(
      of: UnknownTag.self,
      in: """
        [A]: One. #comfort

        [B]: Two. #comfort

        [C]: Three. #comfort #safety

        [D]: Four. 1️⃣#confort 2️⃣#basik
        """,
      [
        ExpectedDiagnostic("1️⃣", "the tag #confort is used only here; did you mean #comfort?"),
        ExpectedDiagnostic("2️⃣", "the tag #basik is used only here; did you mean #basic?"),
      ])
  }

  @Test(arguments: [
    "[A]: One. #cost\n\n[B]: Two. #cost\n\n[C]: Three. #cost\n\n[D]: Four. #post",
    "[A]: One. #plan-1\n\n[B]: Two. #plan-1\n\n[C]: Three. #plan-1\n\n[D]: Four. #plan-2",
    "[A]: One. #comfort\n\n[B]: Two. #confort",
    "[A]: One. #basik\n\n[B]: Two. #basik",
  ])
  func `short tags, numbered tags and rare ones are fine`(map: String) {
    expectDiagnostics(of: UnknownTag.self, in: map)
  }

  @Test func `the fix writes the tag that was meant`() {
    let about = UnknownTag.about
    expectFix(of: UnknownTag.self, in: about.objectionable, makes: about.accepted)
  }
}
