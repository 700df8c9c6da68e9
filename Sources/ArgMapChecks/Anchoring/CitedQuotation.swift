import ArgMapModel
import ArgMapSyntax

/// A quotation of a map and what came of looking for it in its source.
struct CitedQuotation: Sendable {
  /// The anchor that quotes.
  let anchor: Anchor
  /// The words quoted.
  let quote: String
  /// The source's file as the map writes it.
  let file: String
  /// The source.
  let text: SourceText
  /// What came of it.
  let result: PassageFinder.Result
  /// The nearest passage, if the words do not occur and it is near enough.
  let drift: Drift?
  /// What tells the first passage from the others, if it could be from several.
  let decidingWords: DecidingWords?

  fileprivate init(_ anchor: Anchor, _ quote: String, in file: String, _ look: inout Look) {
    self.anchor = anchor
    self.quote = quote
    self.file = file
    text = look.finder.text
    result = look.finder.find(
      quote, prefix: anchor.prefix, suffix: anchor.suffix,
      where: anchor.isPlace(in: look.finder.outline))
    switch result {
    case .absent(missing: .some):
      drift = Drift(
        of: quote, prefix: anchor.prefix, suffix: anchor.suffix, in: &look.finder,
        budget: &look.budget)
      decidingWords = nil
    case .ambiguous(let places):
      drift = nil
      decidingWords = DecidingWords(
        forFirstOf: places, quote: quote, prefix: anchor.prefix, suffix: anchor.suffix,
        in: &look.finder)
    case .found, .absent, .tooShort:
      drift = nil
      decidingWords = nil
    }
  }
}

/// A passage that a map exempts from being covered, and what came of looking for it.
struct ExemptPassage: Sendable {
  /// The source that it is in.
  let source: Source
  /// The words that quote it.
  let quote: String
  /// The source's file.
  let file: String
  /// The source.
  let text: SourceText
  /// What came of it.
  let result: PassageFinder.Result
}

/// Everything that a map quotes from the texts at hand.
struct Quotations: Sendable {
  /// The quotations of anchors, in the order of the anchors.
  private(set) var cited: [CitedQuotation] = []
  /// The passages that are exempt, in the order of their declarations.
  private(set) var exempt: [ExemptPassage] = []
  /// How the texts are divided, by the names of their files.
  private(set) var outlines: [String: SourceOutline] = [:]

  /// For all quotations of a map together, so many pairs of characters are compared to find passages
  /// whose words are near to theirs; a second of work.
  private static let budget = 1_000_000_000

  /// Looks for every quotation whose source is at hand.
  init(of map: ArgumentMap, in sources: SourceTexts) {
    // One text after the other, so that only one is held in the form that is searched.
    let files = map.filesOfSources
    var anchors: [String: [(place: Int, anchor: Anchor)]] = [:]
    for (place, anchor) in map.anchors.enumerated() {
      guard anchor.quote != nil, let file = anchor.file(in: files) else { continue }
      anchors[file, default: []].append((place, anchor))
    }
    let exempting = Dictionary(grouping: map.sources.filter { !$0.exempt.isEmpty }, by: \.file)
    var found: [(place: Int, quotation: CitedQuotation)] = []
    var budget = Self.budget
    for file in map.citedFiles {
      guard case .text(let text) = sources[file] else { continue }
      let quoting = anchors[file] ?? []
      let exempting = exempting[file] ?? []
      guard !quoting.isEmpty || !exempting.isEmpty else { continue }
      var look = Look(finder: PassageFinder(text), budget: budget)
      for (place, anchor) in quoting {
        guard let quote = anchor.quote else { continue }
        found.append((place, CitedQuotation(anchor, quote, in: file, &look)))
      }
      for source in exempting {
        exempt += source.exempt.map { quote in
          ExemptPassage(
            source: source, quote: quote, file: file, text: text, result: look.finder.find(quote))
        }
      }
      outlines[file] = look.finder.outline
      budget = look.budget
    }
    cited = found.sorted { $0.place < $1.place }.map(\.quotation)
  }
}

/// A text that is looked into, and how much may still be compared.
private struct Look {
  var finder: PassageFinder
  var budget: Int
}

extension ArgumentMap {
  /// The files of the declared sources by their keys.
  var filesOfSources: [String: String] {
    var files: [String: String] = [:]
    for source in sources { files[source.key] = source.file }
    return files
  }
}

extension Anchor {
  /// The file of the source that the anchor names; nil when it has none.
  func file(in filesOfSources: [String: String]) -> String? {
    switch source {
    case .declared(let key): filesOfSources[key]
    case .file(let name): name
    case nil: nil
    }
  }
}

extension Anchor {
  /// Tells whether a place is on the page and in the paragraph that the anchor gives; nil if it gives
  /// none.
  fileprivate func isPlace(in outline: SourceOutline) -> ((Int) -> Bool)? {
    let page = page.map { Pinpoint($0) }
    let paragraph = paragraph.map { Pinpoint($0) }
    guard page != nil || paragraph != nil else { return nil }
    return { place in
      if let page, outline.page(at: place).map(page.contains) == false { return false }
      guard let paragraph else { return true }
      return outline.isParagraph(paragraph, at: place)
    }
  }
}

extension SourceOutline {
  /// Whether a place is in a paragraph, counted from the start of the text or of its page.
  func isParagraph(_ paragraph: Pinpoint, at place: Int) -> Bool {
    [self.paragraph(at: place), paragraphOnPage(at: place)].contains { label in
      label.map(paragraph.contains) == true
    }
  }
}
