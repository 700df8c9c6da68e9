import ArgMapChecks
import ArgMapSyntax
import ArgumentParser
import SystemPackage

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
  /// - Returns: The changes that were shown or made first, and whether all files could be written; those
  ///   that could not are reported.
  /// - Throws: What checking again throws, and a file error when a difference cannot be shown.
  func fix(
    _ checked: [CheckedText], checkAgain: () throws -> [CheckedText]
  ) throws -> (changes: [FixedText], isComplete: Bool) {
    let first = FixedText.texts(fixing: checked, includingUnsafe: unsafeFixes)
    if diff {
      for fixed in first {
        let diff = UnifiedDiff(from: fixed.text.bytes, to: fixed.bytes)
        try Terminal.write(diff.bytes(named: fixed.text.name.printable))
      }
      return (first, true)
    }
    var unwritten: Set<String> = []
    var round = first
    var count = 0
    for _ in 0..<Self.roundLimit where !round.isEmpty {
      var written: Set<FilePath> = []
      for fixed in round {
        // What has several names is checked again before it is written again.
        let path = FilePath(fixed.text.name)
        guard written.insert((try? path.resolved()) ?? path).inserted else { continue }
        // One file that cannot be written must not cost the others.
        do {
          try WholeFile.rewrite(fixed.text.name, from: fixed.text.bytes, to: fixed.bytes)
          count += fixed.findingCount
        } catch {
          Terminal.say(error)
          unwritten.insert(fixed.text.name)
        }
      }
      round = FixedText.texts(fixing: try checkAgain(), includingUnsafe: unsafeFixes)
        .filter { !unwritten.contains($0.text.name) }
    }
    if !first.isEmpty { Terminal.say("\(count) \(count == 1 ? "finding" : "findings") fixed") }
    return (first, unwritten.isEmpty)
  }
}
