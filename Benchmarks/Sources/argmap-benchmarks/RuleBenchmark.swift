import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Foundation

/// The rules that run by default, on a map of 100,000 statements, beside reading that map.
struct RuleBenchmark {
  private static let rounds = 5

  let argmap: String
  let folder: ScratchFolder

  func run(into report: inout Report) throws {
    measureRules(into: &report)
    try measureJobs(into: &report)
  }

  private func measureRules(into report: inout Report) {
    let text = SourceText(name: "map", MapGenerator.map(statements: 100_000))
    let clock = ContinuousClock()
    func time(_ work: () -> Void) -> Double { clock.measure(work) / .milliseconds(1) }
    let reading = (0..<Self.rounds).map { _ in time { _ = ArgumentMap(parsing: text) } }
    func checking(_ rules: [any Rule.Type]) -> [Double] {
      (0..<Self.rounds).map { _ in
        // What is made once for a map is part of checking it.
        let map = ArgumentMap(parsing: text)
        return time { _ = MapChecker(rules: rules).check(map) }
      }
    }
    let all = checking(standardRules)
    report.add(
      .rules, .ratios(all, to: reading),
      yardstick: "\(Sample(reading).median.short) ms reading")

    // A rule costs what checking takes longer with it than with one that hardly looks at the map.
    let cheap = standardRules.filter { $0.about.id == "self-support" }
    let least = Sample(checking(cheap)).median
    let whole = Sample(all).median
    let levels = RuleLevels()
    let costs = standardRules.filter { levels.run($0.about) }.map { rule in
      (rule: rule, share: (Sample(checking([rule])).median - least) / whole * 100)
    }.sorted { $0.share > $1.share }
    guard let first = costs.first else { return }
    let next = costs.dropFirst().prefix(3).map { "\($0.rule.about.id) \($0.share.short)" }
    report.add(
      .costliestRule, Sample([first.share]),
      yardstick: "\(first.rule.about.id); \(next.joined(separator: ", "))")
  }

  private func measureJobs(into report: inout Report) throws {
    for index in 0..<1_000 {
      let text = MapGenerator.map(statements: 80, seed: UInt64(index + 1))
      _ = try folder.write(text, as: "jobs/\(index).argdown")
    }
    let check = [argmap, "check", folder.path(of: "jobs"), "--fail-on", "never"]
    let (one, all) = try ProcessRun.pairs(
      check + ["--jobs", "1"], and: check, count: Self.rounds)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    report.add(
      .jobs, .ratios(one, to: all),
      yardstick: "\(Sample(all).median.short) ms on \(cores) processors")
  }
}
