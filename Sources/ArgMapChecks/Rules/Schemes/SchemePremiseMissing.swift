package import ArgMapModel
package import ArgMapSyntax

/// Objects to a step without a premise that its scheme rests on.
package struct SchemePremiseMissing: Rule {
  package static let about = RuleDescription(
    "scheme-premise-missing", .warning, .schemes, profile: .scheme, since: "0.1.0",
    asksForCompletion: true,
    summary: "A step lacks a premise that its scheme asks for.",
    rationale: """
      What a scheme leaves unsaid is mostly what the step fails by. Lines say by 'role' in their data \
      which premise they are; the only line without a role takes the only role that is left. Name a \
      premise that is left out on purpose on the step, as in 'implicit: [field]'.
      """,
    objectionable: """
      <Expert>

      (1) The engineer says the bridge is safe. {role: assertion}
      (2) Bridge safety belongs to engineering. {role: field}
      -- {uses: [1, 2], scheme: expert-opinion} --
      (3) The bridge is safe.
      """,
    accepted: """
      <Expert>

      (1) The engineer says the bridge is safe. {role: assertion}
      (2) Bridge safety belongs to engineering. {role: field}
      (3) The engineer is an expert in engineering. {role: expertise}
      -- {uses: [1, 2, 3], scheme: expert-opinion} --
      (4) The bridge is safe.
      """)

  package init() {}

  /// Reports a step once, with all that it lacks.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for use in context.schemes.uses {
      guard case .inference(let id) = use.element, map[id].usesWhatItDeclares else { continue }
      let roles = RoleAssignment(map[id], use, in: map)
      // A role that the scheme does not have may be the one that is missed.
      guard !roles.missing.isEmpty, !roles.hasUnknownRole else { continue }
      report(
        diagnostic(
          .missing(roles.missing, of: use.scheme, in: map.name(of: use.element)),
          at: map[id].range),
        [use.element])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(
    _ premises: [Scheme.Premise], of scheme: Scheme, in step: String
  ) -> Self {
    let list = premises.map { premise in
      let says = premise.says.hasSuffix(".") ? String(premise.says.dropLast()) : premise.says
      return "'\(premise.role)' (\(says))"
    }
    let names = Listing.list(list, of: list.count)
    return list.count == 1
      ? "\(step) follows '\(scheme.id)' without its premise \(names); add it, or give the line that says so the role"
      : "\(step) follows '\(scheme.id)' without its premises \(names); add them, or give the lines that say so the roles"
  }
}
