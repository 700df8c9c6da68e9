import Testing

@testable import ArgMapModel

@Suite struct IndexTableTests {
  private let keys = (0..<1000).map { "key \($0 % 700)" }

  /// Enters the keys, each once.
  private func filledTable(hash: (String) -> Int) -> IndexTable {
    var table = IndexTable()
    for (index, key) in keys.enumerated() {
      let entered = table.index(hash: hash(key), orInserting: index) { keys[$0] == key }
      #expect(entered == index % 700)
    }
    return table
  }

  @Test func `keys are found under the index they were first entered with`() {
    let table = filledTable(hash: \.hashValue)
    for (index, key) in keys.enumerated() {
      #expect(table.index(hash: key.hashValue) { keys[$0] == key } == index % 700)
    }
    #expect(table.index(hash: "none".hashValue) { keys[$0] == "none" } == nil)
  }

  @Test func `keys with equal hashes are told apart`() {
    let table = filledTable { _ in 7 }
    #expect(table.index(hash: 7) { keys[$0] == "key 699" } == 699)
    #expect(table.index(hash: 7) { _ in false } == nil)
  }

  @Test func `what is removed is not found, and what was entered after it is`() {
    var table = filledTable { _ in 7 }
    table.remove(3, hash: 7)
    #expect(table.index(hash: 7) { keys[$0] == "key 3" } == nil)
    #expect(table.index(hash: 7) { keys[$0] == "key 4" } == 4)
    #expect(table.index(hash: 7, orInserting: 3) { keys[$0] == "key 3" } == 3)
  }
}
