/// A place in a drawing, in points (1/72 inch) from the top left corner, y downwards.
public struct Point: Sendable, Hashable {
  /// Points from the left.
  public var x: Double
  /// Points from the top.
  public var y: Double

  /// Makes a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// Width and height in points (1/72 inch).
public struct Size: Sendable, Hashable {
  /// The width in points.
  public var width: Double
  /// The height in points.
  public var height: Double

  /// Makes a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle in points, from its top left corner.
public struct Frame: Sendable, Hashable {
  /// The top left corner.
  public var origin: Point
  /// Width and height.
  public var size: Size

  /// Makes a rectangle.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }
}

/// What a layout engine needs to know: boxes of fixed size, lines and frames, and no text.
///
/// Request and ``Layout`` are plain values, so that the engine can run in another process.
public struct LayoutRequest: Sendable, Hashable {
  /// Where lines lead.
  public enum Direction: Sendable, Hashable, CaseIterable {
    /// Upwards: the head of a line is above its tail.
    case up
    /// Downwards: the head of a line is below its tail.
    case down
    /// To the left: the head of a line is left of its tail.
    case left
    /// To the right: the head of a line is right of its tail.
    case right
  }

  /// A box.
  public struct Node: Sendable, Hashable {
    /// Its width and height in points.
    public var size: Size
    /// The index of the innermost frame around it.
    public var cluster: Int?
    /// Boxes with the same number stand in one row, or in one column where lines lead to a side.
    ///
    /// Lines between two of them get no course.
    public var row: Int?

    /// Makes a box.
    public init(size: Size, cluster: Int?, row: Int? = nil) {
      self.size = size
      self.cluster = cluster
      self.row = row
    }
  }

  /// A line between two boxes.
  public struct Edge: Sendable, Hashable {
    /// The index of the box it starts at.
    public var tail: Int
    /// The index of the box it ends at.
    public var head: Int
    /// How much it should be short and straight, from 0 to 1000.
    public var weight: Int
    /// The least number of ranks between its ends, from 1 to 50.
    public var minimumLength: Int

    /// Makes a line.
    public init(tail: Int, head: Int, weight: Int = 1, minimumLength: Int = 1) {
      self.tail = tail
      self.head = head
      self.weight = weight
      self.minimumLength = minimumLength
    }
  }

  /// A frame around boxes.
  public struct Cluster: Sendable, Hashable {
    /// The index of the frame around this one; always smaller than this frame's own.
    public var parent: Int?
    /// The room that its label takes, in points.
    public var labelSize: Size
    /// The room between the frame and what is inside, in points.
    public var margin: Double

    /// Makes a frame.
    public init(parent: Int?, labelSize: Size, margin: Double) {
      self.parent = parent
      self.labelSize = labelSize
      self.margin = margin
    }
  }

  /// The boxes.
  public var nodes: [Node] = []
  /// The lines, which go where ``direction`` says.
  public var edges: [Edge] = []
  /// The frames, outer ones before inner ones.
  public var clusters: [Cluster] = []
  /// Where lines lead.
  public var direction = Direction.up
  /// The least distance between boxes of one row, or column where lines lead to a side, in points.
  public var nodeSeparation = 18.0
  /// The least distance between rows or columns, in points.
  public var rankSeparation = 36.0

  /// Makes an empty request.
  public init() {}
}

/// Where everything goes: the answer to a ``LayoutRequest``, in points, y downwards.
public struct Layout: Sendable, Hashable {
  /// A line as joined cubic Bézier curves: a start and three points a curve.
  public struct Spline: Sendable, Hashable {
    /// The first point, then two control points and an end for each curve, from tail to head.
    ///
    /// The ends touch the boxes. There are no points where a line has no course.
    public var points: [Point]

    /// Makes a line.
    public init(points: [Point]) { self.points = points }
  }

  /// The size of the whole drawing.
  public var size: Size
  /// The centre of each box.
  public var nodeCenters: [Point]
  /// The course of each line.
  public var edgeSplines: [Spline]
  /// Each frame.
  public var clusterFrames: [Frame]

  /// Makes a layout.
  public init(
    size: Size, nodeCenters: [Point], edgeSplines: [Spline], clusterFrames: [Frame]
  ) {
    self.size = size
    self.nodeCenters = nodeCenters
    self.edgeSplines = edgeSplines
    self.clusterFrames = clusterFrames
  }
}
