/// What is written for each token.
extension Formatter {
  /// Writes a token, or takes notice of a node.
  ///
  /// - Returns: The index to go on from.
  mutating func write(at index: Int) -> Int {
    let record = records[index]
    let range = tree.range(at: index).bounds
    switch record.kind {
    case .document, .heading, .statement, .argument, .relationList, .list, .listItem:
      break
    case .relation:
      closeRelations(before: index)
      relationEnds.append(Int(record.next))
    case .structure:
      lineNumber = 0
      if !reconstructions.isSecond { renumbering = Renumbering(ofStructureAt: index, in: tree) }
    case .numberedLine:
      lineNumber += 1
    case .inference:
      return writeInference(at: index)

    case .whitespace:
      writeWhitespace(at: index, range)
    case .comment:
      writeComment(range)
    case .lineBreak:
      endLine(at: index)
    case .blankLine:
      writeComments(at: symbolIndentation)
      output.removeLooseBlanks()
      breakLine(2)
      symbolIndentation = 0

    case .headingStart:
      startLine(indentation: 0, continuation: 0)
      let mark = bytes[range].firstIndex(of: .hash) ?? range.lowerBound
      output.append(bytes[mark..<range.upperBound])
      // Without the blank it is no heading, even where nothing follows on the line.
      output.fix()
      gap = .none
    case .number:
      startLine(indentation: 0, continuation: 2)
      let start = bytes[range].firstIndex(of: .openParenthesis) ?? range.lowerBound
      if renumbering == nil {
        output.append(bytes[start..<range.upperBound])
      } else {
        output.append("(\(lineNumber))")
      }
      gap = .blank
    case .orderedMarker:
      startLine(indentation: 0, continuation: 2)
      itemNumber += 1
      output.append("\(itemNumber).")
      gap = .blank
    case .unorderedMarker:
      startLine(indentation: 0, continuation: 2)
      output.append(.asterisk)
      gap = .blank
    case .supportedBy: writeRelationSymbol("+", at: index)
    case .supports: writeRelationSymbol("+>", at: index)
    case .attackedBy: writeRelationSymbol("-", at: index)
    case .attacks: writeRelationSymbol("->", at: index)
    case .contradicts: writeRelationSymbol("><", at: index)
    case .undercutBy: writeRelationSymbol("<_", at: index)
    case .undercuts: writeRelationSymbol("_>", at: index)

    case .statementDefinition, .statementReference, .argumentDefinition, .argumentReference:
      startText(range)
      output.append(bytes[range])
      gap = .blank
    case .escape:
      startText(range)
      output.append(bytes[range])
      output.fix(allBut: range.count - wordCount(ofEscape: range))
    case .link, .tag:
      startText(range)
      writeTextLines(range)
    case .text, .shortcode, .boldStart, .boldEnd, .italicStart, .italicEnd, .statementMention,
      .argumentMention:
      startText(range)
      output.append(bytes[range])
    case .metadata:
      writeMetadata(at: index, range)

    case .unexpected, .frontMatter, .inferenceStart, .inferenceEnd, .ruleText, .comma, .indent,
      .dedent, .end:
      preconditionFailure("\(record.kind) is written with what it belongs to")
    }
    return index + 1
  }

  // MARK: Relations

  /// The most columns that lines without a symbol are indented, since their authors need not indent
  /// them at all.
  static let indentationLimit = 2 * SyntaxTree.wideLevels

  private mutating func closeRelations(before index: Int) {
    while let end = relationEnds.last, end <= index { relationEnds.removeLast() }
  }

  private mutating func writeRelationSymbol(_ symbol: String, at index: Int) {
    closeRelations(before: index)
    let indentation = relationEnds.count * levelWidth
    startLine(
      indentation: indentation, continuation: min(indentation, Self.indentationLimit) + 2)
    output.append(symbol)
    gap = .blank
  }

  // MARK: Text

  /// Writes a piece of text that may go on over lines.
  private mutating func writeTextLines(_ range: Range<Int>) {
    guard bytes[range].contains(where: \.isLineBreak) else { return output.append(bytes[range]) }
    output.appendLines(bytes, in: range) { [bytes, continuation] writer, line, place in
      var line = line
      if !place.isLast {
        while let last = line.last, bytes[last].isBlank { line.removeLast() }
      }
      if !place.isFirst {
        line = line.drop { bytes[$0].isBlank }
        writer.append(repeatElement(.space, count: continuation))
      }
      writer.append(bytes[line])
    }
  }

  /// How many bytes of an escape are more than the blanks behind it.
  func wordCount(ofEscape range: Range<Int>) -> Int {
    var end = range.lowerBound + 2
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end - range.lowerBound
  }
}
