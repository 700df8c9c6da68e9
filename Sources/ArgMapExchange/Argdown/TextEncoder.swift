import ArgMapModel

/// Writes texts and rules so that Argdown reads them as they are: what looks like syntax is escaped,
/// markup gets its marks.
///
/// The lexer decides byte by byte what a text is, and in some places by what follows later on the
/// line. So a text is encoded in two passes: the first writes marks and escapes, the second looks at
/// what came of it as the lexer does.
struct TextEncoder {
  /// What could not be written, in sentences without an end.
  private(set) var losses: [String] = []
  private let settings: ModelSettings

  init(_ settings: ModelSettings) { self.settings = settings }

  /// Encodes the text of an element.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - markup: Its stretches with a meaning of their own.
  ///   - dropsFirstBlank: Whether a line break, which is read as a blank, stands for the first one.
  /// - Returns: The text as it is written.
  mutating func encode(
    _ text: String, _ markup: [Markup], dropsFirstBlank: Bool = false
  ) -> BreakableText {
    let bytes = Array(text.utf8)
    var pieces = MarkupPieces(markup, in: bytes, &losses).pieces
    var attempt = Attempt(bytes, pieces, dropsFirstBlank, settings)
    // What stands in the way of a mark is written without it.
    var rounds = 0
    while !attempt.failed.isEmpty {
      rounds += 1
      let failed = attempt.failed
      for index in failed { losses.append(.mark(pieces[index], in: text)) }
      pieces = pieces.indices.filter { rounds < 4 && !failed.contains($0) }.map { pieces[$0] }
      attempt = Attempt(bytes, pieces, dropsFirstBlank, settings)
    }
    if attempt.hasLineBreaks { losses.append(.lineBreak(in: text)) }
    return attempt.text
  }

  /// Encodes the name of a rule, which stands between the hyphens of an inference.
  mutating func encode(rule: String) -> [UInt8] {
    let bytes = Array(rule.utf8)
    var draft = Draft()
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      let isEscaped =
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: "{"): true
        case UInt8(ascii: "-"):
          next == UInt8(ascii: "-") || draft.bytes.last == UInt8(ascii: "-")
        case UInt8(ascii: "<"): next == UInt8(ascii: "!")
        case UInt8(ascii: "/"): next == UInt8(ascii: "/") || next == UInt8(ascii: "*")
        default: false
        }
      if byte.isLineBreak {
        draft.append(UInt8(ascii: " "))
      } else if isEscaped || (byte.isBlank && next.isBlank) {
        draft.append(UInt8(ascii: "\\"), isPlain: false)
        draft.append(byte, isPlain: false)
        while byte.isBlank, place + 1 < bytes.count, bytes[place + 1].isBlank {
          place += 1
          draft.append(bytes[place], isPlain: false)
        }
      } else {
        draft.append(byte)
      }
      place += 1
    }
    draft.escapeShortcodes(settings)
    return draft.bytes
  }
}

/// What is written so far of a text, and which bytes stand for themselves.
private struct Draft {
  private(set) var bytes: [UInt8] = []
  private var isPlain: [Bool] = []
  /// The blanks at which the line may be broken.
  var breaks: [Int] = []
  /// Where marks end that need something else than a letter behind them, with their pieces.
  var ends: [(place: Int, piece: Int, isTag: Bool)] = []

  mutating func append(_ byte: UInt8, isPlain: Bool = true) {
    bytes.append(byte)
    self.isPlain.append(isPlain)
  }

  mutating func appendMark(_ mark: some Sequence<UInt8>) {
    for byte in mark { append(byte, isPlain: false) }
  }

  /// Puts a backslash before each dot or colon that would begin a shortcode.
  ///
  /// Where a word only looks like one, as *e.g.* and *U.S.* do, they stand for themselves anyway.
  mutating func escapeShortcodes(_ settings: ModelSettings) {
    guard bytes.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }) else {
      return
    }
    var escaped = Draft()
    var nextBreak = 0
    var nextEnd = 0
    var place = 0
    var endOfCode = 0
    while place < bytes.count {
      if nextBreak < breaks.count, breaks[nextBreak] == place {
        escaped.breaks.append(escaped.bytes.count)
        nextBreak += 1
      }
      while nextEnd < ends.count, ends[nextEnd].place == place {
        escaped.ends.append(
          (escaped.bytes.count, ends[nextEnd].piece, ends[nextEnd].isTag))
        nextEnd += 1
      }
      if place >= endOfCode, isPlain[place],
        bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ":"),
        let last = lastOfShortcode(at: place)
      {
        if isPlain[place...last].allSatisfy({ $0 }),
          settings.symbol(for: String(decoding: bytes[place...last], as: UTF8.self)) == nil
        {
          endOfCode = last + 1
        } else {
          escaped.append(UInt8(ascii: "\\"), isPlain: false)
        }
      }
      escaped.append(bytes[place], isPlain: isPlain[place])
      place += 1
    }
    for end in ends[nextEnd...] {
      escaped.ends.append((escaped.bytes.count, end.piece, end.isTag))
    }
    self = escaped
  }

  /// The place of the same byte later in the word, with something between.
  private func lastOfShortcode(at start: Int) -> Int? {
    var place = start + 1
    while place < bytes.count, !bytes[place].isBlank, !bytes[place].isLineBreak {
      if bytes[place] == bytes[start], place > start + 1 { return place }
      place += 1
    }
    return nil
  }
}

