/// Wordings about numbered lines and inferences.
extension SyntaxFinding {
  static func structureAfterText(_ number: String, of name: String?) -> SyntaxFinding {
    SyntaxFinding(
      .structureAfterText,
      name.map { "\(number) directly follows \($0); put a blank line before it" }
        ?? "'\(number)' begins a premise here; put a blank line before it, or write '\\\(number)' if it is text"
    )
  }

  static func malformedNumber(_ words: String, _ number: String) -> SyntaxFinding {
    SyntaxFinding(
      .malformedNumber, "'\(words)' is no number of a premise or conclusion; write '(\(number))'")
  }

  static func twoHyphens(_ name: String) -> SyntaxFinding {
    SyntaxFinding(.misplacedInference, "'--' is an inference and no attack; write '- \(name)'")
  }

  static func incompleteStructure(hasBlankLines: Bool) -> SyntaxFinding {
    SyntaxFinding(
      .incompleteStructure,
      hasBlankLines
        ? "the numbered lines have no inference; add '----' and a conclusion, and remove the blank lines between them"
        : "the numbered lines have no inference; add '----' and a conclusion below them")
  }

  static func dashesForHyphens(_ dashes: String) -> SyntaxFinding {
    SyntaxFinding(
      .incompleteStructure, "'\(dashes)' is made of dashes, so it is no inference; write '----'")
  }

  static func cutStructure(count: Int) -> SyntaxFinding {
    SyntaxFinding(
      .cutStructure,
      count == 1
        ? "a blank line cuts the structure in two; remove it"
        : "\(count) blank lines cut the structure into pieces; remove them")
  }

  static let cutInference = SyntaxFinding(
    .cutStructure, "a blank line cuts the inference in two; remove it")

  static let oneHyphen = SyntaxFinding(
    .unclosedInference, "one hyphen begins no inference; write '--'")

  static func missingInference(_ number: String) -> SyntaxFinding {
    SyntaxFinding(
      .missingInference,
      "the structure ends in \(number), which is not inferred; put '----' above it, or move it up"
    )
  }

  static let missingConclusion = SyntaxFinding(
    .missingConclusion, "the inference has no conclusion; add a numbered line below it")

  static let noConclusionBetween = SyntaxFinding(
    .missingConclusion,
    "there is no conclusion between this inference and the one before it; add a numbered line, or delete one of them"
  )

  static func textBetweenInferences(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .missingConclusion,
      "“\(words)” is between two inferences; number it as a conclusion, or write it as a rule, as in '-- rule --'"
    )
  }

  static func unnumberedConclusion(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .missingConclusion,
      "“\(words)” follows the inference without a number; number it as the conclusion")
  }

  static func misplacedInference(_ hyphens: String) -> SyntaxFinding {
    SyntaxFinding(
      .misplacedInference,
      "'\(hyphens)' is an inference, but no premise is above it; number premises as in '(1)', or write '\\\(hyphens)' if it is text"
    )
  }

  static func unclosedInference(_ hyphens: String?) -> SyntaxFinding {
    SyntaxFinding(
      .unclosedInference,
      hyphens.map { "'\($0)' is no complete inference; write '----'" }
        ?? "the inference is not closed; end it with '--'")
  }

  static func numberAsRule(_ number: String) -> SyntaxFinding {
    SyntaxFinding(
      .unclosedInference, severity: .warning,
      "\(number) is read as a rule of the inference above it; write '----' there")
  }

  static let emptyRule = SyntaxFinding(
    .brokenRuleList, "a rule is missing beside this comma; write it, or delete the comma")

  static let rulesOnTwoLines = SyntaxFinding(
    .brokenRuleList,
    "the rules of the inference go on here; write them on one line, divided by commas")

  static let ruleAfterData = SyntaxFinding(
    .brokenRuleList, "words follow the data of the inference; put the rules before the data")

  static let secondInferenceData = SyntaxFinding(
    .brokenRuleList, "the inference has data already; join the two blocks")

  static func conclusionOnInferenceLine(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .textAfterInference, "“\(words)” is on the line of the inference; begin a new line")
  }

  static func textAfterInference(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .textAfterInference,
      "“\(words)” follows the inference on its line; write a rule between the hyphens, as in '-- \(words) --'"
    )
  }

  static let dataAfterInference = SyntaxFinding(
    .textAfterInference, "this data follows the inference; put it before the closing hyphens")

  static func relationUnderInference(_ symbol: String, isAttack: Bool) -> SyntaxFinding {
    SyntaxFinding(
      .relationUnderInference,
      isAttack
        ? "'\(symbol)' attacks an inference, which only an undercut can do; write '<_'"
        : "'\(symbol)' relates to an inference, which only an undercut can do; put it under a premise or the conclusion"
    )
  }
}
