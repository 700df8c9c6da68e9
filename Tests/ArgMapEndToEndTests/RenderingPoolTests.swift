import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

@testable import ArgMapGraphviz

/// Graphviz's own drawings, made in real processes.
@Suite(.timeLimit(.minutes(20))) struct RenderingPoolTests {
  private func pool(time: Duration = .seconds(240), memory: Int = 1 << 30) -> LayoutPool {
    LayoutPool(
      program: Command.executable.path, limits: LayoutPool.Limits(time: time, memory: memory))
  }

  private static func drawing(of map: String) -> Drawing {
    Drawing(of: Graph(overviewOf: ArgumentMap(parsing: SourceText(name: "map", map))))
  }

  private static let clean = drawing(of: SampleMaps.clean)

  private static let endless = drawing(of: LayoutLimitTests.endless)

  @Test func `a picture is an SVG, a PNG or a PDF of one page, as it is asked for`() throws {
    let pool = pool()
    let svg = try pool.render(Self.clean, as: .svg)
    #expect(try ParsedXML(svg.bytes).elements[0].name == "svg")
    #expect(svg.resolution == nil)

    let png = try pool.render(Self.clean, as: .png)
    let header = try #require(PNGHeader(png.bytes))
    #expect(png.resolution == 144)

    let pdf = try pool.render(Self.clean, as: .pdf)
    let text = String(decoding: pdf.bytes, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1."))
    #expect(text.hasSuffix("%%EOF\n"))
    #expect(pdf.resolution == nil)
    // The page in points is as large as the picture.
    let box = try #require(text.firstMatch(of: /MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]/))
    #expect(text.ranges(of: "/MediaBox").count == 1)
    #expect(try abs(#require(Double(box.output.1)) * 2 - Double(header.width)) <= 2)
    #expect(try abs(#require(Double(box.output.2)) * 2 - Double(header.height)) <= 2)
  }

  @Test(arguments: GraphvizFormat.allCases)
  func `the same drawing gives the same bytes, from the same worker and from another`(
    format: GraphvizFormat
  ) throws {
    let drawing = Self.drawing(
      of: "# Up\n\n[A]: a\n  + [B]: b\n\n# Down\n\n[C]: c\n  - [A]\n\n## In\n\n<D>: d\n  + [C]\n")
    let pool = pool()
    let first = try pool.render(drawing, as: format)
    // Its seconds would differ.
    #expect(!String(decoding: first.bytes, as: UTF8.self).contains("CreationDate"))
    for _ in 0..<3 {
      _ = try pool.render(Self.clean, as: format)
      #expect(try pool.render(drawing, as: format) == first)
    }
    #expect(try self.pool().render(drawing, as: format) == first)
  }

  @Test func `layouts and renderings of one pool do not meet`() async throws {
    let pool = pool()
    let layout = try pool.layOut(Self.clean.layoutRequest)
    let svg = try pool.render(Self.clean, as: .svg)
    try await withThrowingTaskGroup(of: (LayoutPool.Answer, Rendering).self) { group in
      for _ in 0..<20 {
        group.addTask {
          (try pool.layOut(Self.clean.layoutRequest), try pool.render(Self.clean, as: .svg))
        }
      }
      for try await answers in group { #expect(answers == (layout, svg)) }
    }
  }

  @Test func `a bitmap takes no more than a quarter of the memory, and says its resolution`()
    throws
  {
    let map = "[A]: a\n" + (0..<40).map { "  + [Claim \($0)]: A reason.\n" }.joined()
    let drawing = Self.drawing(of: map)
    let full = try pool().render(drawing, as: .png)
    #expect(full.resolution == 144)
    let reduced = try pool(memory: 32 << 20).render(drawing, as: .png)
    let resolution = try #require(reduced.resolution)
    let large = try #require(PNGHeader(full.bytes))
    let small = try #require(PNGHeader(reduced.bytes))
    #expect(2_000_000...2_100_000 ~= small.width * small.height)
    #expect(abs(Double(small.width) / Double(large.width) - resolution / 144) < 0.01)
  }

  @Test
  func `no side of a bitmap or a page is longer than readers take`()
    throws
  {
    let chain = Self.drawing(
      of: (0..<250).map { "[\($0)]: c\n  + [\($0 + 1)]\n" }.joined(separator: "\n"))
    let png = try pool(memory: 2 << 30).render(chain, as: .png)
    let header = try #require(PNGHeader(png.bytes))
    #expect(30_000...32_767 ~= header.height)
    #expect(try #require(png.resolution) < 144)
    let pdf = String(decoding: try pool().render(chain, as: .pdf).bytes, as: UTF8.self)
    let box = try #require(pdf.firstMatch(of: /MediaBox \[ 0 0 [0-9.]+ ([0-9.]+) \]/))
    #expect(try 14_000...14_401 ~= #require(Double(box.output.1)))
  }

  @Test func `a drawing that does not end is stopped at its time`() throws {
    #expect(throws: GraphvizError.timeLimit(.seconds(1))) {
      try pool(time: .seconds(1)).render(Self.endless, as: .pdf)
    }
  }

  /// With the smaller one its text would fill the memory.
  @Test(arguments: [16 << 20, 136 << 20])
  func `a drawing that takes all memory is stopped, and the limit is named`(memory: Int) throws {
    #expect(throws: GraphvizError.memoryLimit(memory)) {
      try pool(memory: memory).render(Self.endless, as: .png)
    }
  }

  @Test func `what would not come to an end is not begun`() throws {
    let dense = Self.drawing(of: LayoutLimitTests.dense)
    // No worker could be started.
    #expect(throws: GraphvizError.tooDense) {
      try LayoutPool(program: "/nowhere").render(dense, as: .svg)
    }
  }

  @Test func `a drawing that is too large is refused before a worker sees it`() throws {
    let star = Self.drawing(of: "[A]: a\n" + (0..<20_001).map { "  + [\($0)]: b\n" }.joined())
    let error = GraphvizError.tooLarge(what: "boxes", count: 20_002, limit: 20_000)
    #expect(throws: error) { try LayoutPool(program: "/nowhere").render(star, as: .svg) }
  }

  @Test(arguments: ["/bin/true", "/bin/cat", "/usr/bin/yes", "/bin/sh"])
  func `a worker that answers nonsense costs its request and nothing else`(
    program: String
  ) throws {
    let pool = LayoutPool(program: program, limits: LayoutPool.Limits(time: .seconds(60)))
    let error = #expect(throws: GraphvizError.self) { try pool.render(Self.clean, as: .png) }
    guard case .crashed = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a worker that is killed costs one request`() throws {
    let killed = LayoutPool(program: Repository.worker("killed"))
    #expect(throws: GraphvizError.crashed("it was ended by SIGKILL")) {
      try killed.render(Self.clean, as: .png)
    }
    #expect(try pool().render(Self.clean, as: .png).resolution == 144)
  }

  @Test func `workers are replaced after some hundred requests`() throws {
    let pool = pool()
    let first = try pool.render(Self.clean, as: .svg)
    for _ in 0..<LayoutPool.requestLimit + 1 {
      #expect(try pool.render(Self.clean, as: .svg) == first)
    }
  }

  /// The names that Graphviz would put in their place, entities, markup and long words.
  @Test(arguments: [
    #"\N \G \E \T \H \L \l \n \r \\ \"#, "&lt; &#60; &eacute; &amp; &", "a < b > c \"d\" 'e'",
    String(repeating: "\" ", count: 1_500), String(repeating: "&", count: 3_900),
    String(repeating: #"\"#, count: 3_900), String(repeating: "<", count: 3_900),
    String(repeating: "é", count: 3_900), "שלום עולם", "日本語の文",
  ])
  func `the words of a map come through to the picture`(words: String) throws {
    var graph = Graph(title: "Words")
    graph.nodes = [
      Graph.Node(
        id: "node", kind: .statement, role: .claim, element: nil, title: nil, text: words)
    ]
    let svg = try pool().render(Drawing(of: graph), as: .svg)
    let shown = try ParsedXML(svg.bytes).elements(named: "text").map(\.text).joined()
    #expect(shown.filter { !$0.isWhitespace }.contains(words.filter { !$0.isWhitespace }))
  }
}
