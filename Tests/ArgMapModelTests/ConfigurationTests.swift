import ArgMapModel
import ArgMapSyntax
import Testing

@Suite struct ConfigurationTests {
  private func settings(_ text: String) -> Metadata {
    Metadata.settings(in: SourceText(name: "argdown.config.json", text)).settings
  }

  // MARK: Reading

  @Test func `settings are read from JSON`() {
    let read = Metadata.settings(
      in: SourceText(
        "\u{FEFF}{\r\n\t\"title\": \"T\\u00e4 \\/ \\\"\",\r\n\t\"map\": {\"addTags\": false, \"x\": [1, null]}\r\n}\r\n"
      ))
    #expect(read.diagnostics.isEmpty)
    #expect(
      read.settings == [
        "title": .string("Tä / \""),
        "map": .mapping(["addTags": .bool(false), "x": .sequence([.integer(1), .null])]),
      ])
  }

  @Test func `settings are written in no map`() {
    let map = settings("{\"map\": {\"addTags\": false}}")
    #expect(map.entry("map")?.range == SourceRange(0..<0))
    #expect(map["map"]?.mapping?.entry("addTags")?.range == SourceRange(0..<0))
  }

  @Test(arguments: ["", " \n", "{}"])
  func `no settings are settings too`(text: String) {
    let read = Metadata.settings(in: SourceText(text))
    #expect(read.settings == [:])
    #expect(read.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("{\n  \"a\": [1\n}", "2:8"), ("[1]", "1:1"), ("words", "1:1"),
    ("{\"a\": 1, \"a\": 2}", "1:10"),
  ])
  func `what cannot be read has a place`(text: String, place: String) {
    let source = SourceText(text)
    let read = Metadata.settings(in: source)
    #expect(read.settings == [:])
    #expect(read.diagnostics.map(\.id) == ["invalid-data"])
    let places = read.diagnostics.map { LineTable(source).position(at: $0.range.lowerBound) }
    #expect(places.map(\.description) == [place])
  }

  // MARK: With front matter

  private func configuration(mode: String?) -> Metadata {
    let data = mode.map { ", \"data\": {\"frontMatterSettingsMode\": \"\($0)\"}" } ?? ""
    let outside = "{\"a\": {\"x\": 1, \"y\": 1, \"l\": [1, 1]}, \"b\": 1\(data)}"
    let text = SourceText("===\na: {y: 2, z: 2, l: [2]}\nc: 2\n===\n\n[A]: a")
    return ArgumentMap(parsing: text, configuration: settings(outside)).configuration
  }

  @Test(arguments: [nil, "priority", "nonsense"])
  func `the front matter wins over settings from outside`(mode: String?) {
    let configuration = configuration(mode: mode)
    #expect(
      configuration["a"]
        == .mapping([
          "x": .integer(1), "y": .integer(2), "l": .sequence([.integer(2), .integer(1)]),
          "z": .integer(2),
        ]))
    #expect(configuration["b"] == .integer(1))
    #expect(configuration["c"] == .integer(2))
  }

  @Test func `the front matter only fills gaps where it is asked to`() {
    let configuration = configuration(mode: "default")
    let a = configuration["a"]?.mapping
    #expect(a?["x"] == .integer(1))
    #expect(a?["y"] == .integer(1))
    #expect(a?["z"] == .integer(2))
    #expect(a?["l"] == .sequence([.integer(1), .integer(1)]))
    #expect(configuration["c"] == .integer(2))
  }

  @Test func `the settings of the front matter can be ignored`() {
    let configuration = configuration(mode: "ignore")
    #expect(configuration["a"]?.mapping?["y"] == .integer(1))
    #expect(configuration["c"] == nil)
  }

  @Test func `a front matter cannot say how it is to be merged`() {
    let text = SourceText("===\ndata: {frontMatterSettingsMode: ignore}\na: 2\n===\n\n[A]: a")
    let map = ArgumentMap(parsing: text, configuration: ["a": .integer(1)])
    #expect(map.configuration["a"] == .integer(2))
  }

  @Test func `front matter that only fills gaps can still change the model`() {
    let text = SourceText("===\nmodel: {removeTagsFromText: true}\n===\n\n[A]: a #t b")
    let outside = settings("{\"data\": {\"frontMatterSettingsMode\": \"default\"}}")
    #expect(ArgumentMap(parsing: text, configuration: outside).statements[0].text == "a b")
    let both = settings(
      """
      {"data": {"frontMatterSettingsMode": "default"}, "model": {"removeTagsFromText": false}}
      """)
    #expect(ArgumentMap(parsing: text, configuration: both).statements[0].text == "a #t b")
  }

  // MARK: What settings change

  @Test func `shortcodes can be given from outside`() {
    let outside = settings("{\"model\": {\"shortcodes\": {\":tram:\": {\"unicode\": \"T\"}}}}")
    let map = ArgumentMap(parsing: SourceText("[A]: a :tram: b"), configuration: outside)
    #expect(map.statements[0].text == "a T b")
  }

  @Test(arguments: [false, true])
  func `data over several lines can be read with its braces`(fromOutside: Bool) {
    let setting = "data: {switchToBlockFormatIfMultiline: false}"
    let frontMatter = fromOutside ? "" : "===\n\(setting)\n===\n\n"
    let outside = fromOutside ? settings(setting) : [:]
    func map(_ data: String) -> ArgumentMap {
      ArgumentMap(parsing: SourceText(frontMatter + "[A]: a " + data), configuration: outside)
    }
    #expect(
      map("{\na: 1,\nb: 2\n}").statements[0].metadata == ["a": .integer(1), "b": .integer(2)])
    #expect(map("{\na: 1\nb:\n  - 2\n}").diagnostics.map(\.id) == ["invalid-data"])
  }

  @Test func `what was found before the text was read is told in its place`() {
    let finding = Diagnostic("some-id", .error, "x", at: SourceRange(8..<9))
    let map = ArgumentMap(
      parsing: SourceText("[A]: *a\n\n[B]: *b"), findings: [finding])
    #expect(map.diagnostics.map(\.id) == ["unclosed-emphasis", "some-id", "unclosed-emphasis"])
  }
}
