/// One syntax finding of the parser: its rule and its wording.
struct SyntaxFinding {
  let rule: RuleDescription
  let message: Diagnostic.Message

  private init(_ rule: RuleDescription, _ message: Diagnostic.Message) {
    self.rule = rule
    self.message = message
  }
}

extension SyntaxFinding {
  static let emptyMap = SyntaxFinding(
    .emptyMap, "the map is empty; write at least one statement")

  static let relationWithoutParent = SyntaxFinding(
    .relationWithoutParent,
    "a block cannot begin with a relation; remove the blank line above it, or name what it belongs to"
  )

  static let relationIndentation = SyntaxFinding(
    .relationIndentation,
    "the relation is not indented under anything; indent it like the relations beside it")

  static let emptyRelation = SyntaxFinding(
    .emptyRelation, "nothing follows the relation symbol; write a title or a text behind it")

  static let emptyMember = SyntaxFinding(
    .emptyRelation, "a statement or argument is missing here; write a title or a text")

  static let emptyDefinition = SyntaxFinding(
    .emptyDefinition,
    "no text follows the title; write one, or leave out the colon to refer to it")

  static let unclosedFrontMatter = SyntaxFinding(
    .unclosedFrontMatter,
    "the front matter is never closed, and its settings are not read; end it with a line of '==='")

  static let emptyHeading = SyntaxFinding(.emptyHeading, "the heading has no text; write a title")

  static let textAfterReference = SyntaxFinding(
    .textAfterReference,
    "text cannot follow a title that only refers; put a colon behind the title to word it")

  static let textAfterData = SyntaxFinding(
    .textAfterData, "nothing can follow data in braces; move the data to the end of the element")

  static let secondData = SyntaxFinding(
    .textAfterData, "an element has one block of data; join the two")

  static let dataWithoutElement = SyntaxFinding(
    .dataWithoutElement, "the data belongs to nothing; remove the blank line above it")

  static let structureAfterText = SyntaxFinding(
    .structureAfterText, "a numbered line follows text; put a blank line before it")

  static let incompleteStructure = SyntaxFinding(
    .incompleteStructure,
    "the numbered lines have no inference; add '----' and a conclusion, with no blank line between")

  static let missingInference = SyntaxFinding(
    .missingInference, "the structure ends in a premise; add '----' above its conclusion")

  static let missingConclusion = SyntaxFinding(
    .missingConclusion, "the inference has no conclusion; add a numbered line below it")

  static let misplacedInference = SyntaxFinding(
    .misplacedInference,
    "hyphens at the start of a line are an inference; number the lines above and below it")

  static let unclosedInference = SyntaxFinding(
    .unclosedInference, "the inference is not closed; end it with two hyphens")

  static let textAfterInferenceData = SyntaxFinding(
    .unclosedInference,
    "only the closing hyphens can follow the data of an inference; put its rules before its one block of data"
  )

  static let textAfterInference = SyntaxFinding(
    .textAfterInference, "nothing can follow an inference on its line; begin a numbered line below")

  static let argumentAsStatement = SyntaxFinding(
    .argumentAsStatement, "only a statement can stand here; use square brackets or a text")

  static let relationUnderInference = SyntaxFinding(
    .relationUnderInference, "only undercuts can stand under an inference; use '<_'")

  static let misplacedListItem = SyntaxFinding(
    .misplacedListItem,
    "a list item cannot stand here; put a blank line before the list, or a backslash before the mark"
  )

  static let misplacedHeading = SyntaxFinding(
    .misplacedHeading, "a heading begins a block; put a blank line before it")

  static func misplacedTitle(_ kind: SyntaxKind) -> SyntaxFinding {
    let mention = kind == .argumentReference || kind == .argumentDefinition ? "@<…>" : "@[…]"
    return SyntaxFinding(
      .misplacedTitle,
      "a title cannot stand inside a text; mention it as '\(mention)', or put a backslash before the bracket"
    )
  }

  static func unclosedEmphasis(count: Int) -> SyntaxFinding {
    SyntaxFinding(
      .unclosedEmphasis,
      count == 1
        ? "the mark is never closed and is read as a character; close it, or put a backslash before it"
        : "\(count) marks are never closed and are read as characters; close them, or put backslashes before them"
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

  /// The finding about a token that cannot stand where it stands.
  static func unexpected(_ kind: SyntaxKind) -> SyntaxFinding {
    switch kind {
    case .number: structureAfterText
    case .inferenceStart: misplacedInference
    case .orderedMarker, .unorderedMarker: misplacedListItem
    case .headingStart: misplacedHeading
    case .metadata: secondData
    case .statementReference, .statementDefinition, .argumentReference, .argumentDefinition:
      misplacedTitle(kind)
    case _ where kind.isRelationSymbol: relationIndentation
    default: textAfterReference
    }
  }
}
