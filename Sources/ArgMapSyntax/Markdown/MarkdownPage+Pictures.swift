extension MarkdownPage {
  /// Puts pictures in the place of blocks and leaves all other bytes as they are.
  ///
  /// A picture stands in a `div`, which is raw HTML for Markdown up to the next blank line. So it gets
  /// no blank lines inside and one behind it, and the marks of the lists and quotations around it.
  ///
  /// - Parameter pictures: Pictures as elements of HTML, by the indices of the ``blocks``.
  /// - Returns: The page.
  public func showing(_ pictures: [Int: String]) -> [UInt8] {
    var page: [UInt8] = []
    var place = 0
    for (index, block) in blocks.enumerated() {
      guard let picture = pictures[index] else { continue }
      page += text.bytes[place..<block.range.lowerBound]
      var lines = ["<div class=\"argdown-map\">"]
      lines += picture.split(whereSeparator: \.isNewline).lazy.map(String.init)
        .filter { !$0.trimmed.isEmpty }
      lines.append("</div>")
      page += lines.joined(separator: "\n" + block.linePrefix).utf8
      if !isBlank(lineAfter: block) { page += ("\n" + block.linePrefix).trimmedAtEnd.utf8 }
      place = block.range.upperBound
    }
    return page + text.bytes[place...]
  }

  /// Whether nothing stands on the line after a block but marks of quotations.
  private func isBlank(lineAfter block: MarkdownBlock) -> Bool {
    let breakPlace = MarkdownLine(of: text.bytes, at: block.range.upperBound).next
    guard breakPlace < text.bytes.count else { return true }
    let line = MarkdownLine(of: text.bytes, at: breakPlace)
    return text.bytes[line.offset..<line.end].allSatisfy { $0.isBlank || $0 == .greater }
  }
}

extension String {
  fileprivate var trimmedAtEnd: Substring {
    let last = utf8.lastIndex { $0 != UInt8.space }
    return self[..<(last.map(utf8.index(after:)) ?? startIndex)]
  }
}
