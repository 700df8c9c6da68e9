/// Rules about numbered lines and inferences.
extension RuleDescription {
  static let structureAfterText = RuleDescription(
    "structure-after-text", .error, .syntax, since: "0.1.0",
    summary: "A numbered line follows text without a blank line.",
    rationale: """
      Premises and conclusions form a block of their own, directly below the block of their \
      argument.
      """,
    objectionable: "<Time>\n(1) The tram is fast.\n----\n(2) The tram saves time.",
    accepted: "<Time>\n\n(1) The tram is fast.\n----\n(2) The tram saves time.")

  static let malformedNumber = RuleDescription(
    "malformed-number", .error, .syntax, since: "0.1.0",
    summary: "A premise or conclusion has a number that is not in parentheses.",
    rationale: "Only digits in one pair of parentheses are the number of a line.",
    objectionable: "1) The tram is fast.\n----\n(2) The tram saves time.",
    accepted: "(1) The tram is fast.\n----\n(2) The tram saves time.")

  static let incompleteStructure = RuleDescription(
    "incomplete-structure", .error, .syntax, since: "0.1.0",
    summary: "Numbered lines end without an inference.",
    rationale: """
      A structure has premises, a line of hyphens and a conclusion, with no blank line between.
      """,
    objectionable: "(1) The tram is fast.\n(2) Speed saves time.",
    accepted: "(1) The tram is fast.\n----\n(2) The tram saves time.")

  static let cutStructure = RuleDescription(
    "cut-structure", .error, .syntax, since: "0.1.0",
    summary: "A blank line cuts a premise–conclusion structure.",
    rationale: """
      A blank line ends a structure, so that premises and conclusion fall apart. Those below it are \
      read as if it were not there.
      """,
    objectionable: "(1) The tram is fast.\n\n(2) Speed saves time.\n----\n(3) It saves time.",
    accepted: "(1) The tram is fast.\n(2) Speed saves time.\n----\n(3) It saves time.")

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
      Two hyphens open an inference, two or more close it: `----`, or `-- rule, rule {data} --`.
      """,
    objectionable: "(1) The tram is fast.\n---\n(2) The tram saves time.",
    accepted: "(1) The tram is fast.\n----\n(2) The tram saves time.")

  static let brokenRuleList = RuleDescription(
    "broken-rule-list", .error, .syntax, since: "0.1.0",
    summary: "The rules of an inference are not a list on one line.",
    rationale: """
      Between the hyphens of an inference stand its rules on one line, divided by commas, and after \
      them its data.
      """,
    objectionable: "(1) The tram is fast.\n-- speed, --\n(2) The tram saves time.",
    accepted: "(1) The tram is fast.\n-- speed --\n(2) The tram saves time.")

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
}
