public import ArgMapDrawing
import Synchronization

/// Has Graphviz work in processes of their own, so that no request can harm this one.
///
/// Graphviz can crash, loop and take all memory on what strangers draw. A pool gives each request to a
/// worker, a process that runs a program which calls ``LayoutWorker/serveIfAsked()`` first of all, and
/// stops it at a limit. Workers go from request to request, and are replaced after an error and after a
/// few hundred requests, since Graphviz loses some memory each time.
///
/// Several threads may use a pool at a time; each has a worker then.
public final class LayoutPool: Sendable {
  /// What one request may take.
  public struct Limits: Sendable, Hashable {
    /// The time from the request to its answer, waiting included.
    public var time: Duration
    /// The memory of a worker beyond what an idle one has, in bytes.
    public var memory: Int

    /// Makes limits.
    public init(time: Duration = .seconds(30), memory: Int = 2 << 30) {
      self.time = time
      self.memory = memory
    }

    /// The time, rounded up.
    var seconds: Int64 { time.components.seconds + 1 }
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

    /// What the first argument of a worker is; the memory in bytes and the seconds of a request follow.
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
  private let idle = Mutex<[WorkerProcess]>([])

  /// Makes a pool that starts its workers when they are needed.
  ///
  /// - Parameters:
  ///   - program: The path of the program that the workers run.
  ///   - limits: What each request may take.
  public init(program: String, limits: Limits = Limits()) {
    self.program = program
    self.limits = limits
  }

  /// Starts a worker unless one is idle: a request is to come, and there is something else to do first.
  public func prepare(for work: Work) {
    let isReady = idle.withLock { idle in idle.contains { $0.work == work } }
    // A request will say what is wrong.
    guard !isReady, let worker = try? WorkerProcess(program, limits, for: work) else { return }
    idle.withLock { $0.append(worker) }
  }

  /// Lays out boxes, lines and frames.
  ///
  /// The function waits for the answer. Where the engine would never come to an end, or fails in the
  /// first two thirds of the time, a simpler layout is made in what is left of it.
  ///
  /// - Parameter request: What to place, as for ``LayoutEngine/layOut(_:)``.
  /// - Returns: The places, in the order of the request.
  /// - Throws: A ``GraphvizError`` when there is no layout, not even a simpler one.
  public func layOut(_ request: LayoutRequest) throws(GraphvizError) -> Answer {
    try request.validate()
    let end = ContinuousClock.now + limits.time
    let simple = SimpleRequest(request)
    let simplification: Simplification
    if simple.isNeeded {
      simplification = .density
    } else {
      do throws(GraphvizError) {
        let layout = try layOut(request, effort: .full, until: end - limits.time / 3)
        return Answer(layout: layout, simplification: nil)
      } catch .workerMissing(let program, let code) {
        throw .workerMissing(program, code: code)
      } catch .engineMissing(let message) {
        throw .engineMissing(message)
      } catch {
        simplification = .failure(error)
      }
    }
    let layout = try layOut(simple.request, effort: .limited, until: end)
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
    let deadline = ContinuousClock.now + limits.time
    let layoutRequest = drawing.layoutRequest
    try layoutRequest.validate()
    guard !SimpleRequest(layoutRequest).isNeeded else { throw .tooDense }
    let dot = Array(drawing.dot().utf8)
    try Message.check(dot)
    // The message, the text and the graph that is read from it take as much before the layout begins.
    guard dot.count <= limits.memory / 8 else { throw .memoryLimit(limits.memory) }
    let request = RenderRequest(dot, as: format)
    return try ask(.renderings) { worker throws(GraphvizError) in
      try worker.render(request, until: deadline)
    }
  }

  private func layOut(
    _ request: LayoutRequest, effort: Effort, until deadline: ContinuousClock.Instant
  ) throws(GraphvizError) -> Layout {
    try ask(.layouts) { worker throws(GraphvizError) in
      try worker.layOut(request, effort: effort, until: deadline)
    }
  }

  private func ask<Value>(
    _ work: Work, _ question: (WorkerProcess) throws(GraphvizError) -> Value
  ) throws(GraphvizError) -> Value {
    while true {
      let worker: WorkerProcess
      if let idle = takeIdle(for: work) {
        worker = idle
      } else {
        worker = try WorkerProcess(program, limits, for: work)
      }
      do throws(GraphvizError) {
        let value = try question(worker)
        if worker.requestCount < Self.requestLimit { idle.withLock { $0.append(worker) } }
        return value
      } catch .timeLimit(let time) {
        throw .timeLimit(time)
      } catch {
        // Whatever came before must not matter: only what fails in a new process has failed.
        guard worker.requestCount > 1 else { throw error }
      }
    }
  }

  private func takeIdle(for work: Work) -> WorkerProcess? {
    idle.withLock { idle in
      idle.lastIndex { $0.work == work }.map { idle.remove(at: $0) }
    }
  }
}