/// One way to write a text.
private struct Attempt {
  /// The pieces whose marks would not be read as such.
  private(set) var failed: [Int] = []
  /// Whether the text holds line breaks, which are written as blanks.
  private(set) var hasLineBreaks = false
  var text: BreakableText { BreakableText(bytes: draft.bytes, breaks: draft.breaks) }

  private let bytes: [UInt8]
  private let pieces: [MarkupPiece]
  private let settings: ModelSettings
  private var draft = Draft()
  /// The pieces whose closing marks are due, outermost first.
  private var open: [(piece: Int, mark: [UInt8])] = []
  private var nextPiece = 0
  /// Where text begins that cannot begin with a blank: at the start, and behind an opening mark.
  private var endOfOpeningMark = 0

  init(
    _ bytes: [UInt8], _ pieces: [MarkupPiece], _ dropsFirstBlank: Bool, _ settings: ModelSettings
  ) {
    self.bytes = bytes
    self.pieces = pieces
    self.settings = settings
    var place = dropsFirstBlank ? 1 : 0
    while true {
      while let last = open.last, pieces[last.piece].range.upperBound <= place {
        draft.appendMark(last.mark)
        draft.ends.append((draft.bytes.count, last.piece, false))
        open.removeLast()
      }
      if nextPiece < pieces.count, pieces[nextPiece].range.lowerBound <= place {
        place = begin(nextPiece, at: place)
        nextPiece += 1
      } else if place < bytes.count {
        place = appendLiteral(at: place)
      } else {
        break
      }
    }
    draft.escapeShortcodes(settings)
    for end in draft.ends {
      let rest = draft.bytes[end.place...]
      let fits = end.isTag ? !rest.continuesTag : rest.first?.canFollowMark ?? true
      if !fits { failed.append(end.piece) }
    }
  }

  /// Writes the opening mark of a piece, or all of a piece that has no text of its own.
  private mutating func begin(_ index: Int, at place: Int) -> Int {
    let piece = pieces[index]
    if let source = piece.source {
      draft.appendMark(source)
      if piece.isBareTag { draft.ends.append((draft.bytes.count, index, true)) }
      return piece.range.upperBound
    }
    let mark = [UInt8](repeating: piece.mark, count: piece.isBold ? 2 : 1)
    draft.appendMark(mark)
    endOfOpeningMark = draft.bytes.count
    open.append((index, mark))
    return place
  }

  /// Whether the mark that ends bold or italic text was written last.
  private var isBehindMark: Bool {
    draft.ends.last.map { $0.place == draft.bytes.count && !$0.isTag } ?? false
  }

  /// Whether a tag without parentheses was written last.
  private var isBehindBareTag: Bool {
    draft.ends.last.map { $0.place == draft.bytes.count && $0.isTag } ?? false
  }

  /// Whether something with marks begins or ends at a place.
  private func isBoundary(_ place: Int) -> Bool {
    if nextPiece < pieces.count, pieces[nextPiece].range.lowerBound == place { return true }
    return open.last.map { pieces[$0.piece].range.upperBound == place } ?? false
  }

  private mutating func appendLiteral(at place: Int) -> Int {
    let byte = bytes[place]
    if byte.isBlank || byte.isLineBreak { return appendBlanks(at: place) }
    if isBehindMark || isBehindBareTag, let (source, count) = shortcode(at: place) {
      draft.appendMark(source)
      return place + count
    }
    if let end = endOfCode(at: place) {
      let code = bytes[place..<end]
      if settings.symbol(for: String(decoding: code, as: UTF8.self)) == nil {
        // Within what looks like a shortcode but is none, everything stands for itself.
        draft.appendMark(code)
        return end
      }
    }
    if needsEscape(at: place) {
      draft.append(UInt8(ascii: "\\"), isPlain: false)
      draft.append(byte, isPlain: false)
    } else {
      draft.append(byte)
    }
    return place + 1
  }

