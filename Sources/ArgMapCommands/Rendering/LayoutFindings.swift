import ArgMapDrawing
import ArgMapGraphviz
import ArgMapSyntax

extension Diagnostic {
  /// That a view is not drawn, where that is the map's fault; nil where it is the world's.
  static func noLayout(of view: Render.View, _ error: GraphvizError) -> Diagnostic? {
    let rule: RuleDescription
    switch error {
    case .timeLimit, .memoryLimit, .outOfMemory, .tooLarge: rule = .layoutLimit
    case .malformedRequest, .layoutFailed, .crashed: rule = .layoutFailed
    case .engineMissing, .workerMissing: return nil
    @unknown default: return nil
    }
    return Diagnostic(rule.id, rule.severity, .notDrawn(view, error), at: SourceRange(0..<0))
  }

  /// That a view is drawn in a simpler way than it could be.
  static func simplerLayout(
    of view: Render.View, _ reason: LayoutPool.Simplification
  ) -> Diagnostic {
    let rule = RuleDescription.simplerLayout
    return Diagnostic(rule.id, rule.severity, .simplified(view, reason), at: SourceRange(0..<0))
  }
}

extension Render.View {
  fileprivate var shown: String { self == .overview ? "the overview" : "the full view" }
}

extension Diagnostic.Message {
  fileprivate static func notDrawn(_ view: Render.View, _ error: GraphvizError) -> Self {
    switch error {
    case .tooLarge(let what, let count, let limit):
      "\(view.shown) is not drawn: it has \(count) \(what), at most \(limit) are drawn; \(part)"
    default:
      "\(view.shown) is not drawn: \(reason(error)); \(cure(error))"
    }
  }

  fileprivate static func simplified(
    _ view: Render.View, _ reason: LayoutPool.Simplification
  ) -> Self {
    let why =
      switch reason {
      case .density: "it has too many long lines to sort them out; \(part)"
      case .failure(let error): "\(Self.reason(error)); \(cure(error))"
      }
    return "\(view.shown) has a simpler layout, without frames and with lines across boxes: \(why)"
  }

  private static func reason(_ error: GraphvizError) -> String {
    switch error {
    case .timeLimit(let time): "its layout takes more than \(time.components.seconds) s"
    case .memoryLimit(let bytes): "its layout takes more than \(bytes >> 20) MB of memory"
    case .outOfMemory: "no memory is left for its layout"
    case .layoutFailed(let message): "Graphviz cannot lay it out (\(message))"
    case .crashed(let message): "Graphviz has crashed (\(message))"
    default: "\(error)"
    }
  }

  private static func cure(_ error: GraphvizError) -> String {
    switch error {
    case .timeLimit: "allow more with --timeout, or \(part)"
    case .memoryLimit: "allow more with --memory, or \(part)"
    default: part
    }
  }

  private static let part =
    "draw a part of it with --focus, or give it headings and fold them with --fold"
}
