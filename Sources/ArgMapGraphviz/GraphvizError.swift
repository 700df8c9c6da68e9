/// Why there is no layout.
@nonexhaustive
public enum GraphvizError: Error, Sendable, Hashable {
  /// The request contradicts itself or has a number that is no length; says which.
  case malformedRequest(String)
  /// The request asks for more than a layout may take; says of what.
  case tooLarge(what: String, count: Int, limit: Int)
  /// The installed Graphviz has no engine of the name "dot"; what Graphviz said.
  case engineMissing(String)
  /// Memory ran out.
  case outOfMemory
  /// Graphviz gave up, or left something out; what it said.
  case layoutFailed(String)
}

extension GraphvizError: CustomStringConvertible {
  /// One line that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .malformedRequest(let reason):
      "the layout request is malformed: \(reason)"
    case .tooLarge(let what, let count, let limit):
      "a drawing has at most \(limit) \(what), this one has \(count); select a part of the map"
    case .engineMissing(let message):
      """
      Graphviz has no layout engine 'dot'; install Graphviz with all its plug-ins and run 'dot -c' \
      (\(message))
      """
    case .outOfMemory:
      "no memory is left for the layout; select a part of the map"
    case .layoutFailed(let message):
      "Graphviz could not lay out the map; select a part of it (\(message))"
    }
  }
}
