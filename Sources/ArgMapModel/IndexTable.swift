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

  /// The first slot for a hash of which something holds, or else the empty one at the end of the search.
  private func slot(for hash: UInt32, where isMatch: (Slot) -> Bool) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].index != -1, !isMatch(slots[slot]) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func slot(ofKey hash: UInt32, where isMatch: (Int) -> Bool) -> Int {
    slot(for: hash) { $0.hash == hash && $0.index >= 0 && isMatch(Int($0.index)) }
  }

  /// The index that a key is entered under.
  func index(hash: Int, where isMatch: (Int) -> Bool) -> Int? {
    let slot = slot(ofKey: UInt32(truncatingIfNeeded: hash), where: isMatch)
    return slots[slot].index >= 0 ? Int(slots[slot].index) : nil
  }

  /// The index that a key is entered under, or the new one after it was entered.
  mutating func index(hash: Int, orInserting new: Int, where isMatch: (Int) -> Bool) -> Int {
    if usedCount * 4 >= slots.count * 3 { grow() }
    let hash = UInt32(truncatingIfNeeded: hash)
    let slot = slot(ofKey: hash, where: isMatch)
    if slots[slot].index >= 0 { return Int(slots[slot].index) }
    slots[slot] = Slot(hash: hash, index: Int32(new))
    usedCount += 1
    return new
  }

  /// Removes an index that was entered with a hash, if it is there.
  mutating func remove(_ index: Int, hash: Int) {
    let slot = slot(for: UInt32(truncatingIfNeeded: hash)) { $0.index == Int32(index) }
    if slots[slot].index >= 0 { slots[slot].index = -2 }
  }

  private mutating func grow() {
    let entries = slots.filter { $0.index >= 0 }
    let isCrowded = entries.count * 2 >= slots.count
    slots = [Slot](repeating: Slot(), count: isCrowded ? slots.count * 2 : slots.count)
    usedCount = entries.count
    for entry in entries {
      slots[slot(for: entry.hash) { _ in false }] = entry
    }
  }
}
