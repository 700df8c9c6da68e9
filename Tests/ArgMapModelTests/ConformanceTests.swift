import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

/// The cases of the conformance table as far as they are about reading and the model.
@Suite struct ConformanceTests {
  /// Cases in which the table records what we do otherwise on purpose, with the reason.
  static let deviations: [Int: String] = [
    48: "an undercut hits the inference of its own conclusion only",
    82: "a mark that is never closed is a warning and reads as a character",
    83: "a mark that is never closed is a warning and reads as a character",
    92: "an address after a colon is no comment",
    94: "front matter needs no blank line after it",
    100: "a made-up title never meets an author's",
  ]

  static let aboutOtherModules: Set<String> = [
    "nodes", "edge", "edges", "label", "isgroup", "color", "edgecolor",
  ]

  @Test(arguments: ConformanceCase.all)
  func `a case of the table reads as it says`(example: ConformanceCase) {
    guard Self.deviations[example.number] == nil else { return }
    let map = ArgumentMap(parsing: SourceText(example.input))
    for fact in example.facts where !Self.aboutOtherModules.contains(fact.name) {
      let found = map.observed(fact)
      #expect(found == nil, "\(fact): found \(found ?? "")")
    }
  }
}

extension ArgumentMap {
  private var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// What the map has instead of a fact; nil if the fact holds.
  fileprivate func observed(_ fact: ConformanceCase.Fact) -> String? {
    let value = fact.value ?? ""
    func unless(_ found: String) -> String? { found == value ? nil : found }
    switch fact.name {
    case "ok":
      return errors.isEmpty ? nil : "\(errors.map(\.message.text))"
    case "error":
      guard let first = errors.first else { return "no error" }
      let place = LineTable(text).position(at: first.range.lowerBound)
      let wanted = fact.subject.split(separator: ":").compactMap { Int($0) }
      let agrees = place.line == wanted[0] && (wanted.count == 1 || place.column == wanted[1])
      return agrees ? nil : "\(place) \(first.message)"
    case "exception":
      return diagnostics.contains { $0.id == "second-structure" } ? nil : "none"
    case "statements":
      return unless(statements.map(\.title).joined(separator: " | "))
    case "arguments":
      return unless(arguments.map(\.title).joined(separator: " | "))
    case "relations":
      return unless("\(relations.count)")
    case "rel":
      let wanted = fact.subject
      return relations.contains { describe($0).contains(wanted) }
        ? nil : relations.flatMap(describe).joined(separator: ", ")
    case "occurrences":
      let relation = relations.first { describe($0).contains(fact.subject) }
      return unless("\(relation?.occurrences.count ?? 0)")
    case "tags":
      return unless(tagNames(of: fact.subject).joined(separator: " | "))
    case "sections":
      return unless(sections.map { "\($0.title):\($0.level)" }.joined(separator: ", "))
    case "sectiondata":
      return unless(sections.first { $0.title == fact.subject }?.metadata.json ?? "none")
    case "frontmatter":
      return unless(frontMatter[fact.subject]?.json ?? "none")
    default:
      return observedOfElement(fact, unless)
    }
  }

  private func observedOfElement(
    _ fact: ConformanceCase.Fact, _ unless: (String) -> String?
  ) -> String? {
    let name = String(fact.subject.split(separator: "@")[0].dropFirst().dropLast())
    let isStatement = fact.subject.hasPrefix("[")
    let statement = isStatement ? statement(titled: name) : nil
    let argument = isStatement ? nil : argument(titled: name)
    switch fact.name {
    case "flags":
      return unless(statement?.uses.names ?? "missing")
    case "members":
      let members = (statement?.occurrences ?? argument?.occurrences).map(Array.init) ?? []
      return unless(
        members.map { $0.role.name + ($0.isReference ? ":ref" : "") }.joined(separator: ", "))
    case "text":
      let canonical = statement?.canonicalOccurrence ?? argument?.canonicalOccurrence
      return unless((canonical?.text).map { "\"\($0)\"" } ?? "none")
    case "pcs":
      let lines = argument?.structure?.lines ?? []
      return unless(
        lines.map { "\($0.role.name) [\(self[$0.statement].title)]" }.joined(separator: ", "))
    case "rules", "infdata":
      let line = Int(fact.subject.split(separator: "@").last ?? "") ?? 0
      guard let id = argument?.structure?.lines[line].inference else { return "no inference" }
      return unless(
        fact.name == "rules" ? self[id].rules.joined(separator: " | ") : self[id].metadata.json)
    case "data":
      return unless((statement?.metadata ?? argument?.metadata)?.json ?? "none")
    case "ranges":
      let markup = statement?.canonicalOccurrence?.markup ?? []
      return unless(
        markup.map { "\($0.kind.name) \($0.range.lowerBound)-\($0.range.upperBound - 1)" }
          .joined(separator: ", "))
    case "section":
      let section = statement?.section ?? argument?.section
      return unless(section.map { self[$0].title } ?? "none")
    default:
      return "a fact that no test knows"
    }
  }

  private func describe(_ relation: Relation) -> [String] {
    let source = describe(relation.source)
    let target = describe(relation.target)
    let forwards = "\(source) --\(relation.kind.rawValue)--> \(target)"
    let backwards = "\(target) --\(relation.kind.rawValue)--> \(source)"
    return relation.kind.isSymmetric ? [forwards, backwards] : [forwards]
  }

  private func describe(_ element: Element) -> String {
    switch element {
    case .statement(let id): "[\(self[id].title)]"
    case .argument(let id): "<\(self[id].title)>"
    case .inference(let id): "inf(<\(self[self[id].argument].title)>@\(self[id].conclusionLine))"
    }
  }

  private func tagNames(of subject: String) -> [String] {
    let title = String(subject.dropFirst().dropLast())
    let ids =
      subject.hasPrefix("[")
      ? statement(titled: title)?.tags : argument(titled: title)?.tags
    return (ids ?? []).map { self[$0].name }
  }
}

extension Statement.Uses {
  fileprivate var names: String {
    let names: [(Statement.Uses, String)] = [
      (.premise, "premise"), (.intermediateConclusion, "inter"), (.mainConclusion, "main"),
      (.topLevel, "top"), (.relationMember, "rel"),
    ]
    let found = names.filter { contains($0.0) }.map(\.1)
    return found.isEmpty ? "none" : found.joined(separator: ", ")
  }
}

extension Occurrence.Role {
  fileprivate var name: String {
    switch self {
    case .topLevel: "top"
    case .relationMember: "rel"
    case .premise: "premise"
    case .intermediateConclusion: "intermediary-conclusion"
    case .mainConclusion: "main-conclusion"
    case .argumentDescription: "argument-description"
    case .listItem: "item"
    }
  }
}

extension Markup.Kind {
  fileprivate var name: String {
    switch self {
    case .bold: "bold"
    case .italic: "italic"
    case .link: "link"
    case .tag: "tag"
    case .statementMention: "statement-mention"
    case .argumentMention: "argument-mention"
    }
  }
}

extension Metadata {
  fileprivate var json: String {
    "{" + entries.map { "\"\($0.key)\":\($0.value.json)" }.joined(separator: ",") + "}"
  }
}

extension MetadataValue {
  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .scalar(let scalar): scalar.meaning == .text ? "\"\(scalar.text)\"" : scalar.text
    case .sequence(let list): "[" + list.map(\.json).joined(separator: ",") + "]"
    case .mapping(let metadata): metadata.json
    }
  }
}
