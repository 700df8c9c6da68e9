import ArgMapSyntax

/// What stands at the head of an element, before any relations.
struct Head {
  var isArgument = false
  /// The words of the title.
  var title: SourceRange?
  var record = OccurrenceTable.Record()
  /// The node of the relations below the element.
  var relationList: Int?
}

extension Lowering {
  /// Reads the pieces directly below a node up to its relations.
  mutating func readHead(at index: Int) -> Head {
    var head = Head()
    head.isArgument = tree.kind(at: index) == .argument
    assembler.begin()
    let firstTag = table.tags.count
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
      case .lineBreak, .blankLine:
        assembler.addLineBreak()
        child += 1
        continue
      case .statementDefinition, .argumentDefinition, .statementReference, .argumentReference:
        head.title = titleWords(at: child)
        head.record.isReference = kind == .statementReference || kind == .argumentReference
        head.record.titleRange = SourceRange(range.lowerBound..<titleEnd(at: child))
      case .metadata:
        let metadata = metadataReader.read(range, settings)
        guard !metadata.isEmpty else { break }
        head.record.metadata = Int32(table.metadata.count)
        table.metadata.append(metadata)
      default:
        addPiece(kind, range.bounds)
      }
      if start < 0 { start = range.lowerBound }
      end = range.upperBound
      child += 1
    }
    head.record.text = assembler.text
    head.record.markup = assembler.markupSlice
    head.record.tags = table.takeTags(from: firstTag)
    // A piece may have swallowed the blank behind it.
    while end > start, tree.text.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    head.record.range = SourceRange((start < 0 ? end : start)..<end)
    head.record.section = currentSection
    return head
  }

  private mutating func addPiece(_ kind: SyntaxKind, _ range: Range<Int>) {
    let bytes = tree.text.bytes
    /// The range without the one blank that some pieces take along.
    var inner: Range<Int> {
      let last = bytes[range.upperBound - 1]
      let hasBlank = last == UInt8(ascii: " ") || last == UInt8(ascii: "\t")
      return range.lowerBound..<range.upperBound - (hasBlank ? 1 : 0)
    }
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
      let words = isBracketed ? inner.dropFirst(2).dropLast() : inner.dropFirst()
      table.tags.append(tag(named: words))
      guard !settings.removesTags else { break }
      if isOnOneLine(range) {
        assembler.add(range, as: .tag, words: words)
      } else {
        let name = tree.text.string(in: SourceRange(words)).withLineBreaksAsSpaces
        let blank = tree.text.string(in: SourceRange(inner.upperBound..<range.upperBound))
        assembler.add("#(\(name))\(blank)", for: range, as: .tag, words: words)
      }
    case .statementMention:
      addMention(range, as: .statementMention, inner)
    case .argumentMention:
      addMention(range, as: .argumentMention, inner)
    default:
      break
    }
  }

  private mutating func addMention(
    _ range: Range<Int>, as kind: OccurrenceTable.MarkupRecord.Kind, _ inner: Range<Int>
  ) {
    let title = inner.dropFirst(2).dropLast()
    assembler.add(range, as: kind, words: title)
    map.mentions.append(
      Mention(
        isOfStatement: kind == .statementMention, title: tree.text.string(in: SourceRange(title)),
        range: SourceRange(inner)))
  }

  private func isOnOneLine(_ range: Range<Int>) -> Bool {
    !tree.text.bytes[range].contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }

  /// Adds what a shortcode stands for, or the code itself, and the space behind it.
  mutating func addShortcode(_ code: Range<Int>, followedBy space: Range<Int>) {
    if let symbol = settings.symbol(for: tree.text.string(in: SourceRange(code))) {
      assembler.add(symbol, for: code)
    } else {
      assembler.add(code)
    }
    assembler.add(space)
  }

  private mutating func addLink(_ range: Range<Int>) {
    let bytes = tree.text.bytes
    guard let bracket = bytes[range].firstIndex(of: UInt8(ascii: "]")) else { return }
    assembler.open(.link, words: bracket + 2..<range.upperBound - 1)
    let words = range.lowerBound + 1..<bracket
    if isOnOneLine(words) {
      assembler.add(words)
    } else {
      assembler.add(tree.text.string(in: SourceRange(words)).withLineBreaksAsSpaces, for: words)
    }
    assembler.close(followedBy: range.upperBound..<range.upperBound)
  }
}

extension OccurrenceTable {
  /// The tags from an index on, without repetitions.
  fileprivate mutating func takeTags(from start: Int) -> Slice {
    if tags.count > start + 1 {
      let unique = Array(tags[start...]).withoutRepetitions
      tags.replaceSubrange(start..., with: unique)
    }
    return Slice(start..<tags.count)
  }
}
