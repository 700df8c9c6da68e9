import ArgMapSyntax
import ArgumentParser

/// From which level on findings fail a run.
enum FailLevel: String, ExpressibleByArgument, CaseIterable, Sendable {
  case error
  case warning
  case note
  case never

  /// Whether findings of a severity fail the run.
  func isReached(by severity: Diagnostic.Severity) -> Bool {
    switch self {
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .note: true
    case .never: false
    }
  }
}
