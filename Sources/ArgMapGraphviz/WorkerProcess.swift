import ArgMapDrawing
import CArgMapProcess
import Synchronization

/// The parent's side of a worker.
///
/// Used by one thread at a time.
final class WorkerProcess: Sendable {
  /// What it was started for.
  let work: LayoutPool.Work
  private let child: argmap_child
  private let limits: LayoutPool.Limits
  private let isStopped = Atomic(false)
  private let requests = Atomic(0)

  /// How many requests it was sent.
  var requestCount: Int { requests.load(ordering: .relaxed) }

  /// Starts a worker.
  init(
    _ program: String, _ limits: LayoutPool.Limits, for work: LayoutPool.Work
  ) throws(GraphvizError) {
    self.limits = limits
    self.work = work
    var child = argmap_child()
    let error = unsafe work.argument.withCString { first in
      unsafe "\(limits.memory)".withCString { second in
        let words = unsafe [first, second]
        return unsafe words.withUnsafeBufferPointer { buffer in
          guard let start = buffer.baseAddress else { return Int32(0) }
          return unsafe argmap_start(program, start, &child)
        }
      }
    }
    guard error == 0 else { throw .workerMissing(program, code: error) }
    self.child = child
  }

  deinit { end() }

  /// Ends the process, if it has not ended.
  func end() { _ = stop() }

  private func stop() -> argmap_end? {
    guard !isStopped.exchange(true, ordering: .relaxed) else { return nil }
    return argmap_stop(child)
  }

  /// Has a request laid out.
  ///
  /// After an error the worker is gone.
  func layOut(
    _ request: LayoutRequest, effort: Effort
  ) throws(GraphvizError) -> Layout {
    try ask([UInt64(effort.rawValue)] + request.words) { answer throws(WordReader.Nonsense) in
      try LayoutAnswer(answer, to: request)
    }
  }

  /// Has a request drawn.
  ///
  /// After an error the worker is gone.
  func render(_ request: RenderRequest) throws(GraphvizError) -> Rendering {
    try ask(request.words) { answer throws(WordReader.Nonsense) in
      try RenderAnswer(answer)
    }
  }

  private func ask<Value>(
    _ body: [UInt64],
    _ read: ([UInt64]) throws(WordReader.Nonsense) -> Result<Value, GraphvizError>
  ) throws(GraphvizError) -> Value {
    let number = requests.add(1, ordering: .relaxed).newValue
    var exchange = Exchange(sending: [limits.milliseconds] + body, mark: Message.mark(number))
    let deadline = ContinuousClock.now + limits.waitingTime
    while exchange.state == .open {
      let left = deadline - .now
      guard left > .zero else {
        _ = stop()
        throw .crashed("it has not answered for \(limits.waitingTime.components.seconds) seconds")
      }
      let ready = argmap_wait(
        child.channel, exchange.isSent ? 0 : 1, exchange.hasErrors ? child.errors : -1,
        Int32(min((left / .milliseconds(1)).rounded(.up), 1e9)))
      if ready & Int32(ARGMAP_HAS_ERRORS) != 0 {
        exchange.collectErrors(from: child.errors)
      }
      if ready & Int32(ARGMAP_CAN_SEND) != 0 { exchange.send(to: child.channel) }
      if ready & Int32(ARGMAP_CAN_RECEIVE) != 0 { exchange.receive(from: child.channel) }
    }
    let error: GraphvizError
    if exchange.state == .closed {
      exchange.collectErrors(from: child.errors)
      error = reason(of: stop(), exchange.messages)
    } else if let answer = try? read(exchange.body) {
      switch answer {
      case .success(let value): return value
      case .failure(let answered): error = answered
      }
    } else {
      error = .crashed("its answer is none")
    }
    _ = stop()
    throw error
  }

  private func reason(of end: argmap_end?, _ messages: String) -> GraphvizError {
    func crashed(_ end: String) -> GraphvizError {
      .crashed(messages.isEmpty ? end : "\(end): \(messages)")
    }
    guard let end else { return crashed("it was stopped") }
    // Graphviz says so, and goes on without what it did not get. Of drawings it quotes what maps say.
    if work == .layouts, messages.contains("out of memory") { return .memoryLimit(limits.memory) }
    if end.signal != 0 {
      let name = unsafe String(cString: argmap_signal_name(end.signal))
      return name == "SIGPROF" ? .timeLimit(limits.time) : crashed("it was ended by \(name)")
    }
    switch Int(end.status) {
    case ARGMAP_MEMORY_STATUS: return .memoryLimit(limits.memory)
    case ARGMAP_GRAPHVIZ_STATUS: return .layoutFailed(messages)
    default: return crashed("it ended with status \(end.status)")
    }
  }
}
