import ArgMapTestSupport
import Foundation
import Testing

/// The page about pictures shows what its map is drawn as, and the map has everything.
@Suite(.timeLimit(.minutes(20))) struct PicturePageTests {
  private static let advice: Comment = """
    Resources beside Picture.md is not what the page's map is drawn as; write the map of the page to \
    specimen.argdown, and draw it: swift run argmap render specimen.argdown -f svg -o \
    Sources/ArgMapDrawing/ArgMapDrawing.docc/Resources
    """

  private func drawings() async throws -> TemporaryFolder {
    let page = try String(contentsOf: Repository.picturePage, encoding: .utf8)
    let block = try #require(page.firstMatch(of: #/```argdown\n((?s:.*?))```/#)).output.1
    let folder = try TemporaryFolder(["specimen.argdown": String(block)])
    let run = try await Command.argmap(
      "render", "specimen.argdown", "-o", "drawn", "-f", "svg", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test(arguments: ["specimen.svg", "specimen.full.svg"])
  func `the pictures are those of the map`(name: String) async throws {
    let file = Repository.picturePage.deletingLastPathComponent()
      .appendingPathComponent("Resources/\(name)")
    let committed = try ParsedXML([UInt8](Data(contentsOf: file))).elements.map(\.structure)
    let drawn = try await ParsedXML(drawings().bytes(of: "drawn/\(name)")).elements
    #expect(drawn.map(\.structure) == committed, Self.advice)
  }

  @Test func `the map has every kind of box and line`() async throws {
    let drawn = try await ParsedXML(drawings().bytes(of: "drawn/specimen.full.svg")).elements
    let classes = Set(drawn.flatMap { $0.attributes["class", default: ""].split(separator: " ") })
    let expected: Set<Substring> = [
      "central-claim", "basic", "implicit", "argument", "argument-frame", "inference", "group",
      "closed-group", "support", "entails", "attack", "undercut", "contrary", "contradictory",
      "input", "conclusion", "mixed", "count", "title-block", "legend", "note",
    ]
    #expect(expected.subtracting(classes).isEmpty)
  }
}
