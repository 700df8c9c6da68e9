/// What a node of the syntax tree is.
///
/// Tokens are leaves and hold bytes; every other kind is made of children.
public enum SyntaxKind: UInt8, Sendable, Hashable, CaseIterable {
  // MARK: Nodes with children

  /// The whole text.
  case document
  /// A heading: its start, content and data.
  case heading
  /// A statement: title or content, tags, data, relations.
  case statement
  /// An argument: title, description, tags, data, relations.
  case argument
  /// The relation lines under a statement, an argument or an inference.
  case relationList
  /// One relation line: symbol and member, with the member's own relations.
  case relation
  /// An ordered or unordered list.
  case list
  /// A marker and a member.
  case listItem
  /// A premise–conclusion structure: numbered lines and inferences.
  case structure
  /// A number and a statement.
  case numberedLine
  /// An inference: hyphens, rules, data, hyphens, undercuts.
  case inference

  // MARK: Tokens without a meaning for the model

  /// Spaces, tabs, a byte-order mark, and line breaks that separate nothing.
  case whitespace
  /// A comment.
  case comment
  /// Two or more line breaks: the end of a block.
  case blankLine
  /// Bytes that fit nowhere; a finding says so.
  case unexpected

  // MARK: Tokens

  /// `===`, YAML, `===`.
  case frontMatter
  /// One line break inside a block.
  case lineBreak
  /// `#` … with the space after it.
  case headingStart
  /// A premise's or conclusion's number in parentheses.
  case number
  /// `1.`
  case orderedMarker
  /// `*` at the start of a line.
  case unorderedMarker
  /// `+` or `<+`, with the indentation before it (so for all relation symbols).
  case supportedBy
  /// `+>`
  case supports
  /// `-` or `<-`
  case attackedBy
  /// `->`
  case attacks
  /// `><`
  case contradicts
  /// `_` or `<_`
  case undercutBy
  /// `_>`
  case undercuts
  /// `[T]:`
  case statementDefinition
  /// `[T]`
  case statementReference
  /// `<A>:`
  case argumentDefinition
  /// `<A>`
  case argumentReference
  /// Plain words.
  case text
  /// A backslash, the character it protects and the spaces after it.
  case escape
  /// `.name.` or `:name:` with one space after it.
  case shortcode
  /// `**` that opens bold text.
  case boldStart
  /// `**` that closes bold text, with one space after it.
  case boldEnd
  /// `*` that opens italic text.
  case italicStart
  /// `*` that closes italic text, with one space after it.
  case italicEnd
  /// `[text](target)` with one space after it.
  case link
  /// `#name` or `#(name)` with one space after it.
  case tag
  /// `@[T]` with one space after it.
  case statementMention
  /// `@<A>` with one space after it.
  case argumentMention
  /// `{…}`
  case metadata
  /// The two hyphens that open an inference.
  case inferenceStart
  /// The two or more hyphens that close an inference.
  case inferenceEnd
  /// Words of an inference rule.
  case ruleText
  /// The comma between two inference rules.
  case comma

  // MARK: Layout, in the token stream only

  /// A deeper indentation begins.
  case indent
  /// An indentation ends.
  case dedent
  /// The text ends.
  case end

  /// The number of kinds with children, which come first.
  static let nodeKinds = Int(SyntaxKind.inference.rawValue) + 1

  /// Whether the kind has no meaning for the grammar.
  var isTrivia: Bool { self == .whitespace || self == .comment }

  /// Whether nodes of the kind are made of children; others are tokens.
  public var hasChildren: Bool { Int(rawValue) < Self.nodeKinds }

  /// Whether the kind is a relation symbol.
  public var isRelationSymbol: Bool {
    switch self {
    case .supportedBy, .supports, .attackedBy, .attacks, .contradicts, .undercutBy, .undercuts: true
    default: false
    }
  }

  /// Whether the kind is the marker of a list item.
  var isListMarker: Bool { self == .orderedMarker || self == .unorderedMarker }

  /// Whether the kind is a title without a text of its own.
  var isReference: Bool { self == .statementReference || self == .argumentReference }

  /// Whether the kind is a piece of running text.
  var isContent: Bool {
    switch self {
    case .text, .escape, .shortcode, .boldStart, .boldEnd, .italicStart, .italicEnd, .link, .tag,
      .statementMention, .argumentMention:
      true
    default: false
    }
  }

  /// Whether the kind is a title that refers to or defines an element.
  var isTitle: Bool {
    switch self {
    case .statementDefinition, .statementReference, .argumentDefinition, .argumentReference: true
    default: false
    }
  }
}
