package import ArgMapModel
package import ArgMapSyntax

/// The texts at hand that a map cites, with the places that it quotes.
package struct FoundPassages {
  /// A text with the places.
  package struct Cited {
    /// The file as the map names it.
    package let file: String
    /// The text.
    package let text: SourceText
    /// The anchors whose quotations are from one place in the text, with this place.
    package fileprivate(set) var places: [(anchor: Anchor, range: SourceRange)] = []
  }

  /// The texts in the order in which the map cites them.
  package private(set) var texts: [Cited] = []

  /// Looks for what a map quotes.
  package init(of map: ArgumentMap, in sources: SourceTexts) {
    var indices: [String: Int] = [:]
    for file in map.citedFiles {
      guard case .text(let text) = sources[file] else { continue }
      indices[file] = texts.count
      texts.append(Cited(file: file, text: text))
    }
    for quotation in Quotations(of: map, in: sources).cited {
      guard case .found(let passage) = quotation.result, let index = indices[quotation.file] else {
        continue
      }
      texts[index].places.append((quotation.anchor, passage.range))
    }
  }
}
