import ArgMapChecks
import ArgMapSyntax
import CArgMapSignals
import Foundation
import SystemPackage

/// The streams of the process.
enum Terminal {
  /// Writes results to standard output.
  ///
  /// If no one reads them any more, as after `| head`, the process ends as others do.
  static func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
    do {
      try FileDescriptor.standardOutput.writeWhole(Array(bytes))
    } catch {
      if error == .brokenPipe, argmap_has_broken_pipe() != 0 {
        NewFile.endProcess(bySignal: SIGPIPE)
      }
      throw .unwritable("standard output", reason: error.reason)
    }
  }

  /// Writes what is not a result to standard error.
  ///
  /// If that fails there is no one left to tell.
  static func say(_ text: String, terminator: String = "\n") {
    try? FileDescriptor.standardError.writeWhole(Array((text + terminator).utf8))
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
