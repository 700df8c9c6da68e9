package import ArgMapModel
package import ArgMapSyntax

/// Objects to claims that are reasons for each other.
package struct CircularSupport: Rule {
  package static let about = RuleDescription(
    "circular-support", .error, .supportLinks, since: "0.1.0",
    summary: "A claim is a reason for itself by way of other claims.",
    rationale: """
      Claims that lean only on each other give nobody a reason to accept any of them. The finding \
      lists a shortest circle, over arrows and over statements that arguments share. A feedback \
      loop or a coherentist position can be allowed on one argument of the circle.
      """,
    objectionable: """
      [Honest]: The witness is honest.

      [True]: What the witness says is true.

      <From honesty>

      (1) [Honest]
      (2) Honest witnesses say what is true.
      -----
      (3) [True]

      <From truth>

      (1) [True]
      (2) Whoever says what is true is honest.
      -----
      (3) [Honest]
      """,
    accepted: """
      [Honest]: The witness is honest.

      [True]: What the witness says is true.

      <From honesty>

      (1) [Honest]
      (2) Honest witnesses say what is true.
      -----
      (3) [True]

      <From record>

      (1) The witness corrected her own statement twice to her cost.
      (2) Whoever does that is honest.
      -----
      (3) [Honest]
      """)

  package init() {}

  /// Reports one circle for each group of elements that all back each other.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let cyclic = map.support.cyclicComponents()
    guard !cyclic.isEmpty else { return }
    for element in cyclic.joined().map(map.support.element(at:))
    where context.suppressions.allows(Self.about.id, element) {
      // What is accepted leaves the others a finding of their own.
      report(
        diagnostic(.accepted(map.name(of: element)), at: map.place(of: element)), [element])
    }
    let graph = supportOfOthers(among: cyclic, map, context)
    var search = CycleSearch(
      graph,
      position: { map.place(of: graph.element(at: $0)) },
      representative: { node in
        guard case .statement(let id) = graph.element(at: node) else { return node }
        return context.sameness.key(of: id)
      })
    for component in graph.cyclicComponents() {
      guard let cycle = search.shortestCycle(in: component) else { continue }
      let elements = cycle.edges.map { graph.element(at: $0.source) }
      let hops = cycle.edges.map(map.hop)
      guard let closing = hops.map(\.range).max() else { continue }
      let caught = component.count { !graph.element(at: $0).isInference }
      var finding = diagnostic(
        .circle(
          through: elements.map(map.participant(_:)),
          furtherCount: caught - elements.count { !$0.isInference },
          isShortest: cycle.isShortest),
        at: closing,
        notes: hops.map { hop in
          hop.range == closing ? Diagnostic.Note(.closing(hop.message), at: hop.range) : hop
        })
      finding.isPath = true
      report(finding, elements)
    }
  }

  /// Support in circles, without what other rules report (elements that back themselves, arguments that
  /// presuppose what they conclude) and without the elements that allow circles.
  private func supportOfOthers(
    among cyclic: [[Int]], _ map: ArgumentMap, _ context: CheckContext
  ) -> ElementGraph {
    let support = map.support
    var isKept = [Bool](repeating: false, count: support.nodeCount)
    for node in cyclic.joined() {
      isKept[node] = !context.suppressions.allows(Self.about.id, support.element(at: node))
    }
    var begged: [Argument.ID: Set<Int>] = [:]
    func isBegged(_ line: Int, _ id: Argument.ID) -> Bool {
      let lines = begged[id] ?? beggedLines(of: map[id], map, context)
      begged[id] = lines
      return lines.contains(line)
    }
    return support.keepingEdges { edge in
      guard isKept[edge.source], isKept[edge.target], edge.source != edge.target else {
        return false
      }
      guard case .input(let line) = edge.reason,
        case .statement(let input) = support.element(at: edge.source),
        case .inference(let step) = support.element(at: edge.target)
      else { return true }
      return !isBegged(line, map[step].argument)
        && !context.sameness.same(input, map.conclusion(of: step))
    }
  }

  /// The premises of an argument that say what it concludes.
  private func beggedLines(
    of argument: Argument, _ map: ArgumentMap, _ context: CheckContext
  ) -> Set<Int> {
    guard let structure = argument.structure, let conclusion = argument.mainConclusion else {
      return []
    }
    return Set(
      argument.premisesOfConclusion(in: map).filter {
        context.sameness.same(structure.lines[$0].statement, conclusion)
      })
  }
}

extension Diagnostic.Message {
  fileprivate static func circle(
    through names: [String], furtherCount: Int, isShortest: Bool
  ) -> Self {
    let others = Array(names.dropFirst())
    let path = Listing.list(Array(others.prefix(6)), of: others.count)
    let further = furtherCount > 0 ? ", and \(furtherCount) more are caught in the circle" : ""
    let doubt = isShortest ? "" : " (a short circle, and perhaps not the shortest of so many)"
    return
      "\(names.first ?? "") supports itself through \(path)\(further)\(doubt); give one of them a reason that does not lean on the others"
  }

  fileprivate static func accepted(_ name: String) -> Self { "\(name) is part of a circle" }

  fileprivate static func closing(_ hop: Self) -> Self { "\(hop.text), which closes the circle" }
}
