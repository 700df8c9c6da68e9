/// Where the titles of frames stand: at the left, unless a line runs through there.
struct FrameTitles {
  /// Between the places that are tried.
  private static let step = 12.0

  /// For each frame how far its title is moved to the right.
  private(set) var shifts: [Double] = []
  private var trails: [[Point]] = []
  private var extents: [Frame] = []

  init(_ drawing: Drawing, frames: [Frame], routes: [EdgeRouting.Route?]) {
    // In a simpler layout frames have no size.
    if frames.contains(where: { $0.size.height > 0 }) {
      trails = routes.compactMap { $0.map { Array($0.course.trail) } }
      extents = trails.map(Frame.init(around:))
    }
    shifts = zip(frames, drawing.frames).map { frame, text in
      frame.size.height > 0 ? shift(of: text.size, in: frame) : 0
    }
  }

  private func shift(of title: Size, in frame: Frame) -> Double {
    let room = max(frame.size.width - title.width, 0)
    // They look best.
    let ends = [0, room, room / 2]
    func place(_ shift: Double) -> Frame {
      Frame(origin: frame.origin + Point(x: shift, y: 0), size: title)
    }
    if let free = ends.first(where: { points(in: place($0)).isEmpty }) { return free }
    let strip = Frame(
      origin: frame.origin, size: Size(width: frame.size.width, height: title.height))
    let crossings = points(in: strip).map(\.x).sorted()
    var best = (shift: 0.0, count: Int.max)
    for shift in ends + stride(from: Self.step, to: room, by: Self.step) {
      let left = frame.left + shift
      let count =
        crossings.firstIndex(notBelow: left + title.width) - crossings.firstIndex(notBelow: left)
      if count < best.count { best = (shift, count) }
      if count == 0 { break }
    }
    return best.shift
  }

  /// The points of lines in a part of the picture.
  private func points(in part: Frame) -> [Point] {
    zip(trails, extents).filter { $1.overlaps(part) }.flatMap { $0.0.filter(part.contains) }
  }
}

extension [Double] {
  /// The index of the first value that is not below a limit; the values must be sorted.
  fileprivate func firstIndex(notBelow limit: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
