/// One syntax finding of the parser: its rule and its wording.
struct SyntaxFinding {
  let rule: RuleDescription
  let severity: Diagnostic.Severity
  let message: Diagnostic.Message

  init(
    _ rule: RuleDescription, severity: Diagnostic.Severity? = nil, _ message: Diagnostic.Message
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.message = message
  }
}

// MARK: The text as a whole

extension SyntaxFinding {
  static let emptyMap = SyntaxFinding(
    .emptyMap, "the map is empty; write at least one statement")

  static let unclosedFrontMatter = SyntaxFinding(
    .unclosedFrontMatter,
    "the front matter has no end, so its settings are not read; end it with a line '==='")

  static func unopenedFrontMatter(isError: Bool) -> SyntaxFinding {
    SyntaxFinding(
      .unclosedFrontMatter, severity: isError ? .error : .warning,
      "the front matter has no beginning, so its settings are not read; begin it with a line '==='")
  }

  static let frontMatterInHyphens = SyntaxFinding(
    .frontMatterInHyphens,
    "settings between hyphens are not read; begin and end them with '==='"
  )

  static let misplacedFrontMatter = SyntaxFinding(
    .misplacedFrontMatter,
    "front matter can only begin a text, so this is read as words; move it to the start")

  static func unclosedComment(_ mark: String, _ close: String) -> SyntaxFinding {
    SyntaxFinding(
      .unclosedComment,
      "'\(mark)' is never closed, so it begins no comment; write '\(close)', or '\\\(mark)' if it is text"
    )
  }

  static func notUTF8(count: Int) -> SyntaxFinding {
    SyntaxFinding(
      .notUTF8,
      count == 1
        ? "this byte is not UTF-8; convert the file to UTF-8"
        : "\(count) bytes are not UTF-8, the first one here; convert the file to UTF-8")
  }

  static func controlCharacter(_ byte: UInt8, count: Int) -> SyntaxFinding {
    let name = "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return SyntaxFinding(
      .controlCharacter,
      count == 1
        ? "control character \(name); delete it"
        : "\(count) control characters, the first one here (\(name)); delete them")
  }
}

// MARK: Titles and texts

extension SyntaxFinding {
  static func emptyDefinition(_ name: String) -> SyntaxFinding {
    SyntaxFinding(
      .emptyDefinition,
      "'\(name):' has no text; write one, or leave out the colon to refer to \(name)")
  }

  static func misplacedTitle(_ name: String) -> SyntaxFinding {
    SyntaxFinding(
      .misplacedTitle,
      "\(name) is inside a text; mention it as '@\(name)', or write '\\\(name)' if it is text"
    )
  }

  static let unclosedLink = SyntaxFinding(
    .misplacedTitle, "the address of this link is not closed; write ')' after it")

  static func titleWithoutSymbol(_ name: String) -> SyntaxFinding {
    SyntaxFinding(
      .misplacedTitle,
      "\(name) has no relation symbol, so it is read as text of the line above; write one, as in '+ \(name)'"
    )
  }

  static func undercutWithoutBlank(_ name: String) -> SyntaxFinding {
    SyntaxFinding(
      .misplacedTitle,
      "'_' begins italics here; write '_ \(name)' for an undercut")
  }

  static func titleAfterText(_ name: String, after other: String) -> SyntaxFinding {
    SyntaxFinding(
      .missingBlankLine, "\(name) directly follows \(other); put a blank line before it")
  }

  static func textAfterBlock(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .missingBlankLine,
      "“\(words)” belongs to nothing above it; put a blank line before it")
  }

  static func spaceBeforeColon(_ name: String) -> SyntaxFinding {
    SyntaxFinding(
      .spaceBeforeColon, "there is a space between \(name) and its colon; delete it")
  }

  static func bracketInTitle(_ name: String) -> SyntaxFinding {
    SyntaxFinding(
      .bracketInTitle,
      "the title is '\(name)', because it goes on to the first '\(name.last ?? "]"):'; leave brackets out of titles"
    )
  }

  static func unclosedTitle(_ mark: String, _ close: UInt8) -> SyntaxFinding {
    let close = Character(Unicode.Scalar(close))
    return SyntaxFinding(
      .unclosedTitle,
      "'\(mark)' is not closed on its line, so it begins no title; write '\(close)', or '\\\(mark)' for a bracket"
    )
  }

  static func argumentAsStatement(_ name: String, isContradiction: Bool) -> SyntaxFinding {
    SyntaxFinding(
      .argumentAsStatement,
      isContradiction
        ? "\(name) is an argument, and only statements contradict each other; write a statement, or '->' to attack"
        : "\(name) is an argument, and premises and conclusions are statements; write one, in square brackets or in words"
    )
  }

  static func textAfterReference(_ words: String, to name: String) -> SyntaxFinding {
    SyntaxFinding(
      .textAfterReference,
      "“\(words)” follows \(name), which is only a reference; write '\(name):' if it is its text")
  }

  static func textUnderReference(_ words: String, to name: String) -> SyntaxFinding {
    SyntaxFinding(
      .textAfterReference,
      "“\(words)” is below \(name), which is only a reference; write '\(name):' if it is its text, or put a blank line between"
    )
  }

  static func tagUnderReference(_ tag: String, to name: String) -> SyntaxFinding {
    SyntaxFinding(
      .textAfterReference, "\(tag) is below \(name); put the tag on the line of the title")
  }

  static func relationOnSameLine(_ symbol: String, of name: String) -> SyntaxFinding {
    SyntaxFinding(
      .textAfterReference,
      "'\(symbol)' is on the line of \(name); put the relation on a line of its own, indented")
  }

  static func unclosedEmphasis(_ mark: String, count: Int) -> SyntaxFinding {
    SyntaxFinding(
      .unclosedEmphasis,
      count == 1
        ? "'\(mark)' is never closed and reads as a character; close it, or write '\(mark.escaped)'"
        : "\(count) marks are never closed and read as characters, first '\(mark)'; close them, or put backslashes before them"
    )
  }
}

