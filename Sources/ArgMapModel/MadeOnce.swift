import Synchronization

/// A value that is made when it is first asked for, and then kept.
///
/// Copies of a map share it, so it must depend only on what is fixed when the map is made.
final class MadeOnce<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// The value, made by the closure if nobody has asked before; others wait meanwhile.
  func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}
