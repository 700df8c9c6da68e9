import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Foundation
import Testing

@Suite struct CoverageReportTests {
  private static let report = """
    A Report

    What is it about? The tram is cheap, because it is full. It costs
    nothing to run. Nobody likes it.

    Notes

    Thanks to all.
    """

  private static let text = """
    ===
    argmap:
      coverage: {min: 1}
      sources:
        report: {file: report.txt, exempt: ["What … about?", "nothing to"]}
    ===

    [A]: One. {source: {in: report, quote: "tram is cheap"}}

    <B>: Two. {source: [{in: report, quote: "it is … costs nothing"}, {in: report, quote: "The tram"}]}
    """

  private func coverage(_ text: String = text) -> CoverageReport {
    let map = ArgumentMap(parsing: SourceText(name: "map.argdown", text))
    return CoverageReport(
      of: map, sources: SourceTexts(examples: ["report.txt": Self.report], for: map))
  }

  @Test func `every sentence is listed with what is anchored in it`() throws {
    let coverage = coverage()
    let source = try #require(coverage.sources.first)
    #expect(source.sentences.map(\.state) == [.exempt, .covered, .covered, .open])
    #expect(source.sentences.map(coverage.names) == [[], ["[A]", "<B>"], ["<B>"], []])
    #expect(source.coveredCount == 2 && source.countToCover == 3 && source.leftOutCount == 3)
    #expect(source.share == 2.0 / 3)
  }

  @Test func `people read it with the first and last words of each sentence`() {
    #expect(
      coverage().text == """
        report.txt: 2 of 3 sentences covered (66 %), 1 more exempt, 3 headings and notes left out
        = 3:1 What is it about?
        + 3:19 The tram is cheap, because it is full.
            [A], <B>
        + 3:58 It costs nothing to run.
            <B>
        - 4:17 Nobody likes it.

        """)
  }

  @Test func `programs read it as JSON`() throws {
    struct Document: Decodable {
      struct Position: Decodable, Equatable { var line, column: Int }
      struct Range: Decodable { var start, end: Position }
      struct Sentence: Decodable {
        var state: String
        var range: Range
        var subjects: [String]
      }
      struct Source: Decodable {
        var key: String?
        var file, path: String
        var covered, toCover, exempt, leftOut: Int
        var sentences: [Sentence]
      }
      var version: Int
      var map: String
      var sources: [Source]
    }
    let document = try JSONDecoder().decode(Document.self, from: Data(coverage().json))
    #expect(document.version == 1 && document.map == "map.argdown")
    let source = try #require(document.sources.first)
    #expect(source.key == "report" && source.file == "report.txt")
    #expect(source.sentences.map(\.state) == ["exempt", "covered", "covered", "open"])
    #expect(source.sentences[1].subjects == ["statement:A", "argument:B"])
    #expect(source.sentences[3].range.start == Document.Position(line: 4, column: 17))
    #expect(source.sentences[3].range.end == Document.Position(line: 4, column: 33))
  }

  @Test func `a source that is not at hand is left out`() {
    let map = ArgumentMap(parsing: SourceText(Self.text))
    let coverage = CoverageReport(of: map, sources: SourceTexts(["report.txt": .absent]))
    #expect(coverage.sources.isEmpty && coverage.text.isEmpty)
  }

  @Test func `too little coverage is a finding at the declaration`() {
    expectDiagnostics(
      of: SourceUncovered.self,
      in: Self.text.replacing("report: {file", with: "1️⃣report: {file"),
      sources: ["report.txt": Self.report],
      [
        ExpectedDiagnostic(
          "1️⃣",
          "2 of 3 sentences of 'report.txt' are covered (66 %), fewer than asked for; anchor claims in the others, or list passages that need none under 'exempt'",
          notes: [("1️⃣", "a sentence without a claim")])
      ])
    for settings in [
      "{min: 0.6}", "{min: 1, exclude: [report.txt]}", "{min: 1, exclude: [report]}", "{}",
    ] {
      expectDiagnostics(
        of: SourceUncovered.self,
        in: Self.text.replacing("coverage: {min: 1}", with: "coverage: \(settings)"),
        sources: ["report.txt": Self.report])
    }
  }

  @Test func `passages with words of reasoning come first, then the longest`() {
    let found = diagnostics(
      of: SourceUncovered.self,
      in: """
        ===
        argmap: {coverage: {min: 0.9}}
        ===

        [A]: One. {source: [{file: a.txt, quote: "first one"}, {file: a.txt, quote: "second one"}]}
        """,
      sources: [
        "a.txt": """
        A long sentence about nothing. Another one. The first one. Therefore no. The second one. \
        So it goes.
        """
      ])
    #expect(
      found.first?.notes.map(\.message.text) == [
        "a sentence without a claim, with 'therefore'", "2 sentences without a claim",
        "a sentence without a claim",
      ])
  }
}
