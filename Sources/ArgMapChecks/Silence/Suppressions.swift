import ArgMapModel
import ArgMapSyntax

/// Where the author accepts findings: `{allow: [rule]}` in the data of an element or of a heading
/// above it, and comments that begin with `argmap-ignore`.
struct Suppressions: Sendable {
  /// One rule accepted at one place.
  struct Entry: Sendable {
    /// What the author wrote as the name of a rule.
    let rule: String
    /// The key in the data, or the comment.
    let range: SourceRange
    /// The comment; nil for data.
    var comment: IgnoreComment?
    /// Whether a finding was accepted by it.
    var isUsed = false
  }

  private(set) var entries: [Entry] = []
  private var ofElements: [Element: [Int]] = [:]
  /// The entries of each section and of those around it.
  private var ofSections: [[Int]] = []
  private var inText: [String: [(scope: IgnoreComment.Scope, entry: Int)]] = [:]
  /// The comments that are wrong in themselves.
  let faultyComments: [IgnoreComment]
  private let map: ArgumentMap

  init(_ map: ArgumentMap) {
    self.map = map
    let comments = IgnoreComment.all(in: map.text)
    faultyComments = comments.filter { $0.fault != nil }
    for statement in map.statements where !statement.metadata.isEmpty {
      // The data of each place counts by itself: merged lists would lose entries.
      for occurrence in statement.occurrences where !occurrence.metadata.isEmpty {
        add(occurrence.metadata, to: .statement(statement.id))
      }
    }
    for argument in map.arguments where !argument.metadata.isEmpty {
      for occurrence in argument.occurrences where !occurrence.metadata.isEmpty {
        add(occurrence.metadata, to: .argument(argument.id))
      }
    }
    for inference in map.inferences where !inference.metadata.isEmpty {
      add(inference.metadata, to: .inference(inference.id))
    }
    addSections()
    for comment in comments {
      for rule in comment.rules {
        inText[rule, default: []].append((comment.scope, entries.count))
        entries.append(Entry(rule: rule, range: comment.range, comment: comment))
      }
    }
  }

  private mutating func add(_ metadata: Metadata, to element: Element) {
    let new = addEntries(metadata)
    if !new.isEmpty { ofElements[element, default: []] += new }
  }

  private mutating func addSections() {
    guard map.sections.contains(where: { $0.metadata["allow"] != nil }) else { return }
    // A parent comes before its children, so it already holds what its own parents allow.
    for section in map.sections {
      let inherited = section.parent.map { ofSections[$0.index] } ?? []
      ofSections.append(inherited + addEntries(section.metadata))
    }
  }

  private mutating func addEntries(_ metadata: Metadata) -> Range<Int> {
    let start = entries.count
    if let allowed = metadata.entry("allow") {
      for rule in allowed.value.scalarTexts ?? [] {
        entries.append(Entry(rule: rule, range: allowed.range))
      }
    }
    return start..<entries.count
  }

  /// Whether an element accepts the findings of a rule by its data.
  func allows(_ rule: Diagnostic.ID, _ element: Element) -> Bool {
    !entries.isEmpty && entries(of: element).contains { entries[$0].rule == rule.name }
  }

  private func entries(of element: Element) -> [Int] {
    let section: Section.ID?
    switch element {
    case .statement(let id): section = map[id].section
    case .argument(let id): section = map[id].section
    case .inference(let id):
      return (ofElements[element] ?? []) + entries(of: .argument(map[id].argument))
    }
    let inherited = ofSections.isEmpty ? [] : section.map { ofSections[$0.index] } ?? []
    return (ofElements[element] ?? []) + inherited
  }

  /// Whether a finding is accepted, which what accepts it remembers.
  mutating func accept(_ finding: Diagnostic, about elements: [Element]) -> Bool {
    guard !entries.isEmpty else { return false }
    var found = (inText[finding.id.name] ?? [])
      .filter { covers($0.scope, finding.range) }.map(\.entry)
    for element in elements {
      found += entries(of: element).filter { entries[$0].rule == finding.id.name }
    }
    for entry in found { entries[entry].isUsed = true }
    return !found.isEmpty
  }

  private func covers(_ scope: IgnoreComment.Scope, _ range: SourceRange) -> Bool {
    switch scope {
    case .offsets(let offsets): offsets.contains(range.lowerBound)
    case .file(let name): map.text.origin(of: range).text.name == name
    }
  }
}
