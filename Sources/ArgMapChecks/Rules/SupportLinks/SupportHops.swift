import ArgMapModel
import ArgMapSyntax

/// How findings tell a path of support, one sentence for each edge.
extension ArgumentMap {
  /// The name of an element on a path: a step goes by the name of its argument.
  func participant(_ element: Element) -> String {
    guard case .inference(let step) = element else { return name(of: element) }
    return name(of: .argument(self[step].argument))
  }

  /// The elements on a path in a sentence, each once, and not all of a long one.
  func names(of path: [Element]) -> String {
    var names: [String] = []
    for name in path.map(participant(_:)) where name != names.last { names.append(name) }
    return Listing.list(Array(names.prefix(6)), of: names.count)
  }

  /// The reason why one element backs another, at the place that says so.
  func hop(_ edge: ElementGraph.Edge) -> Diagnostic.Note {
    let source = support.element(at: edge.source)
    let target = support.element(at: edge.target)
    switch (edge.reason, source, target) {
    case (.input(let index), _, .inference(let step)):
      let line = structure(of: step).lines[index]
      return Diagnostic.Note(
        .input(name(of: source), line, of: participant(target)), at: place(of: line))
    case (.conclusion, .inference(let step), _):
      let line = structure(of: step).lines[self[step].conclusionLine]
      return Diagnostic.Note(
        .conclusion(of: participant(source), name(of: target)), at: place(of: line))
    case (.relation(let index), _, _):
      let written = writtenRelations[relations[index].firstOccurrence]
      return Diagnostic.Note(
        .relation(name(of: written.source), name(of: written.target)), at: written.memberRange)
    case (.mainConclusion, .argument(let argument), _):
      guard let line = self[argument].structure?.lines.last else { break }
      return Diagnostic.Note(
        .conclusion(of: name(of: source), name(of: target)), at: place(of: line))
    default:
      break
    }
    return Diagnostic.Note(.relation(name(of: source), name(of: target)), at: place(of: source))
  }
}

extension Element {
  /// Whether the element is a step of an argument.
  var isInference: Bool { if case .inference = self { true } else { false } }
}

extension Diagnostic.Message {
  fileprivate static func input(
    _ name: String, _ line: PremiseConclusionStructure.Line, of argument: String
  ) -> Self {
    line.role == .premise
      ? "\(name) is premise (\(line.label)) of \(argument)"
      : "\(name) is used as (\(line.label)) in \(argument)"
  }

  fileprivate static func conclusion(of argument: String, _ name: String) -> Self {
    "\(argument) concludes \(name)"
  }

  fileprivate static func relation(_ source: String, _ target: String) -> Self {
    "\(source) is written as a reason for \(target)"
  }
}
