/// Why a part of a map cannot be drawn.
enum PartError: Error, Equatable, CustomStringConvertible {
  case unknownTitle(String, meant: String?)
  case unknownGroup(String, meant: String?)
  case notDrawn(String)

  var description: String {
    switch self {
    case .unknownTitle(let title, let meant):
      "no statement and no argument is called \(title.debugDescription); \(Self.advice(meant))"
    case .unknownGroup(let title, let meant):
      "no heading is called \(title.debugDescription); \(Self.advice(meant))"
    case .notDrawn(let title):
      "\(title) is not in the picture; it has no links, or the map's settings leave it out"
    }
  }

  private static func advice(_ meant: String?) -> String {
    meant.map { "did you mean \($0)?" } ?? "check the spelling"
  }
}
