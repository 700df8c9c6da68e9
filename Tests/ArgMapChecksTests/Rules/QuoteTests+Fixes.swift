import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct QuoteDriftedTests {
  private let report = """
    The council met in May. In 2020, some 10,012 residents of the old town commuted daily by car,
    and most of them drove alone. The tram is a matter of money, they said.
    """

  private func map(_ quote: String) -> String {
    "[Count]: Many commute. {source: {file: report.md, 1️⃣quote: \(quote)}}"
  }

  @Test(arguments: [
    (
      "\"10,012 residents of the new town commuted daily\"", "'old' for 'new'"
    ),
    ("\"10,012 residents of the town commuted daily\"", "'old' besides"),
    ("\"10,012 residents of the very old town commuted daily\"", "no 'very'"),
    (
      "\"10,012 inhabitants of the old town commuted daily … most of us drove alone\"",
      "'residents' for 'inhabitants' and 'them' for 'us'"
    ),
    ("\"some 10,012 … commuted weekly by car\"", "'daily' for 'weekly'"),
  ])
  func `words that were changed are shown`(quote: String, changes: String) {
    expectDiagnostics(
      of: QuoteDrifted.self, in: map(quote), sources: ["report.md": report],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "this is not word for word in 'report.md', which has \(changes); quote the text as it is",
          notes: [("1️⃣", "the nearest passage")])
      ])
    expectDiagnostics(of: QuoteNotFound.self, in: map(quote), sources: ["report.md": report])
  }

  @Test(arguments: [
    (
      "\"10,012 residents of the new town … drove alone\"",
      "\"10,012 residents of the old town … drove alone\""
    ),
    ("'some 10,012 [...] commuted weekly by car'", "\"some 10,012 [...] commuted daily by car\""),
    ("the tram is not a matter of money", "\"The tram is a matter of money\""),
    ("\"by car and\n  most of us drove\"", "\"by car, and most of them drove\""),
  ])
  func `the source's words are offered and the ellipsis is kept`(quote: String, fixed: String) {
    let text = map(quote).replacing("1️⃣", with: "")
    expectFix(
      of: QuoteDrifted.self, in: text, sources: ["report.md": report],
      makes: text.replacing(quote, with: fixed))
  }

  @Test func `what is in brackets stands for the author's words`() {
    for quote in [
      "\"10,012 residents [sic] of the old town\"", "\"some 10,012 [people] of the old town\"",
    ] {
      for rule in [QuoteDrifted.self, QuoteNotFound.self, QuoteAmbiguous.self] as [any Rule.Type] {
        expectDiagnostics(of: rule, in: map(quote), sources: ["report.md": report])
      }
    }
  }

  @Test func `an edit elsewhere changes nothing`() {
    let filler = String(
      repeating: "The tram stops at the market and at the station. ", count: 2_000)
    let quote = "\"10,012 residents of the new town commuted daily\""
    let found = diagnostics(
      of: QuoteDrifted.self, in: map(quote).replacing("1️⃣", with: ""),
      sources: ["report.md": filler + report + filler])
    #expect(found.count == 1)
    let place = found.first?.notes.first.map { $0.text?.string(in: $0.range) }
    #expect(place == "10,012 residents of the old town commuted daily")
  }

  @Test func `long and repetitive quotations end soon`() {
    let text = String(repeating: "a bc ", count: 20_000)
    let quote = String(repeating: "a bd ", count: 390)
    let found = diagnostics(
      of: QuoteNotFound.self, in: map("\"\(quote)\"").replacing("1️⃣", with: ""),
      sources: ["report.md": text])
    #expect(found.count == 1)
  }
}

@Suite struct QuoteFixTests {
  @Test func `the shortest words that decide are offered`() {
    let report = "They hold that the tram is cheap to build. In the long run, the tram is cheap."
    let text =
      "[Cheap]: Cheap. {source: {file: report.md, quote: \"the tram is cheap\", speaker: X}}"
    expectFix(
      of: QuoteAmbiguous.self, in: text, sources: ["report.md": report],
      makes: text.replacing("cheap\",", with: "cheap\", suffix: to,"))
  }

