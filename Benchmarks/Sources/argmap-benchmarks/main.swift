/// Measures argmap against its bounds (`Bound.all`) and prints a table.
///
/// Build the command as its users do, then measure it, from the root of the repository:
///
///     swift build -c release --static-swift-stdlib
///     swift run -c release --package-path Benchmarks --scratch-path .build-benchmarks
///
/// Arguments: `--strict` ends with status 1 when a bound is not met; `--rules` measures only the rules; a path names another `argmap`
/// than `.build/release/argmap`. Graphviz's `dot` must be on the path. Whole processes are timed from
/// their start to their end, by turns with what they are compared with, after one run that is not
/// counted; medians are judged. A busy machine makes everything look slow: look at the yardsticks.

import Foundation

var arguments = Array(CommandLine.arguments.dropFirst())

if arguments.first == ReadingBenchmark.childArgument, arguments.count >= 2 {
  try ReadingBenchmark.runAsChild(
    arguments[1], measuresFormatting: arguments.contains(ReadingBenchmark.formattingArgument))
  exit(0)
}

let isStrict = arguments.contains("--strict")
let measuresRulesOnly = arguments.contains("--rules")
arguments.removeAll { ["--strict", "--rules"].contains($0) }
guard arguments.count <= 1, arguments.first?.hasPrefix("-") != true else {
  print("usage: argmap-benchmarks [--strict] [--rules] [path of argmap]")
  exit(2)
}

/// Whether all bounds are met.
func measure(argmap: String) throws -> Bool {
  let folder = try ScratchFolder()
  defer { folder.remove() }
  var report = Report()
  if !measuresRulesOnly {
    try BatchBenchmark(argmap: argmap, folder: folder).run(into: &report)
    try ReadingBenchmark(folder: folder).run(into: &report)
    try CommandBenchmark(argmap: argmap, folder: folder).run(into: &report)
  }
  try RuleBenchmark(argmap: argmap, folder: folder).run(into: &report)
  return report.isMet
}

do {
  let isMet = try measure(argmap: arguments.first ?? ".build/release/argmap")
  exit(isStrict && !isMet ? 1 : 0)
} catch {
  print("argmap-benchmarks: \(error)")
  exit(2)
}
