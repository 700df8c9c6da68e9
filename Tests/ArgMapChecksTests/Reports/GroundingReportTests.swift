import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct GroundingReportTests {
  private let map = """
    [Tram]: The tram should be built.
      + <Time>
      - <Cost>: Forty million is too much.
      + [Quiet]: It is quiet.

    <Time>: Saves time.
      +> <Economy>
      -> <Health>
      -> [Tram]
      _> <Habit>
      +> [Middle]

    <Time>

    (1) The tram is fast.
    -- {uses: [1]} --
    (2) [Middle]: What is fast saves time.
    -- {uses: [2]} --
    (3) [Saved]: Commuters save time.

    <Economy>

    (1) Time is money.
    (2) [Saved]
    -----
    (3) The town profits.

    <Health>

    (1) [Saved]
    -----
    (2) [Tram]

    <Habit>

    (1) The commuters save time.
    -----
    (2) They keep it.
    """

  private func reports() -> [GroundingReport] {
    [GroundingReport(ArgumentMap(parsing: SourceText(name: "a.argdown", map)))]
  }

  @Test func `each sketched relation is told with the lines that decide about it`() {
    #expect(
      GroundingReport.text(reports()) == """
        a.argdown:2:5   ungrounded    <Time> supports [Tram]
        a.argdown:3:5   not judged    <Cost> attacks [Tram]      <Cost> is not reconstructed
        a.argdown:7:6   grounded      <Time> supports <Economy>  conclusion (3) of <Time> and premise (2) of <Economy>
        a.argdown:8:6   contradicted  <Time> attacks <Health>    conclusion (3) of <Time> and premise (1) of <Health>
        a.argdown:9:6   ungrounded    <Time> attacks [Tram]
        a.argdown:10:6  not judged    <Time> undercuts <Habit>   whether a step goes through is no matter of its lines
        a.argdown:11:6  grounded      <Time> supports [Middle]   intermediate conclusion (2) of <Time>

        7 sketched relations: 2 grounded, 2 ungrounded, 1 contradicted, 2 not judged

        """)
  }

  @Test func `what may be meant is told, and both ends that are not reconstructed`() {
    let map = """
      <A>: One.
        +> <B>: Two.

      <C>
        +> <D>

      <C>

      (1) Dogs bark.
      ----
      (2) Nobody can sleep at night.

      <D>

      (1) Nobody sleeps at night.
      ----
      (2) All are tired.
      """
    #expect(
      GroundingReport.text([GroundingReport(ArgumentMap(parsing: SourceText(name: "b", map)))])
        == """
        b:2:6  not judged  <A> supports <B>  <A> and <B> are not reconstructed
        b:5:6  ungrounded  <C> supports <D>  line (1) reads much like what it would rest on

        2 sketched relations: 0 grounded, 1 ungrounded, 0 contradicted, 1 not judged

        """)
  }

  @Test func `several maps are told one after another, and includes where they were written`() {
    let parts = [
      ("part.argdown", "<A>\n  +> [T]\n\n"),
      ("main.argdown", "[T]: Goal.\n\n<A>\n\n(1) One.\n----\n(2) [T]\n"),
    ]
    let composed = GroundingReport(ArgumentMap(parsing: .composed(parts)))
    let other = GroundingReport(ArgumentMap(parsing: SourceText(name: "c", "[A]: One.\n")))
    #expect(
      GroundingReport.text([composed, other]) == """
        part.argdown:2:6  grounded  <A> supports [T]  conclusion (2) of <A>

        1 sketched relation: 1 grounded, 0 ungrounded, 0 contradicted, 0 not judged

        """)
    #expect(
      GroundingReport.text([other])
        == "0 sketched relations: 0 grounded, 0 ungrounded, 0 contradicted, 0 not judged\n")
    #expect(
      String(
        decoding: GroundingReport.json([composed, other], toolVersion: "1.2.3"), as: UTF8.self)
          == """
          {"version":1,"tool":{"name":"argmap","version":"1.2.3"},\
          "counts":{"grounded":1,"ungrounded":0,"contradicted":0,"not-judged":0},\
          "maps":[{"path":"main.argdown","relations":[{"verdict":"grounded","kind":"support",\
          "source":"<A>","target":"[T]","path":"part.argdown",\
          "range":{"start":{"line":2,"column":6},"end":{"line":2,"column":9}},\
          "lines":[{"argument":"<A>","label":"2","role":"conclusion","path":"main.argdown",\
          "range":{"start":{"line":7,"column":5},"end":{"line":7,"column":8}}}]}]},\
          {"path":"c","relations":[]}]}

          """)
  }

  @Test func `what a terminal would obey is not printed`() {
    let map = ArgumentMap(
      parsing: SourceText(name: "d", "<A\u{1B}[2J>: One.\n  +> [日本]: Two.\n  +> [B]: Three.\n"))
    #expect(
      GroundingReport.text([GroundingReport(map)]) == """
        d:2:6  not judged  <A\u{FFFD}[2J> supports [日本]  <A\u{FFFD}[2J> is not reconstructed
        d:3:6  not judged  <A\u{FFFD}[2J> supports [B]     <A\u{FFFD}[2J> is not reconstructed

        2 sketched relations: 0 grounded, 0 ungrounded, 0 contradicted, 2 not judged

        """)
  }
}
