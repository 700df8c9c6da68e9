/// Finds the index of an element in an array by a hash of what the element is known by.
///
/// Keys stay where they are, so an entry takes eight bytes, and only keys whose hashes are equal are
/// compared: a title is looked up at each of its uses. Open addressing with linear probing; the hashes
/// have to come from a `Hasher`, whose seed keeps a stranger's map from making many of them equal.
struct IndexTable: Sendable {
  private struct Slot {
    var hash: UInt32 = 0
    /// -1 for a slot that is empty, -2 for one that was emptied.
    var index: Int32 = -1
  }

  /// A power of two; small, since a table that fits into the processor's caches answers much faster.
  private var slots = [Slot](repeating: Slot(), count: 16)
  /// The slots that are not empty.
  private var usedCount = 0

  private func slot(of hash: UInt32) -> Int { Int(hash) & (slots.count - 1) }

  /// The index that a key is entered under.
  func index(hash: Int, where isMatch: (Int) -> Bool) -> Int? {
    let hash = UInt32(truncatingIfNeeded: hash)
    var slot = slot(of: hash)
    while slots[slot].index != -1 {
      let index = Int(slots[slot].index)
      if slots[slot].hash == hash, index >= 0, isMatch(index) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The index that a key is entered under, or the new one after it was entered.
  mutating func index(hash: Int, orInserting new: Int, where isMatch: (Int) -> Bool) -> Int {
    if usedCount * 4 >= slots.count * 3 { grow() }
    let hash = UInt32(truncatingIfNeeded: hash)
    var slot = slot(of: hash)
    while slots[slot].index != -1 {
      let index = Int(slots[slot].index)
      if slots[slot].hash == hash, index >= 0, isMatch(index) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(hash: hash, index: Int32(new))
    usedCount += 1
    return new
  }

  /// Removes an index that was entered with a hash, if it is there.
  mutating func remove(_ index: Int, hash: Int) {
    var slot = slot(of: UInt32(truncatingIfNeeded: hash))
    while slots[slot].index != -1 {
      if slots[slot].index == Int32(index) {
        slots[slot].index = -2
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private mutating func grow() {
    let entries = slots.filter { $0.index >= 0 }
    let isCrowded = entries.count * 2 >= slots.count
    slots = [Slot](repeating: Slot(), count: isCrowded ? slots.count * 2 : slots.count)
    usedCount = entries.count
    for entry in entries {
      var slot = slot(of: entry.hash)
      while slots[slot].index != -1 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
