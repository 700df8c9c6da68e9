/// Where the titles of frames stand: at the left, unless a line runs through there.
struct FrameTitles {
  /// For each frame how far its title is moved to the right.
  private(set) var shifts: [Double] = []

  init(_ drawing: Drawing, frames: [Frame], routes: [EdgeRouting.Route?]) {
    let trails = routes.compactMap { $0?.course.trail }
    let extents = trails.map(Frame.init(around:))
    for (frame, text) in zip(frames, drawing.frames) {
      let room = max(frame.size.width - text.size.width, 0)
      let isFree = { (shift: Double) in
        let title = Frame(origin: frame.origin + Point(x: shift, y: 0), size: text.size)
        return !zip(trails, extents).contains { trail, extent in
          extent.overlaps(title) && trail.contains(where: title.contains)
        }
      }
      shifts.append([0, room, room / 2].first(where: isFree) ?? 0)
    }
  }
}
