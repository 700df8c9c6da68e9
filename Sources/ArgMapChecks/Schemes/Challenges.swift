import ArgMapModel
import ArgMapSyntax

/// Where critical questions are raised: attacks whose data say `asks`.
struct Challenges {
  /// A question raised by something.
  struct Challenge {
    /// What raises it.
    let asker: Element
    /// The question.
    let question: String
    /// The key in the data.
    let range: SourceRange
    /// Whether something speaks against what raises it.
    let isAnswered: Bool
  }

  /// By what is attacked.
  private var challenges: [Element: [Challenge]] = [:]
  /// The one that counts of each question, by what is attacked: one that is not answered, if any.
  private var decisive: [Element: [String: Challenge]] = [:]

  init(_ map: ArgumentMap) {
    let questions = Self.questions(in: map)
    guard !questions.isEmpty else { return }
    let attacks = map.writtenRelations.flatMap { relation -> [(source: Element, target: Element)] in
      guard !relation.kind.isSupporting else { return [] }
      let there = (relation.source, relation.target)
      return relation.kind.isSymmetric ? [there, (relation.target, relation.source)] : [there]
    }
    var attackers: [Element: Attackers] = [:]
    for (source, target) in attacks { attackers[target, default: Attackers()].add(source) }
    var attackersOfAskers: [Element: Attackers] = [:]
    for (source, target) in attacks {
      for (asker, question, range) in questions[source] ?? [] {
        if attackersOfAskers[asker] == nil {
          attackersOfAskers[asker] = map.parts(of: asker).reduce(into: Attackers()) {
            if let others = attackers[$1] { $0.add(others) }
          }
        }
        // What is attacked may deny the attack in its turn; that is no answer.
        let isAnswered = attackersOfAskers[asker]?.hasAny(besides: target) == true
        let challenge = Challenge(
          asker: asker, question: question, range: range, isAnswered: isAnswered)
        challenges[target, default: []].append(challenge)
        if decisive[target]?[question].map({ $0.isAnswered && !isAnswered }) ?? true {
          decisive[target, default: [:]][question] = challenge
        }
      }
    }
  }

  private typealias Question = (asker: Element, question: String, range: SourceRange)

  /// The questions that are raised, by where the attack starts: an argument speaks through its
  /// conclusion too.
  private static func questions(in map: ArgumentMap) -> [Element: [Question]] {
    var questions: [Element: [Question]] = [:]
    func add(_ asker: Element, _ occurrences: Occurrences, from sources: [Element]) {
      for occurrence in occurrences {
        guard let entry = occurrence.metadata.entry("asks") else { continue }
        for question in entry.value.scalarTexts ?? [] {
          for source in sources {
            questions[source, default: []].append((asker, question, entry.range))
          }
        }
      }
    }
    for statement in map.statements {
      let element = Element.statement(statement.id)
      add(element, statement.occurrences, from: [element])
    }
    for argument in map.arguments {
      let element = Element.argument(argument.id)
      let conclusion = argument.mainConclusion.map { [Element.statement($0)] } ?? []
      add(element, argument.occurrences, from: [element] + conclusion)
    }
    return questions
  }

  /// What speaks against something: all that matters is whether there are two.
  private struct Attackers {
    private var first: Element?
    private var second: Element?

    mutating func add(_ element: Element) {
      if first == nil {
        first = element
      } else if second == nil, element != first {
        second = element
      }
    }

    mutating func add(_ others: Attackers) {
      for other in [others.first, others.second].compactMap(\.self) { add(other) }
    }

    func hasAny(besides element: Element) -> Bool {
      second != nil || (first != nil && first != element)
    }
  }

  /// The questions raised against one part of what follows a scheme.
  func challenges(of part: Element) -> [Challenge] { challenges[part] ?? [] }

  /// The question as it is raised against what follows a scheme; nil when nothing raises it.
  func challenge(_ question: String, of parts: [Element]) -> Challenge? {
    guard !decisive.isEmpty else { return nil }
    var found: Challenge?
    for part in parts {
      guard let challenge = decisive[part]?[question] else { continue }
      if !challenge.isAnswered { return challenge }
      found = found ?? challenge
    }
    return found
  }
}

extension ArgumentMap {
  /// What an attack on something can be aimed at: the thing itself, and of a step or a reconstructed
  /// argument the premises, the steps and the conclusions.
  func parts(of element: Element) -> [Element] {
    switch element {
    case .statement:
      return [element]
    case .argument(let id):
      guard let lines = self[id].structure?.lines else { return [element] }
      return [element]
        + lines.flatMap { line -> [Element] in
          [.statement(line.statement)] + (line.inference.map { [.inference($0)] } ?? [])
        }
    case .inference(let id):
      let step = self[id]
      let lines = structure(of: id).lines
      return [element, .argument(step.argument), .statement(lines[step.conclusionLine].statement)]
        + step.inputs.map { .statement(lines[$0].statement) }
    }
  }
}
