public import ArgMapModel
import ArgMapSyntax

/// What the reconstructions of a map say of each relation that is sketched with an argument at one end
/// at least.
///
/// An argument speaks through its main conclusion and is met in its premises. The relation lines are
/// told in the order of the text, at the places where they were written.
public struct GroundingReport: Sendable {
  /// What came of judging a relation line.
  enum Verdict: String, Sendable, CaseIterable {
    /// The relation follows, perhaps by way of an intermediate conclusion.
    case grounded
    /// It does not follow.
    case ungrounded
    /// The opposite follows.
    case contradicted
    /// There is nothing to judge it by.
    case notJudged = "not-judged"

    /// The verdict in words.
    var name: String { rawValue.replacing("-", with: " ") }
  }

  /// A line of a reconstruction that decides about a relation.
  struct Line: Sendable {
    /// The name of the argument, in its brackets.
    let argument: String
    /// The number of the line, without parentheses.
    let label: String
    /// What the line does: `premise`, `intermediate conclusion` or `conclusion`.
    let role: String
    /// The statement on the line.
    let range: SourceRange
  }

  /// A relation line with what came of judging it.
  struct Entry: Sendable {
    let kind: RelationKind
    /// The names of both ends, in their brackets.
    let source: String
    let target: String
    let range: SourceRange
    let verdict: Verdict
    /// The lines that decide.
    let lines: [Line]
    /// Why there is nothing to judge the relation by, or what may be meant where it does not follow.
    let remark: String?
  }

  /// The text that the map was read from.
  let text: SourceText
  /// The relation lines in the order of the text.
  let entries: [Entry]

  /// Judges the relation lines of a map, in time proportional to it.
  public init(_ map: ArgumentMap) {
    text = map.text
    let verdicts = Grounds.verdicts(on: map, Sameness(map))
    entries = zip(map.writtenRelations, verdicts)
      .filter { $0.0.isSketched }
      .map { Entry($0, $1, in: map) }
      .sorted { $0.range < $1.range }
  }

  /// How many relation lines there are of each verdict, in a sentence.
  static func summary(_ reports: [GroundingReport]) -> String {
    let verdicts = reports.flatMap { $0.entries.map(\.verdict) }
    let counts = Verdict.allCases.map { verdict in
      "\(verdicts.count { $0 == verdict }) \(verdict.name)"
    }
    let count = verdicts.count
    return "\(count) sketched relation\(count == 1 ? "" : "s"): " + counts.joined(separator: ", ")
  }
}

extension GroundingReport.Entry {
  fileprivate init(_ written: WrittenRelation, _ found: Grounds.Verdict?, in map: ArgumentMap) {
    kind = written.kind
    source = map.name(of: written.source)
    target = map.name(of: written.target)
    range = written.memberRange
    switch found {
    case .grounded(let places):
      (verdict, lines, remark) = (.grounded, places.map { $0.reported(in: map) }, nil)
    case .onlyOver(let place):
      (verdict, lines, remark) = (.grounded, [place.reported(in: map)], nil)
    case .contradicted(let places):
      (verdict, lines, remark) = (.contradicted, places.map { $0.reported(in: map) }, nil)
    case .ungrounded(let candidate):
      (verdict, lines) = (.ungrounded, [])
      remark = candidate.map { "line (\($0.line.label)) reads much like what it would rest on" }
    case nil:
      (verdict, lines) = (.notJudged, [])
      let sketched = [written.source, written.target].filter { element in
        element.argument.map { map[$0].structure == nil } == true
      }
      remark =
        written.kind == .undercut
        ? "whether a step goes through is no matter of its lines"
        : Self.remark(on: Array(Set(sketched.map(map.name(of:)))).sorted())
    }
  }

  private static func remark(on sketched: [String]) -> String? {
    guard !sketched.isEmpty else { return nil }
    let verb = sketched.count == 1 ? "is" : "are"
    return "\(Listing.list(sketched, of: sketched.count)) \(verb) not reconstructed"
  }
}

extension Grounds.Place {
  fileprivate func reported(in map: ArgumentMap) -> GroundingReport.Line {
    let role =
      switch line.role {
      case .premise: "premise"
      case .intermediateConclusion: "intermediate conclusion"
      case .mainConclusion, .topLevel, .relationMember, .argumentDescription, .listItem:
        "conclusion"
      }
    return GroundingReport.Line(
      argument: map.name(of: .argument(argument)), label: line.label, role: role,
      range: map.place(of: line))
  }
}
