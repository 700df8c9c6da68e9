import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML document as a strict parser sees it, without the numbers that say where things are.
final class ParsedXML: NSObject, XMLParserDelegate {
  struct Element: CustomStringConvertible {
    var name: String
    var attributes: [String: String]
    /// The text in the element itself, not in those inside.
    var text = ""
    /// How many elements are around it.
    var depth: Int

    var id: String? { attributes["id"] }

    /// What must be equal in two drawings of one map by different versions of Graphviz.
    var description: String {
      let known = ["id", "class", "role", "href", "aria-hidden"].compactMap { name in
        attributes[name].map { " \(name)=\($0)" }
      }
      return "\(depth) \(name)\(known.joined()): \(text)"
    }
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Throws what the parser objects to.
  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, depth: open.count - 1))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let current = open.last { elements[current].text += text }
  }

  /// The elements right inside the one at a place.
  func children(of parent: Int) -> [Element] {
    let depth = elements[parent].depth
    return elements[(parent + 1)...].prefix { $0.depth > depth }.filter { $0.depth == depth + 1 }
  }
}
