import ArgMapDrawing
import CArgMapGraphviz

/// Owns one graph of the C wrapper.
///
/// Use only while holding the Graphviz lock.
@safe
struct GraphHandle: ~Copyable {
  /// The root, a cluster, a node or an edge; must not outlive the handle that made it.
  @safe
  struct Object {
    fileprivate let pointer: OpaquePointer
  }

  /// What a default value of an attribute is for.
  enum Kind {
    case graph, node, edge
  }

  private let pointer: OpaquePointer

  init() throws(GraphvizError) {
    guard let pointer = unsafe argmap_gv_open() else { throw .outOfMemory }
    unsafe self.pointer = pointer
  }

  /// Reads a graph in the DOT language.
  init(reading dot: [UInt8]) throws(GraphvizError) {
    let pointer = unsafe dot.withUnsafeBytes { bytes -> OpaquePointer? in
      guard let start = bytes.baseAddress else { return nil }
      return unsafe argmap_gv_read(start, bytes.count)
    }
    guard let pointer = unsafe pointer else {
      let message = unsafe oneLine(String(cString: argmap_gv_errors()))
      throw message.isEmpty ? .outOfMemory : .layoutFailed(message)
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe argmap_gv_close(pointer) }

  // MARK: Building

  /// The graph itself, which holds what is in no cluster.
  var root: Object { unsafe Object(pointer: argmap_gv_root(pointer)) }

  /// Adds a part of the graph: a cluster if its name begins so.
  func addSubgraph(_ name: String, in container: Object) throws(GraphvizError) -> Object {
    try unsafe made(argmap_gv_add_subgraph(container.pointer, name))
  }

  /// Adds a node to the graph, or to one more part of it.
  func addNode(_ name: String, in container: Object) throws(GraphvizError) -> Object {
    try unsafe made(argmap_gv_add_node(container.pointer, name))
  }

  func addEdge(
    _ name: String, from tail: Object, to head: Object
  ) throws(GraphvizError) -> Object {
    try unsafe made(argmap_gv_add_edge(pointer, tail.pointer, head.pointer, name))
  }

  func setDefault(_ kind: Kind, _ name: String, _ value: String) throws(GraphvizError) {
    let kind =
      switch kind {
      case .graph: ARGMAP_GV_GRAPH
      case .node: ARGMAP_GV_NODE
      case .edge: ARGMAP_GV_EDGE
      }
    guard unsafe argmap_gv_set_default(pointer, kind, name, value) == 0 else { throw .outOfMemory }
  }

  func set(_ name: String, of object: Object, to value: String) throws(GraphvizError) {
    guard unsafe argmap_gv_set(object.pointer, name, value) == 0 else { throw .outOfMemory }
  }

  func set(_ name: String, of object: Object, toHTML value: String) throws(GraphvizError) {
    guard unsafe argmap_gv_set_html(object.pointer, name, value) == 0 else { throw .outOfMemory }
  }

  private func made(_ pointer: OpaquePointer?) throws(GraphvizError) -> Object {
    guard let pointer = unsafe pointer else { throw .outOfMemory }
    return unsafe Object(pointer: pointer)
  }

  // MARK: Layout

  /// Places everything.
  ///
  /// The results below are there only after it.
  func layOut() throws(GraphvizError) {
    let status = unsafe argmap_gv_layout(pointer)
    let message = unsafe oneLine(String(cString: argmap_gv_errors()))
    // The status is about the engine alone: what an engine reports leaves it 0.
    guard status == 0 else { throw .engineMissing(message) }
    guard message.isEmpty else { throw .layoutFailed(message) }
  }

  /// The bounds of the whole graph or of a cluster, y upwards.
  func bounds(of container: Object) -> (lowerLeft: Point, upperRight: Point) {
    let box = unsafe argmap_gv_bounds(container.pointer)
    return (Point(box.lower_left), Point(box.upper_right))
  }

  /// The centre of a node, y upwards.
  func center(of node: Object) -> Point {
    unsafe Point(argmap_gv_center(node.pointer))
  }

  /// The start of an edge and three points for each of its curves, y upwards.
  func spline(of edge: Object) -> [Point] {
    var points: [Point] = []
    for curve in 0..<(unsafe argmap_gv_curve_count(edge.pointer)) {
      // A curve starts where the one before it ends.
      let first = points.isEmpty ? 0 : 1
      for index in first..<(unsafe argmap_gv_curve_size(edge.pointer, curve)) {
        points.append(unsafe Point(argmap_gv_curve_point(edge.pointer, curve, index)))
      }
    }
    return points
  }

  // MARK: Drawing

  /// Sets how many dots an inch of the drawing has.
  func setResolution(_ dotsPerInch: Double) {
    unsafe argmap_gv_set_resolution(pointer, dotsPerInch)
  }

  /// Draws what was laid out.
  func drawn(as format: String) throws(GraphvizError) -> [UInt8] {
    var count = 0
    let bytes = unsafe argmap_gv_render(pointer, format, &count)
    let message = unsafe oneLine(String(cString: argmap_gv_errors()))
    guard let bytes = unsafe bytes else {
      if message.isEmpty { throw .outOfMemory }
      let isMissing = ["not recognized", "unavailable"].contains(where: message.contains)
      throw isMissing ? .formatMissing(format, message) : .layoutFailed(message)
    }
    defer { unsafe argmap_gv_free_bytes(bytes) }
    guard message.isEmpty else { throw .layoutFailed(message) }
    return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}

extension Point {
  fileprivate init(_ point: argmap_gv_point) { self.init(x: point.x, y: point.y) }
}

private func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: "; ")
}
