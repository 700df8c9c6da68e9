import ArgMapGraphviz
import ArgMapModel
import ArgMapSyntax
import Foundation
import Testing

@testable import ArgMapDrawing

/// Real maps and maps of all shapes, laid out and routed.
@Suite struct RoutedDrawingTests {
  /// The drawings of a map in both views.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var testDescription: String { name }

    func drawings() throws -> [(drawing: Drawing, layout: Layout)] {
      let map = ArgumentMap(parsing: SourceText(text))
      let overview = Graph(overviewOf: map).folded(.automatic)
      let full = Graph(fullViewOf: map)
      return try ([overview] + (full.isReadable ? [full] : [])).map { graph in
        let drawing = Drawing(of: graph)
        return (drawing, try LayoutEngine.layOut(drawing.layoutRequest))
      }
    }
  }

  static let cases: [Case] = {
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../maps")
      .standardizedFileURL
    return ["car-free-old-town", "us-russia-alliance"].map { name in
      let file = folder.appendingPathComponent("\(name).argdown")
      return Case(name: name, text: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
    } + ShapedMaps.all.map { Case(name: $0.name, text: $0.text) }
  }()

  @Test(arguments: cases)
  func `no line runs across a box that it does not join`(map: Case) throws {
    for (drawing, layout) in try map.drawings() {
      #expect(!drawing.graph.edges.isEmpty)
      let boxes = drawing.boxFrames(in: layout)
      let routes = EdgeRouting(drawing, layout).routes
      for (edge, route) in zip(drawing.graph.edges, routes) {
        let trail = Array(try #require(route).course.trail)
        let extent = Frame(around: trail)
        for (index, box) in boxes.enumerated() where index != edge.tail && index != edge.head {
          guard box.overlaps(extent) else { continue }
          #expect(!trail.contains(where: box.contains), "\(edge.id) crosses \(index)")
        }
      }
    }
  }

  @Test(arguments: cases)
  func `boxes lie apart, and text in them`(map: Case) throws {
    for (drawing, layout) in try map.drawings() {
      let boxes = drawing.boxFrames(in: layout)
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[..<index].contains(where: box.overlaps), "box \(index) covers another")
        for placed in drawing.boxes[index].blocks {
          let (block, place) = (placed.block, placed.origin)
          #expect(place.x >= 0 && place.x + block.width <= box.size.width)
          #expect(place.y >= 0 && place.y + block.height <= box.size.height)
        }
      }
    }
  }

  @Test(arguments: cases)
  func `badges cover neither boxes nor each other`(map: Case) throws {
    for (drawing, layout) in try map.drawings() {
      let boxes = drawing.boxFrames(in: layout)
      let badges = EdgeRouting(drawing, layout).routes.flatMap { $0?.badges ?? [] }
        .map { Frame(center: $0.place, size: $0.badge.size).widened(by: -2) }
      for (index, badge) in badges.enumerated() {
        #expect(!boxes.contains(where: badge.overlaps), "a badge covers a box")
        #expect(!badges[..<index].contains(where: badge.overlaps), "a badge covers another")
      }
    }
  }
}
