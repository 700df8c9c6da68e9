import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results for all elements in their order; at most so many are made at a time, and never more
  /// than there are processors.
  package func concurrentMap<Outcome: Sendable>(
    jobs: Int, _ outcome: @Sendable (Element) -> Outcome
  ) -> [Outcome] {
    guard jobs > 1 else { return map(outcome) }
    let outcomes = Mutex([Outcome?](repeating: nil, count: count))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: Swift.max(1, Swift.min(jobs, count))) { _ in
      while let index = next.withLock({ index -> Int? in
        defer { index += 1 }
        return index < count ? index : nil
      }) {
        let outcome = outcome(self[index])
        outcomes.withLock { $0[index] = outcome }
      }
    }
    return outcomes.withLock { $0 }.compactMap(\.self)
  }
}
