extension SchemeCatalog {
  /// The page about the schemes, in Markdown: how a map uses them, and each with its parts.
  package var page: String {
    var page = """
      # Schemes

      \(Self.introduction)

      | scheme | pattern |
      | --- | --- |

      """
    for scheme in schemes { page += "| [`\(scheme.id)`](#\(scheme.id)) | \(scheme.name) |\n" }
    for scheme in schemes { page += "\n" + scheme.section }
    return page
  }

  private static let introduction = """
    A scheme is a stock pattern of reasoning. A step that names one, as its rule or as `scheme` in its
    data, is held to it: its premises must play the parts that the scheme asks for, and whoever weighs it
    is shown the questions that the scheme invites.

    ```argdown
    <Bridge>

    (1) The engineer says that the bridge is safe. {role: assertion}
    (2) The safety of bridges belongs to engineering. {role: field}
    (3) She is an expert in engineering. {role: expertise}
    -- expert-opinion {uses: [1, 2, 3], answers: {
      expertise: "She has built twelve bridges.",
      field: waived,
      assertion: "So says her report.",
      evidence: "<Load test>",
      all: waived}} --
    (4) The bridge is safe.

    <Load test>: Last year it carried twice the load.
    ```

    - **Roles** stand on the lines, as `role`. One line without a role takes the only one that is left.
      A line that two steps use in two roles names them by the numbers of their conclusions:
      `role: {4: assertion, 7: sign}`. A premise that is left out on purpose is named on the step:
      `implicit: [field]`.
    - **Questions** are answered on the step under `answers`, by a title in its brackets, by words, or by
      `waived`; `answers: {all: waived}` waives those that are not answered. An attack on the step, on a
      premise or on the conclusion raises a question by `asks: trust` in its data; what speaks against
      the attack answers the question.
    - **Who has to act**: whoever argues by a scheme has to answer the questions to the *proponent*, and
      a step that leaves one open has a warning; those to the *critic* are worth a note.

    A map brings schemes of its own with `argmap: {schemes: [house.yaml]}` in the front matter. Such a
    file has the form of [`schemes.yaml`](../Schemes/schemes.yaml), from which this page is made; a
    scheme with the id of one of these takes its place.
    """
}

extension Scheme {
  fileprivate var section: String {
    var section = "## \(id)\n\n\(name)."
    if !aliases.isEmpty { section += " Also: \(aliases.joined(separator: ", "))." }
    section += "\n\n"
    for premise in premises {
      let notes =
        (premise.isOptional ? ["optional"] : []) + (premise.isRepeatable ? ["repeatable"] : [])
      let note = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
      section += "- `\(premise.role)`\(note): \(premise.says)\n"
    }
    section += "- conclusion (\(mood.rawValue)): \(conclusion)\n"
    guard !questions.isEmpty else { return section }
    section += "\n| question | asks | about | to act |\n| --- | --- | --- | --- |\n"
    for question in questions {
      section +=
        "| `\(question.id)` | \(question.ask) | \(question.hits.words) | \(question.burden.rawValue) |\n"
    }
    return section
  }
}

extension Scheme.Target {
  fileprivate var words: String {
    switch self {
    case .premise(let role): "`\(role)`"
    case .inference: "the step"
    case .conclusion: "the conclusion"
    }
  }
}
