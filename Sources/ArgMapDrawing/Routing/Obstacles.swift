/// What a line must not run across.
struct Obstacles {
  /// Between a line and a box that it does not join.
  private static let distance = 5.0

  private let boxes: [Frame]
  private let frames: [Frame]

  init(boxes: [Frame], frames: [Frame]) {
    self.boxes = boxes.map { $0.widened(by: Self.distance) }
    self.frames = frames
  }

  /// Whether a line crosses no box but its own, and no frame but those around its ends.
  func leaveFree(_ course: EdgeCourse, except own: [Int]) -> Bool {
    guard leaveBoxesFree(course, except: own) else { return false }
    let extent = Frame(around: course.points)
    lazy var trail = course.trail
    for frame in frames where frame.overlaps(extent) {
      if frame.contains(course.start) || frame.contains(course.end) { continue }
      if trail.contains(where: frame.contains) { return false }
    }
    return true
  }

  /// Whether what stands on a line covers no box.
  func leaveFree(_ place: Point, _ size: Size) -> Bool {
    let frame = Frame(center: place, size: size).widened(by: -Self.distance)
    return !boxes.contains { $0.overlaps(frame) }
  }

  /// Whether a line crosses no box but its own.
  func leaveBoxesFree(_ course: EdgeCourse, except own: [Int]) -> Bool {
    let extent = Frame(around: course.points)
    let near = boxes.indices.filter { boxes[$0].overlaps(extent) && !own.contains($0) }
    // Curve by curve: the extent of a long line takes in much of the picture.
    return near.isEmpty
      || course.curves.allSatisfy { curve in
        let extent = Frame(around: curve.points)
        lazy var trail = curve.trail
        return !near.contains {
          boxes[$0].overlaps(extent) && trail.contains(where: boxes[$0].contains)
        }
      }
  }
}
