package import ArgMapModel
package import ArgMapSyntax

/// Objects to a sketched support that is an attack by the reconstructions of its ends, and the other
/// way round.
package struct SketchContradictsReconstruction: Rule {
  package static let about = RuleDescription(
    "sketch-contradicts-reconstruction", .error, .supportLinks, profile: .reconstruction,
    since: "0.1.0",
    summary: "A sketched relation says the opposite of what the reconstructions of its ends say.",
    rationale: """
      An argument supports what its conclusion is, or entails, and attacks what its conclusion \
      contradicts. Either the sign of the arrow is wrong or the reconstruction is not what was \
      meant. Where one claim denies another in words that are not recognised, relate the two \
      statements themselves.
      """,
    objectionable: """
      [Safe]: The bridge is safe.
        >< [Unsafe]: The bridge is not safe.
        + <Rust>

      <Rust>

      (1) The main cable is rusted through.
      (2) A rusted cable makes a bridge unsafe.
      -----
      (3) [Unsafe]
      """,
    accepted: """
      [Safe]: The bridge is safe.
        >< [Unsafe]: The bridge is not safe.
        - <Rust>

      <Rust>

      (1) The main cable is rusted through.
      (2) A rusted cable makes a bridge unsafe.
      -----
      (3) [Unsafe]
      """)

  package init() {}

  /// Reports each relation line whose opposite follows, unless the opposite is written as well, which
  /// `support-and-attack` reports.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    lazy var signs = WrittenSigns(map)
    for (relation, verdict) in zip(map.writtenRelations, context.verdicts) {
      guard case .contradicted(let places) = verdict, !signs.haveOpposite(of: relation) else {
        continue
      }
      let isAttack = !relation.kind.isSupporting
      report(
        diagnostic(
          .contradicted(
            map.name(of: relation.source), map.name(of: relation.target), isAttack: isAttack),
          at: relation.memberRange,
          notes: places.map { place in
            Diagnostic.Note(
              .line(place.line, of: map.name(of: .argument(place.argument))),
              at: map.place(of: place.line))
          }),
        [relation.member])
    }
  }
}

/// Which elements are written for, and which against which others, after arguments were replaced by
/// what they conclude.
private struct WrittenSigns {
  private struct Sign: Hashable {
    let source: Element
    let target: Element
    let isSupporting: Bool
  }

  private let map: ArgumentMap
  private var signs: Set<Sign> = []

  init(_ map: ArgumentMap) {
    self.map = map
    for written in map.writtenRelations { signs.insert(sign(of: written)) }
  }

  func haveOpposite(of written: WrittenRelation) -> Bool {
    let sign = sign(of: written)
    return signs.contains(
      Sign(source: sign.source, target: sign.target, isSupporting: !sign.isSupporting))
  }

  private func sign(of written: WrittenRelation) -> Sign {
    let relation = written.relation.map { map.relations[$0] }
    return Sign(
      source: relation?.source ?? written.source, target: relation?.target ?? written.target,
      isSupporting: written.kind.isSupporting)
  }
}

extension Diagnostic.Message {
  fileprivate static func contradicted(
    _ source: String, _ target: String, isAttack: Bool
  ) -> Self {
    isAttack
      ? "\(source) is written against \(target), and is a reason for it by reconstruction; change the arrow or the lines"
      : "\(source) is written as a reason for \(target), and contradicts it by reconstruction; change the arrow or the lines"
  }

  fileprivate static func line(
    _ line: PremiseConclusionStructure.Line, of argument: String
  ) -> Self {
    line.role == .premise ? "\(argument) presupposes this" : "\(argument) concludes this"
  }
}
