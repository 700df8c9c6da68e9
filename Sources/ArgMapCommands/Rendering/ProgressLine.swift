import Dispatch
import Foundation
import Synchronization

/// Says on a terminal how far work has come that lasts longer than a second, in a line that is gone in the
/// end.
final class ProgressLine: Sendable {
  private struct State {
    var done = 0
    /// How many characters of the line are on the terminal.
    var width = 0
    var isOver = false
  }

  private let total: Int
  private let queue = DispatchQueue(label: "argmap.progress")
  private let state = Mutex(State())

  /// Begins the work on so many maps; nothing is ever said unless standard error is a terminal.
  init(total: Int) {
    self.total = total
    if isatty(STDERR_FILENO) == 1 { show(after: .seconds(1)) }
  }

  /// Says that the work on a map is over.
  func advance() { state.withLock { $0.done += 1 } }

  /// Takes the line away: there is room for messages then.
  func end() {
    state.withLock { state in
      state.isOver = true
      write("", over: &state.width)
    }
  }

  private func show(after time: DispatchTimeInterval) {
    queue.asyncAfter(deadline: .now() + time) { [self] in
      let isOver = state.withLock { state in
        if !state.isOver { write("\(state.done) of \(total) maps", over: &state.width) }
        return state.isOver
      }
      if !isOver { show(after: .milliseconds(200)) }
    }
  }

  /// Writes a line over another one; codes that clear a line are unknown to some terminals.
  private func write(_ line: String, over width: inout Int) {
    let blank = String(repeating: " ", count: max(width - line.count, 0))
    guard width > 0 || !line.isEmpty else { return }
    Terminal.say("\r" + line + blank + (line.isEmpty ? "\r" : ""), terminator: "")
    width = line.count
  }
}
