/// Where the titles of frames stand: at the left, unless a line runs through there.
struct FrameTitles {
  /// Between the places that are tried.
  private static let step = 12.0

  /// For each frame how far its title is moved to the right.
  private(set) var shifts: [Double] = []

  init(_ drawing: Drawing, frames: [Frame], routes: [EdgeRouting.Route?]) {
    let trails = routes.compactMap { $0?.course.trail }
    let extents = trails.map(Frame.init(around:))
    for (frame, text) in zip(frames, drawing.frames) {
      let room = max(frame.size.width - text.size.width, 0)
      let strip = Frame(
        origin: frame.origin, size: Size(width: frame.size.width, height: text.size.height))
      let crossings = zip(trails, extents).filter { $1.overlaps(strip) }
        .flatMap { $0.0.filter(strip.contains) }
      let crossingCount = { (shift: Double) in
        let title = Frame(origin: frame.origin + Point(x: shift, y: 0), size: text.size)
        return crossings.count(where: title.contains)
      }
      // The ends and the middle look best.
      let places = [0, room, room / 2] + stride(from: Self.step, to: room, by: Self.step)
      shifts.append(
        places.first { crossingCount($0) == 0 }
          ?? places.min { crossingCount($0) < crossingCount($1) } ?? 0)
    }
  }
}
