/// Where the titles of frames stand: at the left, unless a line runs through there.
struct FrameTitles {
  /// Between the places that are tried.
  private static let step = 12.0

  /// For each frame how far its title is moved to the right.
  private(set) var shifts: [Double] = []

  private let trails: [[Point]]
  private let extents: [Frame]

  init(_ drawing: Drawing, frames: [Frame], routes: [EdgeRouting.Route?]) {
    trails = routes.compactMap { $0.map { Array($0.course.trail) } }
    extents = trails.map(Frame.init(around:))
    for (frame, text) in zip(frames, drawing.frames) {
      let room = max(frame.size.width - text.size.width, 0)
      func title(_ shift: Double) -> Frame {
        Frame(origin: frame.origin + Point(x: shift, y: 0), size: text.size)
      }
      // They look best.
      let ends = [0, room, room / 2]
      if let place = ends.first(where: { points(in: title($0)).isEmpty }) {
        shifts.append(place)
        continue
      }
      let strip = Frame(
        origin: frame.origin, size: Size(width: frame.size.width, height: text.size.height))
      let crossings = points(in: strip)
      let crossingCount = { shift in crossings.count(where: title(shift).contains) }
      let places = ends + stride(from: Self.step, to: room, by: Self.step)
      shifts.append(
        places.first { crossingCount($0) == 0 }
          ?? places.min { crossingCount($0) < crossingCount($1) } ?? 0)
    }
  }

  /// The points of lines in a part of the picture.
  private func points(in part: Frame) -> [Point] {
    zip(trails, extents).filter { $1.overlaps(part) }.flatMap { $0.0.filter(part.contains) }
  }
}
