import ArgMapModel
import ArgMapSyntax

/// Where the passages that a map quotes are in the texts that its page shows.
///
/// Passages overlap, and elements do not in HTML: so the texts are cut wherever a passage begins or
/// ends, and a passage is a run of pieces.
struct PageCitations {
  /// A stretch of a text.
  struct Piece {
    let range: SourceRange
    /// Its id, and the element that a passage over it is for; nil between passages.
    let passage: (id: String, element: Element)?
  }

  /// The pieces of each text, in the order of ``Page/citedTexts``.
  private(set) var pieces: [[Piece]] = []
  /// The ids of the first and last piece of each passage, by the place of its quotation.
  private(set) var places: [SourceRange: (first: String, last: String)] = [:]
  private let titles: [String: String]

  init(_ page: Page) {
    var titles: [String: String] = [:]
    for source in page.map.sources {
      titles[source.key] = [source.author, source.title ?? source.key, source.date]
        .compactMap(\.self).joined(separator: ", ")
    }
    self.titles = titles
    var count = 0
    for cited in page.citedTexts { cut(cited, &count) }
  }

  /// What the source of an anchor is called.
  func title(of anchor: Anchor) -> String? {
    switch anchor.source {
    case .declared(let key): titles[key] ?? key
    case .file(let name): name
    case nil: nil
    }
  }

  private mutating func cut(_ cited: Page.CitedText, _ count: inout Int) {
    let size = cited.text.bytes.count
    let passages = cited.passages.filter {
      !$0.range.isEmpty && $0.range.upperBound <= size
    }
    .sorted { $0.range < $1.range }
    let ends = Set(passages.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    let cuts = ends.union([0, size]).sorted()
    var pieces: [Piece] = []
    var pieceAt: [Int: String] = [:]
    var pieceBefore: [Int: String] = [:]
    /// The passage over the current piece that reaches furthest, and the next one to begin.
    var current: Page.CitedText.Passage?
    var next = passages[...]
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      while let passage = next.first, passage.range.lowerBound <= start {
        next.removeFirst()
        if passage.range.upperBound > (current?.range.upperBound ?? 0) { current = passage }
      }
      let range = SourceRange(start..<end)
      guard let over = current, over.range.upperBound > start else {
        pieces.append(Piece(range: range, passage: nil))
        continue
      }
      count += 1
      let id = "passage-\(count)"
      pieces.append(Piece(range: range, passage: (id, over.anchor.element)))
      pieceAt[start] = id
      pieceBefore[end] = id
    }
    self.pieces.append(pieces)
    for passage in passages {
      guard let first = pieceAt[passage.range.lowerBound],
        let last = pieceBefore[passage.range.upperBound]
      else { continue }
      places[passage.anchor.quoteRange] = (first, last)
    }
  }
}

extension PageWriter {
  /// Writes the cited texts with their passages as links to what rests on them.
  func writeCitedTexts(to xml: inout XML) {
    guard !page.citedTexts.isEmpty else { return }
    xml += "<section id=\"sources\" aria-labelledby=\"sources-heading\">\n"
    xml += "<h2 id=\"sources-heading\">Sources</h2>\n"
    for (index, cited) in page.citedTexts.enumerated() {
      xml += "<section aria-labelledby=\"source-\(index + 1)\">\n"
      xml += "<h3 id=\"source-\(index + 1)\"><bdi>\(cited.title.shown)</bdi></h3>\n"
      xml += "<div class=\"cited\"\(language) dir=\"auto\">"
      for piece in citations.pieces[index] {
        let words: XML = "\(cited.text.string(in: piece.range).shown)"
        if let passage = piece.passage {
          let section = names.sectionID(of: passage.element, in: map)
          xml += "<a class=\"passage\" id=\"\(passage.id)\" href=\"#\(section)\">\(words)</a>"
        } else {
          xml += words
        }
      }
      xml += "</div>\n</section>\n"
    }
    xml += "</section>\n"
  }
}
