/// Breaks letters into lines.
///
/// As few lines as the width allows, and then as narrow as that number of lines allows, so that a
/// line with a single word at the end is rare.
struct Wrapping {
  /// The letters of each line, without the spaces around it.
  private(set) var lines: [Range<Int>] = []

  /// What cannot be broken, and the space after it.
  private struct Piece {
    var letters: Range<Int>
    var width: Int
    var space: Int
  }

  init(_ letters: [Letter], lineWidth: Int) {
    let pieces = Self.pieces(of: letters, lineWidth: lineWidth)
    guard !pieces.isEmpty else { return }
    let count = Self.lineCount(of: pieces, within: lineWidth)
    var low = pieces.reduce(0) { max($0, $1.width) }
    var high = max(low, lineWidth)
    while low < high {
      let middle = low + (high - low) / 2
      if Self.lineCount(of: pieces, within: middle) <= count {
        high = middle
      } else {
        low = middle + 1
      }
    }
    lines = Self.lines(of: pieces, within: high)
  }

  private static func lines(of pieces: [Piece], within limit: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    forEachLine(of: pieces, within: limit) { lines.append($0) }
    return lines
  }

  private static func lineCount(of pieces: [Piece], within limit: Int) -> Int {
    var count = 0
    forEachLine(of: pieces, within: limit) { _ in count += 1 }
    return count
  }

  private static func forEachLine(
    of pieces: [Piece], within limit: Int, do body: (Range<Int>) -> Void
  ) {
    var start = 0
    var width = pieces[0].width
    for index in 1..<pieces.count {
      let longer = width + pieces[index - 1].space + pieces[index].width
      if longer <= limit {
        width = longer
      } else {
        body(pieces[start].letters.lowerBound..<pieces[index - 1].letters.upperBound)
        start = index
        width = pieces[index].width
      }
    }
    body(pieces[start].letters.lowerBound..<pieces[pieces.count - 1].letters.upperBound)
  }

  /// Pieces no wider than a line, except for a single sign that is.
  private static func pieces(of letters: [Letter], lineWidth: Int) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece(letters: 0..<0, width: 0, space: 0)
    var index = 0
    while index < letters.count {
      if letters[index].scalar == " " {
        if !piece.letters.isEmpty {
          piece.space = letters[index].width
          pieces.append(piece)
        }
        index += 1
        piece = Piece(letters: index..<index, width: 0, space: 0)
        continue
      }
      let end = endOfSign(at: index, letters)
      let width = letters[index..<end].reduce(0) { $0 + $1.width }
      if !piece.letters.isEmpty,
        piece.width + width > lineWidth || mayBreak(before: index, in: piece, letters)
      {
        pieces.append(piece)
        piece = Piece(letters: index..<index, width: 0, space: 0)
      }
      piece.letters = piece.letters.lowerBound..<end
      piece.width += width
      index = end
    }
    return piece.letters.isEmpty ? pieces : pieces + [piece]
  }

  /// A letter with what is drawn on it, or an emoji of several parts, as long as they ever are.
  private static func endOfSign(at start: Int, _ letters: [Letter]) -> Int {
    let limit = min(start + 16, letters.count)
    var end = start + 1
    while end < limit, letters[end].width == 0 || letters[end - 1].scalar == "\u{200D}" { end += 1 }
    return end
  }

  private static func mayBreak(
    before index: Int, in piece: Piece, _ letters: [Letter]
  ) -> Bool {
    let (before, after) = (letters[index - 1].scalar, letters[index].scalar)
    switch before {
    case "\u{200B}", "\u{2013}", "\u{2014}": return true
    // Not beside figures or at the start of a word: 3/4, 2020-21, -x.
    case "-", "/", "\u{2010}": return piece.letters.count > 1 && after.properties.isAlphabetic
    default: break
    }
    guard TextMeasure.isIdeographic(before) || TextMeasure.isIdeographic(after) else {
      return false
    }
    return !opening.contains(before) && !closing.contains(after)
  }

  private static let opening: Set<Unicode.Scalar> = ["(", "“", "「", "『", "（", "【", "《", "〈", "［"]
  private static let closing: Set<Unicode.Scalar> = [
    ")", ".", ",", ":", ";", "!", "?", "”", "、", "。", "，", "．", "：", "；", "！", "？", "」", "』", "）",
    "】", "》", "〉", "］", "ー", "々", "…",
  ]
}
