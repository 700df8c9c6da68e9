extension RuleDescription {
  /// What is found while a text is parsed, by name.
  public static let syntaxRules: [RuleDescription] = [
    argumentAsStatement, controlCharacter, dataWithoutElement, emptyDefinition, emptyHeading,
    emptyMap, emptyRelation, incompleteStructure, misplacedHeading, misplacedInference,
    misplacedListItem, misplacedTitle, missingConclusion, missingInference, notUTF8,
    relationIndentation, relationUnderInference, relationWithoutParent, structureAfterText,
    textAfterData, textAfterInference, textAfterReference, tooManyFindings, unclosedEmphasis,
    unclosedFrontMatter, unclosedInference,
  ]

  static let relationWithoutParent = RuleDescription(
    "relation-without-parent", .error, .syntax, since: "0.1.0",
    summary: "A block begins with a relation.",
    rationale: """
      A relation line belongs to the line above that is indented less; a blank line cuts it off.
      """,
    objectionable: "[Tram]: Build the tram.\n\n  + [Time]: It saves time.",
    accepted: "[Tram]: Build the tram.\n  + [Time]: It saves time.")

  static let relationIndentation = RuleDescription(
    "relation-indentation", .error, .syntax, since: "0.1.0",
    summary: "A relation line is not indented under any statement or argument.",
    rationale: """
      Indentation says what a relation belongs to. The first relation under a line is indented by at \
      least one blank, and the ones beside it by the same amount.
      """,
    objectionable: "[Tram]: Build the tram.\n+ [Time]: It saves time.",
    accepted: "[Tram]: Build the tram.\n  + [Time]: It saves time.")

  static let emptyRelation = RuleDescription(
    "empty-relation", .error, .syntax, since: "0.1.0",
    summary: "A relation symbol, list marker or number has nothing behind it.",
    rationale: "A relation joins two things; name or describe the second one on the line.",
    objectionable: "[Tram]: Build the tram.\n  +",
    accepted: "[Tram]: Build the tram.\n  + It saves time.")

  static let emptyDefinition = RuleDescription(
    "empty-definition", .error, .syntax, since: "0.1.0",
    summary: "A title with a colon has no text behind it.",
    rationale: """
      The colon announces the text of the statement or argument. To refer to it, leave out the \
      colon.
      """,
    objectionable: "[Tram]:",
    accepted: "[Tram]: Build the tram.")

  static let emptyHeading = RuleDescription(
    "empty-heading", .error, .syntax, since: "0.1.0",
    summary: "A heading has no text.",
    rationale: "Sections are known by their titles.",
    objectionable: "# {isGroup: true}\n\n[Tram]: Build the tram.",
    accepted: "# Trams {isGroup: true}\n\n[Tram]: Build the tram.")

  static let misplacedTitle = RuleDescription(
    "misplaced-title", .error, .syntax, since: "0.1.0",
    summary: "A title in brackets stands inside running text.",
    rationale: """
      A statement or argument is named only where a line begins or behind a relation symbol. To speak \
      of one inside a text, mention it with `@`; to write a bracket, put a backslash before it.
      """,
    objectionable: "[Tram]: Build it because of [Time] and money.",
    accepted: "[Tram]: Build it because of @[Time] and money.")

  static let textAfterReference = RuleDescription(
    "text-after-reference", .error, .syntax, since: "0.1.0",
    summary: "Text follows a title that only refers.",
    rationale: """
      A title without a colon refers to a statement that is worded elsewhere; only tags and data \
      may follow.
      """,
    objectionable: "[Tram] should be built.",
    accepted: "[Tram]: It should be built.")

  static let textAfterData = RuleDescription(
    "text-after-data", .error, .syntax, since: "0.1.0",
    summary: "Something stands between the data in braces and the end of the line.",
    rationale: "Data is the last thing an element has, and it has one block of it.",
    objectionable: "[Tram]: Build {cost: 40} the tram.",
    accepted: "[Tram]: Build the tram. {cost: 40}")

  static let dataWithoutElement = RuleDescription(
    "data-without-element", .error, .syntax, since: "0.1.0",
    summary: "A block begins with data in braces.",
    rationale: "Data belongs to the element before it; a blank line cuts it off.",
    objectionable: "[Tram]: Build the tram.\n\n{cost: 40}",
    accepted: "[Tram]: Build the tram.\n{cost: 40}")

  static let structureAfterText = RuleDescription(
    "structure-after-text", .error, .syntax, since: "0.1.0",
    summary: "A numbered line follows text without a blank line.",
    rationale: """
      Premises and conclusions form a block of their own, directly below the block of their \
      argument.
      """,
    objectionable: "<Time>\n(1) The tram is fast.\n----\n(2) The tram saves time.",
    accepted: "<Time>\n\n(1) The tram is fast.\n----\n(2) The tram saves time.")

  static let incompleteStructure = RuleDescription(
    "incomplete-structure", .error, .syntax, since: "0.1.0",
    summary: "Numbered lines end without an inference.",
    rationale: """
      A structure has premises, a line of hyphens and a conclusion, with no blank line between.
      """,
    objectionable: "(1) The tram is fast.\n(2) Speed saves time.",
    accepted: "(1) The tram is fast.\n----\n(2) The tram saves time.")

  static let missingInference = RuleDescription(
    "missing-inference", .error, .syntax, since: "0.1.0",
    summary: "A structure ends in a premise.",
    rationale: """
      The last line of a structure is what the argument is for; an inference stands above it.
      """,
    objectionable: "(1) The tram is fast.\n----\n(2) It saves time.\n(3) Time is money.",
    accepted: "(1) The tram is fast.\n----\n(2) It saves time.\n----\n(3) It saves money.")

  static let missingConclusion = RuleDescription(
    "missing-conclusion", .error, .syntax, since: "0.1.0",
    summary: "An inference has no conclusion below it.",
    rationale: "A numbered line has to say what the inference arrives at.",
    objectionable: "(1) The tram is fast.\n----",
    accepted: "(1) The tram is fast.\n----\n(2) The tram saves time.")

  static let misplacedInference = RuleDescription(
    "misplaced-inference", .error, .syntax, since: "0.1.0",
    summary: "A line of hyphens stands outside a structure.",
    rationale: """
      Two or more hyphens at the start of a line are an inference between numbered lines.
      """,
    objectionable: "The tram is fast.\n----\nIt saves time.",
    accepted: "(1) The tram is fast.\n----\n(2) It saves time.")

  static let unclosedInference = RuleDescription(
    "unclosed-inference", .error, .syntax, since: "0.1.0",
    summary: "An inference does not end in hyphens.",
    rationale: """
      Two hyphens open an inference, two or more close it: `----`, or `-- rule, rule {data} --`. Rules \
      stand on one line, divided by commas.
      """,
    objectionable: "(1) The tram is fast.\n---\n(2) The tram saves time.",
    accepted: "(1) The tram is fast.\n----\n(2) The tram saves time.")

  static let textAfterInference = RuleDescription(
    "text-after-inference", .error, .syntax, since: "0.1.0",
    summary: "Text follows the hyphens that close an inference.",
    rationale: "The conclusion stands on a numbered line of its own.",
    objectionable: "(1) The tram is fast.\n---- so\n(2) The tram saves time.",
    accepted: "(1) The tram is fast.\n-- so --\n(2) The tram saves time.")

  static let argumentAsStatement = RuleDescription(
    "argument-as-statement", .error, .syntax, since: "0.1.0",
    summary: "An argument stands where only a statement can.",
    rationale: """
      Premises, conclusions and the second side of a contradiction are statements, in square \
      brackets or in words.
      """,
    objectionable: "(1) <Time>\n----\n(2) The tram saves time.",
    accepted: "(1) [Time]: The tram is fast.\n----\n(2) The tram saves time.")

  static let relationUnderInference = RuleDescription(
    "relation-under-inference", .error, .syntax, since: "0.1.0",
    summary: "A relation under an inference is no undercut.",
    rationale: """
      What speaks against a step says that it does not go through: an undercut, `<_`. Support \
      belongs under the premises.
      """,
    objectionable: "(1) The tram is fast.\n----\n  - <Stops>: It stops often.\n(2) It saves time.",
    accepted: "(1) The tram is fast.\n----\n  <_ <Stops>: It stops often.\n(2) It saves time.")

  static let unclosedEmphasis = RuleDescription(
    "unclosed-emphasis", .warning, .syntax, since: "0.1.0",
    summary: "A mark for bold or italic text is never closed.",
    rationale: """
      The mark is drawn as a plain character. Close it, or put a backslash before it to say that \
      it is meant.
      """,
    objectionable: "[Tram]: Build the *tram.",
    accepted: "[Tram]: Build the *tram*.")

  static let unclosedFrontMatter = RuleDescription(
    "unclosed-front-matter", .error, .syntax, since: "0.1.0",
    summary: "Front matter has no end.",
    rationale: """
      Front matter stands between two lines of at least three equals signs. Without the second one \
      its settings are words like any others.
      """,
    objectionable: "===\ntitle: Trams\n\n[Tram]: Build the tram.",
    accepted: "===\ntitle: Trams\n===\n\n[Tram]: Build the tram.")

  static let misplacedListItem = RuleDescription(
    "misplaced-list-item", .error, .syntax, since: "0.1.0",
    summary: "A list item stands inside another block.",
    rationale: """
      A list is a block of its own and has no lists inside. A line of text that begins with `*` or with \
      a number and a full stop is read as an item; a backslash before it makes it text.
      """,
    objectionable: "The tram came in\n1998. It was slow.",
    accepted: "The tram came in\n1998\\. It was slow.")

  static let misplacedHeading = RuleDescription(
    "misplaced-heading", .error, .syntax, since: "0.1.0",
    summary: "A heading stands inside another block.",
    rationale: "A heading is a block of its own, with a blank line before it.",
    objectionable: "[Tram]: Build the tram.\n# Costs",
    accepted: "[Tram]: Build the tram.\n\n# Costs")

  static let emptyMap = RuleDescription(
    "empty-map", .error, .syntax, since: "0.1.0",
    summary: "The text holds nothing but comments and front matter.",
    rationale: """
      A map that says nothing is more likely a wrong file or a lost text than a finished map.
      """,
    objectionable: "// Nothing yet.",
    accepted: "[Tram]: Build the tram.")

  static let notUTF8 = RuleDescription(
    "not-utf-8", .error, .syntax, since: "0.1.0",
    summary: "The text holds bytes that are not UTF-8.",
    rationale: "Argdown is written in UTF-8; other bytes are read as U+FFFD. Convert the file.",
    objectionable: "", accepted: "[Tram]: Build the tram.")

  static let controlCharacter = RuleDescription(
    "control-character", .error, .syntax, since: "0.1.0",
    summary: "The text holds control characters.",
    rationale: """
      Apart from tabs and line breaks they have no place in a text, and no drawing can show them.
      """,
    objectionable: "[Tram]: Build\u{7} the tram.",
    accepted: "[Tram]: Build the tram.")

  static let tooManyFindings = RuleDescription(
    "too-many-findings", .error, .syntax, since: "0.1.0",
    summary: "The text has more syntax findings than are reported.",
    rationale: "Mend the first ones; later ones often follow from them.",
    objectionable: "", accepted: "[Tram]: Build the tram.")
}
