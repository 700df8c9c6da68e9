/// Why there is no layout, or no drawing by Graphviz.
@nonexhaustive
public enum GraphvizError: Error, Sendable, Hashable {
  /// The request contradicts itself or has a number that is no length; says which.
  case malformedRequest(String)
  /// The request asks for more than a layout may take; says of what.
  case tooLarge(what: String, count: Int, limit: Int)
  /// The installed Graphviz has no engine of the name "dot"; what Graphviz said.
  case engineMissing(String)
  /// The installed Graphviz has no plug-in for a format; the format, and what Graphviz said.
  case formatMissing(String, String)
  /// The machine has no fonts for what Graphviz draws itself.
  case fontsMissing
  /// There are too many long lines for the engine to sort out; it was not asked.
  case tooDense
  /// Memory ran out.
  case outOfMemory
  /// Graphviz gave up, or left something out; what it said.
  case layoutFailed(String)
  /// A layout in a process of its own took more processor time than allowed.
  case timeLimit(Duration)
  /// A layout in a process of its own used up its memory; how many bytes it had.
  case memoryLimit(Int)
  /// The process of a layout ended without an answer, or gave none that can be used; says how.
  case crashed(String)
  /// The program that is to lay out cannot be started; its path and the number of the error.
  case workerMissing(String, code: Int32)
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
    case .formatMissing(let format, let message):
      """
      Graphviz has no plug-in for the format \(format); install Graphviz with its plug-in for pango and \
      cairo and run 'dot -c' (\(message))
      """
    case .fontsMissing:
      "Graphviz finds no fonts to draw text with; install some, for example fonts-liberation"
    case .tooDense:
      "Graphviz cannot sort out so many long lines; select a part of the map"
    case .outOfMemory:
      "no memory is left for the layout; select a part of the map"
    case .layoutFailed(let message):
      "Graphviz could not lay out the map; select a part of it (\(message))"
    case .timeLimit(let time):
      """
      the layout takes more than \(time) of processor time; allow more time or select a part of the map
      """
    case .memoryLimit(let bytes):
      """
      the layout needs more than \(bytes >> 20) megabytes of memory; allow more or select a part of the \
      map
      """
    case .crashed(let reason):
      "the layout has failed; select a part of the map (\(reason))"
    case .workerMissing(let program, let code):
      "\(program) cannot be started to lay out maps (error \(code))"
    }
  }
}
