import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML document as a strict parser sees it.
public struct ParsedXML {
  /// One element with what is directly in it.
  public struct Element {
    /// The name of the tag.
    public let name: String
    /// The attributes.
    public let attributes: [String: String]
    /// The text in the element itself, not in those inside.
    public fileprivate(set) var text = ""
    /// The classes of the elements around it, or their names where they have none.
    public let path: [String]

    /// The id, where there is one.
    public var id: String? { attributes["id"] }
    /// How many elements are around it.
    public var depth: Int { path.count }
  }

  /// The elements in the order in which they begin.
  public let elements: [Element]

  /// Reads a document; throws what the parser objects to.
  public init(_ bytes: some Sequence<UInt8>) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    elements = reader.elements
  }

  /// Reads a document; throws what the parser objects to.
  public init(_ document: String) throws { try self.init(document.utf8) }

  /// The elements of a name.
  public func elements(named name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The text of the first element of a name inside the element with this id.
  public func text(of name: String, inElement id: String) -> String? {
    guard let start = elements.firstIndex(where: { $0.id == id }) else { return nil }
    return elements[(start + 1)...].first { $0.name == name }?.text
  }

  /// The elements right inside the one at a place.
  public func children(of parent: Int) -> [Element] {
    let depth = elements[parent].depth
    return elements[(parent + 1)...].prefix { $0.depth > depth }.filter { $0.depth == depth + 1 }
  }
}

private final class Reader: NSObject, XMLParserDelegate {
  var elements: [ParsedXML.Element] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let path = open.map { elements[$0].attributes["class"] ?? elements[$0].name }
    open.append(elements.count)
    elements.append(ParsedXML.Element(name: name, attributes: attributes, path: path))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let current = open.last { elements[current].text += text }
  }
}
