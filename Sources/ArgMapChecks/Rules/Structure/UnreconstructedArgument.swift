package import ArgMapModel
package import ArgMapSyntax

/// Objects to an argument that is only described in a map that reconstructs others.
package struct UnreconstructedArgument: Rule {
  package static let about = RuleDescription(
    "unreconstructed-argument", .note, .structure, profile: .review, since: "0.1.0",
    asksForCompletion: true,
    summary: "An argument is only described, while others of the map are reconstructed.",
    rationale: """
      What a sketch takes for granted stays hidden. Tag an argument '#sketch' when its description is \
      enough.
      """,
    objectionable: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -----
      (3) Traffic harms sleep.

      <Cost>: The tram costs 40 million.
      """,
    accepted: """
      <Noise>

      (1) Traffic is loud.
      (2) Loud nights harm sleep.
      -----
      (3) Traffic harms sleep.

      <Cost>: The tram costs 40 million. #sketch
      """)

  package init() {}

  /// Reports each argument with a description and no structure.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let reconstructed = map.arguments.count { $0.structure != nil }
    guard reconstructed > 0 else { return }
    let sketch = map.tag(named: "sketch")
    for argument in map.arguments where argument.structure == nil && argument.isDefined {
      let element = Element.argument(argument.id)
      guard sketch.map(argument.hasTag) != true, !context.asides.contains(element) else { continue }
      report(
        diagnostic(
          .sketched(map.name(of: element), reconstructed, of: map.arguments.count),
          at: map.place(of: element)),
        [element])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func sketched(_ name: String, _ reconstructed: Int, of count: Int) -> Self {
    "\(name) is only described, while \(reconstructed) of \(count) arguments are reconstructed; give it premises and a conclusion, or tag it '#sketch'"
  }
}
