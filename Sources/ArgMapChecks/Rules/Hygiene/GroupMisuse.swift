package import ArgMapModel
package import ArgMapSyntax

/// Objects to a heading that asks for a frame around nothing, and to an element that would have to be
/// in two frames.
package struct GroupMisuse: Rule {
  package static let about = RuleDescription(
    "group-misuse", .warning, .hygiene, since: "0.1.0", asksForCompletion: true,
    summary: "A group has nothing in it, or something is worded in two groups.",
    rationale: """
      A heading with 'isGroup: true' is to be drawn as a frame. A frame around nothing is not drawn, and \
      what stands in two is drawn in one of them only.
      """,
    objectionable: """
      # Costs {isGroup: true}

      # Benefits

      [Tram]: The tram should be built.
        + <Air>: Cleaner air.
      """,
    accepted: """
      # Costs {isGroup: true}

      <Price>: It costs 40 million.

      # Benefits

      [Tram]: The tram should be built.
        + <Air>: Cleaner air.
        - <Price>
      """)

  package init() {}

  /// Looks at the headings that ask for a frame; groups that settings make are left alone.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let asksForFrame = map.sections.map {
      !$0.isRegrouped && $0.metadata["isGroup"]?.bool == true
    }
    guard asksForFrame.contains(true) else { return }
    var isFilled = [Bool](repeating: false, count: map.sections.count)
    for statement in map.statements { if let id = statement.section { isFilled[id.index] = true } }
    for argument in map.arguments { if let id = argument.section { isFilled[id.index] = true } }
    // A parent comes before its children.
    for section in map.sections.reversed() where isFilled[section.id.index] {
      if let parent = section.parent { isFilled[parent.index] = true }
    }
    for section in map.sections
    where asksForFrame[section.id.index] && !isFilled[section.id.index] {
      report(diagnostic(.empty(section.title), at: section.range), [])
    }

    var frames = Frames(map.sections, asksForFrame)
    func look(at occurrences: Occurrences, of element: Element) {
      guard occurrences.count > 1, let pair = frames.pair(of: occurrences) else { return }
      report(
        diagnostic(
          .divided(map.name(of: element), pair.groups.map { map[$0].title }),
          at: pair.second.nameRange, notes: [Diagnostic.Note(.first, at: pair.first.nameRange)]),
        [element])
    }
    for statement in map.statements {
      look(at: statement.occurrences, of: .statement(statement.id))
    }
    for argument in map.arguments { look(at: argument.occurrences, of: .argument(argument.id)) }
  }

  /// The frames that headings ask for.
  private struct Frames {
    private let sections: [Section]
    /// The innermost frame around each section.
    private var innermost: [Section.ID?] = []

    init(_ sections: [Section], _ asksForFrame: [Bool]) {
      self.sections = sections
      for section in sections {
        innermost.append(
          asksForFrame[section.id.index]
            ? section.id : section.parent.flatMap { innermost[$0.index] })
      }
    }

    /// The first two texts in frames neither of which holds the other.
    mutating func pair(
      of occurrences: Occurrences
    ) -> (first: Occurrence, second: Occurrence, groups: [Section.ID])? {
      var first: (occurrence: Occurrence, frame: Section.ID)?
      let texts = occurrences.filter { !$0.isReference }.sorted { $0.range < $1.range }
      for occurrence in texts {
        guard let frame = occurrence.section.flatMap({ innermost[$0.index] }) else { continue }
        guard let known = first else {
          first = (occurrence, frame)
          continue
        }
        if known.frame != frame, !isInside(known.frame, frame), !isInside(frame, known.frame) {
          return (known.occurrence, occurrence, [known.frame, frame])
        }
      }
      return nil
    }

    private func isInside(_ inner: Section.ID, _ outer: Section.ID) -> Bool {
      var section: Section.ID? = inner
      while let id = section {
        if id == outer { return true }
        section = sections[id.index].parent
      }
      return false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func empty(_ title: String) -> Self {
    "no statement or argument belongs to the group '\(title)'; write one there, or leave out 'isGroup'"
  }

  fileprivate static func divided(_ name: String, _ groups: [String]) -> Self {
    "\(name) is worded in two groups, \(Listing.list(groups.map { "'\($0)'" }, of: groups.count)), and drawn in one; refer to it by its title in the other"
  }

  fileprivate static var first: Self { "its first text" }
}
