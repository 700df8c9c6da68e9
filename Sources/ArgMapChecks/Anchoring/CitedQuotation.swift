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

  /// Looks for every quotation whose source is at hand, in the order of the anchors.
  static func all(of map: ArgumentMap, in sources: SourceTexts) -> [CitedQuotation] {
    let files = Dictionary(
      map.sources.map { ($0.key, $0.file) }, uniquingKeysWith: { first, _ in first })
    var finders: [String: PassageFinder] = [:]
    return map.anchors.compactMap { anchor in
      let file: String?
      switch anchor.source {
      case .declared(let key): file = files[key] ?? nil
      case .file(let name): file = name
      case nil: file = nil
      }
      guard let quote = anchor.quote, let file, case .text(let text) = sources[file] else {
        return nil
      }
      let result = finders[file, default: PassageFinder(text)]
        .find(quote, prefix: anchor.prefix, suffix: anchor.suffix)
      return CitedQuotation(anchor: anchor, quote: quote, file: file, text: text, result: result)
    }
  }
}
