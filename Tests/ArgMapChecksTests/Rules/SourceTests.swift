import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct SourceFileMissingTests {
  @Test func `a missing file is reported once, where it is first named`() {
    expectDiagnostics(
      of: SourceFileMissing.self,
      in: """
        [A]: One. {source: {1️⃣file: gone.md}}

        [B]: Two. {source: {2️⃣file: gone.md, page: 3}}
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "there is no file 'gone.md'; correct the name, or declare the text as a source and cite it with 'in:'",
          notes: [("2️⃣", "also cited here")])
      ])
  }

  @Test func `a declared source whose text is not at hand is noted at its declaration`() {
    expectDiagnostics(
      of: SourceFileMissing.self,
      in: """
        ===
        argmap:
          sources:
            1️⃣book: {title: A book, file: book.txt}
            letter: {title: A letter}
        ===

        [A]: One. {source: {in: book, quote: "some words"}}

        [B]: Two. {source: {in: letter, quote: "other words"}}
        """,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the text 'book.txt' of the source 'book' is not at hand, so its quotations are not checked; give its folder with '--sources'",
          severity: .note)
      ])
  }

  @Test(arguments: [
    ("bok", "did you mean 'book'?"),
    ("paper", "add it under 'argmap: {sources: …}' in the front matter"),
  ])
  func `an undeclared source is an error`(key: String, advice: String) {
    expectDiagnostics(
      of: SourceFileMissing.self,
      in: """
        ===
        argmap: {sources: {book: {title: A book}}}
        ===

        [A]: One. {source: {1️⃣in: \(key)}}
        """,
      [ExpectedDiagnostic("1️⃣", "the source '\(key)' is not declared; \(advice)")])
  }

  @Test func `a quotation without a source is noted`() {
    expectDiagnostics(
      of: SourceFileMissing.self, in: "[A]: One. {1️⃣source: {quote: some words}}",
      [
        ExpectedDiagnostic(
          "1️⃣", "this quotation names no text to look in; add 'in:' or 'file:'", severity: .note)
      ])
  }

  @Test func `a file that may not be read is an error with the reason, declared or not`() {
    for text in [
      "[A]: One. {source: {file: ../secret.txt}}",
      "===\nargmap: {sources: {s: {file: ../secret.txt}}}\n===\n\n[A]: One. {source: {in: s}}",
    ] {
      let map = ArgumentMap(parsing: SourceText(text))
      let reason = "lies outside the folder of the map; give its folder with '--sources'"
      let sources = SourceTexts(["../secret.txt": .unreadable(reason: reason)])
      let found = MapChecker(rules: [SourceFileMissing.self]).check(map, sources: sources).findings
      #expect(found.map(\.message.text) == ["the file '../secret.txt' \(reason)"])
      #expect(found.map(\.severity) == [.error])
    }
  }

  @Test func `nothing is said about files that nobody looked for`() {
    let map = ArgumentMap(parsing: SourceText("[A]: One. {source: {file: gone.md}}"))
    #expect(MapChecker(rules: [SourceFileMissing.self]).check(map).findings.isEmpty)
  }

  @Test func `a map lists what it cites once, declared sources first`() {
    let map = ArgumentMap(
      parsing: SourceText(
        """
        ===
        argmap: {sources: {b: {file: b.txt}, c: {title: C}}}
        ===

        [A]: One. {source: [{file: a.txt}, {in: b}, {file: b.txt}, {file: a.txt}]}
        """))
    #expect(map.citedFiles == ["b.txt", "a.txt"])
  }
}

@Suite struct QuoteTests {
  private let report = """
    Some hold that the tram is cheap
    to build. “Cheap” means: it costs lit-
    tle – less than a bus… every weekday.

    In the long run, the tram is cheap; it pays every weekday.
    """

  private func map(_ source: String) -> String {
    "[Cheap]: The tram is cheap. {source: {file: report.md, 1️⃣quote: \(source)}}"
  }

  @Test(arguments: [
    "\"tram is cheap to build\"", "\"'Cheap' means: it costs little - less\"",
    "\"some HOLD that\"", "\"less than a bus... every weekday.\"", "\"Some hold … every weekday\"",
    "\"Some hold … [...] costs little … every weekday\", suffix: .",
    "\"the tram is cheap\", prefix: \"In the long run, \"",
    "\"the tram is cheap\", suffix: to build", "\"pays\"",
  ])
  func `quotations that occur in one place are fine`(quote: String) {
    for rule in [QuoteNotFound.self, QuoteDrifted.self, QuoteAmbiguous.self] as [any Rule.Type] {
      expectDiagnostics(of: rule, in: map(quote), sources: ["report.md": report])
    }
  }

  @Test(arguments: [
    (
      "\"nobody rides it at night\"",
      "'nobody rides it at night' is not in 'report.md'; quote the text as it is, and write '…' for what is left out"
    ),
    (
      "\"Some hold … nobody rides it at night\"",
      "'nobody rides it at night' is not in 'report.md'; quote the text as it is, and write '…' for what is left out"
    ),
    (
      "\"it pays … Some hold\"",
      "the parts of this quotation do not stand in 'report.md' one soon after the other; quote the text as it is"
    ),
    (
      "\"it pays\", prefix: it does not",
      "the parts of this quotation do not stand in 'report.md' one soon after the other, or not between the prefix and the suffix; quote the text as it is"
    ),
  ])
  func `quotations that do not occur are errors`(quote: String, message: String) {
    expectDiagnostics(
      of: QuoteNotFound.self, in: map(quote), sources: ["report.md": report],
      [ExpectedDiagnostic("1️⃣", message)])
    for rule in [QuoteAmbiguous.self, QuoteDrifted.self] as [any Rule.Type] {
      expectDiagnostics(of: rule, in: map(quote), sources: ["report.md": report])
    }
  }

  @Test func `the other source that has the words is named`() throws {
    let text = """
      [A]: One. {source: {file: a.md, quote: "words of the second text"}}

      [B]: Two. {source: {file: b.md}}
      """
    let found = diagnostics(
      of: QuoteNotFound.self, in: text,
      sources: ["a.md": "Nothing.", "b.md": "These are the words of the second text."])
    #expect(
      found.map(\.message.text) == ["this is not in 'a.md' but in 'b.md'; correct the source"])
    let note = try #require(found.first?.notes.first)
    #expect(note.text?.name == "b.md")
    #expect(note.text?.string(in: note.range) == "words of the second text")
  }

  @Test func `all passages that a quotation fits are shown`() throws {
    let found = diagnostics(
      of: QuoteAmbiguous.self, in: map("\"the tram is cheap\"").replacing("1️⃣", with: ""),
      sources: ["report.md": report])
    #expect(
      found.map(\.message.text) == [
        "this fits 2 passages of 'report.md'; quote more words, or add 'prefix:' or 'suffix:'"
      ])
    let notes = try #require(found.first?.notes)
    #expect(
      notes.map { $0.text?.string(in: $0.range) } == ["the tram is cheap", "the tram is cheap"])
    #expect(notes.map(\.range.lowerBound) == [15, 136])
  }

  @Test(arguments: [
    (
      "\"Some hold … day\"",
      "'day' is too short to tell which of 2 places in 'report.md' is meant; quote more words"
    ),
    ("\"…\"", "this quotation has no words; quote some"),
  ])
  func `short words that occur here and there tell nothing`(quote: String, message: String) {
    expectDiagnostics(
      of: QuoteAmbiguous.self, in: map(quote), sources: ["report.md": report],
      [ExpectedDiagnostic("1️⃣", message)])
  }

  @Test func `declared sources are looked up by their key`() {
    expectDiagnostics(
      of: QuoteNotFound.self,
      in: """
        ===
        argmap: {sources: {report: {file: report.md}}}
        ===

        [Cheap]: The tram is cheap. {source: {in: report, 1️⃣quote: nobody rides it at night}}
        """,
      sources: ["report.md": report],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "'nobody rides it at night' is not in 'report.md'; quote the text as it is, and write '…' for what is left out"
        )
      ])
  }
}
