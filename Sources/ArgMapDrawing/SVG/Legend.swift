/// What the boxes and lines of a picture mean.
struct Legend {
  private static let rowHeight = 22.0
  private static let gap = 20.0

  private enum Sample {
    case box(Vocabulary.Box)
    case line(Graph.Edge.Kind)
    case bead(on: Graph.Edge.Kind)

    var width: Double {
      switch self {
      case .box: 34
      case .line(.mixed): 84
      case .line: 46
      case .bead: 16
      }
    }
  }

  private struct Entry {
    var sample: Sample
    var label: String
    var origin: Point
  }

  private var entries: [Entry] = []
  /// With the room that keeps it apart from the picture; zero if there is nothing to explain.
  private(set) var size = Size(width: 0, height: 0)
  private let style: Style

  init(_ vocabulary: Vocabulary, style: Style, width: Double) {
    self.style = style
    let samples =
      vocabulary.boxes.map { (Sample.box($0), Wording.legend(of: $0.kind, $0.role)) }
      + vocabulary.lines.map { (Sample.line($0), Wording.legend(of: $0)) }
      + (vocabulary.bundled.map { [(Sample.bead(on: $0), Wording.legendOfBeads)] } ?? [])
    var place = Point(x: 0, y: Self.rowHeight)
    for (sample, label) in samples {
      let labelWidth = TextMeasure.width(of: label, bold: false, size: 11)
      let entryWidth = sample.width + 7 + labelWidth
      if place.x > 0, place.x + entryWidth > width {
        place = Point(x: 0, y: place.y + Self.rowHeight)
      }
      entries.append(Entry(sample: sample, label: label, origin: place))
      size.width = max(size.width, place.x + entryWidth)
      size.height = place.y + Self.rowHeight
      place.x += entryWidth + Self.gap
    }
  }

  func write(to xml: inout XML, at origin: Point) {
    guard !entries.isEmpty else { return }
    xml += "<g class=\"legend\" role=\"graphics-object\" transform=\"translate(\(origin))\">"
    xml += "<title>Legend</title>\n"
    for entry in entries {
      let classes =
        switch entry.sample {
        case .box(let box): box.classes
        case .line(let kind), .bead(let kind): "edge \(kind.name)"
        }
      xml += """
        <g class="\(classes)" role="graphics-symbol" transform="translate(\(entry.origin))">\
        <title>\(entry.label)</title>

        """
      switch entry.sample {
      case .box(let box):
        xml.rectangle(
          of: Size(width: entry.sample.width, height: 16), style.look(of: box.kind, box.role))
      case .line(let kind):
        let points = [0, 15, 30, entry.sample.width].map { Point(x: $0, y: 8) }
        guard let course = EdgeCourse(points) else { continue }
        var look = style.look(of: kind)
        look.headSize = 1
        var route = EdgeRouting.Route(course: course)
        var places = BadgePlaces(heads: look.head == .none ? [] : [course.tip])
        if let badge = Badge(in: kind, look) {
          route.badges = [(badge, places.place(badge, on: course, look: look))]
        }
        xml.line(route, look)
        for (badge, place) in route.badges where badge.words != nil {
          xml.badge(badge, at: place, look, ink: style.palette.ink)
        }
      case .bead(let kind):
        xml.badge(
          Badge(words: "n"), at: Point(x: 8, y: 8), style.look(of: kind), ink: style.palette.ink)
      }
      xml += "</g>\n<text x=\"\(entry.origin.x + entry.sample.width + 7)\""
      let labelWidth = TextMeasure.width(of: entry.label, bold: false, size: 11)
      xml +=
        " y=\"\(entry.origin.y + 12)\" fill=\"\(style.palette.ink)\" font-size=\"11\" textLength=\"\(labelWidth)\""
      xml += " lengthAdjust=\"spacingAndGlyphs\">\(entry.label)</text>\n"
    }
    xml += "</g>\n"
  }
}

extension Badge {
  /// What stands on a sample of a line.
  init?(in kind: Graph.Edge.Kind, _ look: LineLook) {
    let words = kind == .mixed ? "n\(Sign.plus.rawValue) n\(Sign.minus.rawValue)" : nil
    guard look.sign != nil || words != nil else { return nil }
    self.init(sign: look.sign, words: words)
  }
}
