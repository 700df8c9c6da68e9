import ArgMapModel
import ArgMapSyntax
import Foundation
import Testing

@testable import ArgMapChecks

@Suite struct SchemeCatalogTests {
  @Test func `the built-in catalogue reads without faults`() {
    let reader = SchemeReader(SchemeCatalog.builtInText)
    #expect(reader.faults.map(\.message.text) == [])
    #expect(reader.schemes.count == 25)
    #expect(SchemeCatalog.builtIn.schemes == reader.schemes)
  }

  @Test func `every scheme is found by its id, its name and its further names, and by no other's`()
  {
    let catalog = SchemeCatalog.builtIn
    for scheme in catalog.schemes {
      for name in [scheme.id, scheme.name] + scheme.aliases {
        #expect(catalog.scheme(named: name)?.id == scheme.id)
      }
    }
  }

  @Test(arguments: [
    "expert opinion", "Expert-Opinion", "argument from expert opinion", "Appeal to authority",
  ])
  func `names are found however they are spelt`(name: String) {
    #expect(SchemeCatalog.builtIn.scheme(named: name)?.id == "expert-opinion")
  }

  @Test(arguments: ["Modus ponens", "expert", "", "-"])
  func `other names are no schemes`(name: String) {
    #expect(SchemeCatalog.builtIn.scheme(named: name) == nil)
  }

  @Test func `of schemes with one id the last one counts, in the place of the first`() {
    let reader = SchemeReader(
      SourceText(
        """
        schemes:
          - id: analogy
            premises: [{role: model, says: It was so once.}]
            conclusion: {says: It is so again.}
        """))
    let catalog = SchemeCatalog(SchemeCatalog.builtIn.schemes + reader.schemes)
    #expect(catalog.schemes.count == 25)
    #expect(catalog.scheme(named: "analogy")?.premises.map(\.role) == ["model"])
    #expect(catalog.scheme(named: "Argument from analogy") == nil)
    #expect(catalog.schemes.map(\.id) == SchemeCatalog.builtIn.schemes.map(\.id))
  }

  @Test func `the page about the schemes is up to date`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/ArgMapChecks/ArgMapChecks.docc/Schemes.md").standardized
    let made = SchemeCatalog.builtIn.page
    if ProcessInfo.processInfo.environment["ARGMAP_UPDATE_GOLDEN"] == "1" {
      try Data(made.utf8).write(to: page)
      Issue.record("Schemes.md has been rewritten; read the difference")
    }
    #expect(
      try String(contentsOf: page, encoding: .utf8) == made,
      "run the tests with ARGMAP_UPDATE_GOLDEN=1")
  }
}

@Suite struct SchemeReaderTests {
  private func faults(_ yaml: String) -> [String] {
    let text = SourceText(yaml)
    return SchemeReader(text).faults.map { fault in
      "\(text.string(in: fault.range)): \(fault.message)"
    }
  }

  private func faults(scheme: String) -> [String] {
    faults("schemes: [{id: a, premises: [{role: r, says: S.}], conclusion: {says: C.}, \(scheme)}]")
  }

  @Test func `what is left out has a plain meaning`() throws {
    let reader = SchemeReader(
      SourceText(
        """
        {"schemes": [{"id": "pilot", "premises": [{"role": "trial", "says": "A worked."}],
         "conclusion": {"says": "A works."}, "questions": [{"id": "size", "ask": "How large?"}]}]}
        """))
    #expect(reader.faults.isEmpty)
    let scheme = try #require(reader.schemes.first)
    #expect(scheme.name == "pilot")
    #expect(scheme.mood == .claim)
    #expect(scheme.premises.map(\.isOptional) == [false])
    #expect(scheme.premises.map(\.isRepeatable) == [false])
    #expect(scheme.questions.map(\.hits) == [.inference])
    #expect(scheme.questions.map(\.burden) == [.critic])
  }

  @Test(arguments: [
    (
      "questions: [{id: q, ask: 'Q?', hits: s}]", "hits: 'hits' is none of r, inference, conclusion"
    ),
    (
      "questions: [{id: q, ask: 'Q?', burden: us}]",
      "burden: 'schemes.questions.burden' is 'us', which has no effect; write one of proponent, critic"
    ),
    ("questions: [{id: q}]", "id: 'ask' is missing here"),
    ("questions: []", "questions: 'questions' is missing here"),
    (
      "question: []",
      "question: there is no setting 'schemes.question'; did you mean 'questions'?"
    ),
    (
      "questions: [{id: q, ask: 'Q?'}, {id: q, ask: 'R?'}]",
      "id: a second question is called 'q'"
    ),
  ])
  func `a fault is told at its key`(scheme: String, fault: String) {
    #expect(faults(scheme: scheme) == [fault])
  }

  @Test(arguments: [
    ("", [": 'schemes' is missing here"]),
    (
      "version: 2\nschemes: []",
      ["version: only version 1 of the form is known", "schemes: 'schemes' is missing here"]
    ),
    ("schemes: [{id: a}]", ["id: 'premises' is missing here", "id: 'says' is missing here"]),
    (
      "schemes: [{id: a, premises: [{role: r, says: S., many: yes}], conclusion: {says: C.}}]",
      ["many: 'schemes.premises.many' is 'yes', which has no effect; write true or false"]
    ),
  ])
  func `files out of form have faults`(yaml: String, expected: [String]) {
    #expect(faults(yaml) == expected)
  }

  @Test func `a text that is no YAML has one fault`() {
    #expect(faults("schemes: [{").count == 1)
  }

  @Test func `a scheme with a fault is left out, the others are read`() {
    let reader = SchemeReader(
      SourceText(
        """
        schemes:
          - {id: a, premises: [], conclusion: {says: C.}}
          - {id: b, premises: [{role: r, says: S.}], conclusion: {says: C.}}
          - {id: b, premises: [{role: s, says: S.}], conclusion: {says: C.}}
        """))
    #expect(reader.schemes.map(\.id) == ["b"])
    #expect(reader.schemes.first?.premises.map(\.role) == ["r"])
    #expect(reader.faults.count == 2)
  }
}

@Suite struct SchemePageTests {
  @Test func `the example on the page has no finding`() throws {
    let page = SchemeCatalog.builtIn.page
    let example = try #require(page.firstMatch(of: #/```argdown\n([^`]*)```/#)).output.1
    let map = ArgumentMap(parsing: SourceText(String(example)))
    let found = MapChecker().check(map).findings
    #expect(found.map(\.message.text) == [])
  }
}
