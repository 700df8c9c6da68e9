import ArgMapSyntax

// MARK: What all occurrences say together

extension Lowering {
  /// Gives each element its occurrences, and the tags and data that they have together.
  mutating func settleOccurrences() {
    assembler.move(to: &table)
    table.order = order()
    for index in map.statements.indices where map.statements[index].content.occurrenceCount > 1 {
      table.settle(&map.statements[index].content)
    }
    for index in map.arguments.indices where map.arguments[index].content.occurrenceCount > 1 {
      table.settle(&map.arguments[index].content)
    }
    shareOccurrences()
  }

  /// Lets each element look its occurrences up in the table as it is now.
  mutating func shareOccurrences() {
    let store = OccurrenceStore(table, of: map.text)
    for index in map.statements.indices { map.statements[index].store = store }
    for index in map.arguments.indices { map.arguments[index].store = store }
  }

  /// The indices of the records by element, statements first: a counting sort that keeps the order of
  /// completion.
  private mutating func order() -> [UInt32] {
    var next: UInt32 = 0
    for index in map.statements.indices { map.statements[index].content.start(at: &next) }
    for index in map.arguments.indices { map.arguments[index].content.start(at: &next) }
    var order = [UInt32](repeating: 0, count: table.records.count)
    for (record, owner) in owners.enumerated() {
      let place =
        switch owner {
        case .statement(let id): map.statements[id.index].content.takePlace()
        case .argument(let id): map.arguments[id.index].content.takePlace()
        case .inference: preconditionFailure("an inference has no occurrence")
        }
      order[place] = UInt32(record)
    }
    return order
  }
}

extension OccurrenceTable {
  /// Joins the tags and data of several occurrences.
  fileprivate mutating func settle(_ content: inout ElementContent) {
    var tagged = 0
    var described = 0
    for index in order[content.occurrences] {
      let record = records[Int(index)]
      if !record.tags.bounds.isEmpty {
        tagged += 1
        content.tags = record.tags
      }
      if record.metadata >= 0 {
        described += 1
        content.metadata = record.metadata
      }
    }
    if tagged > 1 {
      let all = order[content.occurrences].flatMap { tags[records[Int($0)].tags.bounds] }
        .withoutRepetitions
      content.tags = Slice(tags.count..<tags.count + all.count)
      tags += all
    }
    if described > 1 {
      let all = order[content.occurrences].map { metadata(at: records[Int($0)].metadata) }
      content.metadata = Int32(metadata.count)
      metadata.append(Metadata(merging: all))
    }
  }
}

extension ElementContent {
  fileprivate mutating func start(at next: inout UInt32) {
    firstOccurrence = next
    next += occurrenceCount
    // Counted anew while the places are given out.
    occurrenceCount = 0
  }

  fileprivate mutating func takePlace() -> Int {
    defer { occurrenceCount += 1 }
    return Int(firstOccurrence + occurrenceCount)
  }
}
