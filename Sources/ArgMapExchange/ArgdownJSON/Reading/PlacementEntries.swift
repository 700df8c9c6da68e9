import ArgMapModel

/// All occurrences of an imported map, with the lines of its structures.
struct PlacementEntries {
  /// What of a line of a structure is placed.
  enum StructurePart {
    /// The inference above it.
    case inference
    /// The line itself.
    case line
  }

  struct Entry {
    enum Kind {
      case member(ImportedMap.End, ImportedMap.Member)
      case structure(argument: Int, line: Int, StructurePart)
    }

    let kind: Kind
    /// The index of the heading above; -1 where there is none.
    var heading: Int
    let place: ImportedMap.Place?
    /// The line on which the element ends.
    let lastLine: Int?
    /// The order in which the entries are listed.
    let number: Int
  }

  private var entries: [Entry] = []

  init(_ imported: ImportedMap) {
    var lines = [Int](repeating: 0, count: imported.statements.count)
    for argument in imported.arguments {
      for line in argument.structure { lines[line.statement] += 1 }
    }
    for (index, statement) in imported.statements.enumerated() {
      for var member in statement.members {
        if member.role == .line {
          // The structures list it too, and tell more.
          lines[index] -= 1
          guard lines[index] < 0 else { continue }
          member.role = .block
        }
        add(.member(.statement(index), member), member)
      }
    }
    for (index, argument) in imported.arguments.enumerated() {
      for member in argument.members { add(.member(.argument(index), member), member) }
      addStructure(of: index, argument)
    }
  }

  /// Adds the lines of a structure, which stay in order whatever they say of their places.
  private mutating func addStructure(of index: Int, _ argument: ImportedMap.Element) {
    guard var member = argument.structure.first?.member else { return }
    func move(to place: ImportedMap.Place?) {
      if let last = member.place { member.place = max(last, place ?? last) }
    }
    for (number, line) in argument.structure.enumerated() {
      member.lastLine = nil
      if line.isConclusion {
        move(to: line.inferencePlace)
        add(.structure(argument: index, line: number, .inference), member)
      }
      move(to: line.member.place)
      member.lastLine = line.member.lastLine
      add(.structure(argument: index, line: number, .line), member)
    }
  }

  private mutating func add(_ kind: Entry.Kind, _ member: ImportedMap.Member) {
    entries.append(
      Entry(
        kind: kind, heading: member.section ?? -1, place: member.place,
        lastLine: member.lastLine, number: entries.count))
  }

  /// The entries as they are written: by heading, by place; those without a place last, as listed.
  func sorted(hasHeadings: Bool) -> [Entry] {
    var entries = entries
    if !hasHeadings {
      for index in entries.indices { entries[index].heading = -1 }
    }
    return entries.sorted { left, right in
      guard left.heading == right.heading else { return left.heading < right.heading }
      switch (left.place, right.place) {
      case (let a?, let b?): return (a, left.number) < (b, right.number)
      case (nil, nil): return left.number < right.number
      case (_, let place): return place == nil
      }
    }
  }
}

/// What is known while the entries are placed one after the other.
struct PlacementSweep {
  /// The lines that a relation line may stand under, innermost last.
  var lines: [Int] = []
  /// The last block of each argument.
  var blocks: [ImportedMap.End: Int] = [:]
  /// The block that the structure of each argument follows.
  var structures: [Int: Int] = [:]
  /// Whether no line of text lies between this entry and the one before.
  private(set) var isContiguous = false
  private var heading = -1
  private var lastLine: Int?

  mutating func move(to entry: PlacementEntries.Entry) {
    if entry.heading != heading { lines = [] }
    heading = entry.heading
    isContiguous = entry.place.flatMap { place in lastLine.map { place.line <= $0 + 1 } } ?? true
    lastLine = entry.lastLine
  }
}
