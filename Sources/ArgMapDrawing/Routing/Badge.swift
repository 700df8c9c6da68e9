/// What stands on a line: its sign, how many links it stands for, or both.
struct Badge: Sendable, Hashable {
  static let height = 16.0

  var sign: Sign?
  var words: String?

  /// The width of the words alone.
  var wordsWidth: Double {
    words.map { max(TextMeasure.width(of: $0, bold: true, size: 10) + 8, Self.height) } ?? 0
  }

  var size: Size {
    // The sign lies in the left end of what is around the words.
    let signWidth = sign == nil ? 0 : words == nil ? 14.0 : 13.0
    return Size(
      width: signWidth + wordsWidth, height: words == nil ? 14 : Self.height)
  }
}

extension Graph.Edge {
  /// What stands near the head of the line.
  func badge(_ look: LineLook) -> Badge? {
    if kind == .mixed { return Badge(words: bundle?.ahead.words) }
    guard look.sign != nil || bundle != nil else { return nil }
    return Badge(sign: look.sign, words: bundle.map { "\($0.ahead.total)" })
  }

  /// What stands near its tail.
  var badgeAtTail: Badge? {
    guard let bundle, bundle.back.total > 0 else { return nil }
    return Badge(words: bundle.back.words)
  }
}

extension Graph.Edge.Tally {
  /// As in "12+ 3−".
  var words: String {
    [(supporting, Sign.plus), (opposing, .minus)].filter { $0.0 > 0 }
      .map { "\($0.0)\($0.1.rawValue)" }.joined(separator: " ")
  }
}
