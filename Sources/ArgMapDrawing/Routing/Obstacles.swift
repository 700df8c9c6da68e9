/// What a line must not run across.
struct Obstacles {
  /// Between a line and a box that it does not join.
  private static let distance = 5.0

  private let boxes: BoxColumns
  private let frames: [Frame]

  init(boxes: [Frame], frames: [Frame]) {
    self.boxes = BoxColumns(boxes.map { $0.widened(by: Self.distance) })
    // In a simpler layout they have no size.
    self.frames = frames.filter { $0.size.height > 0 }
  }

  /// Whether a line crosses no box but its own, and no frame but those around its ends.
  func leaveFree(_ course: EdgeCourse, except own: [Int]) -> Bool {
    guard leaveBoxesFree(course, except: own) else { return false }
    let extent = Frame(around: course.points)
    return !frames.contains { frame in
      frame.overlaps(extent) && !frame.contains(course.start) && !frame.contains(course.end)
        && course.trail.contains(where: frame.contains)
    }
  }

  /// Whether what stands on a line covers no box.
  func leaveFree(_ place: Point, _ size: Size) -> Bool {
    boxes.leaveFree(Frame(center: place, size: size).widened(by: -Self.distance))
  }

  /// Whether a line crosses no box but its own.
  func leaveBoxesFree(_ course: EdgeCourse, except own: [Int]) -> Bool {
    boxes.leaveFree(course.trail, except: own)
  }
}

/// Boxes by where they stand across the picture and up it, so that only those near a point are looked at.
private struct BoxColumns {
  private struct Box {
    var frame: Frame
    var index: Int
  }

  private static let width = 200.0

  /// The boxes that reach into each column, from the top.
  private var columns: [[Box]]
  private let left: Double
  private let tallest: Double

  init(_ boxes: [Frame]) {
    left = boxes.map(\.left).min() ?? 0
    tallest = boxes.map(\.size.height).max() ?? 0
    let right = boxes.map(\.right).max() ?? 0
    columns = Array(repeating: [], count: Int((right - left) / Self.width) + 1)
    for (index, frame) in boxes.enumerated().sorted(by: { $0.element.top < $1.element.top }) {
      for column in column(at: frame.left)...column(at: frame.right) {
        columns[column].append(Box(frame: frame, index: index))
      }
    }
  }

  func leaveFree(_ trail: EdgeCourse.Trail, except own: [Int]) -> Bool {
    !trail.contains { point in
      hasBox(in: column(at: point.x), from: point.y, to: point.y) {
        $0.frame.contains(point) && !own.contains($0.index)
      }
    }
  }

  func leaveFree(_ frame: Frame) -> Bool {
    !(column(at: frame.left)...column(at: frame.right)).contains { column in
      hasBox(in: column, from: frame.top, to: frame.bottom) { $0.frame.overlaps(frame) }
    }
  }

  /// Whether some box that reaches into a part of a column is of a kind.
  private func hasBox(
    in column: Int, from top: Double, to bottom: Double, where isMeant: (Box) -> Bool
  ) -> Bool {
    guard columns.indices.contains(column) else { return false }
    var index = start(of: top, in: columns[column])
    while index < columns[column].count, columns[column][index].frame.top < bottom {
      if isMeant(columns[column][index]) { return true }
      index += 1
    }
    return false
  }

  private func column(at x: Double) -> Int { Int(((x - left) / Self.width).rounded(.down)) }

  /// The first box of a column that can reach down to a height.
  private func start(of y: Double, in boxes: [Box]) -> Int {
    var (low, high) = (0, boxes.count)
    while low < high {
      let middle = (low + high) / 2
      if boxes[middle].frame.top + tallest < y { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
