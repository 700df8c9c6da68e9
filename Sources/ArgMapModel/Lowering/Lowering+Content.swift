import ArgMapSyntax

/// What stands at the head of an element: title, text, tags and data, before any relations.
struct Head {
  var isArgument = false
  var isReference = false
  var title: String?
  var titleRange: SourceRange?
  var text: String?
  var markup: [Markup] = []
  var tags: [Tag.ID] = []
  var metadata: Metadata = [:]
  var range = SourceRange(0..<0)
  /// The node of the relations below the element.
  var relationList: Int?
}

extension Lowering {
  /// Reads the pieces directly below a node up to its relations.
  mutating func readHead(at index: Int) -> Head {
    var head = Head()
    head.isArgument = tree.kind(at: index) == .argument
    assembler.reset()
    var start = -1
    var end = tree.range(at: index).lowerBound
    let last = tree.indexAfter(index)
    var child = index + 1
    while child < last {
      let kind = tree.kind(at: child)
      let range = tree.range(at: child)
      switch kind {
      case .whitespace, .comment, .unexpected:
        child += 1
        continue
      case .relationList:
        head.relationList = child
        child = last
        continue
      case .lineBreak:
        assembler.addLineBreak()
        child += 1
        continue
      case .statementDefinition, .argumentDefinition, .statementReference, .argumentReference:
        head.title = title(at: child)
        head.isReference = kind == .statementReference || kind == .argumentReference
        let colon = head.isReference ? 0 : 1
        head.titleRange = SourceRange(range.lowerBound..<range.upperBound - colon)
      case .metadata:
        head.metadata = metadataReader.read(range)
      default:
        addPiece(kind, range.bounds, to: &head.tags)
      }
      if start < 0 { start = range.lowerBound }
      end = range.upperBound
      child += 1
    }
    head.text = assembler.text
    head.markup = assembler.markup
    head.tags = head.tags.withoutRepetitions
    // A piece may have swallowed the blank behind it.
    while end > start, tree.text.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    head.range = SourceRange((start < 0 ? end : start)..<end)
    return head
  }

  private mutating func addPiece(_ kind: SyntaxKind, _ range: Range<Int>, to tags: inout [Tag.ID]) {
    let bytes = tree.text.bytes
    /// The range without the one blank that some pieces take along.
    var inner: Range<Int> {
      let last = bytes[range.upperBound - 1]
      let hasBlank = last == UInt8(ascii: " ") || last == UInt8(ascii: "\t")
      return range.lowerBound..<range.upperBound - (hasBlank ? 1 : 0)
    }
    func string(_ range: Range<Int>) -> String { tree.text.string(in: SourceRange(range)) }
    switch kind {
    case .text:
      assembler.add(range)
    case .escape:
      assembler.add(range.dropFirst())
    case .shortcode:
      addShortcode(inner, followedBy: inner.upperBound..<range.upperBound)
    case .boldStart:
      assembler.open(.bold)
    case .italicStart:
      assembler.open(.italic)
    case .boldEnd, .italicEnd:
      assembler.close(followedBy: inner.upperBound..<range.upperBound)
    case .link:
      addLink(inner)
      assembler.add(inner.upperBound..<range.upperBound)
    case .tag:
      let isBracketed = bytes[range.lowerBound + 1] == UInt8(ascii: "(")
      let name = string(isBracketed ? inner.dropFirst(2).dropLast() : inner.dropFirst())
      let words = isBracketed ? name.withLineBreaksAsSpaces : name
      let id = tag(named: words)
      tags.append(id)
      guard !settings.removesTags else { break }
      if isOnOneLine(range) {
        assembler.add(range, as: .tag(name: words))
      } else {
        let blank = string(inner.upperBound..<range.upperBound)
        assembler.add("#(\(words))\(blank)", as: .tag(name: words))
      }
    case .statementMention:
      assembler.add(
        range, as: .statementMention(title: string(inner.dropFirst(2).dropLast())))
    case .argumentMention:
      assembler.add(range, as: .argumentMention(title: string(inner.dropFirst(2).dropLast())))
    default:
      break
    }
  }

  private func isOnOneLine(_ range: Range<Int>) -> Bool {
    !tree.text.bytes[range].contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }

  /// Adds what a shortcode stands for, or the code itself, and the space behind it.
  mutating func addShortcode(_ code: Range<Int>, followedBy space: Range<Int>) {
    if let symbol = settings.symbol(for: tree.text.string(in: SourceRange(code))) {
      assembler.add(symbol)
    } else {
      assembler.add(code)
    }
    assembler.add(space)
  }

  private mutating func addLink(_ range: Range<Int>) {
    let bytes = tree.text.bytes
    guard let bracket = bytes[range].firstIndex(of: UInt8(ascii: "]")) else { return }
    func string(_ range: Range<Int>) -> String { tree.text.string(in: SourceRange(range)) }
    let target = bracket + 2..<range.upperBound - 1
    assembler.open(
      .link(target: isOnOneLine(target) ? string(target) : string(target).withLineBreaksAsSpaces))
    let words = range.lowerBound + 1..<bracket
    if isOnOneLine(words) {
      assembler.add(words)
    } else {
      assembler.add(string(words).withLineBreaksAsSpaces)
    }
    assembler.close(followedBy: range.upperBound..<range.upperBound)
  }
}

extension String {
  /// The text with each line break, and the blanks around it, as one space.
  fileprivate var withLineBreaksAsSpaces: String {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
