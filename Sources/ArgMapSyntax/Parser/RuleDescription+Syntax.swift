extension RuleDescription {
  /// What is found while a text is parsed, by name.
  public static let syntaxRules: [RuleDescription] = [
    argumentAsStatement, bracketInTitle, brokenRuleList, controlCharacter, cutStructure,
    dataWithoutElement, emptyDefinition, emptyHeading, emptyMap, emptyRelation,
    frontMatterInHyphens, incompleteStructure, malformedNumber, misplacedFrontMatter,
    misplacedHeading, misplacedInference, misplacedListItem, misplacedTitle, missingBlankLine,
    missingConclusion, missingInference, mixedIndentation, notUTF8, relationIndentation,
    relationUnderInference, relationWithoutParent, spaceBeforeColon, structureAfterText,
    textAfterData, textAfterInference, textAfterReference, textUnderHeading, tooManyFindings,
    unclosedComment, unclosedData, unclosedEmphasis, unclosedFrontMatter, unclosedInference,
    unclosedTitle, unevenIndentation,
  ]

  static let relationWithoutParent = RuleDescription(
    "relation-without-parent", .error, .syntax, since: "0.1.0",
    summary: "A relation has nothing that it can belong to.",
    rationale: """
      A relation line belongs to the statement or argument above that is indented less. A blank line \
      cuts it off, and headings have no relations.
      """,
    objectionable: "[Tram]: Build the tram.\n\n  + [Time]: It saves time.",
    accepted: "[Tram]: Build the tram.\n  + [Time]: It saves time.")

  static let relationIndentation = RuleDescription(
    "relation-indentation", .error, .syntax, since: "0.1.0",
    summary: "A relation line is not indented under any statement or argument.",
    rationale: """
      Indentation says what a relation belongs to. The first relation under a line is indented by at \
      least one space, and the ones beside it by the same amount. A line of text that begins with a \
      relation symbol is read as a relation; a backslash before it makes it text.
      """,
    objectionable: "[Tram]: Build the tram.\n+ [Time]: It saves time.",
    accepted: "[Tram]: Build the tram.\n  + [Time]: It saves time.")

  static let unevenIndentation = RuleDescription(
    "uneven-indentation", .warning, .syntax, since: "0.1.0",
    summary: "A relation is indented so that it is easily taken for another's.",
    rationale: """
      One space more than the line above makes a relation of that line; an indentation between two \
      levels counts as the outer one. Both look like slips, and the map says something else.
      """,
    objectionable: "[Tram]: Build it.\n  + [Time]: It saves time.\n   + [Money]: It saves money.",
    accepted: "[Tram]: Build it.\n  + [Time]: It saves time.\n  + [Money]: It saves money.")

  static let mixedIndentation = RuleDescription(
    "mixed-indentation", .warning, .syntax, since: "0.1.0",
    summary: "Relations of one block are indented with tabs and with spaces.",
    rationale: """
      A tab counts as one space, however wide it looks, so that levels are not what they seem.
      """,
    objectionable: "[Tram]: Build it.\n\t+ [Time]: It saves time.\n  + [Money]: It saves money.",
    accepted: "[Tram]: Build it.\n  + [Time]: It saves time.\n  + [Money]: It saves money.")

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

  static let missingBlankLine = RuleDescription(
    "missing-blank-line", .error, .syntax, since: "0.1.0",
    summary: "A statement or argument directly follows another one.",
    rationale: """
      Elements are divided by blank lines. Without one the second title stands inside the text of the \
      first.
      """,
    objectionable: "[Tram]: Build the tram.\n[Buses]: Buy buses.",
    accepted: "[Tram]: Build the tram.\n\n[Buses]: Buy buses.")

  static let spaceBeforeColon = RuleDescription(
    "space-before-colon", .error, .syntax, since: "0.1.0",
    summary: "There is a space between a title and its colon.",
    rationale: """
      Only a colon directly behind the bracket makes a title that of the text that follows.
      """,
    objectionable: "[Tram] : Build the tram.",
    accepted: "[Tram]: Build the tram.")

  static let bracketInTitle = RuleDescription(
    "bracket-in-title", .warning, .syntax, since: "0.1.0",
    summary: "A title has a closing bracket inside.",
    rationale: """
      The title of a definition goes on to the first closing bracket with a colon behind it. With a \
      bracket inside it can never be referred to, and most likely two titles have become one.
      """,
    objectionable: "[Tram] and [Buses]: Build and buy.",
    accepted: "[Tram and buses]: Build and buy.")

  static let unclosedTitle = RuleDescription(
    "unclosed-title", .warning, .syntax, since: "0.1.0",
    summary: "A bracket that begins a statement is not closed on its line.",
    rationale: """
      Without the closing bracket the words are a statement without a title. A title stands on one \
      line. A backslash before the bracket says that it is meant.
      """,
    objectionable: "[Tram: Build the tram.",
    accepted: "[Tram]: Build the tram.")

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

  static let unclosedComment = RuleDescription(
    "unclosed-comment", .warning, .syntax, since: "0.1.0",
    summary: "A comment is never closed.",
    rationale: "Without its end a comment is text, and is drawn.",
    objectionable: "[Tram]: Build the tram. /* Ask Ann.",
    accepted: "[Tram]: Build the tram. /* Ask Ann. */")

  static let unclosedData = RuleDescription(
    "unclosed-data", .warning, .syntax, since: "0.1.0",
    summary: "A brace is never closed.",
    rationale: """
      Without the closing brace the data is text, and so is what follows it. A backslash before the \
      brace says that it is meant.
      """,
    objectionable: "[Tram]: Build the tram. {cost: 40",
    accepted: "[Tram]: Build the tram. {cost: 40}")

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
    summary: "Front matter has no end, or no beginning.",
    rationale: """
      Front matter stands between two lines of at least three equals signs. Without the second one \
      its settings are words like any others.
      """,
    objectionable: "===\ntitle: Trams\n\n[Tram]: Build the tram.",
    accepted: "===\ntitle: Trams\n===\n\n[Tram]: Build the tram.")

  static let frontMatterInHyphens = RuleDescription(
    "front-matter-in-hyphens", .error, .syntax, since: "0.1.0",
    summary: "Front matter stands between hyphens instead of equals signs.",
    rationale: "Hyphens are an inference in Argdown; its front matter has lines of equals signs.",
    objectionable: "---\ntitle: Trams\n---\n\n[Tram]: Build the tram.",
    accepted: "===\ntitle: Trams\n===\n\n[Tram]: Build the tram.")

  static let misplacedFrontMatter = RuleDescription(
    "misplaced-front-matter", .warning, .syntax, since: "0.1.0",
    summary: "A block that is not the first begins like front matter.",
    rationale: "Only at the start of a text are settings read; later they are words.",
    objectionable: "[Tram]: Build the tram.\n\n===\ntitle: Trams\n===",
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

  static let textUnderHeading = RuleDescription(
    "text-under-heading", .warning, .syntax, since: "0.1.0",
    summary: "A text stands directly under a heading.",
    rationale: """
      A heading goes on to the next blank line, so the text becomes part of the title. Only sentences are \
      reported: a long heading may well go on on the next line.
      """,
    objectionable: "# Trams\nBuild the tram.",
    accepted: "# Trams\n\nBuild the tram.")

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
