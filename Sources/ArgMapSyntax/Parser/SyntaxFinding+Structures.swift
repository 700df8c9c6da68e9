/// Wordings about numbered lines and inferences.
extension SyntaxFinding {
  static func structureAfterText(_ number: String, of name: String?) -> SyntaxFinding {
    SyntaxFinding(
      .structureAfterText,
      name.map { "\(number) follows \($0) without a blank line; put one before it" }
        ?? "'\(number)' begins a premise or conclusion here; put a blank line before it, or write '\\\(number)' if it is text"
    )
  }

  static func malformedNumber(_ words: String, _ number: String) -> SyntaxFinding {
    SyntaxFinding(
      .malformedNumber, "'\(words)' is not read as the number of a line; write '(\(number))'")
  }

  static func twoHyphens(_ name: String) -> SyntaxFinding {
    SyntaxFinding(.misplacedInference, "'--' is an inference and no attack; write '- \(name)'")
  }

  static func incompleteStructure(hasBlankLines: Bool) -> SyntaxFinding {
    SyntaxFinding(
      .incompleteStructure,
      hasBlankLines
        ? "the numbered lines have no inference; add '----' and a conclusion, and remove the blank lines between"
        : "the numbered lines have no inference; add '----' and a conclusion below them")
  }

  static func dashesForHyphens(_ dashes: String) -> SyntaxFinding {
    SyntaxFinding(
      .incompleteStructure, "'\(dashes)' is made of dashes, so no inference is read; write '----'")
  }

  static func cutStructure(count: Int) -> SyntaxFinding {
    SyntaxFinding(
      .cutStructure,
      count == 1
        ? "a blank line cuts the structure in two; remove it"
        : "\(count) blank lines cut the structure to pieces; remove them")
  }

  static let cutInference = SyntaxFinding(
    .cutStructure, "a blank line cuts the inference in two; remove it")

  static let oneHyphen = SyntaxFinding(
    .unclosedInference, "an inference begins with two hyphens; write '--'")

  static func missingInference(_ number: String) -> SyntaxFinding {
    SyntaxFinding(
      .missingInference,
      "the structure ends in \(number), for which nothing is inferred; put '----' above it, or move it up"
    )
  }

  static let missingConclusion = SyntaxFinding(
    .missingConclusion, "the inference has no conclusion; add a numbered line below it")

  static let noConclusionBetween = SyntaxFinding(
    .missingConclusion,
    "no conclusion stands between this inference and the one before it; add a numbered line, or delete one"
  )

  static func textBetweenInferences(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .missingConclusion,
      "“\(words)” stands between two inferences; number it if it is a conclusion, or write it as a rule, as in '-- rule --'"
    )
  }

  static func unnumberedConclusion(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .missingConclusion,
      "“\(words)” follows the inference without a number; number it if it is the conclusion")
  }

  static func misplacedInference(_ hyphens: String) -> SyntaxFinding {
    SyntaxFinding(
      .misplacedInference,
      "'\(hyphens)' is an inference, but no premise stands above it; number premises in parentheses, as in '(1)', or write '\\\(hyphens)' if it is text"
    )
  }

  static func unclosedInference(_ hyphens: String?) -> SyntaxFinding {
    SyntaxFinding(
      .unclosedInference,
      hyphens.map { "'\($0)' opens an inference and does not close it; write '----'" }
        ?? "the inference is not closed; end it with '--'")
  }

  static let emptyRule = SyntaxFinding(
    .brokenRuleList, "no rule stands on one side of this comma; delete it, or write the rule")

  static let rulesOnTwoLines = SyntaxFinding(
    .brokenRuleList, "the rules of the inference go on here; write them on one line, with commas")

  static let ruleAfterData = SyntaxFinding(
    .brokenRuleList, "words follow the data of the inference; put its rules before its data")

  static let secondInferenceData = SyntaxFinding(
    .brokenRuleList, "the inference has data already; join the two blocks")

  static func conclusionOnInferenceLine(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .textAfterInference, "“\(words)” stands on the line of the inference; begin a new line")
  }

  static func textAfterInference(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .textAfterInference,
      "“\(words)” follows the inference on its line; write a rule between the hyphens, as in '-- rule --'"
    )
  }

  static let dataAfterInference = SyntaxFinding(
    .textAfterInference, "this data follows the inference; put it before the closing hyphens")

  static func relationUnderInference(_ symbol: String, isAttack: Bool) -> SyntaxFinding {
    SyntaxFinding(
      .relationUnderInference,
      isAttack
        ? "'\(symbol)' attacks an inference, which only an undercut can; write '<_'"
        : "'\(symbol)' relates to an inference, which only an undercut can; put it under a premise or the conclusion"
    )
  }
}
