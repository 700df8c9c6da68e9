import ArgMapSyntax

/// The stretches of a source text that a quotation is from: one for each of its parts.
struct Passage: Equatable, Sendable {
  /// Where the parts stand, at least one, in ascending order.
  let parts: [SourceRange]

  /// From the start of the first part to the end of the last one.
  var range: SourceRange {
    SourceRange((parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0))
  }
}

/// Finds the passages that quotations are from in one source text.
struct PassageFinder {
  /// What came of looking for a quotation.
  enum Result: Equatable, Sendable {
    /// It is from this passage.
    case found(Passage)
    /// It is from none. The words are the part that does not occur; nil when all parts occur, but not
    /// one behind the other, or not between prefix and suffix.
    case absent(missing: String?)
    /// It could be from each of these passages.
    case ambiguous(Places)
    /// A part of it is so short that it occurs here and there by chance.
    case tooShort(String, Places)
  }

  /// The first of perhaps very many places, and how many there are.
  struct Places: Equatable, Sendable {
    private(set) var passages: [Passage] = []
    private(set) var count = 0
    /// Where they are.
    var ranges: [SourceRange] { passages.map(\.range) }

    mutating func add(_ parts: [Range<Int>], in text: FoldedText) {
      if passages.count < Listing.places {
        passages.append(Passage(parts: parts.map(text.originalRange)))
      }
      count += 1
    }
  }

  /// A passage quoted with an ellipsis holds at most so many characters.
  static let longestPassage = 2_000
  /// A part of fewer characters must occur only once.
  static let shortestPart = 10

  /// How the text is divided.
  let outline: SourceOutline
  /// The text that is looked into.
  let text: SourceText
  private var exact: SearchedText
  private lazy var caseless = SearchedText(
    FoldedText(text.bytes, ignoringCase: true, skipping: outline.marks))

  /// Prepares to look into a text.
  init(_ text: SourceText) {
    self.text = text
    outline = SourceOutline(text)
    exact = SearchedText(FoldedText(text.bytes, ignoringCase: false, skipping: outline.marks))
  }

  /// Looks for a quotation: as it is written, then without regard to case, then with brackets that
  /// stand for what the text has in their place.
  ///
  /// - Parameters:
  ///   - quote: The quotation.
  ///   - prefix: What stands right before it.
  ///   - suffix: What stands right behind it.
  ///   - isPlace: Whether a place in the text is where the quotation is said to be; asked when several
  ///     passages fit.
  /// - Returns: What came of it.
  mutating func find(
    _ quote: String, prefix: String? = nil, suffix: String? = nil,
    where isPlace: ((Int) -> Bool)? = nil
  ) -> Result {
    let result = find(quote, prefix, suffix, bracketsAreGaps: false, isPlace)
    guard case .absent = result, quote.contains("[") else { return result }
    let second = find(quote, prefix, suffix, bracketsAreGaps: true, isPlace)
    if case .absent = second { return result }
    return second
  }

  private mutating func find(
    _ quote: String, _ prefix: String?, _ suffix: String?, bracketsAreGaps: Bool,
    _ isPlace: ((Int) -> Bool)?
  ) -> Result {
    func quotation(ignoringCase: Bool) -> Quotation {
      Quotation(
        quote, prefix, suffix, ignoringCase: ignoringCase, bracketsAreGaps: bracketsAreGaps)
    }
    exact.prepare()
    let result = quotation(ignoringCase: false).find(in: exact, where: isPlace)
    guard case .absent = result else { return result }
    caseless.prepare()
    let second = quotation(ignoringCase: true).find(in: caseless, where: isPlace)
    if case .absent = second { return result }
    return second
  }

  /// The passage whose words are nearest to those of a quotation that does not occur, if they are near
  /// enough to be the ones meant.
  ///
  /// - Parameters:
  ///   - quote: The quotation.
  ///   - budget: How many pairs of characters may still be compared.
  /// - Returns: The passage; nil if none is near enough.
  mutating func nearestPassage(to quote: String, budget: inout Int) -> Passage? {
    var search = NearPassageSearch(Quotation(quote, ignoringCase: true), budget: budget)
    defer { budget = search.budget }
    return search.find(in: &caseless)
  }
}