  @Test func `a prefix that does not decide is made longer`() {
    let report = "Today the old tram is cheap, and long ago the old tram is cheap, they say."
    let text = "[Cheap]: Cheap. {source: {file: report.md, prefix: the old, quote: tram is cheap}}"
    expectFix(
      of: QuoteAmbiguous.self, in: text, sources: ["report.md": report],
      makes: text.replacing("cheap}", with: "cheap, suffix: \", and\"}"))
    let same = "Today the old tram is cheap. Quite so. Long ago the old tram is cheap. Quite so."
    expectFix(
      of: QuoteAmbiguous.self, in: text, sources: ["report.md": same],
      makes: text.replacing("the old", with: "\"Today the old\""))
  }

  @Test func `a page or paragraph decides`() {
    let report = "The tram is cheap.\n\u{C}\nThe tram is cheap.\n\nThe tram is cheap."
    for pinpoint in ["page: 1", "page: 2, paragraph: 1", "paragraph: 3"] {
      expectDiagnostics(
        of: QuoteAmbiguous.self,
        in: "[Cheap]: Cheap. {source: {file: report.txt, quote: the tram is cheap, \(pinpoint)}}",
        sources: ["report.txt": report])
    }
    let found = diagnostics(
      of: QuoteAmbiguous.self,
      in: "[Cheap]: Cheap. {source: {file: report.txt, quote: the tram is cheap, page: 2}}",
      sources: ["report.txt": report])
    #expect(found.map(\.notes.count) == [2])
  }

  @Test func `the source that has the words is offered`() {
    let sources: KeyValuePairs = [
      "a.md": "Nothing at all.", "b.md": "These are the words of the text.",
    ]
    let declared = """
      ===
      argmap: {sources: {a: {file: a.md}, b: {file: b.md}}}
      ===

      """
    let quote = "quote: \"the words of the text\"}}"
    expectFix(
      of: QuoteNotFound.self, in: declared + "[A]: One. {source: {in: a, \(quote)",
      sources: sources, makes: declared + "[A]: One. {source: {in: b, \(quote)")
    let other = "\n\n[B]: Two. {source: {file: b.md}}"
    expectFix(
      of: QuoteNotFound.self, in: "[A]: One. {source: {file: a.md, \(quote)" + other,
      sources: sources, makes: "[A]: One. {source: {file: b.md, \(quote)" + other)
    let half = "===\nargmap: {sources: {a: {file: a.md}}}\n===\n\n"
    expectFix(
      of: QuoteNotFound.self, in: half + "[A]: One. {source: {in: a, \(quote)" + other,
      sources: sources, makes: half + "[A]: One. {source: {file: b.md, \(quote)" + other)
  }

  @Test func `exempt passages that are not found, or not in one place, are reported`() {
    let text = """
      ===
      argmap:
        sources:
          report: {file: report.txt, 1️⃣exempt: ["What … cheap?", "is it what it seems", "the tram"]}
      ===

      [A]: One. {source: {in: report}}
      """
    let report = "What makes the tram so cheap? Nothing. The tram is what it seems."
    expectDiagnostics(
      of: QuoteNotFound.self, in: text, sources: ["report.txt": report],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the exempt passage 'is it what it seems' is not in 'report.txt'; quote its first and last words as they are"
        )
      ])
    let once =
      "What makes the tram so cheap? Nothing. Is it what it seems? It seems the train is late, the train is."
    let twice = text.replacing("the tram\"", with: "the train is\"")
    expectDiagnostics(
      of: QuoteAmbiguous.self, in: twice, sources: ["report.txt": once],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "of the exempt passage 'the train is': this fits 2 passages of 'report.txt'; quote more words, or add 'prefix:' or 'suffix:'"
        )
      ])
  }
}
