import ArgMapModel

/// Judges whether reconstructions bear out what relation lines say.
///
/// An argument speaks through its main conclusion and is met in its premises. A support is borne out
/// when speaker and listener say the same, an attack when they contradict each other, and either when
/// the author relates the two statements so.
struct Grounds {
  /// A line of a reconstruction.
  struct Place: Sendable {
    let argument: Argument.ID
    let line: PremiseConclusionStructure.Line
  }

  /// What came of judging a relation.
  enum Verdict: Sendable {
    /// The relation follows from these lines: what the source concludes, what the target presupposes.
    case grounded([Place])
    /// It follows by way of an intermediate conclusion only.
    case onlyOver(Place)
    /// The opposite follows from these lines.
    case contradicted([Place])
    /// It does not follow; the line, if any, resembles what would make it follow.
    case ungrounded(candidate: Candidate?)
  }

  /// A line that reads like what would bear a relation out.
  struct Candidate: Sendable {
    let line: PremiseConclusionStructure.Line
    /// Whether both say it in the same words.
    let isVerbatim: Bool
  }

  /// Further lines than this are not looked at for a better explanation.
  private static let consideredLines = 100
  private static let likeness = 0.6
  /// How many bytes are still compared; a map that uses this up has too many faults to explain each.
  private var budget = 10_000_000

  private struct Lines {
    var premises: [PremiseConclusionStructure.Line] = []
    /// The first premise that says something.
    var premiseOfKey: [Sameness.Key: Int] = [:]
    var intermediates: [PremiseConclusionStructure.Line] = []
    var conclusion: PremiseConclusionStructure.Line?
  }

  private struct Claim: Hashable {
    let speaker: Statement.ID
    let isAttack: Bool
  }

  private let map: ArgumentMap
  private let sameness: Sameness
  private var writtenTargets: [Claim: [Statement.ID]] = [:]
  private var reaches: [Claim: Set<Sameness.Key>] = [:]
  private var lines: [Argument.ID: Lines] = [:]
  private var texts: [Statement.ID: NormalizedText] = [:]

  init(_ map: ArgumentMap, _ sameness: Sameness) {
    self.map = map
    self.sameness = sameness
    for relation in map.writtenRelations {
      guard case .statement(let source) = relation.source,
        case .statement(let target) = relation.target, relation.kind != .undercut
      else { continue }
      let claim = Claim(speaker: source, isAttack: !relation.kind.isSupporting)
      writtenTargets[claim, default: []].append(target)
    }
  }

  /// The verdicts on all relation lines of a map, in their order.
  static func verdicts(on map: ArgumentMap, _ sameness: Sameness) -> [Verdict?] {
    var grounds = Grounds(map, sameness)
    return map.writtenRelations.map { grounds.verdict(on: $0) }
  }

  /// The verdict on a sketched relation.
  ///
  /// - Returns: Nil when there is nothing to judge here: both ends are statements, an end that is an
  ///   argument has no reconstruction, the relation is an undercut, or an argument attacks its own
  ///   premise or an argument for the same.
  private mutating func verdict(on relation: WrittenRelation) -> Verdict? {
    guard relation.kind != .undercut else { return nil }
    let (source, target) = (relation.source, relation.target)
    if case .statement = source, case .statement = target { return nil }
    guard let (speaker, asides) = speakers(of: source), let (listeners, others) = listeners(target)
    else { return nil }

    let isAttack = !relation.kind.isSupporting
    let claim = Claim(speaker: speaker, isAttack: isAttack)
    if let listener = meeting(claim, listeners) {
      return .grounded(places(source, target, listener))
    }
    if let listener = meeting(Claim(speaker: speaker, isAttack: !isAttack), listeners) {
      return .contradicted(places(source, target, listener))
    }
    for line in asides
    where meeting(Claim(speaker: line.statement, isAttack: isAttack), listeners) != nil {
      return source.argument.map { .onlyOver(Place(argument: $0, line: line)) }
    }
    for line in others
    where !reach(of: claim).isDisjoint(with: sameness.keys(of: line.statement)) {
      return target.argument.map { .onlyOver(Place(argument: $0, line: line)) }
    }
    if isAttack, isSelfAttack(source, speaker, target) { return nil }
    return .ungrounded(candidate: isAttack ? nil : candidate(source, target))
  }

  private mutating func isSelfAttack(
    _ source: Element, _ speaker: Statement.ID, _ target: Element
  ) -> Bool {
    switch (source, target) {
    case (_, .argument(let id)):
      return lines(of: id)?.conclusion?.statement == speaker
    case (.argument(let id), .statement(let statement)):
      return lines(of: id)?.premiseOfKey[sameness.key(of: statement)] != nil
    default:
      return false
    }
  }

