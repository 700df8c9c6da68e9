import ArgMapDrawing
import ArgMapGraphviz
import ArgMapSyntax

extension Diagnostic {
  /// That a view is not drawn, where that is the map's fault; nil where it is the world's.
  ///
  /// The format is nil where it is not Graphviz that draws.
  static func notDrawn(
    _ view: Render.View, as format: GraphvizFormat?, _ error: GraphvizError
  ) -> Diagnostic? {
    let rule: RuleDescription
    switch error {
    case .timeLimit, .memoryLimit, .outOfMemory, .tooLarge, .tooDense: rule = .layoutLimit
    case .malformedRequest, .layoutFailed, .crashed: rule = .layoutFailed
    case .engineMissing, .formatMissing, .fontsMissing, .workerMissing: return nil
    @unknown default: return nil
    }
    return Diagnostic(
      rule.id, rule.severity, .notDrawn(view, format, error), at: SourceRange(0..<0))
  }

  /// That a bitmap has fewer dots than it should have.
  static func reducedResolution(of view: Render.View, _ resolution: Double) -> Diagnostic {
    let rule = RuleDescription.reducedResolution
    return Diagnostic(
      rule.id, rule.severity, .reduced(view, resolution), at: SourceRange(0..<0))
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
  fileprivate static func notDrawn(
    _ view: Render.View, _ format: GraphvizFormat?, _ error: GraphvizError
  ) -> Self {
    let form = format.map { " as \($0.rawValue.uppercased())" } ?? ""
    return "\(view.shown) is not drawn\(form): \(reason(error)); \(cure(error))"
  }

  fileprivate static func reduced(_ view: Render.View, _ resolution: Double) -> Self {
    """
    \(view.shown) has \(Int(resolution.rounded())) dots an inch as PNG, not \(Int(Rendering.fullResolution)): a bitmap \
    has at most 32767 dots a side and takes at most a quarter of the memory; allow more with --memory, draw \
    it as pdf or svg, or \(part)
    """
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
    case .timeLimit(let time):
      "its layout takes more than \(time.components.seconds) s of processor time"
    case .memoryLimit(let bytes): "its layout takes more than \(bytes >> 20) MB of memory"
    case .outOfMemory: "no memory is left for its layout"
    case .tooLarge(let what, let count, let limit):
      "it has \(count) \(what), at most \(limit) are drawn"
    case .tooDense: "it has too many long lines for Graphviz to sort out"
    case .layoutFailed(let message): "Graphviz cannot lay it out (\(message))"
    case .crashed(let message): "Graphviz has crashed (\(message))"
    default: "\(error)"
    }
  }

  private static func cure(_ error: GraphvizError) -> String {
    switch error {
    case .timeLimit: "allow more with --timeout, or \(part)"
    case .memoryLimit: "allow more with --memory, or \(part)"
    case .tooDense: "let argmap draw it as svg, or \(part)"
    default: part
    }
  }

  private static let part =
    "draw a part of it with --focus or --group, or give it headings and fold them with --fold"
}
