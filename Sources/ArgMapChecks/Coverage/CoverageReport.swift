public import ArgMapModel
public import ArgMapSyntax

/// Which sentences of its sources a map covers, and with what.
///
/// A sentence is covered when an anchor's passage touches it: everything from the first to the last
/// quoted word. Headings, notes, bibliographies and code are left out, and so is what the source's
/// declaration exempts; what is covered all the same counts.
public struct CoverageReport: Sendable {
  /// The sentences of one source text.
  public struct Source: Sendable {
    /// The key under which the source is declared; nil when it is cited by its file.
    public let key: String?
    /// The file as the map writes it.
    public let file: String
    /// The text.
    public let text: SourceText
    /// Its sentences in the order of the text.
    public let sentences: [Sentence]
    /// How many headings, notes and other blocks are left out.
    public let leftOutCount: Int

    /// How many sentences are covered.
    public var coveredCount: Int { sentences.count { $0.state == .covered } }
    /// How many sentences are exempt.
    public var exemptCount: Int { sentences.count { $0.state == .exempt } }
    /// How many sentences are to be covered: all but the exempt ones.
    public var countToCover: Int { sentences.count - exemptCount }
    /// The share of the sentences to be covered that are, from 0 to 1; 1 if there are none.
    public var share: Double {
      countToCover == 0 ? 1 : Double(coveredCount) / Double(countToCover)
    }
  }

  /// One sentence of a source.
  public struct Sentence: Sendable {
    /// Whether claims rest on a sentence, or have to.
    public enum State: String, Sendable {
      /// At least one anchor touches it.
      case covered
      /// No anchor touches it.
      case open
      /// No anchor touches it, and none has to.
      case exempt
    }

    /// Where it stands in its source.
    public let range: SourceRange
    /// The statements and arguments that are anchored in it, in the order of the map, each once.
    public fileprivate(set) var elements: [Element] = []
    /// Whether it touches a passage that the map exempts.
    fileprivate var isExempt = false

    fileprivate init(range: SourceRange) { self.range = range }

    /// Whether claims rest on it, or have to.
    public var state: State { elements.isEmpty ? (isExempt ? .exempt : .open) : .covered }
  }

  /// The sources at hand, in the order in which the map names them.
  public let sources: [Source]
  let map: ArgumentMap

  /// Finds out what a map covers.
  ///
  /// Takes time proportional to the map and its sources, as checking does.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - sources: The texts that it cites; see ``ArgMapModel/ArgumentMap/citedFiles``.
  public init(of map: ArgumentMap, sources: SourceTexts) {
    self.init(of: map, sources: sources, quotations: Quotations(of: map, in: sources))
  }

  init(of map: ArgumentMap, sources: SourceTexts, quotations: Quotations) {
    self.map = map
    let cited = Dictionary(grouping: quotations.cited, by: \.file)
    let exempt = Dictionary(grouping: quotations.exempt, by: \.file)
    var keys: [String: String] = [:]
    for source in map.sources {
      if let file = source.file, keys[file] == nil { keys[file] = source.key }
    }
    self.sources = map.citedFiles.compactMap { file in
      guard case .text(let text) = sources[file] else { return nil }
      let outline = quotations.outlines[file] ?? SourceOutline(text)
      var covered = CoveredSentences(text, outline)
      for quotation in cited[file] ?? [] {
        guard case .found(let passage) = quotation.result else { continue }
        covered.add(quotation.anchor.element, in: passage.range)
      }
      for quotation in exempt[file] ?? [] {
        guard case .found(let passage) = quotation.result else { continue }
        covered.exempt(passage.range)
      }
      covered.finish()
      return Source(
        key: keys[file], file: file, text: text, sentences: covered.sentences,
        leftOutCount: outline.blocks.count { $0.kind != .paragraph })
    }
  }

  /// What people call the elements of a sentence: `[T]`, `<A>`, or a text in quotation marks.
  public func names(of sentence: Sentence) -> [String] { sentence.elements.map(map.name(of:)) }
}

/// The sentences of a text while passages are noted in them.
private struct CoveredSentences {
  private(set) var sentences: [CoverageReport.Sentence]

  init(_ text: SourceText, _ outline: SourceOutline) {
    let reader = Sentences(of: text)
    sentences = outline.blocks.lazy.filter { $0.kind == .paragraph }
      .flatMap { reader.ranges(in: $0.range) }
      .filter { range in text.bytes[range.bounds].contains(where: \.isWordByte) }
      .map(CoverageReport.Sentence.init)
  }

  mutating func add(_ element: Element, in passage: SourceRange) {
    for index in indices(in: passage) { sentences[index].elements.append(element) }
  }

  /// Lists each element of a sentence once.
  mutating func finish() {
    for index in sentences.indices where sentences[index].elements.count > 1 {
      var seen: Set<Element> = []
      sentences[index].elements.removeAll { !seen.insert($0).inserted }
    }
  }

  mutating func exempt(_ passage: SourceRange) {
    for index in indices(in: passage) { sentences[index].isExempt = true }
  }

  /// The sentences that a passage touches.
  private func indices(in passage: SourceRange) -> Range<Int> {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= passage.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let start = low
    while low < sentences.count, sentences[low].range.lowerBound < passage.upperBound { low += 1 }
    return start..<low
  }
}
