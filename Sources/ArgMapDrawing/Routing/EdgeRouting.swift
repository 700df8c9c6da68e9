import ArgMapModel

/// Where the lines of a picture run.
///
/// A layout engine lets all lines that end at a box meet in one point of its border, where their
/// heads and signs would cover each other. Here their ends stand side by side. A line that rises from
/// one box to another is a plain curve if its way is free, and otherwise keeps the engine's course.
/// Rivals, and what undercuts a step, come to the side of a box where they can: not among the reasons.
struct EdgeRouting {
  /// A line, and what stands on it where: near its head, and then near its tail.
  struct Route {
    var course: EdgeCourse
    var badges: [(badge: Badge, place: Point)] = []
  }

  /// Nil for a line that has no course.
  private(set) var routes: [Route?]
  private let nodes: [Graph.Node]
  private let edges: [Graph.Edge]
  private let boxes: [Frame]
  private let obstacles: Obstacles

  init(_ drawing: Drawing, _ layout: Layout) {
    nodes = drawing.graph.nodes
    edges = drawing.graph.edges
    // All rules below are for lines that rise; where they lead elsewhere the picture is turned.
    let direction = drawing.graph.direction
    boxes = drawing.boxFrames(in: layout).map(direction.upright)
    obstacles = Obstacles(
      boxes: boxes, frames: drawing.frames(in: layout).map(direction.upright))
    routes = layout.edgeSplines.map { spline in
      EdgeCourse(spline.points.map(direction.upright)).map { Route(course: $0) }
    }
    let rising = edges.indices.filter {
      routes[$0] != nil && boxes[edges[$0].tail].top - boxes[edges[$0].head].bottom > 12
    }
    let ends = EdgeEnds(of: rising.map(approach), in: drawing, boxes: boxes)
    for (edge, end) in zip(rising, ends.places) {
      if let course = freeCurve(of: edge, end) {
        routes[edge]?.course = course
      } else if let course = routes[edge]?.course {
        let adapted = adapted(course, of: edge, to: end)
        routes[edge]?.course = adapted
      }
    }
    let inRows = RowCourses(drawing.layoutRequest, boxes: boxes, obstacles: obstacles)
    for (edge, course) in inRows.courses { routes[edge] = Route(course: course) }
    placeBadges(drawing.style)
    routes = routes.map { $0?.turned(to: direction) }
  }

  private mutating func placeBadges(_ style: Style) {
    var places = BadgePlaces(
      obstacles: obstacles,
      heads: zip(edges, routes).flatMap { edge, route in
        guard let course = route?.course else { return [(Point, Point)]() }
        let look = style.look(of: edge)
        return (look.head == .none ? [] : [course.tip])
          + (look.tail == .none ? [] : [course.reversed.tip])
      })
    for (index, edge) in edges.enumerated() {
      let look = style.look(of: edge)
      guard let course = routes[index]?.course else { continue }
      if let badge = edge.badge(look) {
        let place = places.place(badge, on: course, look: look)
        routes[index]?.badges.append((badge, place))
      }
      if let badge = edge.badgeAtTail {
        let place = places.place(badge, on: course.reversed, look: look)
        routes[index]?.badges.append((badge, place))
      }
    }
  }

  /// The side of the head at which a line should end, and from where it comes there.
  private func approach(of edge: Int) -> EdgeEnds.Approach {
    let (tail, head) = (boxes[edges[edge].tail], boxes[edges[edge].head])
    var approach = EdgeEnds.Approach(
      edge: edges[edge], side: .bottom,
      tailOrigin: head.center.x, headOrigin: tail.center.x)
    let bottom = EdgeEnds.Place(tail: tail.place(at: .top), head: head.place(at: .bottom))
    var places = [bottom]
    if tail.center.x > head.right + 20 {
      places.append(
        EdgeEnds.Place(tail: bottom.tail, head: head.place(at: .right), side: .right))
    } else if tail.center.x < head.left - 20 {
      places.append(EdgeEnds.Place(tail: bottom.tail, head: head.place(at: .left), side: .left))
    }
    if prefersSide(edges[edge]) { places.reverse() }
    if let place = places.first(where: { freeCurve(of: edge, $0) != nil }) {
      approach.side = place.side
    } else if let points = routes[edge]?.course.points {
      approach.tailOrigin = points[3].x
      approach.headOrigin = points[points.count - 4].x
    }
    return approach
  }

  private func prefersSide(_ edge: Graph.Edge) -> Bool {
    guard case .relation(let kind) = edge.kind else { return false }
    return kind.isSymmetric || nodes[edge.head].kind == .inference
  }

  /// The engine's course with other ends, as far as it keeps off the boxes.
  private func adapted(
    _ course: EdgeCourse, of edge: Int, to end: EdgeEnds.Place
  ) -> EdgeCourse {
    var tailBent = course
    tailBent.bendStart(to: end.tail)
    var bothBent = tailBent
    bothBent.bendEnd(to: end.head, end.side)
    let own = [edges[edge].tail, edges[edge].head]
    return [bothBent, tailBent].first { obstacles.leaveBoxesFree($0, except: own) } ?? course
  }

  /// A curve from place to place that crosses nothing.
  private func freeCurve(of edge: Int, _ end: EdgeEnds.Place) -> EdgeCourse? {
    let (rise, across) = (end.tail.y - end.head.y, abs(end.tail.x - end.head.x))
    // A long way to the side in little height: steep ends leave room for the head and its sign.
    let bend = across > 1.5 * rise ? 0.7 : 0.45
    let bends = end.side == .bottom ? [(bend, bend), (0.7, 0.25), (0.25, 0.7)] : [(0.9, 0.6)]
    for (atTail, atHead) in bends {
      let reach = max(atHead * (end.side == .bottom ? rise : across), 8)
      let course = EdgeCourse([
        end.tail, end.tail + Side.top.direction * (rise * atTail),
        end.head + end.side.direction * reach, end.head,
      ])
      if let course, obstacles.leaveFree(course, except: [edges[edge].tail, edges[edge].head]) {
        return course
      }
    }
    return nil
  }
}

extension EdgeRouting.Route {
  fileprivate func turned(to direction: LayoutRequest.Direction) -> Self {
    var route = self
    route.course.points = course.points.map(direction.turned)
    route.badges = badges.map { ($0.badge, direction.turned($0.place)) }
    return route
  }
}

extension EdgeCourse {
  /// Moves the start to a place at the top of a box, as far as there is room to bend the line.
  fileprivate mutating func bendStart(to place: Point) {
    points.reverse()
    bendEnd(to: place, .top)
    points.reverse()
  }

  /// Moves the end to a place at a side of a box, as far as there is room to bend the line.
  fileprivate mutating func bendEnd(to place: Point, _ side: Side) {
    let outwards = side.direction
    func distance(_ point: Point) -> Double {
      (point.x - place.x) * outwards.x + (point.y - place.y) * outwards.y
    }
    while points.count > 4, distance(points[points.count - 4]) < 16,
      (points[points.count - 4] - place).length < 120
    {
      points.removeLast(3)
    }
    let last = points.count - 1
    if distance(points[last - 3]) > 8 {
      points[last] = place
      points[last - 1] = place + outwards * min(20, distance(points[last - 3]))
    } else if (points[last] - place).length < 24 {
      points[last] = place
    }
  }
}