  /// The first listener that a claim is about, found from the side that has less to look at.
  private mutating func meeting(_ claim: Claim, _ listeners: [Sameness.Key: Int]) -> Int? {
    let reach = reach(of: claim)
    return reach.count < listeners.count
      ? reach.lazy.compactMap { listeners[$0] }.min()
      : listeners.lazy.filter { reach.contains($0.key) }.map(\.value).min()
  }

  /// What the source concludes and what is met of the target, as far as they are arguments.
  private mutating func places(_ source: Element, _ target: Element, _ premise: Int) -> [Place] {
    var places: [Place] = []
    if let argument = source.argument, let line = lines(of: argument)?.conclusion {
      places.append(Place(argument: argument, line: line))
    }
    if let argument = target.argument, let line = lines(of: argument)?.premises[premise] {
      places.append(Place(argument: argument, line: line))
    }
    return places
  }

  /// What an element says, and what an argument says on the way.
  private mutating func speakers(
    of element: Element
  ) -> (main: Statement.ID, intermediates: [PremiseConclusionStructure.Line])? {
    switch element {
    case .statement(let id):
      return (id, [])
    case .argument(let id):
      let lines = lines(of: id)
      return lines?.conclusion.map { ($0.statement, lines?.intermediates ?? []) }
    case .inference:
      return nil
    }
  }

  /// What can be met of an element, and what of an argument is met on the way.
  private mutating func listeners(
    _ element: Element
  ) -> (main: [Sameness.Key: Int], intermediates: [PremiseConclusionStructure.Line])? {
    switch element {
    case .statement(let id):
      return (Dictionary(uniqueKeysWithValues: sameness.keys(of: id).map { ($0, 0) }), [])
    case .argument(let id):
      return lines(of: id).map { ($0.premiseOfKey, $0.intermediates) }
    case .inference:
      return nil
    }
  }

  private mutating func lines(of argument: Argument.ID) -> Lines? {
    if let known = lines[argument] { return known }
    guard let structure = map[argument].structure else { return nil }
    var sorted = Lines()
    for line in structure.lines {
      switch line.role {
      case .premise:
        for key in sameness.keys(of: line.statement) where sorted.premiseOfKey[key] == nil {
          sorted.premiseOfKey[key] = sorted.premises.count
        }
        sorted.premises.append(line)
      case .intermediateConclusion:
        if sorted.intermediates.count < Self.consideredLines { sorted.intermediates.append(line) }
      case .mainConclusion:
        sorted.conclusion = line
      case .topLevel, .relationMember, .argumentDescription, .listItem:
        break
      }
    }
    lines[argument] = sorted
    return sorted
  }

  /// Everything that a statement speaks for or against.
  private mutating func reach(of claim: Claim) -> Set<Sameness.Key> {
    if let known = reaches[claim] { return known }
    var keys =
      claim.isAttack
      ? Set(sameness.opponents(of: claim.speaker)) : Set(sameness.keys(of: claim.speaker))
    for target in writtenTargets[claim] ?? [] { keys.insert(sameness.key(of: target)) }
    reaches[claim] = keys
    return keys
  }

  /// The line that reads most like what it would have to be the same as.
  private mutating func candidate(_ source: Element, _ target: Element) -> Candidate? {
    guard let speaker = speakers(of: source)?.main else { return nil }
    let wanted: Statement.ID
    let candidates: [PremiseConclusionStructure.Line]
    switch target {
    case .statement(let id):
      guard case .argument(let argument) = source else { return nil }
      (wanted, candidates) = (id, lines(of: argument)?.conclusion.map { [$0] } ?? [])
    case .argument(let id):
      (wanted, candidates) = (speaker, lines(of: id)?.premises ?? [])
    case .inference:
      return nil
    }
    let text = text(of: wanted)
    var best: (line: PremiseConclusionStructure.Line, similarity: Double)?
    for line in candidates.prefix(Self.consideredLines) {
      guard budget > 0 else { break }
      let other = self.text(of: line.statement)
      budget -= text.length + other.length
      let similarity = other.similarity(to: text)
      if similarity >= Self.likeness, similarity > best?.similarity ?? 0 {
        best = (line, similarity)
      }
    }
    return best.map { best in
      Candidate(line: best.line, isVerbatim: self.text(of: best.line.statement) == text)
    }
  }

  private mutating func text(of statement: Statement.ID) -> NormalizedText {
    if let known = texts[statement] { return known }
    let text = NormalizedText(map[statement].canonicalOccurrence)
    texts[statement] = text
    return text
  }
}

extension Element {
  /// The argument, if the element is one.
  var argument: Argument.ID? { if case .argument(let id) = self { id } else { nil } }
}

extension WrittenRelation {
  /// Whether one end at least is an argument.
  var isSketched: Bool { source.argument != nil || target.argument != nil }
}
