import ArgMapModel
import ArgMapSyntax

/// Which statements of a map say the same, and which cannot both be true.
///
/// Two statements say the same when each entails the other. They contradict each other when a
/// contrary or contradictory relation joins them, or things that say the same, or when the text of
/// one is the marked negation of the other.
struct Sameness: Sendable {
  /// What statements share that say the same, or that have the same text: statements come first,
  /// numbered by the first one that says it, then texts.
  typealias Key = Int

  private var representatives: [Key]
  private var textKeys: [Key?] = []
  private var opponents: [Key: [Key]] = [:]
  /// What cannot be true together, with the relation that says so, if one does.
  private var opposed: [Pair: SourceRange?] = [:]

  init(_ map: ArgumentMap) {
    representatives = Array(map.statements.indices)
    joinEquivalents(map)
    joinContraries(map)
    joinNegations(map)
  }

  /// Whether two statements say the same.
  func same(_ left: Statement.ID, _ right: Statement.ID) -> Bool {
    key(of: left) == key(of: right)
  }

  /// Whether there are any statements that cannot both be true.
  var knowsContradictions: Bool { !opposed.isEmpty }

  /// Whether two statements cannot both be true.
  func contradict(_ left: Statement.ID, _ right: Statement.ID) -> Bool {
    !opposed.isEmpty
      && keys(of: left).contains { left in
        keys(of: right).contains { opposed[Pair(left, $0)] != nil }
      }
  }

  /// Where the relation is written that makes two statements contradict each other; nil when they
  /// do so by their words.
  func relation(between left: Statement.ID, _ right: Statement.ID) -> SourceRange? {
    for left in keys(of: left) {
      for right in keys(of: right) {
        if let range = opposed[Pair(left, right)] ?? nil { return range }
      }
    }
    return nil
  }

  /// What statements that say the same share.
  func key(of statement: Statement.ID) -> Key { representatives[statement.index] }

  /// What statements share that say the same or read the same.
  func keys(of statement: Statement.ID) -> [Key] {
    guard !textKeys.isEmpty, let text = textKeys[statement.index] else {
      return [key(of: statement)]
    }
    return [key(of: statement), text]
  }

  /// The keys of what cannot be true together with a statement.
  func opponents(of statement: Statement.ID) -> [Key] {
    opposed.isEmpty ? [] : keys(of: statement).flatMap { opponents[$0] ?? [] }
  }

  /// What cannot both be true: for each contradiction the statements on either side, which say the
  /// same, in the order of the map.
  func contradictions(in map: ArgumentMap) -> [([Statement.ID], [Statement.ID])] {
    guard !opposed.isEmpty else { return [] }
    var statements: [Key: [Statement.ID]] = [:]
    for statement in map.statements {
      for key in keys(of: statement.id) where opponents[key] != nil {
        statements[key, default: []].append(statement.id)
      }
    }
    return opposed.keys.filter { $0.low != $0.high }
      .sorted { ($0.low, $0.high) < ($1.low, $1.high) }
      .map { (statements[$0.low] ?? [], statements[$0.high] ?? []) }
  }

  /// The first of some lines, given by the keys of their statements, that cannot be true together
  /// with a statement.
  func firstLine(of lines: [Key: Int], contradicting statement: Statement.ID) -> Int? {
    guard !opposed.isEmpty else { return nil }
    return keys(of: statement).compactMap { key -> Int? in
      guard let opponents = opponents[key] else { return nil }
      // From the side that has less to look at.
      return opponents.count < lines.count
        ? opponents.lazy.compactMap { lines[$0] }.min()
        : lines.lazy.filter { opposed[Pair(key, $0.key)] != nil }.map(\.value).min()
    }.min()
  }

  // MARK: Building

  private mutating func joinEquivalents(_ map: ArgumentMap) {
    var entailments: Set<DirectedPair> = []
    var sets = DisjointSets(count: map.statements.count)
    for (source, target, _) in map.statementPairs(where: { $0 == .entails }) {
      guard source != target else { continue }
      if entailments.contains(DirectedPair(source: target, target: source)) {
        sets.join(source, target)
      }
      entailments.insert(DirectedPair(source: source, target: target))
    }
    if !entailments.isEmpty { representatives = representatives.map { sets.root(of: $0) } }
  }

  private mutating func joinContraries(_ map: ArgumentMap) {
    for (source, target, range) in map.statementPairs(where: \.isSymmetric) {
      oppose(representatives[source], representatives[target], at: range)
    }
  }

  private mutating func joinNegations(_ map: ArgumentMap) {
    var negated: [(statement: Int, text: NormalizedText)] = []
    for statement in map.statements {
      guard let text = statement.canonicalOccurrence?.textBytes?.trimmed,
        let rest = Self.negated(by: text)
      else { continue }
      negated.append((statement.id.index, NormalizedText(rest)))
    }
    guard !negated.isEmpty else { return }
    var keys: [NormalizedText: Key] = [:]
    for (statement, text) in negated where !text.isEmpty {
      let key = keys[text] ?? map.statements.count + keys.count
      keys[text] = key
      oppose(representatives[statement], key)
    }
    textKeys = map.statements.map { statement in
      statement.canonicalOccurrence.flatMap { keys[NormalizedText($0)] }
    }
  }

  private mutating func oppose(_ left: Key, _ right: Key, at relation: SourceRange? = nil) {
    let pair = Pair(left, right)
    guard opposed[pair] == nil else { return }
    opposed.updateValue(relation, forKey: pair)
    opponents[left, default: []].append(right)
    if left != right { opponents[right, default: []].append(left) }
  }

  /// What a text denies, if it is marked as a negation.
  private static func negated(by text: ArraySlice<UInt8>) -> String? {
    for marker in negationMarkers where text.starts(with: marker) {
      return String(decoding: text.dropFirst(marker.count), as: UTF8.self)
    }
    return nil
  }

  private static let negationMarkers = ["NOT: ", "Not: ", "It is not the case that "]
    .map { Array($0.utf8) }

  private struct Pair: Hashable, Sendable {
    let low: Int
    let high: Int

    init(_ left: Int, _ right: Int) {
      low = min(left, right)
      high = max(left, right)
    }
  }

  private struct DirectedPair: Hashable, Sendable {
    let source: Int
    let target: Int
  }
}

extension ArgumentMap {
  /// The ends of the relations of some kinds that are written between two statements.
  ///
  /// What an author sketches between arguments is not what the statements say of each other.
  fileprivate func statementPairs(
    where isWanted: (RelationKind) -> Bool
  ) -> [(source: Int, target: Int, range: SourceRange)] {
    writtenRelations.compactMap { written in
      guard case .statement(let source) = written.source,
        case .statement(let target) = written.target,
        isWanted(written.relation.map { relations[$0].kind } ?? written.kind)
      else { return nil }
      return (source.index, target.index, written.memberRange)
    }
  }
}
