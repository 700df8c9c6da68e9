import ArgMapChecks
import ArgMapSyntax
import Foundation

/// The streams of the process.
enum Terminal {
  /// Writes results to standard output.
  static func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw .unwritable("standard output", reason: error.reason)
    }
  }

  /// Writes what is not a result to standard error.
  ///
  /// If that fails there is no one left to tell.
  static func say(_ text: String, terminator: String = "\n") {
    try? FileHandle.standardError.write(contentsOf: Data((text + terminator).utf8))
  }

  /// Says why a file could not be read or written.
  static func say(_ error: FileError) { say("argmap: \(error)".printable) }

  /// Says what is wrong with texts, beside the results.
  ///
  /// - Returns: Whether any of it is an error.
  static func report(_ checked: [CheckedText]) -> Bool {
    let counts = FindingCounts(checked)
    guard counts.total > 0 else { return false }
    say(TextReport().render(checked) + counts.summary)
    return counts.worst == .error
  }
}
