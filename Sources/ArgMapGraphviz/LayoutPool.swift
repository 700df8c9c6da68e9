public import ArgMapDrawing
import CArgMapProcess
import Dispatch
import Synchronization

/// Has Graphviz work in processes of their own, so that no request can harm this one.
///
/// Graphviz can crash, loop and take all memory on what strangers draw. A pool gives each request to a
/// worker, a process that runs a program which calls ``LayoutWorker/serveIfAsked()`` first of all, and
/// stops it at a limit. Workers go from request to request, and are replaced after an error and after a
/// few hundred requests, since Graphviz loses some memory each time.
///
/// Several threads may use a pool at a time; each has a worker then, or waits for one while there are as many as
/// the memory of all workers together allows.
public final class LayoutPool: Sendable {
  /// What requests may take.
  public struct Limits: Sendable, Hashable {
    /// The processor time of one attempt at a request; the time of waiting for a processor does not count.
    public var time: Duration
    /// The memory of a worker beyond what an idle one has, in bytes.
    public var memory: Int
    /// The memory of all workers together, in bytes; one worker may always have its ``memory``.
    public var totalMemory: Int

    /// Makes limits.
    ///
    /// The memory of all workers is by default half of that of the machine or, where it has less, of the
    /// container.
    public init(
      time: Duration = .seconds(10), memory: Int = 1 << 30, totalMemory: Int = halfOfMachineMemory
    ) {
      self.time = time
      self.memory = memory
      self.totalMemory = totalMemory
    }

    /// Half of the memory of the machine or, where it has less, of the container, in bytes.
    public static let halfOfMachineMemory = Int(clamping: argmap_machine_memory() / 2)

    /// The time as workers get it.
    var milliseconds: UInt64 { UInt64(max(time / .milliseconds(1), 1)) }

    /// How long an answer is waited for: a worker that needs so much longer than its processor time does
    /// not work.
    var waitingTime: Duration { time * 10 + .seconds(60) }

    /// How many workers there may be at a time.
    var workerCount: Int { max(totalMemory / max(memory, 1), 1) }
  }

  /// A layout, and what it is worth.
  public struct Answer: Sendable, Hashable {
    /// The places.
    public let layout: Layout
    /// Nil where they are those of ``LayoutEngine/layOut(_:)``.
    ///
    /// In a simpler layout frames have no size, most lines are plain arcs, and boxes of one row may stand
    /// in several.
    public let simplification: Simplification?
  }

  /// Why a layout is simpler than it could be.
  public enum Simplification: Sendable, Hashable {
    /// There are too many long lines for the engine to sort out; it was not asked.
    case density
    /// The engine was asked and failed.
    case failure(GraphvizError)
  }

  /// What a worker is started for: Graphviz's own drawings take plug-ins and fonts, which layouts do
  /// without.
  public enum Work: Sendable, Hashable, CaseIterable {
    /// The work of ``LayoutPool/layOut(_:)``.
    case layouts
    /// The work of ``LayoutPool/render(_:as:)``.
    case renderings

    /// What the first argument of a worker is; the memory in bytes follows.
    var argument: String {
      switch self {
      case .layouts: "--layout-worker"
      case .renderings: "--render-worker"
      }
    }

    init?(argument: String) {
      guard let work = Self.allCases.first(where: { $0.argument == argument }) else { return nil }
      self = work
    }
  }

  /// Workers are replaced after so many requests.
  static let requestLimit = 300

  private let program: String
  private let limits: Limits
  private let workers = Mutex(Workers())
  /// Has one permit for each worker that may be at work.
  private let permits: DispatchSemaphore

  /// Makes a pool that starts its workers when they are needed.
  ///
  /// - Parameters:
  ///   - program: The path of the program that the workers run.
  ///   - limits: What each request may take.
  public init(program: String, limits: Limits = Limits()) {
    self.program = program
    self.limits = limits
    permits = DispatchSemaphore(value: limits.workerCount)
  }

  /// How many workers there are, idle ones included.
  var workerCount: Int { workers.withLock(\.count) }

  /// Starts a worker unless one is idle: a request is to come, and there is something else to do first.
  public func prepare(for work: Work) {
    permits.wait()
    defer { permits.signal() }
    // A request will say what is wrong.
    if let worker = try? worker(for: work) { keep(worker) }
  }

