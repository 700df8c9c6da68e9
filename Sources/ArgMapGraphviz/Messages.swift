import ArgMapDrawing

/// The shape of messages: two words, the mark and how many words follow, and these words.
enum Message {
  static let headerSize = 2
  /// The most words of a body: 64 MB, some forty times the largest layout that was seen.
  static let sizeLimit = 8 << 20

  /// What a message and its answer begin with; the number keeps answers from being taken for others.
  static func mark(_ number: Int) -> UInt64 { 0x6172_676D_6170_0000 &+ UInt64(number) }
}

/// What comes back for a request.
typealias LayoutAnswer = Result<Layout, GraphvizError>

extension LayoutRequest {
  var words: [UInt64] {
    var writer = WordWriter()
    writer.write(Direction.allCases.firstIndex(of: direction) ?? 0)
    writer.write(nodeSeparation)
    writer.write(rankSeparation)
    writer.write(nodes) { node, writer in
      writer.write(node.size)
      writer.write(node.cluster)
      writer.write(node.row)
    }
    writer.write(edges) { edge, writer in
      writer.write(edge.tail)
      writer.write(edge.head)
      writer.write(edge.weight)
      writer.write(edge.minimumLength)
    }
    writer.write(clusters) { cluster, writer in
      writer.write(cluster.parent)
      writer.write(cluster.labelSize)
      writer.write(cluster.margin)
    }
    return writer.words
  }

  init(_ words: [UInt64]) throws(WordReader.Nonsense) {
    var reader = WordReader(words)
    self.init()
    let direction = try reader.number()
    guard Direction.allCases.indices.contains(direction) else { throw WordReader.Nonsense() }
    self.direction = Direction.allCases[direction]
    nodeSeparation = try reader.length()
    rankSeparation = try reader.length()
    nodes = try reader.values { reader throws(WordReader.Nonsense) in
      Node(
        size: try reader.size(), cluster: try reader.optionalNumber(),
        row: try reader.optionalNumber())
    }
    edges = try reader.values { reader throws(WordReader.Nonsense) in
      Edge(
        tail: try reader.number(), head: try reader.number(), weight: try reader.number(),
        minimumLength: try reader.number())
    }
    clusters = try reader.values { reader throws(WordReader.Nonsense) in
      Cluster(
        parent: try reader.optionalNumber(), labelSize: try reader.size(),
        margin: try reader.length())
    }
    try reader.finish()
  }
}

extension LayoutAnswer {
  private enum Kind: Int {
    case layout, malformedRequest, engineMissing, outOfMemory, layoutFailed
  }

  var words: [UInt64] {
    var writer = WordWriter()
    switch self {
    case .success(let layout):
      writer.write(Kind.layout.rawValue)
      writer.write(layout.size)
      writer.write(layout.nodeCenters) { $1.write($0) }
      writer.write(layout.edgeSplines) { spline, writer in
        writer.write(spline.points) { $1.write($0) }
      }
      writer.write(layout.clusterFrames) { frame, writer in
        writer.write(frame.origin)
        writer.write(frame.size)
      }
    case .failure(.engineMissing(let message)):
      writer.write(Kind.engineMissing.rawValue)
      writer.write(message)
    case .failure(.outOfMemory):
      writer.write(Kind.outOfMemory.rawValue)
    case .failure(.layoutFailed(let message)):
      writer.write(Kind.layoutFailed.rawValue)
      writer.write(message)
    case .failure(let error):
      // The pool has looked at the request already.
      writer.write(Kind.malformedRequest.rawValue)
      writer.write("\(error)")
    }
    return writer.words
  }

  /// Reads an answer, which must be one to the request: what Graphviz has damaged must not go on.
  init(_ words: [UInt64], to request: LayoutRequest) throws(WordReader.Nonsense) {
    var reader = WordReader(words)
    switch Kind(rawValue: try reader.number()) {
    case .layout:
      let layout = Layout(
        size: try reader.size(),
        nodeCenters: try reader.values { reader throws(WordReader.Nonsense) in try reader.point() },
        edgeSplines: try reader.values { reader throws(WordReader.Nonsense) in
          Layout.Spline(
            points: try reader.values { reader throws(WordReader.Nonsense) in try reader.point() })
        },
        clusterFrames: try reader.values { reader throws(WordReader.Nonsense) in
          Frame(origin: try reader.point(), size: try reader.size())
        })
      guard layout.nodeCenters.count == request.nodes.count,
        layout.edgeSplines.count == request.edges.count,
        layout.clusterFrames.count == request.clusters.count,
        layout.edgeSplines.allSatisfy({ $0.points.isEmpty || $0.points.count % 3 == 1 })
      else { throw WordReader.Nonsense() }
      self = .success(layout)
    case .malformedRequest: self = .failure(.malformedRequest(try reader.text()))
    case .engineMissing: self = .failure(.engineMissing(try reader.text()))
    case .outOfMemory: self = .failure(.outOfMemory)
    case .layoutFailed: self = .failure(.layoutFailed(try reader.text()))
    case nil: throw WordReader.Nonsense()
    }
    try reader.finish()
  }
}

// MARK: Places

extension WordWriter {
  mutating func write(_ size: Size) {
    write(size.width)
    write(size.height)
  }

  mutating func write(_ point: Point) {
    write(point.x)
    write(point.y)
  }
}

extension WordReader {
  /// Far beyond what boxes of the largest size take when they stand in one row.
  private static let farthest = 1e9

  mutating func size() throws(Nonsense) -> Size {
    Size(width: try coordinate(), height: try coordinate())
  }

  mutating func point() throws(Nonsense) -> Point {
    Point(x: try coordinate(), y: try coordinate())
  }

  private mutating func coordinate() throws(Nonsense) -> Double {
    let length = try length()
    // Written so that what is not a number fails.
    guard abs(length) <= Self.farthest else { throw Nonsense() }
    return length
  }
}
