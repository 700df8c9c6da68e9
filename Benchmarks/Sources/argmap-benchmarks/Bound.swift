/// What argmap promises about its speed and size.
struct Bound {
  /// Which side of the limit a figure must be on.
  enum Side: String {
    case atMost = "at most"
    case atLeast = "at least"
  }

  let subject: String
  let side: Side
  let limit: Double
  let unit: String

  /// `check` on the essay's map, the whole process.
  static let check = Bound(
    subject: "check, essay", side: .atMost, limit: 15, unit: "ms")
  /// From bytes to model, on a map of 100,000 statements.
  static let readingSpeed = Bound(
    subject: "read 100,000 statements", side: .atLeast, limit: 100, unit: "MB/s")
  /// Peak memory of a process that reads that map.
  static let readingMemory = Bound(
    subject: "memory, 100,000 statements", side: .atMost, limit: 10, unit: "bytes/byte")
  /// The time for ten times that map, as a multiple.
  static let growth = Bound(
    subject: "time for ten times as much", side: .atMost, limit: 12, unit: "times")
  /// Reporting syntax findings only, on that map, the whole process.
  static let syntaxCheck = Bound(
    subject: "check --select syntax", side: .atLeast, limit: 60, unit: "MB/s")
  /// Formatting that map, tree to text, as a multiple of the speed of reading it.
  static let formatting = Bound(
    subject: "format 100,000 statements", side: .atLeast, limit: 0.5, unit: "of reading")
  /// Writing that map as Argdown's JSON, the whole process.
  static let conversion = Bound(
    subject: "convert to argdown-json", side: .atMost, limit: 800, unit: "ms")
  /// All rules that run by default, on that map, as a multiple of reading it.
  static let rules = Bound(
    subject: "rules, 100,000 statements", side: .atMost, limit: 2, unit: "of reading")
  /// The rule that takes longest, as a share of all of them.
  static let costliestRule = Bound(
    subject: "costliest rule", side: .atMost, limit: 15, unit: "%")
  /// Checking 1,000 files of 10 KB on all processors, as a multiple of the speed on one.
  static let jobs = Bound(
    subject: "check 1,000 files", side: .atLeast, limit: 1.7, unit: "of one job")
  /// Drawing, with the process that makes the layout, as a multiple of Graphviz's own time for our DOT of
  /// the same map.
  static func rendering(nodes: Int) -> Bound {
    let limit = nodes < 100 ? 1.0 : nodes < 1000 ? 0.6 : 0.7
    return Bound(subject: "render \(nodes) nodes", side: .atMost, limit: limit, unit: "of dot")
  }
  /// Drawing 100 maps of 20 boxes, as a multiple of a run of Graphviz's own for each.
  static let batch = Bound(
    subject: "render 100 maps", side: .atMost, limit: 0.2, unit: "of 100 dots")
  /// The same, as a multiple of one run of Graphviz's own for all.
  static let batchAtOnce = Bound(
    subject: "render 100 maps", side: .atMost, limit: 0.6, unit: "of one dot")

  /// Leaving 1,000 maps of 20 boxes alone that are up to date, as a multiple of drawing them.
  static let upToDate = Bound(
    subject: "1,000 maps up to date", side: .atMost, limit: 0.1, unit: "of drawing")
  /// Peak memory of drawing those, as a multiple of what 100 of them take.
  static let batchMemory = Bound(
    subject: "memory, render 1,000 maps", side: .atMost, limit: 1.2, unit: "of 100 maps")

  func isMet(by figure: Double) -> Bool {
    switch side {
    case .atMost: figure <= limit
    case .atLeast: figure >= limit
    }
  }
}