  /// Lays out boxes, lines and frames.
  ///
  /// The function waits for the answer. Where the engine would never come to an end, or fails, a simpler
  /// layout is made within the same limits.
  ///
  /// - Parameter request: What to place, as for ``LayoutEngine/layOut(_:)``.
  /// - Returns: The places, in the order of the request.
  /// - Throws: A ``GraphvizError`` when there is no layout, not even a simpler one.
  public func layOut(_ request: LayoutRequest) throws(GraphvizError) -> Answer {
    try request.validate()
    let simple = SimpleRequest(request)
    let simplification: Simplification
    if simple.isNeeded {
      simplification = .density
    } else {
      do throws(GraphvizError) {
        let layout = try layOut(request, effort: .full)
        return Answer(layout: layout, simplification: nil)
      } catch .workerMissing(let program, let code) {
        throw .workerMissing(program, code: code)
      } catch .engineMissing(let message) {
        throw .engineMissing(message)
      } catch {
        simplification = .failure(error)
      }
    }
    let layout = try layOut(simple.request, effort: .limited)
    return Answer(layout: simple.layout(from: layout), simplification: simplification)
  }

  /// Has Graphviz draw by its own means what `Drawing.dot()` says, with the machine's fonts.
  ///
  /// The function waits for the answer, which is the same each time on the same machine. Unlike in
  /// layouts, the text of the map goes to Graphviz.
  ///
  /// - Parameters:
  ///   - drawing: What to draw.
  ///   - format: The format of the file.
  /// - Returns: The file. A bitmap that would have more than 32,767 dots a side, or take more than a
  ///   quarter of the memory, has fewer dots an inch than ``Rendering/fullResolution``.
  /// - Throws: A ``GraphvizError`` when there is no drawing; there is no simpler one.
  public func render(
    _ drawing: Drawing, as format: GraphvizFormat
  ) throws(GraphvizError) -> Rendering {
    let layoutRequest = drawing.layoutRequest
    try layoutRequest.validate()
    guard !SimpleRequest(layoutRequest).isNeeded else { throw .tooDense }
    let dot = Array(drawing.dot().utf8)
    try Message.check(dot)
    // The message, the text and the graph that is read from it take as much before the layout begins.
    guard dot.count <= limits.memory / 8 else { throw .memoryLimit(limits.memory) }
    let request = RenderRequest(dot, as: format)
    return try ask(.renderings) { worker throws(GraphvizError) in
      try worker.render(request)
    }
  }

  private func layOut(
    _ request: LayoutRequest, effort: Effort
  ) throws(GraphvizError) -> Layout {
    try ask(.layouts) { worker throws(GraphvizError) in
      try worker.layOut(request, effort: effort)
    }
  }

  private func ask<Value>(
    _ work: Work, _ question: (WorkerProcess) throws(GraphvizError) -> Value
  ) throws(GraphvizError) -> Value {
    permits.wait()
    defer { permits.signal() }
    while true {
      let worker = try worker(for: work)
      do throws(GraphvizError) {
        let value = try question(worker)
        if worker.requestCount < Self.requestLimit { keep(worker) } else { remove(worker) }
        return value
      } catch {
        remove(worker)
        if case .timeLimit = error { throw error }
        // Whatever came before must not matter: only what fails in a new process has failed.
        guard worker.requestCount > 1 else { throw error }
      }
    }
  }

  /// An idle worker, or a new one; the caller has a permit.
  private func worker(for work: Work) throws(GraphvizError) -> WorkerProcess {
    let idle = workers.withLock { workers -> WorkerProcess? in
      if let index = workers.idle.lastIndex(where: { $0.work == work }) {
        return workers.idle.remove(at: index)
      }
      // With the caller's there are no more at work than may be, so that one of these is idle.
      if workers.count == limits.workerCount {
        workers.idle.removeFirst()
      } else {
        workers.count += 1
      }
      return nil
    }
    if let idle { return idle }
    do throws(GraphvizError) {
      return try WorkerProcess(program, limits, for: work)
    } catch {
      workers.withLock { $0.count -= 1 }
      throw error
    }
  }

  private func keep(_ worker: WorkerProcess) {
    workers.withLock { $0.idle.append(worker) }
  }

  private func remove(_ worker: WorkerProcess) {
    worker.end()
    workers.withLock { $0.count -= 1 }
  }
}

/// The workers of a pool.
private struct Workers {
  var idle: [WorkerProcess] = []
  /// How many there are, also those at work.
  var count = 0
}
