import ArgMapChecks
import ArgMapSyntax
import ArgumentParser
import Foundation

/// What is done about findings that have a fix.
struct FixOptions: ParsableArguments {
  /// So many times files are checked and fixed again; rules that undo each other's fixes never end.
  private static let roundLimit = 10

  @Flag(help: "Apply the fixes after which a map certainly means the same.")
  var fix = false

  @Flag(help: "Apply the other fixes too: those that are a good guess.")
  var unsafeFixes = false

  @Flag(help: "Write nothing; show what the fixes would change, as a unified diff.")
  var diff = false

  /// Whether fixes are asked for.
  var isWanted: Bool { fix || diff }

  func validate() throws {
    if fix, diff {
      throw ValidationError("--diff writes nothing and --fix does; give one of the two")
    }
    if unsafeFixes, !isWanted { throw ValidationError("--unsafe-fixes needs --fix or --diff") }
  }

  /// Applies or shows the fixes of findings.
  ///
  /// - Parameters:
  ///   - checked: What was found.
  ///   - checkAgain: Checks the files once more, after they were written.
  /// - Returns: The changes that were shown or made first.
  /// - Throws: A file error when a file cannot be written, and what checking again throws.
  func fix(
    _ checked: [CheckedText], checkAgain: () throws -> [CheckedText]
  ) throws -> [FixedText] {
    let first = FixedText.texts(fixing: checked, includingUnsafe: unsafeFixes)
    if diff {
      for fixed in first {
        let diff = UnifiedDiff(from: fixed.text.bytes, to: fixed.bytes)
        try Terminal.write(diff.bytes(named: fixed.text.name.printable))
      }
      return first
    }
    var round = first
    var count = 0
    for _ in 0..<Self.roundLimit where !round.isEmpty {
      for fixed in round {
        try WholeFile.write(
          fixed.bytes,
          to: URL(fileURLWithPath: fixed.text.name).resolvingSymlinksInPath(),
          named: fixed.text.name)
        count += fixed.findingCount
      }
      round = FixedText.texts(fixing: try checkAgain(), includingUnsafe: unsafeFixes)
    }
    if !first.isEmpty { Terminal.say("\(count) \(count == 1 ? "finding" : "findings") fixed") }
    return first
  }
}