// MARK: Data, headings, lists

extension SyntaxFinding {
  static func textAfterData(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .textAfterData, "“\(words)” follows the data; move the data to the end")
  }

  static let secondData = SyntaxFinding(
    .textAfterData, "the element has data already; join the two blocks")

  static let dataWithoutElement = SyntaxFinding(
    .dataWithoutElement, "this data belongs to no element; put it at the end of one")

  static func dataAfterBlankLine(_ name: String) -> SyntaxFinding {
    SyntaxFinding(
      .dataWithoutElement, "a blank line cuts this data off from \(name); remove the blank line")
  }

  static func unclosedBrace(isError: Bool) -> SyntaxFinding {
    SyntaxFinding(
      .unclosedData, severity: isError ? .error : nil,
      "'{' is never closed, so it begins no data; write '}', or '\\{' for a brace")
  }

  static let emptyHeading = SyntaxFinding(.emptyHeading, "the heading has no text; write a title")

  static func textUnderHeading(_ words: String) -> SyntaxFinding {
    SyntaxFinding(
      .textUnderHeading,
      "“\(words)” is read as part of the heading; put a blank line before it")
  }

  static func misplacedHeading(_ words: String, after other: String) -> SyntaxFinding {
    SyntaxFinding(
      .misplacedHeading,
      "the heading “\(words)” directly follows \(other); put a blank line before it")
  }

  static func misplacedListItem(_ marker: String) -> SyntaxFinding {
    let escaped = marker == "*" ? "\\*" : "\(marker.dropLast())\\."
    return SyntaxFinding(
      .misplacedListItem,
      "'\(marker)' begins a list here; put a blank line before it, or write '\(escaped)' if it is text"
    )
  }

  static let itemInStructure = SyntaxFinding(
    .misplacedListItem,
    "a premise or conclusion cannot hold a list; write it as text, or each item as a numbered line"
  )

  static let unevenItem = SyntaxFinding(
    .misplacedListItem,
    "this item is indented less than the first one; begin all items at one indentation"
  )

  static let nestedItem = SyntaxFinding(
    .misplacedListItem, "a list cannot be inside a list; begin all items at one indentation")
}

// MARK: Relations

extension SyntaxFinding {
  static func emptyRelation(_ symbol: String) -> SyntaxFinding {
    SyntaxFinding(
      .emptyRelation, "nothing follows '\(symbol)'; write a title or a text")
  }

  static func titleBelowSymbol(_ name: String, _ symbol: String) -> SyntaxFinding {
    SyntaxFinding(
      .emptyRelation, "\(name) is on the line below '\(symbol)'; write both on one line")
  }

  static func relationAfterBlankLine(
    _ symbol: String, of name: String, isCertain: Bool
  ) -> SyntaxFinding {
    let wayOut =
      isCertain
      ? "remove the blank line"
      : symbol == "-" || symbol == "+"
        ? "remove the blank line, or begin list items with '*'"
        : "remove the blank line, or write '\\\(symbol)' if it is text"
    return SyntaxFinding(
      .relationWithoutParent, "a blank line cuts this relation off from \(name); \(wayOut)")
  }

  static func strayRelation(
    _ symbol: String, isUnderHeading: Bool, isCertain: Bool
  ) -> SyntaxFinding {
    let fact =
      isUnderHeading
      ? "'\(symbol)' stands under a heading, which has no relations"
      : "'\(symbol)' has nothing above it to relate to"
    let wayOut =
      !isCertain && (symbol == "-" || symbol == "+")
      ? "put it under a statement, or begin list items with '*'"
      : "put it under a statement or argument, indented"
    return SyntaxFinding(.relationWithoutParent, "\(fact); \(wayOut)")
  }

  static func relationIndentation(
    _ symbol: String, _ width: Int, of name: String, isCertain: Bool
  ) -> SyntaxFinding {
    let fact =
      width == 0
      ? "'\(symbol)' is not indented, so it relates to nothing"
      : "'\(symbol)' is indented too little to relate to anything"
    return SyntaxFinding(
      .relationIndentation,
      "\(fact); indent it under \(name)\(isCertain ? "" : ", or write '\\\(symbol)' if it is text")"
    )
  }

  static func relationBetweenLevels(_ width: Int, sibling: Int) -> SyntaxFinding {
    SyntaxFinding(
      .relationIndentation,
      "the relation is indented by \(width), the one before it by \(sibling); indent both alike")
  }

  static let mixedIndentation = SyntaxFinding(
    .mixedIndentation,
    "this block is indented with tabs and spaces, and a tab counts as one space; use only spaces")

  static func oneSpaceDeeper(_ name: String) -> SyntaxFinding {
    SyntaxFinding(
      .unevenIndentation,
      "one more space makes this a relation of \(name); indent it further, or like the line above"
    )
  }

  static func betweenLevels(_ width: Int) -> SyntaxFinding {
    SyntaxFinding(
      .unevenIndentation,
      "no relation above is indented by \(width); indent it like the relations beside it")
  }
}

extension String {
  /// The text with a backslash before each character.
  var escaped: String { map { "\\\($0)" }.joined() }
}
