import ArgMapDrawing
import CArgMapGraphviz
import Synchronization

/// Has Graphviz draw by its own means, with all its plug-ins and the machine's fonts.
struct RenderEngine {
  /// The longest side of a bitmap in dots; cairo would make a larger one smaller without a word that a
  /// program can read.
  static let sideLimit = 32_767.0
  /// The longest side of a page in points; readers of PDF may refuse more.
  static let pageLimit = 14_400.0
  /// What Graphviz leaves free around a drawing, in points.
  private static let margin = 4.0

  /// The most dots of a bitmap.
  private let dotLimit: Double
  /// Why a format cannot be drawn at all.
  private var failures: [GraphvizFormat: GraphvizError] = [:]

  /// Loads the plug-ins, and the fonts that all drawings need.
  ///
  /// - Parameter memory: The bytes of which a bitmap takes at most a quarter, at four bytes a dot.
  init(memory: Int) {
    dotLimit = Double(memory / 16)
    let hasFonts = try? Self.hasFonts()
    for format in GraphvizFormat.allCases {
      do throws(GraphvizError) {
        _ = try render(Self.graph(showing: "a"), as: format)
        if hasFonts == false { throw .fontsMissing }
      } catch {
        failures[format] = error
      }
    }
  }

  private static func graph(showing text: String) -> [UInt8] {
    Array(
      """
      digraph { a [label="\(text)", fontname="Arial", shape="none", width="0", margin="0"] }
      """.utf8)
  }

  /// Whether letters have shapes: without any font Graphviz draws boxes of one size for all of them, and
  /// says nothing.
  private static func hasFonts() throws(GraphvizError) -> Bool {
    try LayoutEngine.door.withLock { _ throws(GraphvizError) in
      // The last is no letter.
      let widths = try ["i", "W", "\u{E123}"].map { letter throws(GraphvizError) in
        let graph = try GraphHandle(reading: graph(showing: String(repeating: letter, count: 8)))
        try graph.layOut()
        return graph.bounds(of: graph.root).upperRight.x
      }
      return Set(widths).count > 1
    }
  }

  /// Reads a graph in the DOT language, lays it out and draws it.
  func render(_ dot: [UInt8], as format: GraphvizFormat) throws(GraphvizError) -> Rendering {
    if let failure = failures[format] { throw failure }
    return try LayoutEngine.door.withLock { _ throws(GraphvizError) in
      let graph = try GraphHandle(reading: dot)
      // Pages would have half an inch.
      try graph.set("margin", of: graph.root, to: "0")
      try graph.layOut()
      let resolution = resolution(of: graph, as: format)
      if let resolution { graph.setResolution(resolution) }
      var bytes = try graph.drawn(as: format.rawValue)
      // That is all that cairo lets know of it.
      guard bytes.suffix(format.end.count) == format.end[...] else { throw .outOfMemory }
      if format == .pdf { bytes.removeCreationDate() }
      return Rendering(bytes: bytes, resolution: format == .png ? resolution : nil)
    }
  }

  private func resolution(
    of graph: borrowing GraphHandle, as format: GraphvizFormat
  ) -> Double? {
    let bounds = graph.bounds(of: graph.root)
    let width = bounds.upperRight.x - bounds.lowerLeft.x + 2 * Self.margin
    let height = bounds.upperRight.y - bounds.lowerLeft.y + 2 * Self.margin
    let side = max(width, height, 1)
    switch format {
    case .svg: return nil
    case .pdf: return min(72, 72 * Self.pageLimit / side)
    case .png:
      // Sides are rounded to whole dots.
      let largest = min(
        72 * (Self.sideLimit - 1) / side, 72 * (dotLimit / max(width * height, 1)).squareRoot())
      return min(Rendering.fullResolution, largest)
    }
  }
}

extension GraphvizFormat {
  /// What a file ends with that was written to its end.
  fileprivate var end: [UInt8] {
    switch self {
    case .svg: Array("</svg>\n".utf8)
    case .png: Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    case .pdf: Array("%%EOF\n".utf8)
    }
  }
}

extension [UInt8] {
  /// Takes away when cairo wrote a PDF, which is all that differs from one time to the next.
  ///
  /// Blanks take its place, since the file says at which byte each of its parts begins.
  fileprivate mutating func removeCreationDate() {
    // What is said about the whole file stands near its end.
    let end = self[Swift.max(count - 65_536, 0)...]
    guard let start = end.ranges(of: Array("/CreationDate (".utf8)).last?.lowerBound,
      let end = self[start...].firstIndex(of: UInt8(ascii: ")"))
    else { return }
    for place in start...end { self[place] = UInt8(ascii: " ") }
  }
}
