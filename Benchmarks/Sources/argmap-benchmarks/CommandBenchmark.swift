import Foundation

/// The built command, from its start to its end.
struct CommandBenchmark {
  private static let rounds = 41
  private static let largeRounds = 9

  let argmap: String
  let folder: ScratchFolder

  func run(into report: inout Report) throws {
    let (times, yardsticks) = try ProcessRun.pairs(
      [argmap, "check", "maps/us-russia-alliance.argdown"], and: ["dot", "-Tdot", "/dev/null"],
      count: Self.rounds)
    report.add(
      .check, Sample(times), yardstick: "\(Sample(yardsticks).median.short) ms dot, no graph")
    for nodes in [20, 200, 2000] { try render(nodes, into: &report) }
    try renderBatch(into: &report)
    try readLargeMap(into: &report)
  }

  /// The commands that read a map of 100,000 statements, beside a process that only counts its lines.
  private func readLargeMap(into report: inout Report) throws {
    let text = MapGenerator.map(statements: 100_000)
    let map = try folder.write(text, as: "large.argdown")
    let size = Double(text.utf8.count)
    func times(_ arguments: [String]) throws -> (Sample, String) {
      let (times, yardsticks) = try ProcessRun.pairs(
        [argmap] + arguments + [map], and: ["wc", "-l", map], count: Self.largeRounds)
      return (Sample(times), "\(Sample(yardsticks).median.short) ms counting lines")
    }
    let (checks, checkYardstick) = try times(["check", "--select", "syntax"])
    report.add(.syntaxCheck, checks.map { size / $0 / 1000 }, yardstick: checkYardstick)
    let (conversions, conversionYardstick) = try times(["convert", "--to", "argdown-json"])
    report.add(.conversion, conversions, yardstick: conversionYardstick)
  }

  private func render(_ nodes: Int, into report: inout Report) throws {
    let map = try folder.write(MapGenerator.drawing(nodes: nodes), as: "\(nodes).argdown")
    let render = [argmap, "render", map, "--view", "overview", "--fold", "none", "-o", "-", "-f"]
    let dot = folder.path(of: "\(nodes).dot")
    _ = try ProcessRun(render + ["dot"], output: dot)
    let (times, yardsticks) = try ProcessRun.pairs(
      render + ["svg"], and: ["dot", "-Tsvg", dot],
      count: nodes < 1000 ? Self.rounds : Self.largeRounds)
    report.add(
      .rendering(nodes: nodes), .ratios(times, to: yardsticks),
      yardstick: "\(Sample(times).median.short) ms; dot \(Sample(yardsticks).median.short) ms")
  }

  /// A folder of small maps, beside Graphviz's own command for each of them and for all at once.
  private func renderBatch(into report: inout Report) throws {
    var maps: [String] = []
    var dots: [String] = []
    for number in 1...100 {
      let text = MapGenerator.drawing(nodes: 20, seed: UInt64(number))
      maps.append(try folder.write(text, as: "batch-\(number).argdown"))
      dots.append(folder.path(of: "drawn/batch-\(number).dot"))
    }
    let output = folder.path(of: "drawn")
    let render = [argmap, "render"] + maps + ["--view", "overview", "-o", output, "-f"]
    _ = try ProcessRun(render + ["dot"])
    let one = #"for file in "$@"; do dot -Tsvg "$file"; done"#
    for (bound, yardstick) in [
      (Bound.batch, ["sh", "-c", one, "sh"] + dots), (.batchAtOnce, ["dot", "-Tsvg"] + dots),
    ] {
      let (times, yardsticks) = try ProcessRun.pairs(
        render + ["svg"], and: yardstick, count: Self.largeRounds,
        before: {
          // What is up to date would be left alone.
          for number in 1...100 { folder.remove("drawn/batch-\(number).svg") }
        })
      report.add(
        bound, .ratios(times, to: yardsticks),
        yardstick: "\(Sample(times).median.short) ms; dot \(Sample(yardsticks).median.short) ms")
    }
  }
}
