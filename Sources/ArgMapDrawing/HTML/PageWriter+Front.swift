import ArgMapModel

extension PageWriter {
  /// Writes what the author says of the map as a whole, and what the diagram shows of it.
  func writeFront(to xml: inout XML) {
    let data = map.configuration
    xml += "<div id=\"front\">\n"
    if let subtitle = data["subTitle"]?.scalarText { write(subtitle, as: "subtitle", to: &xml) }
    let byline = (data["author"]?.scalarTexts ?? []) + (data["date"]?.scalarTexts ?? [])
    write(byline.joined(separator: ", "), as: "byline", to: &xml)
    for paragraph in data["abstract"]?.scalarText?.paragraphs ?? [] {
      write(paragraph, as: "abstract", to: &xml)
    }
    xml += "<p class=\"contents\">\(wording.description.shown)"
    if !page.drawing.graph.remarks.isEmpty { xml += " The outline holds the whole map." }
    xml += "</p>\n</div>\n"
  }

  private func write(_ text: String, as className: String, to xml: inout XML) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    xml += "<p class=\"\(className)\" dir=\"auto\"\(language)>\(text.shown)</p>\n"
  }
}

extension String {
  /// What blank lines keep apart.
  fileprivate var paragraphs: [String] {
    split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) }
      .map { $0.joined(separator: "\n") }
  }
}
