import ArgMapModel
import ArgMapSyntax

/// A stretch of a text that gets marks around it, or that is written in a form of its own.
struct MarkupPiece {
  /// What the piece is, for people.
  let name: String
  /// The bytes of the text that the piece covers.
  let range: Range<Int>
  /// What is written instead of the text; nil for bold and italic text, which get marks.
  var source: [UInt8]?
  var isBold = false
  /// The mark of bold and italic text.
  var mark = UInt8(ascii: "*")
  /// Whether the piece is a tag without parentheses, which ends where no letter follows.
  var isBareTag = false
}

/// The markup of a text in the order in which it is written, without what Argdown cannot express.
struct MarkupPieces {
  private(set) var pieces: [MarkupPiece] = []

  init(_ markup: [Markup], in bytes: [UInt8], _ losses: inout [String]) {
    guard !markup.isEmpty else { return }
    let sorted = markup.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var open: [MarkupPiece] = []
    for stretch in sorted.map({ $0.clamped(to: bytes.count) }) {
      while let last = open.last, last.range.upperBound <= stretch.range.lowerBound {
        open.removeLast()
      }
      // Marks around nothing mean nothing.
      if stretch.range.isEmpty, stretch.kind == .bold || stretch.kind == .italic { continue }
      let limit = open.last?.range.upperBound ?? bytes.count
      let isInsideSource = open.last?.source != nil
      guard stretch.range.upperBound <= limit, !isInsideSource,
        let piece = MarkupPiece(stretch, in: bytes)
      else {
        let text = String(decoding: bytes, as: UTF8.self).shortened
        losses.append("the \(stretch.kind.name) in \u{201C}\(text)\u{201D}")
        continue
      }
      pieces.append(piece)
      open.append(piece)
    }
    chooseMarks()
  }

  /// Gives bold and italic text inside each other different marks.
  ///
  /// An underscore would make a tag in front of it longer. So the text that holds a tag at its end,
  /// or follows one, gets asterisks, and what is around it underscores.
  private mutating func chooseMarks() {
    let endsOfTags = Set(pieces.lazy.filter(\.isBareTag).map(\.range.upperBound))
    func needsAsterisk(_ piece: MarkupPiece) -> Bool {
      endsOfTags.contains(piece.range.lowerBound) || endsOfTags.contains(piece.range.upperBound)
    }
    var open: [Int] = []
    func closeOpen(before index: Int) {
      while let last = open.last, pieces[last].range.upperBound <= pieces[index].range.lowerBound {
        open.removeLast()
      }
    }
    let marked = pieces.indices.filter { pieces[$0].source == nil }
    for index in marked {
      closeOpen(before: index)
      if open.count == 1, needsAsterisk(pieces[index]), !needsAsterisk(pieces[open[0]]) {
        pieces[open[0]].mark = UInt8(ascii: "_")
      }
      open.append(index)
    }
    open = []
    for index in marked {
      closeOpen(before: index)
      if let last = open.last {
        pieces[index].mark =
          pieces[last].mark == UInt8(ascii: "*") ? UInt8(ascii: "_") : UInt8(ascii: "*")
      }
      open.append(index)
    }
  }
}

extension MarkupPiece {
  /// Makes the piece for a stretch; nil where its words do not fit into Argdown's form.
  fileprivate init?(_ stretch: Markup, in bytes: [UInt8]) {
    guard 0 <= stretch.range.lowerBound, stretch.range.upperBound <= bytes.count else { return nil }
    var range = stretch.range
    switch stretch.kind {
    case .bold, .italic:
      self.init(name: stretch.kind.name, range: range, isBold: stretch.kind == .bold)
    case .link(let target):
      let words = bytes[range]
      guard !words.isEmpty, !words.contains(where: { $0 == UInt8(ascii: "]") || $0.isLineBreak }),
        !target.isEmpty,
        !target.utf8.contains(where: { $0 == UInt8(ascii: ")") || $0.isLineBreak })
      else { return nil }
      let source = Array("[".utf8) + words + Array("](\(target))".utf8)
      self.init(name: stretch.kind.name, range: range, source: source)
    case .tag, .statementMention, .argumentMention:
      // One blank may belong to the stretch; it is written as any other.
      if let last = bytes[range].last, last.isBlank {
        range = range.lowerBound..<range.upperBound - 1
      }
      let source = Array(bytes[range])
      guard source.isForm(of: stretch.kind) else { return nil }
      self.init(
        name: stretch.kind.name, range: range, source: source,
        isBareTag: source.first == UInt8(ascii: "#") && source.last != UInt8(ascii: ")"))
    }
  }
}

extension [UInt8] {
  /// Whether the bytes are how a tag or mention is written.
  fileprivate func isForm(of kind: Markup.Kind) -> Bool {
    let source = String(decoding: self, as: UTF8.self)
    return switch kind {
    case .bold, .italic, .link: false
    case .tag(let name): source == ArgdownForms.tag(name) || isBracketedTag(name)
    case .statementMention(let title):
      source == "@[\(title)]" && ArgdownForms.isMentionable(title, isArgument: false)
    case .argumentMention(let title):
      source == "@<\(title)>" && ArgdownForms.isMentionable(title, isArgument: true)
    }
  }

  /// Whether the bytes are a tag in parentheses, perhaps over several lines.
  private func isBracketedTag(_ name: String) -> Bool {
    guard starts(with: Array("#(".utf8)), last == UInt8(ascii: ")") else { return false }
    let inner = dropFirst(2).dropLast()
    let lines = inner.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
      .map { String(decoding: $0, as: UTF8.self).trimmed }
    return !inner.contains(UInt8(ascii: ")")) && !lines.contains("")
      && (lines.joined(separator: " ") == name || inner.elementsEqual(name.utf8))
  }
}

extension Markup {
  /// The stretch without a blank that it swallowed and that the text has lost.
  fileprivate func clamped(to count: Int) -> Markup {
    guard range.lowerBound <= count, range.upperBound > count else { return self }
    return Markup(kind: kind, range: range.lowerBound..<count)
  }
}

extension Markup.Kind {
  /// What the stretch is, for people.
  fileprivate var name: String {
    switch self {
    case .bold: "bold text"
    case .italic: "italic text"
    case .link: "link"
    case .tag(let name): "tag \u{2018}\(name)\u{2019}"
    case .statementMention(let title): "mention of [\(title)]"
    case .argumentMention(let title): "mention of <\(title)>"
    }
  }
}
