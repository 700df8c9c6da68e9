import ArgMapDrawing
import CArgMapGraphviz
import CArgMapProcess

/// The part of a program that works for a ``LayoutPool`` of the same program.
///
/// A program that gives a pool its own executable must call ``serveIfAsked()`` before anything else.
public enum LayoutWorker {
  /// Answers requests until the pool is gone, and ends the process then; returns at once in a process
  /// that no pool has started.
  ///
  /// The process ends with its parent, and gives up what it could do harm with, as far as the system can take
  /// it away: it writes no files, reads only libraries and fonts, starts no program and no process, and
  /// reaches neither the network nor other processes.
  public static func serveIfAsked() {
    let arguments = ProcessArguments.bytes.map { String(decoding: $0, as: UTF8.self) }
    guard arguments.count == 3, let work = LayoutPool.Work(argument: arguments[1]),
      let memory = UInt64(arguments[2])
    else { return }
    argmap_become_worker()
    switch work {
    case .layouts: serveLayouts(memory)
    case .renderings: serveRenderings(memory)
    }
  }

  private static func serveLayouts(_ memory: UInt64) -> Never {
    argmap_limit_memory(memory)
    argmap_gv_end_on_error(argmap_end_after_error)
    // While the map is still being read: loads the plug-ins, and touches what will be needed.
    var first = LayoutRequest()
    first.nodes = [LayoutRequest.Node(size: Size(width: 72, height: 36), cluster: nil)]
    _ = try? LayoutEngine.layOut(first)
    serve { body in answer(to: body).words }
  }

  private static func serveRenderings(_ memory: UInt64) -> Never {
    argmap_keep_threads_small()
    // Plug-ins and fonts take memory for all drawings. What is missing is no reason to end.
    let engine = RenderEngine(memory: Int(clamping: memory))
    argmap_limit_memory(memory)
    argmap_gv_end_on_error(argmap_end_after_error)
    serve { body in answer(to: body, by: engine).words }
  }

  private static func answer(to body: [UInt64]) -> LayoutAnswer {
    do throws(WordReader.Nonsense) {
      guard let first = body.first, let effort = Effort(rawValue: Int(truncatingIfNeeded: first))
      else { throw WordReader.Nonsense() }
      let request = try LayoutRequest(Array(body.dropFirst()))
      do throws(GraphvizError) {
        return .success(try LayoutEngine.layOut(request, effort: effort))
      } catch {
        return .failure(error)
      }
    } catch {
      return .failure(.malformedRequest("it cannot be read"))
    }
  }

  private static func answer(to body: [UInt64], by engine: RenderEngine) -> RenderAnswer {
    guard let request = try? RenderRequest(body) else {
      return .failure(.malformedRequest("it cannot be read"))
    }
    do throws(GraphvizError) {
      let rendering = try engine.render(request.dot, as: request.format)
      try Message.check(rendering.bytes)
      return .success(rendering)
    } catch {
      return .failure(error)
    }
  }

  private static func serve(_ answer: ([UInt64]) -> [UInt64]) -> Never {
    while let (mark, body) = receive(), let milliseconds = body.first {
      argmap_allow_time(milliseconds)
      send(answer(Array(body.dropFirst())), mark)
      argmap_allow_time(0)
    }
    argmap_end_worker()
  }

  private static func receive() -> (mark: UInt64, body: [UInt64])? {
    guard let header = words(Message.headerSize), header[1] <= UInt64(Message.sizeLimit),
      let body = words(Int(header[1]))
    else { return nil }
    return (header[0], body)
  }

  private static func words(_ count: Int) -> [UInt64]? {
    var words = [UInt64](repeating: 0, count: count)
    let isRead = unsafe words.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return true }
      return unsafe argmap_read_all(start, buffer.count) != 0
    }
    return isRead ? words : nil
  }

  private static func send(_ body: [UInt64], _ mark: UInt64) {
    let message = [mark, UInt64(body.count)] + body
    let isWritten = unsafe message.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return true }
      return unsafe argmap_write_all(start, buffer.count) != 0
    }
    if !isWritten { argmap_end_worker() }
  }
}
