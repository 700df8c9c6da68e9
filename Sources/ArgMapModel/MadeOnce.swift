import Synchronization

/// A value that is made when it is first asked for, and then kept.
///
/// Copies of a map share it, so it must depend only on what is fixed when the map is made.
package final class MadeOnce<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// Prepares for a value.
  package init() {}

  /// The value, made by the closure if nobody has asked before; others wait meanwhile.
  package func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}
