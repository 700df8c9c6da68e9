import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct QuoteOutOfContextTests {
  private func map(_ quote: String) -> String {
    "[Cheap]: Cheap. {source: {file: report.txt, 1️⃣quote: \"\(quote)\"}}"
  }

  @Test(arguments: [
    (
      "Perhaps the tram is cheap.", "'perhaps' stands right before these words",
      "Perhaps the tram is cheap."
    ),
    (
      "It is true. It is not so that the tram is cheap.", "'not' stands right before these words",
      "It is not so that the tram is cheap."
    ),
    ("It isn’t the tram is cheap.", "'isn’t' stands right before these words", nil),
    ("The tram is cheap, but only when full. Yes.", "the sentence goes on with 'but'", nil),
    ("The tram is cheap – or rather it was.", "the sentence goes on with 'or rather'", nil),
    ("The tram is cheap whereas the bus is dear.", "the sentence goes on with 'whereas'", nil),
  ])
  func `what turns the meaning is shown with the sentence`(
    report: String, message: String, sentence: String?
  ) throws {
    let found = diagnostics(
      of: QuoteOutOfContext.self, in: map("the tram is cheap").replacing("1️⃣", with: ""),
      sources: ["report.txt": report])
    #expect(found.map(\.message.text) == ["\(message) in 'report.txt'; quote the whole sentence"])
    let note = try #require(found.first?.notes.first)
    #expect(note.message.text == "the whole sentence")
    if let sentence { #expect(note.text?.string(in: note.range) == sentence) }
  }

  @Test(arguments: [
    "The tram is cheap. But the bus is dear.", "It is not dear. The tram is cheap.",
    "They did not say so: the tram is cheap, and it is fast.",
    "It is not for everyone and never will be, they hold, that the tram is cheap.",
    "The tram is cheap; butter is dear.", "The tram is cheap, and fast, but not new.",
    "“The tram is cheap,” they say.",
  ])
  func `other surroundings are fine`(report: String) {
    expectDiagnostics(
      of: QuoteOutOfContext.self, in: map("the tram is cheap"), sources: ["report.txt": report])
  }

  @Test func `an ellipsis into another paragraph is shown once for all who quote it`() {
    let map = """
      [A]: One. {source: {file: report.txt, 1️⃣quote: "The tram … for all"}}

      [B]: Two. {source: {file: report.txt, 2️⃣quote: "The tram … for all"}}

      [C]: Three. {source: {file: report.txt, quote: "The tram … is cheap"}}
      """
    expectDiagnostics(
      of: QuoteOutOfContext.self, in: map,
      sources: ["report.txt": "The tram that runs is cheap.\n\nIt is there for all."],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "the ellipsis leads into another paragraph of 'report.txt'; quote from one paragraph",
          notes: [("1️⃣", "what is left out"), ("2️⃣", "also quoted here")])
      ])
  }
}

@Suite struct WrongPageTests {
  private let report = """
    The first page.
    \u{C}
    On the second page they count the residents.

    They count the cars as well.
    \u{C}
    On the third page they give up.
    """
  private let marked = """
    Before any mark.

    [page 7]
    On the first page they count the residents and
    [p. 8]
    go on to count the cars.
    [Page xii]
    In the appendix they give up.
    """

  @Test(arguments: [
    ("count the residents, page: 2", nil), ("give up, page: 3", nil),
    ("count the residents, page: 1-3", nil), ("count the residents, page: 1f", nil),
    ("count the residents, page: 1 ff.", nil), ("count the residents, page: p. 2", nil),
    ("count the residents, page: 3", "2"), ("give up, page: '2'", "3"),
    ("give up, page: 1-2", "3-4"),
  ])
  func `form feeds divide pages`(quote: String, page: String?) throws {
    let text = "[A]: One. {source: {file: report.txt, quote: \(quote)}}"
    guard let page else {
      return expectDiagnostics(of: WrongPage.self, in: text, sources: ["report.txt": report])
    }
    let given = try #require(quote.split(separator: "page: ").last)
    expectFix(
      of: WrongPage.self, in: text, sources: ["report.txt": report],
      makes: text.replacing("page: \(given)", with: "page: \(page)"))
  }

  @Test(arguments: [
    ("count the residents and go on to count the cars", "7", nil),
    ("go on to count", "8", nil), ("give up", "xii", nil), ("Before any mark", "99", nil),
    ("go on to count", "7", "8"), ("give up", "12", "xii"),
  ])
  func `lines mark pages`(quote: String, page: String, found: String?) {
    expectDiagnostics(
      of: WrongPage.self,
      in: "[A]: One. {source: {file: report.md, quote: \(quote), 1️⃣page: \(page)}}",
      sources: ["report.md": marked],
      found.map {
        [
          ExpectedDiagnostic(
            "1️⃣",
            "this stands in 'report.md' on page \($0), not \(page); correct the page")
        ]
      } ?? [])
  }

