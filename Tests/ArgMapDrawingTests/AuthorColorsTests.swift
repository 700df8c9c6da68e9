import ArgMapModel
import ArgMapSyntax
import Testing

@testable import ArgMapDrawing

/// Which colour Argdown gives what, and what of it is the author's wish.
@Suite struct AuthorColorsTests {
  private func colors(_ settings: String, _ text: String) -> (ArgumentMap, AuthorColors) {
    let map = ArgumentMap(parsing: SourceText("===\ncolor: {\(settings)}\n===\n\n\(text)"))
    return (map, AuthorColors(of: map, settings: DrawingSettings(map.configuration).colors))
  }

  private func color(of title: String, _ settings: String, _ text: String) -> String? {
    let (map, colors) = colors(settings, text)
    let choice =
      map.statement(titled: title).map { colors.statements[$0.id.index] }
      ?? map.argument(titled: title).map { colors.arguments[$0.id.index] }
    return choice?.color.map { $0.text + (choice?.isWish == true ? "!" : "") }
  }

  @Test(arguments: [
    ("", "[A]: a", "#1b9e77"),
    ("", "[A]: a #x", "#d95f02"),
    ("colorScheme: colorbrewer-set2", "[A]: a", "#66c2a5!"),
    ("colorScheme: colorbrewer-set2", "[A]: a #x", "#fc8d62!"),
    ("colorScheme: nonsense", "[A]: a", "#1b9e77"),
    ("colorScheme: [\"#111\", \"#222\"]", "[B]: b #x #y\n\n[A]: a #y", "#222!"),
    ("colorScheme: [\"#111\"]", "[A]: a #x", nil),
    ("tagColors: {x: \"#abc\"}", "[A]: a #y #x", "#d95f02"),
    ("tagColors: {x: \"#abc\"}", "[A]: a #x #y", "#abc!"),
    ("tagColors: {x: {color: \"#abc\", priority: 1}}", "[A]: a #y #x", "#abc!"),
    ("tagColors: {x: {color: \"#abc\", priority: -1}}", "[A]: a #x #y", "#7570b3"),
    ("tagColors: {x: 2}", "[A]: a #x", "#7570b3!"),
    ("tagColors: {x: 99}", "[A]: a #x", nil),
    ("colorizeByTag: false, tagColors: {x: \"#abc\"}", "[A]: a #x", "#1b9e77"),
    ("colorByTags: false", "[A]: a #x", "#1b9e77"),
    ("statementColors: {A: \"#123456\"}", "[A]: a #x", "#123456!"),
    ("argumentColors: {A: 1}", "<A>: a #x", "#d95f02!"),
    ("argumentColors: {A: 1}", "[A]: a", "#1b9e77"),
    ("statementColors: {A: \"#123456\"}", "[A]: a {color: \"#FFF\"}", "#FFF!"),
    ("statementColors: {A: \"#123\"}, ignoreColorData: true", "[A]: a {color: \"#FFF\"}", "#123!"),
    ("", "[A]: a #x {color: red}", nil),
    ("", "[A]: a #x {color: 0}", "#1b9e77!"),
  ])
  func `data goes before the title, the title before tags, tags before the scheme`(
    settings: String, text: String, expected: String?
  ) {
    #expect(color(of: "A", settings, text) == expected)
  }

  @Test func `tags beyond the scheme begin again after its first colour`() {
    let tags = (0..<15).map { "#t\($0)" }.joined(separator: " ")
    let (_, colors) = colors("", "[A]: a \(tags)")
    let texts = colors.tags.map { $0.color?.text }
    #expect(texts[0] == "#d95f02")
    #expect(texts[6] == "#666666")
    #expect(Array(texts[7..<14]) == Array(texts[0..<7]))
    #expect(!texts.contains("#1b9e77"))
  }

  @Test(arguments: [
    ("", ["#DADADA", "#BABABA", "#AAAAAA", "#AAAAAA"]),
    ("groupColorScheme: [\"#111\", \"#222\"]", ["#111!", "#222!", "#222!", "#222!"]),
    ("groupColors: {Two: \"#333\", Three: 1}", ["#DADADA", "#333!", "#BABABA!", "#AAAAAA"]),
    ("colorizeGroupsByTag: true", ["#BABABA", "#BABABA", "#AAAAAA", "#AAAAAA"]),
    ("colorGroupsByTags: true, tagColors: {g: 2}", ["#AAAAAA!", "#BABABA", "#AAAAAA", "#AAAAAA"]),
  ])
  func `groups have the colours of their levels, unless something is said of them`(
    settings: String, expected: [String]
  ) {
    let (map, colors) = colors(settings, "# One #g\n\n## Two\n\n### Three\n\n#### Four\n")
    let found = map.sections.map { section in
      let choice = colors.color(of: section, level: section.level)
      return (choice.color?.text ?? "none") + (choice.isWish ? "!" : "")
    }
    #expect(found == expected)
  }

  @Test func `lines have the colours that are named, as values or in the scheme`() {
    let (_, colors) = colors("relationColors: {support: \"#0f0\", attack: 1, undercut: green}", "")
    let found = RelationKind.allCases.map { kind in
      let choice = colors.color(of: kind)
      return (choice.color?.text ?? "none") + (choice.isWish ? "!" : "")
    }
    #expect(found == ["#0f0!", "#d95f02!", "#551A8B", "#00ff00", "#ff0000", "#ff0000"])
  }

  @Test(
    arguments: [
      ("#fff", 0xFFFFFF), ("#1aF", 0x11AAFF), ("#012345", 0x012345), ("fff", nil), ("#ffff", nil),
      ("#ggg", nil), ("#+12", nil), ("", nil), ("#", nil), ("#١٢٣", nil), ("#1234567", nil),
    ] as [(String, UInt32?)])
  func `a colour has three or six hexadecimal digits`(text: String, rgb: UInt32?) {
    #expect(ColorValue(text)?.rgb == rgb)
  }

  @Test func `every scheme of Argdown's can be read`() {
    #expect(ColorSchemes.named.count == 19)
    #expect(ColorSchemes.named.values.allSatisfy { (8...12).contains($0.count) })
  }
}
