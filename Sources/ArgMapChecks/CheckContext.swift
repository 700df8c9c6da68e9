import ArgMapModel

/// What the rules share while they check one map: computed once, read by all.
public struct CheckContext: Sendable {
  /// The source texts at hand.
  let sources: SourceTexts
  /// Which statements say the same, and which cannot both be true.
  let sameness: Sameness
  /// Which elements allow which rules.
  let allowances: Allowances
  /// The elements that the author set apart with `#aside`.
  let asides: Asides
  /// The quotations whose sources are at hand, looked up.
  let quotations: [CitedQuotation]

  init(_ map: ArgumentMap, sources: SourceTexts) {
    self.sources = sources
    sameness = Sameness(map)
    allowances = Allowances(map)
    asides = Asides(map)
    quotations = CitedQuotation.all(of: map, in: sources)
  }
}
