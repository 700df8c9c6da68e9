public import ArgMapDrawing
import CArgMapGraphviz
import Synchronization

/// Decides where things go, by Graphviz's engine for directed graphs.
///
/// The same request gives the same layout with the same version of Graphviz, on any machine.
public enum LayoutEngine {
  /// Held around every use of Graphviz, whose state is the process's.
  static let door = Mutex(())

  /// The version of the Graphviz library in use.
  public static let version = door.withLock { _ in
    unsafe argmap_gv_version().map { unsafe String(cString: $0) } ?? "unknown"
  }

  /// Lays out boxes, lines and frames.
  ///
  /// The work is done when the function returns; calls from several threads wait for each other. The
  /// time grows faster than the request, and Graphviz can loop or crash on requests within the
  /// limits: a ``LayoutPool`` keeps that from the process.
  ///
  /// - Parameter request: What to place. A weight or least length beyond its range counts as the
  ///   nearest one within.
  /// - Returns: The places, in the order of the request. A frame with nothing in it has no size.
  /// - Throws: A ``GraphvizError`` when there is no layout, or not of all that was asked for.
  public static func layOut(_ request: LayoutRequest) throws(GraphvizError) -> Layout {
    try layOut(request, effort: .full)
  }

  static func layOut(
    _ request: LayoutRequest, effort: Effort
  ) throws(GraphvizError) -> Layout {
    try request.validate()
    return try door.withLock { _ throws(GraphvizError) in
      let graph = try GraphHandle()
      let objects = try RequestObjects(of: request, effort: effort, in: graph)
      try graph.layOut()
      return try objects.layout(from: graph)
    }
  }
}

/// How long Graphviz looks for short lines.
enum Effort: Int {
  case full
  /// Until the places are tolerable: a fifth of the time for thousands of boxes.
  case limited
}
