import ArgMapSyntax

/// A JSON text as a tree in a flat array: a container before what it holds, keys before their values.
///
/// Foundation's decoder would forget the order of members and take two keys for one where Unicode
/// calls them equivalent; titles and data need both told apart. Reading takes time proportional to
/// the bytes, and no stack however deep the text is nested. Strings are decoded when somebody asks.
struct JSONDocument {
  /// What a value is.
  enum Kind {
    case object
    case array
    case string
    case number
    case `true`
    case `false`
    case null
  }

  struct Node {
    let kind: Kind
    let start: UInt32
    var end: UInt32
    /// The index after the last node inside.
    var next: UInt32
  }

  let text: SourceText
  private(set) var nodes: [Node] = []

  /// The value of the whole text.
  static let root = 0

  init(parsing text: SourceText) throws(JSONError) {
    self.text = text
    var parser = JSONParser(text.bytes)
    do {
      try parser.parse()
      nodes = parser.nodes
    } catch {
      nodes = parser.nodes
      throw self.error(error.message, at: error.offset, in: parser.open)
    }
  }

  // MARK: Values

  /// The elements of an array; none for other values.
  func elements(of index: Int) -> some Sequence<Int> {
    children(of: nodes[index].kind == .array ? index : nil)
  }

  /// The members of an object, in order; none for other values.
  func members(of index: Int) -> some Sequence<(key: Int, value: Int)> {
    var keys = children(of: nodes[index].kind == .object ? index : nil).makeIterator()
    return AnyIterator {
      guard let key = keys.next(), let value = keys.next() else { return nil }
      return (key, value)
    }
  }

  /// The value of a member of an object; nil where there is none, or where it is `null`.
  ///
  /// Keys that are written with escapes are not looked for; no name of ours needs any.
  func member(_ key: String, of index: Int) -> Int? {
    for (name, value) in members(of: index) where isString(name, key) {
      return nodes[value].kind == .null ? nil : value
    }
    return nil
  }

  /// The text of a string.
  func string(at index: Int) -> String {
    let node = nodes[index]
    let bytes = text.bytes[Int(node.start) + 1..<Int(node.end) - 1]
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    return JSONString.unescaped(bytes)
  }

  /// A number as it is written.
  func number(at index: Int) -> String {
    let node = nodes[index]
    return String(decoding: text.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
  }

  private func children(of index: Int?) -> some Sequence<Int> {
    let end = index.map { Int(nodes[$0].next) } ?? 0
    return sequence(state: (index ?? 0) + 1) { next -> Int? in
      guard next < end else { return nil }
      defer { next = Int(nodes[next].next) }
      return next
    }
  }

  private func isString(_ index: Int, _ string: String) -> Bool {
    let node = nodes[index]
    let bytes = text.bytes[Int(node.start) + 1..<Int(node.end) - 1]
    return bytes.count == string.utf8.count && bytes.elementsEqual(string.utf8)
  }

  // MARK: Errors

  /// An error about a value.
  func error(_ message: String, at index: Int) -> JSONError {
    var path: [Int] = []
    var container = Self.root
    while container != index {
      path.append(container)
      var child = container + 1
      while Int(nodes[child].next) <= index { child = Int(nodes[child].next) }
      container = child
    }
    return error(message, at: Int(nodes[index].start), in: path + [index])
  }

  /// An error about a place inside some nodes, outermost first.
  private func error(_ message: String, at offset: Int, in nodes: [Int]) -> JSONError {
    JSONError(
      message: message, position: LineTable(text).position(at: offset), path: path(of: nodes))
  }

  /// The path through some nodes; the way to each from the one before.
  private func path(of containers: [Int]) -> String {
    let limit = 200
    var path = "$"
    for (container, inner) in zip(containers, containers.dropFirst()) {
      guard path.utf8.count < limit else { return path + "…" }
      var number = 0
      var child = container + 1
      var key: Int?
      while child < inner {
        key = child
        child = Int(nodes[child].next)
        number += 1
      }
      switch nodes[container].kind {
      case .array: path += "[\(number)]"
      case .object where number % 2 == 1: path += key.map(step) ?? ""
      default: break
      }
    }
    return path
  }

  private func step(to key: Int) -> String {
    let key = string(at: key)
    let isName = key.utf8.allSatisfy(\.isLetter) && !key.isEmpty
    return isName ? ".\(key)" : "[\"\(key.shortened)\"]"
  }
}
