/// Letters of one face in one line.
struct TextRun: Sendable, Hashable {
  var text: String
  var face: Face
  /// In points, with the spaces at its ends.
  var width: Double
}

/// One line of a block.
struct TextLine: Sendable, Hashable {
  var runs: [TextRun]
  /// In points.
  var width: Double
  /// Whether the width is no guess.
  var isExact: Bool
}

/// A text in lines of one size.
struct TextBlock: Sendable, Hashable {
  var lines: [TextLine]
  var fontSize: Double
  /// Whether lines start at the right.
  var isRightToLeft: Bool
  var isTitle: Bool
  /// Whether the text is a remark below others.
  var isNote = false

  /// Breaks a text into lines of about the same width, none wider than asked.
  ///
  /// Long texts get wider lines, since nobody likes to read a column of a hundred short ones.
  init(
    _ lettering: Lettering, fontSize: Double, lineWidth: ClosedRange<Double>, isTitle: Bool
  ) {
    self.fontSize = fontSize
    self.isTitle = isTitle
    isRightToLeft = lettering.isRightToLeft
    let unit = TextMeasure.points(1, size: fontSize)
    let total = Double(lettering.letters.reduce(0) { $0 + $1.width }) * unit
    let comfortable = (total * fontSize * 1.8).squareRoot()
    let width = min(max(comfortable, lineWidth.lowerBound), lineWidth.upperBound)
    lines = Wrapping(lettering.letters, lineWidth: Int(width / unit)).lines.map { range in
      TextLine(lettering, range, unit: unit)
    }
  }

  var lineHeight: Double { fontSize * 1.3 }
  var width: Double { lines.reduce(0) { max($0, $1.width) } }
  var height: Double { Double(lines.count) * lineHeight }

  /// Where the letters of a line stand, from the top of the block.
  func baseline(ofLine index: Int) -> Double {
    // Ascent and descent of the fonts we measure by are 0.905 and 0.212 of their size.
    Double(index) * lineHeight + (lineHeight - 1.117 * fontSize) / 2 + 0.905 * fontSize
  }
}

extension TextLine {
  fileprivate init(_ lettering: Lettering, _ range: Range<Int>, unit: Double) {
    runs = []
    var units = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let face = lettering.letters[start].face
      var text = String.UnicodeScalarView()
      var runUnits = 0
      while start < range.upperBound, lettering.letters[start].face == face {
        text.append(lettering.letters[start].scalar)
        runUnits += lettering.letters[start].width
        start += 1
      }
      units += runUnits
      runs.append(
        TextRun(
          text: String(text), face: lettering.faces[face], width: Double(runUnits) * unit))
    }
    width = Double(units) * unit
    isExact = lettering.letters[range].allSatisfy { TextMeasure.isExact($0.scalar) }
  }
}