  /// Writes a run of blanks: the first one as it is, where it is not lost, others behind a backslash,
  /// which keeps them.
  private mutating func appendBlanks(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isBlank || bytes[end].isLineBreak,
      end == start || !isBoundary(end)
    {
      if bytes[end].isLineBreak { hasLineBreaks = true }
      end += 1
    }
    var place = start
    let isLost = draft.bytes.count == endOfOpeningMark || draft.bytes.last?.isBlank == true
    if !isLost, bytes[start] != UInt8(ascii: "\t") || isBehindMark {
      // The closing mark of bold or italic text cannot begin a line, and behind a blank, which can be
      // part of such a text, a line break adds nothing.
      let closes = open.last.map { pieces[$0.piece].range.upperBound == end } ?? false
      let followsBlank = start > 0 && bytes[start - 1].isBlank
      if end == start + 1, end < bytes.count, !closes, !followsBlank,
        bytes[start] != UInt8(ascii: "\t")
      {
        draft.breaks.append(draft.bytes.count)
      }
      draft.append(bytes[start].isLineBreak ? UInt8(ascii: " ") : bytes[start])
      place += 1
    }
    guard place < end else { return end }
    draft.append(UInt8(ascii: "\\"), isPlain: false)
    for blank in bytes[place..<end] {
      draft.append(blank.isLineBreak ? UInt8(ascii: " ") : blank, isPlain: false)
    }
    return end
  }

  /// What stands for the text at a place where a mark or tag has ended, if the text itself cannot:
  /// letters and backslashes cannot follow there, but the colon or dot of a shortcode can.
  ///
  /// - Returns: The shortcode and how many bytes of the text it stands for.
  private func shortcode(at place: Int) -> (source: [UInt8], count: Int)? {
    guard !bytes[place].canFollowMark else { return nil }
    let text = String(decoding: bytes[place...].prefix(64), as: UTF8.self)
    return settings.code(forSymbolAtStartOf: text)
      .map { (Array($0.code.utf8), $0.symbol.utf8.count) }
  }

  /// Where what begins like a shortcode at a place ends; nil if nothing does.
  private func endOfCode(at place: Int) -> Int? {
    let byte = bytes[place]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") else { return nil }
    var end = place + 1
    while end < bytes.count, !bytes[end].isBlank, !bytes[end].isLineBreak, !isBoundary(end) {
      end += 1
      if bytes[end - 1] == byte, end - place > 2 { return end }
    }
    return nil
  }

  /// Whether nothing or a blank stands at a place, so that marks before it begin nothing.
  private func isBlankOrEnd(_ place: Int) -> Bool {
    !isBoundary(place) && (place >= bytes.count || bytes[place] == UInt8(ascii: " "))
  }

  private func needsEscape(at place: Int) -> Bool {
    let byte = bytes[place]
    let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: " ")
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "{"): return true
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      let isFirst = place == 0 || bytes[place - 1] != byte
      let isDouble = isFirst && next == byte && !isBoundary(place + 1)
      let isSecond = !isFirst && (place == 1 || bytes[place - 2] != byte)
      guard open.isEmpty, isFirst || isSecond else { return true }
      return !isBlankOrEnd(isDouble ? place + 2 : place + 1)
    case UInt8(ascii: "#"): return !isBlankOrEnd(place + 1)
    case UInt8(ascii: "@"): return isBoundary(place + 1)
    case UInt8(ascii: "/"):
      // Behind a colon two slashes are part of an address.
      if next == UInt8(ascii: "/"), draft.bytes.last == UInt8(ascii: ":") { return false }
      return next == UInt8(ascii: "/") || next == UInt8(ascii: "*") || isBoundary(place + 1)
    default: return false
    }
  }
}

extension UInt8 {
  /// Whether a mark ends bold or italic text in front of this byte.
  fileprivate var canFollowMark: Bool {
    isBlank || isLineBreak || ")}_.,!?;:-*".utf8.contains(self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes make a tag in front of them longer.
  fileprivate var continuesTag: Bool {
    guard let first else { return false }
    let second = dropFirst().first ?? 0
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), 0xC3...0xEE: return true
    case 0xC2: return second >= 0xA0
    case 0xEF: return second != 0xBF || (dropFirst(2).first ?? 0) <= 0xAF
    default: return first.isLetter || first.isDigit
    }
  }
}

extension String {
  fileprivate static func mark(_ piece: MarkupPiece, in text: String) -> String {
    "the \(piece.name) in \u{201C}\(text.shortened)\u{201D}"
  }

  fileprivate static func lineBreak(in text: String) -> String {
    "the line breaks in \u{201C}\(text.shortened)\u{201D}"
  }
}
