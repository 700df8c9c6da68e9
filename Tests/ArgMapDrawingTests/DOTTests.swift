import ArgMapTestSupport
import Testing

@testable import ArgMapDrawing

@Suite struct DOTTests {
  @Test(arguments: ["debate", "reconstruction", "everything"])
  func `DOT is written as it was`(name: String) throws {
    let graph =
      switch name {
      case "debate": SampleGraphs.debate
      case "reconstruction": SampleGraphs.reconstruction
      default: SampleGraphs.everything
      }
    #expect(try Golden("\(name).dot").objection(to: Drawing(of: graph).dot()) == nil)
  }

  /// In a quoted string only `\"` and `\\` are left of the backslashes, and each `&` begins an entity.
  @Test(arguments: SVGTests.hostile + ["\\", "a\\", "\\\"", "&eacute;", "%3", "->", "}"])
  func `nothing in a text ends its string`(text: String) throws {
    var graph = Graph(title: text)
    _ = graph.statement(text, text, in: graph.frame(text))
    let dot = Drawing(of: graph).dot()
    let bare = try #require(withoutStrings(dot))
    #expect(!bare.contains("script"))
    #expect(bare.filter { $0 == "{" }.count == 2)
    #expect(bare.filter { $0 == "}" }.count == 2)
    #expect(dot.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    for line in dot.split(separator: "\n") { #expect(line.utf8.count < 40_000) }
  }

  @Test func `a backslash of a text stays one, whatever follows it`() {
    var graph = Graph(title: "Letters")
    _ = graph.statement("A", "before \\N after", in: nil)
    #expect(Drawing(of: graph).dot().contains("before \\\\N after"))
  }

  @Test(
    arguments: [
      (.up, "b", "l"), (.down, "t", "l"), (.left, "t", "r"), (.right, "t", "l"),
    ] as [(LayoutRequest.Direction, String, String)])
  func `titles stand at the top left in every direction`(
    direction: LayoutRequest.Direction, frameTop: String, frameLeft: String
  ) {
    var graph = Graph(title: "Places")
    _ = graph.statement("A", "a", in: graph.frame("Frame"))
    graph.direction = direction
    let places = Drawing(of: graph).dot().split(separator: ",").map {
      $0.trimmingPrefix(while: \.isWhitespace)
    }
    .filter { $0.hasPrefix("labelloc=") || $0.hasPrefix("labeljust=") }
    #expect(
      places == [
        "labeljust=\"l\"", "labelloc=\"t\"", "labelloc=\"\(frameTop)\"",
        "labeljust=\"\(frameLeft)\"",
      ])
  }

  @Test(arguments: [Style.default, .argdown, .mono])
  func `labels are well-formed in every style`(style: Style) throws {
    let dot = Drawing(of: SampleGraphs.everything, style: style).dot()
    let labels = dot.split(separator: "label=<<TABLE").dropFirst().compactMap { part in
      part.firstRange(of: "</TABLE>>").map { "<TABLE" + part[..<$0.lowerBound] + "</TABLE>" }
    }
    #expect(labels.count > 10)
    for label in labels { _ = try ParsedXML(String(label)) }
  }

  /// What stands outside quoted strings and HTML-like labels; nil if one of them does not end.
  private func withoutStrings(_ dot: String) -> String? {
    var bare = ""
    var isQuoted = false
    var isEscaped = false
    var depth = 0
    for character in dot.unicodeScalars {
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isQuoted = false
        }
      } else if depth > 0 {
        depth += character == "<" ? 1 : character == ">" ? -1 : 0
      } else if character == "\"" {
        isQuoted = true
      } else if character == "<" {
        depth = 1
      } else {
        bare.unicodeScalars.append(character)
      }
    }
    return isQuoted || depth > 0 ? nil : bare
  }
}
