package import ArgMapModel
package import ArgMapSyntax

/// Objects to a file with schemes that is not there or not in the form of the catalogue.
package struct FaultySchemeFile: Rule {
  package static let about = RuleDescription(
    "faulty-scheme-file", .error, .schemes, profile: .scheme, since: "0.1.0",
    summary: "A file with schemes is not there, or a scheme in it cannot be read.",
    rationale: """
      A map can bring schemes of its own: files under 'argmap: {schemes: […]}' in the front matter, \
      in the form of the built-in catalogue. A scheme that cannot be read is left out, so that the \
      steps that follow it are not checked.
      """,
    objectionable: """
      ===
      argmap: {schemes: [hose.yaml]}
      ===

      [Tram]: The tram should be built. #basic
      """,
    accepted: """
      ===
      argmap: {schemes: [house.yaml]}
      ===

      [Tram]: The tram should be built. #basic
      """,
    exampleSources: [
      "house.yaml": """
      schemes:
        - id: pilot
          premises:
            - {role: trial, says: "A has worked in a trial."}
          conclusion: {mood: action, says: "A should be done for good."}
      """
    ])

  package init() {}

  /// Reports each file once, at the setting that names it.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let setting = map.frontMatter["argmap"]?.mapping?.entry("schemes")
    for fault in context.schemeFiles.faults {
      report(
        diagnostic(
          fault.reason.map { .unreadable(fault.file, $0) }
            ?? .faulty(fault.file, count: fault.notes.count),
          at: setting?.range ?? SourceRange(0..<0),
          notes: Array(fault.notes.prefix(Listing.places))),
        [])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unreadable(_ file: String, _ reason: String) -> Self {
    "the file '\(file)' with schemes \(reason)"
  }

  fileprivate static func faulty(_ file: String, count: Int) -> Self {
    "the schemes of '\(file)' have \(count == 1 ? "a fault" : "\(count) faults"); write them in the form of the built-in catalogue"
  }
}
