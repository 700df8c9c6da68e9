import ArgMapSyntax

/// The relation lines of a text that hold nothing but a symbol and a title, so that they can be
/// deleted without losing anything else.
struct BareRelationLines {
  /// The whole line of each, with its break, by where the title begins.
  private var lines: [Int: SourceRange] = [:]

  init(_ text: SourceText) {
    let tree = SyntaxTree(parsing: text)
    for index in 0..<tree.count where tree.kind(at: index) == .relation {
      if let title = Self.onlyTitle(of: index, in: tree), let line = text.line(around: title) {
        lines[title.lowerBound] = line
      }
    }
  }

  /// The edit that deletes the line of a title.
  func deletion(ofLineWith title: SourceRange) -> Diagnostic.Fix? {
    lines[title.lowerBound].map {
      Diagnostic.Fix("delete the line", replacing: $0, with: "")
    }
  }

  private static func onlyTitle(of relation: Int, in tree: SyntaxTree) -> SourceRange? {
    var title: SourceRange?
    for index in relation..<tree.indexAfter(relation) {
      switch tree.kind(at: index) {
      case .statementReference, .argumentReference:
        guard title == nil else { return nil }
        title = tree.range(at: index)
      case .relation where index == relation: continue
      case .statement, .argument, .whitespace, .lineBreak, .blankLine: continue
      case let kind where kind.isRelationSymbol: continue
      default: return nil
      }
    }
    return title
  }
}

extension SourceText {
  /// The line that a title stands on, with the break after it or, at the end, the one before it; nil
  /// where something other than a relation symbol stands beside the title.
  fileprivate func line(around title: SourceRange) -> SourceRange? {
    var start = title.lowerBound
    while start > 0, !bytes[start - 1].endsLine { start -= 1 }
    var end = title.upperBound
    while end < bytes.count, !bytes[end].endsLine { end += 1 }
    let symbol = bytes[start..<title.lowerBound].filter { !$0.isSpace }
    guard symbol.count <= 2, bytes[title.upperBound..<end].allSatisfy(\.isSpace) else { return nil }
    if end < bytes.count {
      end += bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1
    } else if start > 0 {
      start -= bytes[..<start].suffix(2).elementsEqual([0x0D, 0x0A]) ? 2 : 1
    }
    return SourceRange(start..<end)
  }
}

extension UInt8 {
  fileprivate var endsLine: Bool { self == 0x0A || self == 0x0D }
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 }
}
