import ArgMapSyntax

extension CoverageReport {
  /// The report for people, in UTF-8, with a line break at its end; empty if no source is at hand.
  ///
  /// Sentences are shown by their first and last words. Those with `+` are covered, by what stands below
  /// them, those with `-` are open, and those with `=` are exempt.
  public var text: String { sources.map(text).joined(separator: "\n") }

  private func text(of source: Source) -> String {
    let table = LineTable(source.text)
    var lines = [source.summary]
    for sentence in source.sentences {
      let mark =
        switch sentence.state {
        case .covered: "+"
        case .open: "-"
        case .exempt: "="
        }
      let place = table.position(at: sentence.range.lowerBound)
      lines.append("\(mark) \(place.line):\(place.column) \(source.excerpt(of: sentence))")
      if !sentence.elements.isEmpty {
        lines.append("    " + names(of: sentence).joined(separator: ", "))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension CoverageReport.Source {
  /// How much is covered, in a sentence.
  public var summary: String {
    let exempt = exemptCount == 0 ? "" : ", \(exemptCount) more exempt"
    let leftOut =
      switch leftOutCount {
      case 0: ""
      case 1: ", 1 heading or note left out"
      default: ", \(leftOutCount) headings and notes left out"
      }
    return
      "\(file): \(coveredCount) of \(countToCover) sentences covered (\(percentage) %)\(exempt)\(leftOut)"
  }

  /// The share in whole per cent, rounded down: all is only said of all.
  var percentage: Int { countToCover == 0 ? 100 : coveredCount * 100 / countToCover }

  /// The first and last words of a sentence on one line.
  func excerpt(of sentence: CoverageReport.Sentence) -> String {
    let words = text.string(in: sentence.range).split(whereSeparator: \.isWhitespace)
    // Words can be of any length.
    let shown = words.count > 12 ? words.prefix(6) + ["…"] + words.suffix(4) : words[...]
    let line = shown.map { $0.count > 40 ? "\($0.prefix(40))…" : $0 }.joined(separator: " ")
    return String(String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
