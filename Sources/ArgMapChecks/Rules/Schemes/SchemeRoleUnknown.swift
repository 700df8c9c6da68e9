package import ArgMapModel
package import ArgMapSyntax

/// Objects to a role that the scheme of a step does not have, or has for one line only.
package struct SchemeRoleUnknown: Rule {
  package static let about = RuleDescription(
    "scheme-role-unknown", .warning, .schemes, profile: .scheme, since: "0.1.0",
    summary: "A line has a role that the scheme of its step does not have.",
    rationale: """
      A misspelt role leaves the premise of the scheme without a line. Two lines can share a role only \
      where the scheme says so. A line with different roles in two steps names them by the numbers of \
      the conclusions, as in 'role: {4: assertion, 7: sign}'.
      """,
    objectionable: """
      <Expert>

      (1) The engineer says so. {role: assertion}
      (2) It is engineering. {role: domain}
      (3) She is an expert. {role: expertise}
      -- {uses: [1, 2, 3], scheme: expert-opinion} --
      (4) The bridge is safe.
      """,
    accepted: """
      <Expert>

      (1) The engineer says so. {role: assertion}
      (2) It is engineering. {role: field}
      (3) She is an expert. {role: expertise}
      -- {uses: [1, 2, 3], scheme: expert-opinion} --
      (4) The bridge is safe.
      """)

  package init() {}

  /// Looks at the roles of the lines that each step uses, and at those that it leaves out.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for argument in map.arguments {
      guard let structure = argument.structure else { continue }
      let steps = argument.steps(in: map).compactMap { step in
        context.schemes[step.id].map { (step: step, use: $0) }
      }
      guard !steps.isEmpty else { continue }
      let element = Element.argument(argument.id)
      /// The steps that use each line, by the labels of their conclusions.
      var users: [Int: [(label: String, scheme: Scheme)]] = [:]
      for (step, use) in steps {
        let label = structure.lines[step.conclusionLine].label
        for input in step.inputs { users[input, default: []].append((label, use.scheme)) }
      }
      for (line, users) in users.sorted(by: { $0.key < $1.key }) {
        let line = structure.lines[line]
        guard let role = LineRole(line, in: map) else { continue }
        for (range, message, fixes) in faults(of: role, on: line, users, in: map) {
          report(
            diagnostic(message, at: range, fixes: fixes), [.statement(line.statement), element])
        }
      }
      for (step, use) in steps {
        checkSharedRoles(of: step, use, structure, map) { report($0, [use.element]) }
        checkImplicit(of: use, map) { report($0, [use.element]) }
      }
    }
  }

  private typealias Fault = (SourceRange, Diagnostic.Message, [Diagnostic.Fix])

  private func faults(
    of role: LineRole, on line: PremiseConclusionStructure.Line,
    _ users: [(label: String, scheme: Scheme)], in map: ArgumentMap
  ) -> [Fault] {
    if let name = role.inEveryStep {
      // The other steps use the line as it is.
      guard let scheme = users.first?.scheme,
        !users.contains(where: { $0.scheme.premise(name) != nil })
      else { return [] }
      return [fault(name, scheme, at: role.entry, in: map.text)]
    }
    guard role.entry.value.mapping != nil else {
      return [(role.entry.range, .noName(line.label), [])]
    }
    let schemes = Dictionary(users.map { ($0.label, $0.scheme) }, uniquingKeysWith: { a, _ in a })
    return role.inSingleSteps.compactMap { entry in
      guard let scheme = schemes[entry.key] else {
        return (entry.range, .noUser(line.label, entry.key), [])
      }
      guard let name = entry.value.scalarText else { return (entry.range, .noName(line.label), []) }
      return scheme.premise(name) == nil ? fault(name, scheme, at: entry, in: map.text) : nil
    }
  }

  private func fault(
    _ name: String, _ scheme: Scheme, at entry: Metadata.Entry, in text: SourceText
  ) -> Fault {
    var roles = TitleIndex(scheme.premises.map(\.role))
    let meant = roles.suggestion(for: name)
    let place = text.scalarRange(of: entry)
    var fixes: [Diagnostic.Fix] = []
    if let meant, meant.isOnlyOne, let place {
      fixes = [
        Diagnostic.Fix("write '\(meant.title)'", replacing: place, with: meant.title, isSafe: false)
      ]
    }
    return (place ?? entry.range, .unknown(name, scheme, meant: meant?.title), fixes)
  }

  private func checkSharedRoles(
    of step: Inference, _ use: SchemeUse, _ structure: PremiseConclusionStructure,
    _ map: ArgumentMap, _ report: (Diagnostic) -> Void
  ) {
    let lines = RoleAssignment(step, use, in: map).lines
    for premise in use.scheme.premises where !premise.isRepeatable {
      guard let same = lines[premise.role], same.count > 1 else { continue }
      report(
        diagnostic(
          .shared(premise.role, by: same.count, of: use.scheme, map.name(of: use.element)),
          at: map.place(of: structure.lines[same[1]]),
          notes: [Diagnostic.Note(.firstLine, at: map.place(of: structure.lines[same[0]]))]))
    }
  }

  private func checkImplicit(
    of use: SchemeUse, _ map: ArgumentMap, _ report: (Diagnostic) -> Void
  ) {
    guard let entry = use.data.entry("implicit") else { return }
    for role in entry.value.scalarTexts ?? [] where use.scheme.premise(role) == nil {
      var roles = TitleIndex(use.scheme.premises.map(\.role))
      let meant = roles.suggestion(for: role)?.title
      report(diagnostic(.unknown(role, use.scheme, meant: meant), at: entry.range))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ role: String, _ scheme: Scheme, meant: String?) -> Self {
    let fact = "the scheme '\(scheme.id)' has no role '\(role)'"
    if let meant { return "\(fact); did you mean '\(meant)'?" }
    let roles = scheme.premises.map(\.role)
    return "\(fact); its roles are \(Listing.list(roles, of: roles.count))"
  }

  fileprivate static func noName(_ label: String) -> Self {
    "the role of line (\(label)) has no name; write one, as in 'role: goal'"
  }

  fileprivate static func noUser(_ label: String, _ conclusion: String) -> Self {
    "line (\(label)) has a role in a step to (\(conclusion)), but no such step with a scheme uses it; name the conclusion of one that does"
  }

  fileprivate static func shared(
    _ role: String, by count: Int, of scheme: Scheme, _ step: String
  ) -> Self {
    "\(step) has \(count) lines in the role '\(role)', of which '\(scheme.id)' takes one; give the others their own roles or none"
  }

  fileprivate static var firstLine: Self { "the first line in the role" }
}
