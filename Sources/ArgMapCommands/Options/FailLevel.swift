import ArgMapSyntax
import ArgumentParser

/// From which level on findings fail a run.
enum FailLevel: String, ExpressibleByArgument, CaseIterable, Sendable {
  case error
  case warning
  case note
  case never

  /// The severity; nil when no finding fails the run.
  var severity: Diagnostic.Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .never: nil
    }
  }
}
