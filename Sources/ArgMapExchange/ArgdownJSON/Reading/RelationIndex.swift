import ArgMapModel

/// The relations of an imported map by their ends, and which of them are written already.
struct RelationIndex {
  var isWritten: [Bool]
  private let relations: [ImportedMap.Relation]
  private var ofPairs: [Pair: [Int]] = [:]
  private var ofEnds: [ImportedMap.End: [Int]] = [:]

  private struct Pair: Hashable {
    let source: ImportedMap.End
    let target: ImportedMap.End
  }

  init(_ relations: [ImportedMap.Relation]) {
    self.relations = relations
    isWritten = [Bool](repeating: false, count: relations.count)
    for (index, relation) in relations.enumerated() {
      ofPairs[Pair(source: relation.source, target: relation.target), default: []].append(index)
      ofEnds[relation.source, default: []].append(index)
      if relation.source != relation.target { ofEnds[relation.target, default: []].append(index) }
    }
  }

  /// The relations from one end to another.
  func relations(from source: ImportedMap.End, to target: ImportedMap.End) -> [Int] {
    ofPairs[Pair(source: source, target: target)] ?? []
  }

  /// The relations that start or end at an end.
  func relations(of end: ImportedMap.End) -> [Int] { ofEnds[end] ?? [] }

  func otherEnd(of relation: Int, than end: ImportedMap.End) -> ImportedMap.End {
    relations[relation].source == end ? relations[relation].target : relations[relation].source
  }
}
