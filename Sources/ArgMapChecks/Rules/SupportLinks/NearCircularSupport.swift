package import ArgMapModel
package import ArgMapSyntax

/// Objects to a circle of support that closes over two statements in nearly the same words.
package struct NearCircularSupport: Rule {
  package static let about = RuleDescription(
    "near-circular-support", .warning, .supportLinks, profile: .review, since: "0.1.0",
    summary: "Claims would be reasons for each other if two that read alike were one.",
    rationale: """
      A circle hides easily behind a second wording. The finding shows a shortest circle and the \
      statements that close it; they read alike when they differ in nothing but case, punctuation \
      and the order of words. If they do not say the same, word them apart or allow it on one.
      """,
    objectionable: """
      <A>

      (1) The court is independent.
      (2) Independent courts rule fairly.
      -----
      (3) [Fair]: Its rulings are fair.

      <B>

      (1) [Fair]
      (2) Fair rulings come from independence.
      -----
      (3) The court is independent!
      """,
    accepted: """
      <A>

      (1) The court's judges hold office for life.
      (2) Judges with life tenure rule fairly.
      -----
      (3) [Fair]: Its rulings are fair.

      <B>

      (1) [Fair]
      (2) Fair rulings come from independence.
      -----
      (3) The court is independent.
      """)

  package init() {}

  /// Looks for circles in the support that runs in none, with statements that read alike as one.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let wordings = Wordings(map, context.sameness)
    guard wordings.hasLikeOnes else { return }
    let graph = supportWithoutCircles(map, wordings)
    let joined = (0..<graph.nodeCount).map { node in
      guard case .statement(let id) = graph.element(at: node) else { return node }
      return wordings[id]
    }
    var members: [Int: [Int]] = [:]
    for (node, joint) in joined.enumerated() { members[joint, default: []].append(node) }
    var search = CycleSearch(
      graph, position: { map.place(of: graph.element(at: $0)) }, representative: { joined[$0] })
    for component in graph.joiningNodes(joined).cyclicComponents() {
      let nodes = component.flatMap { members[$0] ?? [] }
      guard let cycle = search.shortestCycle(in: nodes),
        let finding = finding(on: cycle, in: map, context)
      else { continue }
      report(finding.diagnostic, finding.elements)
    }
  }

  private func finding(
    on cycle: CycleSearch.Cycle, in map: ArgumentMap, _ context: CheckContext
  ) -> (diagnostic: Diagnostic, elements: [Element])? {
    let edges = cycle.edges
    let pairs = edges.indices.compactMap { index -> [Statement.ID]? in
      let next = edges[(index + 1) % edges.count]
      guard case .statement(let end) = map.support.element(at: edges[index].target),
        case .statement(let start) = map.support.element(at: next.source),
        !context.sameness.same(end, start)
      else { return nil }
      return [start, end].sorted { map.place(of: .statement($0)) < map.place(of: .statement($1)) }
    }
    guard let pair = pairs.first else { return nil }
    let ends = pairs.map { pair in pair.map { Element.statement($0) } }
    let closing = ends.map { ends in
      Diagnostic.Note(.readsLikeThis(map.name(of: ends[1])), at: map.place(of: ends[0]))
    }
    var known: Set<Element> = []
    let sources = edges.map { map.support.element(at: $0.source) }
    let way = sources.filter { !ends[0].contains($0) }
    return (
      diagnostic(
        .nearCircle(
          map.name(of: .statement(pair[1])), map.name(of: .statement(pair[0])),
          through: map.names(of: way)),
        at: map.place(of: ends[0][1]), notes: closing + edges.map(map.hop)),
      (sources + ends.joined()).filter { known.insert($0).inserted }
    )
  }

  /// Support without what other rules report: circles, elements that back themselves, and steps whose
  /// conclusion reads like an input of theirs or of the argument.
  private func supportWithoutCircles(_ map: ArgumentMap, _ wordings: Wordings) -> ElementGraph {
    let begged = map.arguments.map { argument in
      guard let structure = argument.structure, let conclusion = argument.mainConclusion else {
        return Set<Int>()
      }
      return Set(
        argument.premisesOfConclusion(in: map).filter {
          wordings[structure.lines[$0].statement] == wordings[conclusion]
        })
    }
    var circle = [Int](repeating: -1, count: map.support.nodeCount)
    for (number, component) in map.support.cyclicComponents().enumerated() {
      for node in component { circle[node] = number }
    }
    return map.support.keepingEdges { edge in
      guard edge.source != edge.target,
        circle[edge.source] < 0 || circle[edge.source] != circle[edge.target]
      else { return false }
      guard case .input(let line) = edge.reason,
        case .statement(let input) = map.support.element(at: edge.source),
        case .inference(let step) = map.support.element(at: edge.target)
      else { return true }
      return !begged[map[step].argument.index].contains(line)
        && wordings[input] != wordings[map.conclusion(of: step)]
    }
  }
}

/// Which statements read alike: for each a number that it shares with those that do, or that say the
/// same.
private struct Wordings {
  private var numbers: [Int]
  /// Whether any two statements read alike that do not say the same.
  private(set) var hasLikeOnes = false

  init(_ map: ArgumentMap, _ sameness: Sameness) {
    var sets = DisjointSets(count: map.statements.count)
    for statement in map.statements {
      sets.join(statement.id.index, sameness.key(of: statement.id))
    }
    var first: [[Substring]: Int] = [:]
    for statement in map.statements where map.isInSupport(statement.id) {
      let text = NormalizedText(statement.canonicalOccurrence)
      guard !text.isEmpty else { continue }
      let words = text.wordsInAnyOrder
      if let known = first[words] {
        if sets.join(known, statement.id.index) { hasLikeOnes = true }
      } else {
        first[words] = statement.id.index
      }
    }
    numbers = map.statements.indices.map { sets.root(of: $0) }
  }

  subscript(statement: Statement.ID) -> Int { numbers[statement.index] }
}

extension ArgumentMap {
  fileprivate func isInSupport(_ statement: Statement.ID) -> Bool {
    !support.outgoing(of: .statement(statement)).isEmpty
      || !support.incoming(of: .statement(statement)).isEmpty
  }
}

extension Diagnostic.Message {
  fileprivate static func nearCircle(
    _ later: String, _ earlier: String, through way: String
  ) -> Self {
    "\(later) reads like \(earlier), and as one claim they would support themselves through \(way); give one of them a reason that does not lean on the others"
  }

  fileprivate static func readsLikeThis(_ later: String) -> Self { "\(later) reads like this" }
}
