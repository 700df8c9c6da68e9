import ArgMapSyntax

/// Finds the passages that quotations are from in one source text.
struct PassageFinder {
  /// What came of looking for a quotation.
  enum Result: Equatable, Sendable {
    /// It is from this passage.
    case found(SourceRange)
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
    private(set) var ranges: [SourceRange] = []
    private(set) var count = 0

    mutating func add(_ range: Range<Int>, in text: FoldedText) {
      if ranges.count < Listing.places { ranges.append(text.originalRange(of: range)) }
      count += 1
    }
  }

  /// A passage quoted with an ellipsis holds at most so many characters.
  static let longestPassage = 2_000
  /// A part of fewer characters must occur only once.
  static let shortestPart = 10

  private let text: SourceText
  private var exact: SearchedText
  private lazy var caseless = SearchedText(FoldedText(text.bytes, ignoringCase: true))

  /// Prepares to look into a text.
  init(_ text: SourceText) {
    self.text = text
    exact = SearchedText(FoldedText(text.bytes, ignoringCase: false))
  }

  /// Looks for a quotation, first as it is written and then without regard to case.
  mutating func find(_ quote: String, prefix: String? = nil, suffix: String? = nil) -> Result {
    exact.prepare()
    let result = Quotation(quote, prefix, suffix, ignoringCase: false).find(in: exact)
    guard case .absent = result else { return result }
    caseless.prepare()
    let second = Quotation(quote, prefix, suffix, ignoringCase: true).find(in: caseless)
    if case .absent = second { return result }
    return second
  }
}
