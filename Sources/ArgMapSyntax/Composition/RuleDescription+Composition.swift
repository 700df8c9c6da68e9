extension RuleDescription {
  /// What is found while a map is put together from files that it includes, or from the lines of a
  /// block in Markdown, by name.
  public static let compositionRules = [
    circularInclude, includeLimit, includeNotFound, includeOutside, includedFrontMatter,
    unclosedMarkdownBlock, unreadableInclude,
  ]

  package static let circularInclude = RuleDescription(
    "circular-include", .error, .syntax, since: "0.1.0",
    summary: "A file includes itself, perhaps through others.",
    rationale: """
      Each file is inserted once, so nothing is lost; but one of the directives cannot be meant.
      """,
    objectionable: "[Tram]: Build the tram.\n\n@include(costs.argdown)",
    accepted: "[Tram]: Build the tram.\n\n@include(times.argdown)",
    exampleSources: [
      "costs.argdown": "[Costs]: It costs 40 million.\n\n@include(costs.argdown)",
      "times.argdown": "[Time]: It saves time.",
    ])

  package static let includeLimit = RuleDescription(
    "include-limit", .error, .syntax, since: "0.1.0",
    summary: "A map has more includes than are read, or larger ones.",
    rationale: """
      A map reads at most 1,000 directives and 64 megabytes of included files, so that a small file \
      cannot become a huge one. What is beyond is left out.
      """,
    objectionable: "", accepted: "[Tram]: Build the tram.")

  package static let includeNotFound = RuleDescription(
    "include-not-found", .error, .syntax, since: "0.1.0",
    summary: "An included file does not exist.",
    rationale: "The path is relative to the file that the directive stands in.",
    objectionable: "[Tram]: Build the tram.\n\n@include(csots.argdown)",
    accepted: "[Tram]: Build the tram.\n\n@include(costs.argdown)",
    exampleSources: ["costs.argdown": "[Costs]: It costs 40 million."])

  package static let includeOutside = RuleDescription(
    "include-outside", .error, .syntax, since: "0.1.0",
    summary: "An included file lies outside the folders that the map may read.",
    rationale: """
      A map from a stranger must not read whatever it likes: it includes files from the folder that it \
      lies in and the folders below, and from folders given with '--includes'.
      """,
    objectionable: "[Tram]: Build the tram.\n\n@include(../costs.argdown)",
    accepted: "[Tram]: Build the tram.\n\n@include(costs.argdown)",
    exampleSources: ["costs.argdown": "[Costs]: It costs 40 million."])

  package static let includedFrontMatter = RuleDescription(
    "included-front-matter", .warning, .syntax, since: "0.1.0",
    summary: "An included file begins with front matter that is not read.",
    rationale: """
      A map has one front matter, at its beginning. That of an included file counts only where \
      nothing stands before the directive.
      """,
    objectionable: "[Tram]: Build the tram.\n\n@include(costs.argdown)",
    accepted: "@include(costs.argdown)\n\n[Tram]: Build the tram.",
    exampleSources: ["costs.argdown": "===\ntitle: Trams\n===\n\n[Costs]: It costs 40 million."])

  package static let unclosedMarkdownBlock = RuleDescription(
    "unclosed-markdown-block", .warning, .syntax, since: "0.1.0",
    summary: "A block of Argdown in a Markdown page has no closing fence.",
    rationale: """
      Such a block runs to the end of the page, or of the list or quotation that it is in, and what \
      comes after the map is read as a part of it.
      """,
    objectionable: "```argdown\n[Tram]: Build the tram.\n\nSo far the debate.",
    accepted: "```argdown\n[Tram]: Build the tram.\n```\n\nSo far the debate.")

  package static let unreadableInclude = RuleDescription(
    "unreadable-include", .error, .syntax, since: "0.1.0",
    summary: "An included file cannot be read.",
    rationale: """
      Regular files are included, not folders or pipes. A map from standard input lies in no folder, so \
      it includes nothing.
      """,
    objectionable: "[Tram]: Build the tram.\n\n@include(costs)",
    accepted: "[Tram]: Build the tram.\n\n@include(costs/tram.argdown)",
    exampleSources: ["costs/tram.argdown": "[Costs]: It costs 40 million."])
}
