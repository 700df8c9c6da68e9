/// Tries the reader, the lowering with what builds on it, and the formatter with texts that nobody would write.
///
///     swift run -c release --package-path Benchmarks --scratch-path .build-benchmarks argmap-fuzz
///
/// Arguments: `--seconds N` (60), `--seed N` (1), `--only reader|lowering|formatter`, and files to try instead of
/// made-up texts. What was tried last lies in `argmap-fuzz-input-…` in the folder for temporary files, so
/// a crash leaves its input there. One text may take ten seconds.

import Foundation
import Synchronization

struct Options {
  var seconds = 60.0
  var seed: UInt64 = 1
  var subjects = Subject.allCases
  var files: [String] = []

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--seconds":
        guard let seconds = rest.popFirst().flatMap(Double.init) else { return nil }
        self.seconds = seconds
      case "--seed":
        guard let seed = rest.popFirst().flatMap(UInt64.init) else { return nil }
        self.seed = seed
      case "--only":
        guard let subject = rest.popFirst().flatMap(Subject.init) else { return nil }
        subjects = [subject]
      case _ where argument.hasPrefix("--"):
        return nil
      default:
        files.append(argument)
      }
    }
  }
}

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
  print("usage: argmap-fuzz [--seconds N] [--seed N] [--only reader|lowering|formatter] [FILE ...]")
  exit(2)
}

// Several may run at a time.
let place = FileManager.default.temporaryDirectory
  .appendingPathComponent("argmap-fuzz-input-\(ProcessInfo.processInfo.processIdentifier)")
let started = Mutex(ContinuousClock.now)

/// Tries one text; ends the process at a failure, with the text kept.
func attempt(_ bytes: [UInt8], _ name: String) throws {
  try Data(bytes).write(to: place)
  started.withLock { $0 = .now }
  for subject in options.subjects {
    if let failure = subject.failure(on: bytes) {
      print("\(name): \(subject): \(failure); the text is in \(place.path)")
      exit(1)
    }
  }
}

Thread.detachNewThread {
  while true {
    Thread.sleep(forTimeInterval: 1)
    if ContinuousClock.now - started.withLock({ $0 }) > .seconds(10) {
      print("a text takes more than ten seconds; it is in \(place.path)")
      exit(1)
    }
  }
}

for file in options.files {
  try attempt([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))), file)
}
guard options.files.isEmpty else { exit(0) }

guard let names = try? FileManager.default.contentsOfDirectory(atPath: "maps").sorted() else {
  print("no folder 'maps' here; run argmap-fuzz from the root of the project")
  exit(2)
}
let maps =
  try names
  .filter { $0.hasSuffix(".argdown") }
  .map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: "maps/" + $0))) }
let generator = InputGenerator(seed: options.seed, samples: maps)
let end = ContinuousClock.now + .seconds(options.seconds)
var count = 0
var size = 0
while ContinuousClock.now < end {
  let bytes = generator.input(count)
  try attempt(bytes, "seed \(options.seed), text \(count)")
  count += 1
  size += bytes.count
}
let subjects = options.subjects.map(\.rawValue).joined(separator: ", ")
try FileManager.default.removeItem(at: place)
print("\(subjects): \(count) texts, \(size / 1_000_000) MB, seed \(options.seed): all is well")
