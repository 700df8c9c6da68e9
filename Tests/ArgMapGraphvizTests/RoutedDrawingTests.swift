import ArgMapGraphviz
import ArgMapModel
import ArgMapSyntax
import Foundation
import Testing

@testable import ArgMapDrawing

/// Real maps, laid out and routed.
@Suite struct RoutedDrawingTests {
  static let maps = ["car-free-old-town", "us-russia-alliance"]

  private func drawings(of name: String) throws -> [Drawing] {
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../maps")
    let file = folder.appendingPathComponent("\(name).argdown").standardizedFileURL
    let map = ArgumentMap(parsing: SourceText(try String(contentsOf: file, encoding: .utf8)))
    return [Drawing(of: Graph(overviewOf: map)), Drawing(of: Graph(fullViewOf: map))]
  }

  @Test(arguments: maps)
  func `no line runs across a box that it does not join`(name: String) throws {
    for drawing in try drawings(of: name) {
      let layout = try LayoutEngine.layOut(drawing.layoutRequest)
      let boxes = drawing.boxFrames(in: layout)
      let routes = EdgeRouting(drawing, layout).routes
      for (edge, route) in zip(drawing.graph.edges, routes) {
        let trail = try #require(route).course.trail
        for (index, box) in boxes.enumerated() where index != edge.tail && index != edge.head {
          #expect(!trail.contains(where: box.contains), "\(edge.id) crosses \(index)")
        }
      }
    }
  }
}
