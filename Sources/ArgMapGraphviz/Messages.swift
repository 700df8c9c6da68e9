import ArgMapDrawing

/// The shape of messages: two words, the mark and how many words follow, and these words.
///
/// The first word of a request is the processor time that it may take, in milliseconds.
enum Message {
  static let headerSize = 2
  /// The most words of a body: 64 MB, some forty times the largest layout that was seen.
  static let sizeLimit = 8 << 20

  /// Refuses a file that has no place in a message beside a few numbers.
  static func check(_ bytes: [UInt8]) throws(GraphvizError) {
    let limit = (sizeLimit - 64) * 8
    guard bytes.count <= limit else {
      throw .tooLarge(what: "bytes", count: bytes.count, limit: limit)
    }
  }

  /// What a message and its answer begin with; the number keeps answers from being taken for others.
  static func mark(_ number: Int) -> UInt64 { 0x6172_676D_6170_0000 &+ UInt64(number) }
}

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

/// A text in the DOT language, to be drawn.
struct RenderRequest {
  let format: GraphvizFormat
  let dot: [UInt8]

  init(_ dot: [UInt8], as format: GraphvizFormat) {
    self.format = format
    self.dot = dot
  }

  var words: [UInt64] {
    var writer = WordWriter()
    writer.write(format.rawValue)
    writer.write(dot)
    return writer.words
  }

  init(_ words: [UInt64]) throws(WordReader.Nonsense) {
    var reader = WordReader(words)
    guard let format = GraphvizFormat(rawValue: try reader.text()) else {
      throw WordReader.Nonsense()
    }
    self.init(try reader.bytes(), as: format)
    try reader.finish()
  }
}

// MARK: Answers

/// What comes back for a request.
typealias LayoutAnswer = Result<Layout, GraphvizError>
typealias RenderAnswer = Result<Rendering, GraphvizError>

extension LayoutAnswer {
  var words: [UInt64] {
    words { layout, writer in
      writer.write(layout.size)
      writer.write(layout.nodeCenters) { $1.write($0) }
      writer.write(layout.edgeSplines) { spline, writer in
        writer.write(spline.points) { $1.write($0) }
      }
      writer.write(layout.clusterFrames) { frame, writer in
        writer.write(frame.origin)
        writer.write(frame.size)
      }
    }
  }

  /// Reads an answer, which must be one to the request: what Graphviz has damaged must not go on.
  init(_ words: [UInt64], to request: LayoutRequest) throws(WordReader.Nonsense) {
    try self.init(words) { reader throws(WordReader.Nonsense) in
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
      return layout
    }
  }
}

extension RenderAnswer {
  var words: [UInt64] {
    words { rendering, writer in
      writer.write(rendering.resolution ?? 0)
      writer.write(rendering.bytes)
    }
  }

  init(_ words: [UInt64]) throws(WordReader.Nonsense) {
    try self.init(words) { reader throws(WordReader.Nonsense) in
      let resolution = try reader.length()
      guard 0...Rendering.fullResolution ~= resolution else { throw WordReader.Nonsense() }
      return Rendering(
        bytes: try reader.bytes(), resolution: resolution == 0 ? nil : resolution)
    }
  }
}

/// What an answer begins with.
private enum AnswerKind: Int {
  case success, malformedRequest, tooLarge, engineMissing, formatMissing, fontsMissing
  case outOfMemory, layoutFailed
}

extension Result where Failure == GraphvizError {
  fileprivate func words(_ write: (Success, inout WordWriter) -> Void) -> [UInt64] {
    var writer = WordWriter()
    func begin(_ kind: AnswerKind) { writer.write(kind.rawValue) }
    switch self {
    case .success(let value):
      begin(.success)
      write(value, &writer)
    case .failure(.tooLarge(let what, let count, let limit)):
      begin(.tooLarge)
      writer.write(what)
      writer.write(count)
      writer.write(limit)
    case .failure(.engineMissing(let message)):
      begin(.engineMissing)
      writer.write(message)
    case .failure(.formatMissing(let format, let message)):
      begin(.formatMissing)
      writer.write(format)
      writer.write(message)
    case .failure(.fontsMissing):
      begin(.fontsMissing)
    case .failure(.outOfMemory):
      begin(.outOfMemory)
    case .failure(.layoutFailed(let message)):
      begin(.layoutFailed)
      writer.write(message)
    case .failure(let error):
      // The pool has looked at the request already.
      begin(.malformedRequest)
      writer.write("\(error)")
    }
    return writer.words
  }

  fileprivate init(
    _ words: [UInt64], _ read: (inout WordReader) throws(WordReader.Nonsense) -> Success
  ) throws(WordReader.Nonsense) {
    var reader = WordReader(words)
    switch AnswerKind(rawValue: try reader.number()) {
    case .success: self = .success(try read(&reader))
    case .malformedRequest: self = .failure(.malformedRequest(try reader.text()))
    case .tooLarge:
      self = .failure(
        .tooLarge(what: try reader.text(), count: try reader.number(), limit: try reader.number()))
    case .engineMissing: self = .failure(.engineMissing(try reader.text()))
    case .formatMissing:
      self = .failure(.formatMissing(try reader.text(), try reader.text()))
    case .fontsMissing: self = .failure(.fontsMissing)
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
