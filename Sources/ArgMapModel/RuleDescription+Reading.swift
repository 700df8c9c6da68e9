public import ArgMapSyntax

extension RuleDescription {
  /// What is found while a map is read from its syntax tree, by name.
  public static let readingRules = [
    colonInKey, invalidData, invalidSetting, invalidSource, reservedTitle, secondStructure,
    takenStepTitle, unknownStepInput,
  ]

  static let colonInKey = RuleDescription(
    "colon-in-key", .warning, .syntax, since: "0.1.0",
    summary: "A key in data has a colon inside and no value.",
    rationale: """
      In YAML a colon ends a key only with a space after it. Without one the value is part of the key.
      """,
    objectionable: "[Tram]: Build the tram. {cost:40}",
    accepted: "[Tram]: Build the tram. {cost: 40}")

  static let reservedTitle = RuleDescription(
    "reserved-title", .warning, .syntax, since: "0.1.0",
    summary: "A title looks like those that are made up for elements without one.",
    rationale: """
      Argdown's own tools name such elements `Untitled 1`, `Untitled 2` and so on, and take an element \
      that is called so for one of them.
      """,
    objectionable: "[Untitled 1]: Build the tram.",
    accepted: "[Tram]: Build the tram.")

  static let invalidData = RuleDescription(
    "invalid-data", .error, .syntax, since: "0.1.0",
    summary: "Data in braces or front matter cannot be read as YAML.",
    rationale: """
      Data is YAML: a mapping of keys to values. The element stays without its data. Texts that hold \
      a colon, a comma, braces or brackets need quotation marks.
      """,
    objectionable: "[Tram]: Build the tram. {cost: [40}",
    accepted: "[Tram]: Build the tram. {cost: [40]}")

  static let invalidSetting = RuleDescription(
    "invalid-setting", .warning, .syntax, since: "0.1.0",
    summary: "A setting or a colour has a value that cannot be meant.",
    rationale: """
      Settings in the front matter decide what a text means and how it is drawn, and are easily \
      mistyped: a colour without quotation marks is a comment, and 'yes' is a text. Such a value has no \
      effect. Keys that are unknown here are left to other tools.
      """,
    objectionable: """
      ===
      group: {groupDepth: two}
      ===

      # Costs

      [Tram]: The tram costs 40 million.
      """,
    accepted: """
      ===
      group: {groupDepth: 2}
      ===

      # Costs

      [Tram]: The tram costs 40 million.
      """)

  static let invalidSource = RuleDescription(
    "invalid-source", .warning, .syntax, since: "0.1.0",
    summary: "The source of an element is given by words instead of a mapping.",
    rationale: """
      A passage is found by the keys of a mapping, such as `in`, `file` and `quote`, or of a list of \
      mappings. Words are left to readers, so the element would look quoted without being checked. In \
      a map that declares no sources that is a note.
      """,
    objectionable: """
      ===
      argmap:
        sources:
          air: {title: Air in the old town, file: air-report.txt}
      ===

      [Tram]: Build the tram. {source: air}
      """,
    accepted: """
      ===
      argmap:
        sources:
          air: {title: Air in the old town, file: air-report.txt}
      ===

      [Tram]: Build the tram. {source: {in: air, quote: build the tram}}
      """)

  static let secondStructure = RuleDescription(
    "second-structure", .error, .syntax, since: "0.1.0",
    summary: "An argument has two premise–conclusion structures.",
    rationale: """
      An argument is one chain of reasoning to one conclusion; the first structure is kept.
      """,
    objectionable: """
      <Time>

      (1) The tram is fast.
      ----
      (2) It saves time.

      <Time>

      (1) The tram is punctual.
      ----
      (2) It saves time.
      """,
    accepted: """
      <Speed>

      (1) The tram is fast.
      ----
      (2) It saves time.

      <Punctuality>

      (1) The tram is punctual.
      ----
      (2) It saves time.
      """)

  static let takenStepTitle = RuleDescription(
    "taken-step-title", .error, .syntax, since: "0.1.0",
    summary: "A step that is to become an argument would have the title of another one.",
    rationale: """
      With `model: {explodeArguments: true}` the steps of <A> become <A - 1>, <A - 2> and so on. An \
      argument stays whole where one of these titles is taken.
      """,
    objectionable: """
      ===
      model: {explodeArguments: true}
      ===

      <Time>

      (1) The tram is fast.
      ----
      (2) It saves time.
      ----
      (3) It should be built.

      <Time - 1>: Time is money.
      """,
    accepted: """
      ===
      model: {explodeArguments: true}
      ===

      <Time>

      (1) The tram is fast.
      ----
      (2) It saves time.
      ----
      (3) It should be built.

      <Money>: Time is money.
      """)

  static let unknownStepInput = RuleDescription(
    "unknown-step-input", .error, .syntax, since: "0.1.0",
    summary: "A step that is to become an argument uses a line that does not stand above it.",
    rationale: """
      With `model: {explodeArguments: true}` each step becomes an argument of the lines that it uses. \
      An argument stays whole where these lines are not known.
      """,
    objectionable: """
      ===
      model: {explodeArguments: true}
      ===

      <Time>

      (1) The tram is fast.
      ----
      (2) It saves time.
      -- {uses: [4]} --
      (3) It should be built.
      """,
    accepted: """
      ===
      model: {explodeArguments: true}
      ===

      <Time>

      (1) The tram is fast.
      ----
      (2) It saves time.
      -- {uses: [2]} --
      (3) It should be built.
      """)
}
