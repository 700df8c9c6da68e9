extension XML {
  /// A line with its heads and what stands on it.
  mutating func line(_ route: EdgeRouting.Route, _ look: LineLook) {
    let whole = route.course
    var course = whole
    let forward = course.cutEnd(look.headReach)
    let backward = course.cutStart(look.tailReach)
    self += """
      <path class="line" fill="none" stroke="\(look.color)" stroke-width="\(look.width)"
      """
    dash(look.dash)
    self += " d=\"M\(course.points[0])C"
    for (index, point) in course.points.dropFirst().enumerated() {
      if index > 0 { self += " " }
      self += "\(point)"
    }
    self += "\"/>\n"
    head(look.head, at: whole.end, forward, look)
    head(look.tail, at: whole.start, backward, look)
    // Numbers stand above all lines.
    for (badge, place) in route.badges where badge.words == nil {
      sign(badge, at: place, look)
    }
  }

  /// A sign, or a number in a bead; a sign with a number lies in the left end of its bead.
  mutating func badge(_ badge: Badge, at place: Point, _ look: LineLook, ink: Color) {
    let size = badge.size
    if let words = badge.words {
      self += """
        <g class="count" transform="translate(\(place))">\
        <rect x="\(-size.width / 2)" y="-8" width="\(size.width)" height="16" rx="8" \
        fill="\(look.ground)" stroke="\(look.color)" stroke-width="1.5"/>\
        <text x="\((size.width - badge.wordsWidth) / 2)" y="3.5" text-anchor="middle" \
        fill="\(ink)" font-size="10" font-weight="bold">\(words)</text></g>

        """
    }
    sign(badge, at: place, look)
  }

  private mutating func sign(_ badge: Badge, at place: Point, _ look: LineLook) {
    guard let sign = badge.sign else { return }
    let shift = badge.words == nil ? 0 : 8 - badge.size.width / 2
    self.sign(sign, at: place + Point(x: shift, y: 0), look)
  }

  private mutating func head(
    _ head: Head, at tip: Point, _ direction: Point, _ look: LineLook
  ) {
    let back = direction * look.headSize
    let side = back.normal
    /// A point so far behind the tip and so far to the side.
    func at(_ behind: Double, _ aside: Double) -> Point { tip - back * behind + side * aside }
    switch head {
    case .none: break
    case .triangle:
      self +=
        "<path class=\"filled\" fill=\"\(look.color)\" d=\"M\(tip)L\(at(11, 5)) \(at(11, -5))Z\"/>\n"
    case .hollowTriangle:
      self += """
        <path class="hollow" fill="\(look.ground)" stroke="\(look.color)" stroke-width="1.5" \
        stroke-linejoin="round" d="M\(at(1.5, 0))L\(at(11, 5)) \(at(11, -5))Z"/>

        """
    case .doubleTriangle:
      self += """
        <path class="filled" fill="\(look.color)" d="M\(tip)L\(at(9, 5)) \(at(9, -5))Z\
        M\(at(7, 0))L\(at(16, 5)) \(at(16, -5))Z"/>

        """
    case .chevron:
      self += """
        <path class="filled" fill="\(look.color)" d="M\(tip)L\(at(15, 7)) \(at(10, 0)) \(at(15, -7))Z"/>

        """
    case .bar:
      self += """
        <path class="bar" stroke="\(look.color)" stroke-width="3.5" \
        d="M\(at(4, 7.5))L\(at(4, -7.5))"/>

        """
    case .diamond:
      self +=
        "<path class=\"filled\" fill=\"\(look.color)\" d=\"M\(tip)L\(at(7, 4.5)) \(at(14, 0)) \(at(7, -4.5))Z\"/>\n"
    }
  }

  /// A disc with the sign cut out of it; drawn, since few fonts have all signs.
  private mutating func sign(_ sign: Sign, at place: Point, _ look: LineLook) {
    self += """
      <g class="sign" transform="translate(\(place))">\
      <circle r="7" fill="\(look.color)" stroke="\(look.ground)" stroke-width="1.5"/>\
      <path fill="none" stroke="\(look.signInk)" stroke-width="1.7" d="\(sign.strokes)"/></g>

      """
  }
}

extension Sign {
  /// The sign as strokes around the origin, within 4 points of it.
  fileprivate var strokes: String {
    switch self {
    case .plus: "M-3.5 0H3.5M0 -3.5V3.5"
    case .minus: "M-3.5 0H3.5"
    case .implies: "M-4 -1.6H2M-4 1.6H2M0.5 -3.8L4 0L0.5 3.8"
    case .block: "M-3.8 0H2.6M2.6 -3.6V3.6"
    case .unequal: "M-3.6 -1.7H3.6M-3.6 1.7H3.6M1.8 -4L-1.8 4"
    case .opposed: "M-4 -3L-1 0L-4 3M4 -3L1 0L4 3"
    }
  }
}
