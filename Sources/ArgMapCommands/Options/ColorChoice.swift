import ArgumentParser
import Foundation

/// Whether standard output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  /// On a terminal that does not refuse it.
  case auto
  /// Always.
  case always
  /// Never.
  case never

  /// The choice made for this process; `NO_COLOR` and `TERM=dumb` refuse colours.
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      guard environment["NO_COLOR", default: ""].isEmpty, environment["TERM"] != "dumb" else {
        return false
      }
      return isatty(STDOUT_FILENO) == 1
    }
  }
}
