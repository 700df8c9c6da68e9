package import ArgMapModel
package import ArgMapSyntax

/// Objects to maps, arguments and elements that are too large to be taken in.
package struct MapTooLarge: Rule {
  package static let about = RuleDescription(
    "map-too-large", .note, .hygiene, profile: .style, since: "0.1.0",
    summary: "Something is larger than its limit.",
    rationale: """
      Nobody takes in a step of twenty premises. The limits are those of 'limits' under 'argmap': \
      150 nodes and 300 relations in a map, 12 relations to one element, 12 links in a row to what the \
      map is about, 7 inputs of a step, and 20 lines of a structure.
      """,
    objectionable: """
      ===
      argmap:
        limits: {inputs: 2}
      ===

      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      (3) Sleep matters.
      -----
      (4) Traffic should be reduced.
      """,
    accepted: """
      ===
      argmap:
        limits: {inputs: 2}
      ===

      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -- {uses: [1, 2]} --
      (3) Traffic harms sleep.
      (4) What harms sleep should be reduced.
      -- {uses: [3, 4]} --
      (5) Traffic should be reduced.
      """)

  package init() {}

  /// Counts what there are limits for.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let limits = context.settings.limits
    let start = SourceRange(0..<0)
    let nodeCount = map.statements.count + map.arguments.count
    if nodeCount > limits.nodes {
      report(
        diagnostic(
          .tooMany("the map has \(nodeCount) statements and arguments", limits.nodes, "nodes"),
          at: start), [])
    }
    if map.relations.count > limits.relations {
      report(
        diagnostic(
          .tooMany("the map has \(map.relations.count) relations", limits.relations, "relations"),
          at: start), [])
    }
    reportChain(map, limits.depth, report)
    reportParts(map, limits, report)
  }

  private func reportParts(
    _ map: ArgumentMap, _ limits: SizeLimits, _ report: (Diagnostic, [Element]) -> Void
  ) {
    for argument in map.arguments {
      guard let count = argument.structure?.lines.count, count > limits.lines else { continue }
      let element = Element.argument(argument.id)
      report(
        diagnostic(
          .tooMany("\(map.name(of: element)) has \(count) lines", limits.lines, "lines"),
          at: map.place(of: element)), [element])
    }
    for inference in map.inferences where inference.inputs.count > limits.inputs {
      let element = Element.inference(inference.id)
      let fact = "\(map.name(of: element)) draws on \(inference.inputs.count) lines"
      report(
        diagnostic(.tooMany(fact, limits.inputs, "inputs"), at: inference.range), [element])
    }
    var incoming: [Element: Int] = [:]
    for relation in map.relations {
      incoming[relation.target, default: 0] += 1
      if relation.kind.isSymmetric { incoming[relation.source, default: 0] += 1 }
    }
    for (element, count) in incoming where count > limits.incoming {
      report(
        diagnostic(
          .tooMany(
            "\(count) relations end at \(map.name(of: element))", limits.incoming, "incoming"),
          at: map.place(of: element)), [element])
    }
  }

  private func reportChain(
    _ map: ArgumentMap, _ limit: Int, _ report: (Diagnostic, [Element]) -> Void
  ) {
    let depths = map.chainLengths
    guard let longest = depths.max(), longest > limit,
      let node = depths.firstIndex(of: longest)
    else { return }
    let element = map.bearing.element(at: node)
    let fact =
      "\(longest) links in a row lead from \(map.name(of: element)) to what the map is about"
    report(
      diagnostic(.tooMany(fact, limit, "depth"), at: map.place(of: element)), [element])
  }
}

extension ArgumentMap {
  /// How many links lead from each node to what the map is about on the longest way that passes
  /// through no circle twice; -1 for nodes that have nothing to do with it.
  ///
  /// A step counts as one link from its inputs to its conclusion.
  fileprivate var chainLengths: [Int] {
    let graph = bearing
    // Circles shrink to single places, so that the longest way can be found.
    var place = Array(0..<graph.nodeCount)
    var members: [Int: [Int]] = [:]
    for circle in graph.cyclicComponents() {
      for node in circle { place[node] = circle[0] }
      members[circle[0]] = circle
    }
    var outgoing = [Int](repeating: 0, count: graph.nodeCount)
    for edge in graph.edges where place[edge.source] != place[edge.target] {
      outgoing[place[edge.source]] += 1
    }
    let theses = declaredTheses
    var length = [Int](repeating: -1, count: graph.nodeCount)
    for thesis in theses { length[place[thesis.index]] = 0 }
    var pending: [Int] = []
    for node in 0..<graph.nodeCount where place[node] == node && outgoing[node] == 0 {
      if theses.isEmpty { length[node] = 0 }
      pending.append(node)
    }
    while let current = pending.popLast() {
      for edge in (members[current] ?? [current]).lazy.flatMap({ graph.incoming(of: $0) }) {
        let source = place[edge.source]
        guard source != current else { continue }
        if length[current] >= 0 {
          let isWithinStep = if case .input = edge.reason { true } else { false }
          length[source] = max(length[source], length[current] + (isWithinStep ? 0 : 1))
        }
        outgoing[source] -= 1
        if outgoing[source] == 0 { pending.append(source) }
      }
    }
    return place.map { length[$0] }
  }
}

extension Diagnostic.Message {
  fileprivate static func tooMany(_ fact: String, _ limit: Int, _ key: String) -> Self {
    "\(fact), more than the limit of \(limit); divide it, or set 'limits: {\(key): …}' under 'argmap'"
  }
}
