import ArgMapSyntax

/// A comment that accepts the findings of rules in a part of a text.
///
///     // argmap-ignore-next-line thin-step -- immediate by definition
///     // argmap-ignore-start compound-statement
///     // argmap-ignore-end compound-statement
///     // argmap-ignore-file map-too-large
struct IgnoreComment: Sendable {
  /// What is wrong with a comment, whatever is found.
  enum Fault: Sendable {
    /// The word after `argmap-` is none of the four.
    case unknown
    /// No rule is named.
    case namesNoRule
    /// The region does not end.
    case hasNoEnd
    /// No region has begun.
    case hasNoStart
  }

  /// Where findings are accepted.
  enum Scope: Sendable {
    /// Where they begin at one of these offsets.
    case offsets(Range<Int>)
    /// In the file of this name.
    case file(String)
  }

  /// Where the comment stands.
  let range: SourceRange
  /// The names it gives.
  private(set) var rules: [String]
  /// Where findings are accepted.
  private(set) var scope = Scope.offsets(0..<0)
  /// What is wrong with it.
  private(set) var fault: Fault?
  /// Whether it begins a region that another comment ends.
  private(set) var isRegion = false

  private enum Kind: Substring {
    case nextLine = "argmap-ignore-next-line"
    case start = "argmap-ignore-start"
    case end = "argmap-ignore-end"
    case file = "argmap-ignore-file"
  }

  private static let mark = Array("argmap-ignore".utf8)

  /// The comments of a text, in its order; those that end a region accept nothing by themselves.
  static func all(in text: SourceText) -> [IgnoreComment] {
    guard text.bytes.contains(Self.mark) else { return [] }
    let tree = SyntaxTree(parsing: text)
    var comments: [IgnoreComment] = []
    var open: [Int] = []
    for index in 0..<tree.indexAfter(0) where tree.kind(at: index) == .comment {
      guard let (kind, rules) = words(of: text.string(in: tree.range(at: index))) else { continue }
      var comment = IgnoreComment(range: text.withoutBreak(tree.range(at: index)), rules: rules)
      if rules.isEmpty { comment.fault = .namesNoRule }
      switch kind {
      case nil: comment.fault = .unknown
      case .nextLine: comment.scope = .offsets(text.lineAfter(comment.range))
      case .file: comment.scope = .file(text.origin(of: comment.range).text.name)
      case .start:
        comment.scope = .offsets(comment.range.upperBound..<text.bytes.count)
        comment.isRegion = true
        if comment.fault == nil {
          comment.fault = .hasNoEnd
          open.append(comments.count)
        }
      case .end:
        guard comment.fault == nil else { break }
        guard let place = open.lastIndex(where: { comments[$0].rules == rules }) else {
          comment.fault = .hasNoStart
          break
        }
        let start = open.remove(at: place)
        comments[start].scope = .offsets(
          comments[start].range.upperBound..<comment.range.lowerBound)
        comments[start].fault = nil
        continue
      }
      if comment.fault == .unknown || comment.fault == .hasNoStart { comment.rules = [] }
      comments.append(comment)
    }
    return comments
  }

  private init(range: SourceRange, rules: [String]) {
    self.range = range
    self.rules = rules
  }

  /// What a comment asks for and the rules that it names; nil for an ordinary comment.
  private static func words(of comment: String) -> (Kind?, [String])? {
    let words = comment.split { $0.isWhitespace || $0 == "," }
    let isOpening: (Substring) -> Bool = { ["//", "/*", "<!--"].contains($0) }
    guard let first = words.firstIndex(where: { !isOpening($0) }), first <= 1,
      words[first].hasPrefix("argmap-ignore")
    else { return nil }
    let rules = words[(first + 1)...].prefix { !["--", "*/", "-->"].contains($0) }
    return (Kind(rawValue: words[first]), rules.map(String.init))
  }
}

extension SourceText {
  /// The range of a comment without the line break that ends it.
  fileprivate func withoutBreak(_ range: SourceRange) -> SourceRange {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isLineBreak { end -= 1 }
    return SourceRange(range.lowerBound..<end)
  }

  /// The line that follows the one on which a range ends.
  fileprivate func lineAfter(_ range: SourceRange) -> Range<Int> {
    var start = range.upperBound
    while start < bytes.count, !bytes[start].isLineBreak { start += 1 }
    if start + 1 < bytes.count, bytes[start] == 0x0D, bytes[start + 1] == 0x0A { start += 1 }
    start = min(start + 1, bytes.count)
    var end = start
    while end < bytes.count, !bytes[end].isLineBreak { end += 1 }
    return start..<max(start + 1, end)
  }
}

extension UInt8 {
  fileprivate var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}

extension [UInt8] {
  /// Whether some bytes stand somewhere, found by their first one.
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    var places = SubstringSearch(wanted).occurrences(in: self)
    return places.next() != nil
  }
}
