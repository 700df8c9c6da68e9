import ArgMapModel

/// How one element bears on another, as a page tells it.
struct PageLink: Hashable {
  enum Kind: Hashable {
    case relation(RelationKind)
    /// The statement is a premise of the argument.
    case premise
    /// The argument draws the statement as a conclusion on its way.
    case intermediateConclusion
    /// The argument concludes the statement.
    case conclusion
  }

  let kind: Kind
  /// The element at the other end: a statement or an argument.
  let element: Element

  var isSupporting: Bool {
    if case .relation(let kind) = kind { kind.isSupporting } else { true }
  }

  /// Whether it is the same from the other end.
  var isSymmetric: Bool {
    if case .relation(let kind) = kind { kind.isSymmetric } else { false }
  }

  /// What is said of the element that bears on the other.
  var words: String {
    switch kind {
    case .relation(.support): "supports"
    case .relation(.entails): "entails"
    case .relation(.attack): "attacks"
    case .relation(.undercut): "undercuts"
    case .relation(.contrary): "is contrary to"
    case .relation(.contradictory): "contradicts"
    case .premise: "is a premise of"
    case .intermediateConclusion: "is a step of"
    case .conclusion: "concludes"
    }
  }

  /// A class for the style sheet.
  var className: String {
    if case .relation(let kind) = kind { kind.rawValue } else { "support" }
  }
}

extension ArgumentMap {
  /// What bears on a statement or argument, each element once: an argument's lines first, in their
  /// order.
  func linksToward(_ element: Element) -> [PageLink] {
    var links: [PageLink] = []
    var seen: Set<Element> = []
    func add(_ kind: PageLink.Kind, _ source: Element) {
      let source = panelElement(of: source)
      if source != element, seen.insert(source).inserted {
        links.append(PageLink(kind: kind, element: source))
      }
    }
    func addRelations(to target: Element) {
      for edge in bearing.incoming(of: target) {
        let source = bearing.element(at: edge.source)
        switch edge.reason {
        case .relation(let index): add(.relation(relations[index].kind), source)
        case .conclusion, .mainConclusion: add(.conclusion, source)
        case .input: break
        }
      }
    }
    if case .argument(let id) = element, let structure = self[id].structure {
      for line in structure.lines where line.role != .mainConclusion {
        add(
          line.role == .premise ? .premise : .intermediateConclusion, .statement(line.statement))
      }
      for case let inference? in structure.lines.map(\.inference) {
        addRelations(to: .inference(inference))
      }
    }
    addRelations(to: element)
    return links
  }

  /// What a statement or argument bears on, each element once; what is symmetric is told by
  /// ``linksToward(_:)``.
  func linksFrom(_ element: Element) -> [PageLink] {
    var links: [PageLink] = []
    var seen: Set<Element> = []
    for edge in bearing.outgoing(of: element) {
      let target = panelElement(of: bearing.element(at: edge.target))
      let kind: PageLink.Kind
      switch edge.reason {
      case .relation(let index):
        guard !relations[index].kind.isSymmetric else { continue }
        kind = .relation(relations[index].kind)
      case .mainConclusion, .conclusion: kind = .conclusion
      case .input: kind = .premise
      }
      if target != element, seen.insert(target).inserted {
        links.append(PageLink(kind: kind, element: target))
      }
    }
    return links
  }
}
