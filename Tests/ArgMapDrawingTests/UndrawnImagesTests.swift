import ArgMapModel
import ArgMapSyntax
import Testing

@testable import ArgMapDrawing

@Suite struct UndrawnImagesTests {
  @Test(arguments: [
    ("", 3), ("images: {useData: false}", 0), ("images: {files: {pro: {path: p}}}", 4),
    ("images: {files: {pro: {}}, useTags: false}", 3), ("selection: {excludeStatements: [B]}", 2),
  ])
  func `a picture says how many images it leaves out`(settings: String, count: Int) {
    let text = """
      ===
      x: 1
      \(settings)
      ===

      [A]: a #pro {images: [x.png, "https://example.org/y.png"]}
        + [B]: b {images: z.png}
        - <C>: c
      """
    let map = ArgumentMap(parsing: SourceText(text))
    let svg = Drawing(of: Graph(overviewOf: map)).columnSVG
    #expect(svg.contains("images are not drawn.") == (count > 1))
    if count > 1 { #expect(svg.contains("\(count) images are not drawn.")) }
    #expect(!svg.contains("example.org"))
    #expect(!svg.contains(".png"))
  }

  @Test func `the note about images stands at the first of them`() throws {
    let rule = RuleDescription.undrawnImage
    let note = try #require(
      Diagnostic.undrawnImages(of: ArgumentMap(parsing: SourceText(rule.objectionable))))
    #expect(note.id == rule.id)
    #expect(note.severity == .note)
    #expect(note.message.text.hasPrefix("the map's image is not drawn"))
    #expect(note.range.lowerBound == 36)
    #expect(
      Diagnostic.undrawnImages(of: ArgumentMap(parsing: SourceText(rule.accepted))) == nil)
  }
}