  @Test func `pages that are all off by the same number are one finding`() {
    let text = """
      [A]: One. {source: {file: report.txt, quote: The first page, 1️⃣page: 11}}

      [B]: Two. {source: {file: report.txt, quote: give up, 2️⃣page: 13}}
      """
    expectDiagnostics(
      of: WrongPage.self, in: text, sources: ["report.txt": report],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "all 2 pages given for 'report.txt' are 10 too high, page 11 being page 1; correct them if they are pages of this edition",
          notes: [("2️⃣", "and here")])
      ])
    expectFix(
      of: WrongPage.self, in: text.replacing("1️⃣", with: "").replacing("2️⃣", with: ""),
      sources: ["report.txt": report],
      makes: text.replacing("1️⃣page: 11", with: "page: 1").replacing("2️⃣page: 13", with: "page: 3"))
    let mixed =
      text + "\n\n[C]: Three. {source: {file: report.txt, quote: count the cars, page: 2}}"
    let found = diagnostics(
      of: WrongPage.self, in: mixed.replacing("1️⃣", with: "").replacing("2️⃣", with: ""),
      sources: ["report.txt": report])
    #expect(found.count == 2)
  }

  @Test(arguments: [
    ("count the cars, paragraph: 3", nil), ("count the cars, page: 2, paragraph: 2", nil),
    ("count the cars, page: 2, paragraph: 3", nil), ("count the cars, paragraph: 1", "3"),
    ("count the cars, page: 2, paragraph: 1", "2"),
  ])
  func `paragraphs are counted, in the text or on the page`(quote: String, found: String?) {
    let text = "[A]: One. {source: {file: report.txt, quote: \(quote)}}"
    guard let found else {
      return expectDiagnostics(of: WrongPage.self, in: text, sources: ["report.txt": report])
    }
    expectFix(
      of: WrongPage.self, in: text, sources: ["report.txt": report],
      makes: text.replacing("paragraph: 1", with: "paragraph: \(found)"))
  }

  @Test func `numbers of paragraphs in the text count`() {
    expectDiagnostics(
      of: WrongPage.self,
      in: "[A]: One. {source: {file: report.txt, quote: the cars, 1️⃣paragraph: 2}}",
      sources: ["report.txt": "[par. 21]\nThey count the residents.\n[¶ 22]\nThey count the cars."],
      [
        ExpectedDiagnostic(
          "1️⃣", "this stands in 'report.txt' on paragraph 22, not 2; correct the paragraph")
      ])
  }
}

@Suite struct SourceChangedTests {
  // The digest of "abc".
  private let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func `a digest is compared as far as it is given`() {
    for given in [digest, digest.uppercased(), String(digest.prefix(6))] {
      expectDiagnostics(
        of: SourceChanged.self, in: "[A]: One. {source: {file: a.txt, sha256: \"\(given)\"}}",
        sources: ["a.txt": "abc"])
    }
  }

  @Test func `the claims to look at are shown, and a digest of the same length is offered`() {
    let text = """
      ===
      argmap: {sources: {report: {file: a.txt, 1️⃣sha256: 12e345}}}
      ===

      [A]: One. {source: {in: report, quote: "some words of old"}}

      [B]: Two. {source: {in: report, 2️⃣quote: "other words that were there"}}
      """
    let sources: KeyValuePairs = ["a.txt": "Some words of old."]
    expectDiagnostics(
      of: SourceChanged.self, in: text, sources: sources,
      [
        ExpectedDiagnostic(
          "1️⃣",
          "'a.txt' is another text than the one that was read, and 1 of 2 quotations are still found; look at the claims that rest on it, and write the new digest",
          notes: [("2️⃣", "no longer found in one place")])
      ])
    let plain = text.replacing("1️⃣", with: "").replacing("2️⃣", with: "")
    expectFix(
      of: SourceChanged.self, in: plain, sources: sources,
      makes: plain.replacing("12e345", with: "044a70"))
  }

  @Test(arguments: ["12", "sha-256", "ba7816bg"])
  func `what is no digest is said to be none`(given: String) {
    expectDiagnostics(
      of: SourceChanged.self, in: "[A]: One. {source: {file: a.txt, 1️⃣sha256: \"\(given)\"}}",
      sources: ["a.txt": "abc"],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "'\(given)' is no SHA-256, nor six or more of its first digits; write the digest in hexadecimal"
        )
      ])
  }

  @Test func `a text that is not at hand has not changed`() {
    expectDiagnostics(
      of: SourceChanged.self, in: "[A]: One. {source: {file: a.txt, sha256: \"123456\"}}")
  }
}
