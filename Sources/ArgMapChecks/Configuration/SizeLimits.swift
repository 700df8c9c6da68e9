import ArgMapModel

/// How large a map and its parts may be before somebody who reads them gets lost.
struct SizeLimits: Sendable {
  /// Statements and arguments.
  var nodes = 150
  /// Relations.
  var relations = 300
  /// Links in a row that lead to what the map is about.
  var depth = 12
  /// Lines that one step draws on.
  var inputs = 7
  /// Relations that end at one element.
  var incoming = 12
  /// Lines of one structure.
  var lines = 20

  /// Reads limits; those that are not given stay as they are.
  init(_ settings: Metadata) {
    for entry in settings.entries {
      guard let limit = entry.value.integer else { continue }
      switch entry.key {
      case "nodes": nodes = limit
      case "relations": relations = limit
      case "depth": depth = limit
      case "inputs": inputs = limit
      case "incoming": incoming = limit
      case "lines": lines = limit
      default: break
      }
    }
  }
}
