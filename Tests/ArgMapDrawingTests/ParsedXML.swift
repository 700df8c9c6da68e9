import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML document as a strict parser sees it.
final class ParsedXML: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The text in the element itself, not in those inside.
    var text = ""
    /// The names and classes of the elements around it.
    var path: [String]
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Throws what the parser objects to.
  init(_ document: String) throws {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let path = open.map { elements[$0].attributes["class"] ?? elements[$0].name }
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, path: path))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let current = open.last { elements[current].text += text }
  }

  func elements(named name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The text of the first such element inside the element with this id.
  func text(of name: String, inElement id: String) -> String? {
    guard let start = elements.firstIndex(where: { $0.attributes["id"] == id }) else { return nil }
    return elements[(start + 1)...].first { $0.name == name }?.text
  }
}
