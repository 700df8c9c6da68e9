import ArgMapModel
import ArgMapSyntax

/// Members of objects by type; nil or empty where there is none.
extension ArgdownJSONDecoder {
  func expect(_ kind: JSONDocument.Kind, at index: Int) throws(JSONError) {
    let found = json.nodes[index].kind
    guard found != kind else { return }
    throw json.error(
      "\(found.name) stands where \(kind.name) is needed; is this the JSON that Argdown exports?",
      at: index)
  }

  func string(_ key: String, of node: Int) throws(JSONError) -> String? {
    guard let index = json.member(key, of: node) else { return nil }
    try expect(.string, at: index)
    return json.string(at: index)
  }

  func bool(_ key: String, of node: Int) throws(JSONError) -> Bool? {
    guard let index = json.member(key, of: node) else { return nil }
    if json.nodes[index].kind == .false { return false }
    try expect(.true, at: index)
    return true
  }

  /// A whole number; none of those in Argdown's JSON is larger than a text is long.
  func integer(_ key: String, of node: Int) throws(JSONError) -> Int? {
    guard let index = json.member(key, of: node) else { return nil }
    try expect(.number, at: index)
    guard let integer = Int(json.number(at: index)), abs(Double(integer)) < 0x1p40 else {
      throw json.error("a whole number is needed here; is this number right?", at: index)
    }
    return integer
  }

  /// The nodes in a list.
  func list(_ key: String, of node: Int) throws(JSONError) -> [Int] {
    guard let index = json.member(key, of: node) else { return [] }
    try expect(.array, at: index)
    return Array(json.elements(of: index))
  }

  func strings(_ key: String, of node: Int) throws(JSONError) -> [String] {
    var strings: [String] = []
    for element in try list(key, of: node) {
      try expect(.string, at: element)
      strings.append(json.string(at: element))
    }
    return strings
  }

  /// The stretches of a text, whose offsets count UTF-16 units up to the last one that belongs.
  func markup(of node: Int, in text: String) throws(JSONError) -> [Markup] {
    let nodes = try list("ranges", of: node)
    guard !nodes.isEmpty else { return [] }
    let offsets = UTF8Offsets(of: text)
    var markup: [Markup] = []
    for stretch in nodes {
      try expect(.object, at: stretch)
      let start = offsets[try integer("start", of: stretch) ?? 0]
      let end = offsets[(try integer("stop", of: stretch) ?? -1) + 1]
      guard start <= end, let kind = try kind(of: stretch) else { continue }
      markup.append(Markup(kind: kind, range: start..<end))
    }
    return markup
  }

  private func kind(of stretch: Int) throws(JSONError) -> Markup.Kind? {
    switch try string("type", of: stretch) {
    case "bold": .bold
    case "italic": .italic
    case "link": .link(target: try string("url", of: stretch) ?? "")
    case "tag": .tag(name: try string("tag", of: stretch) ?? "")
    case "statement-mention": .statementMention(title: try string("title", of: stretch) ?? "")
    case "argument-mention": .argumentMention(title: try string("title", of: stretch) ?? "")
    default: nil
    }
  }

  // MARK: Data

  mutating func data(of node: Int) throws(JSONError) -> Metadata {
    guard let index = json.member("data", of: node) else { return [:] }
    return try metadata(at: index)
  }

  mutating func metadata(at index: Int) throws(JSONError) -> Metadata {
    try expect(.object, at: index)
    return mapping(at: index, depth: 0)
  }

  private mutating func mapping(at index: Int, depth: Int) -> Metadata {
    var entries: [Metadata.Entry] = []
    var places: [ByteSlice: Int] = [:]
    for (key, value) in json.members(of: index) {
      let name = json.string(at: key)
      let entry = Metadata.Entry(
        key: name, value: self.value(at: value, depth: depth + 1), range: SourceRange(0..<0))
      // As everywhere in JSON, the last one counts.
      if let place = places.updateValue(entries.count, forKey: ByteSlice(name)) {
        places[ByteSlice(name)] = place
        entries[place] = entry
      } else {
        entries.append(entry)
      }
    }
    return Metadata(entries: entries)
  }

  /// A value; what is nested deeper than data can be is left out.
  private mutating func value(at index: Int, depth: Int) -> MetadataValue {
    guard depth <= Self.nestingLimit else {
      imported.losses.append("data that is nested more than \(Self.nestingLimit) levels deep")
      return .null
    }
    switch json.nodes[index].kind {
    case .object: return .mapping(mapping(at: index, depth: depth))
    case .array:
      return .sequence(json.elements(of: index).map { value(at: $0, depth: depth + 1) })
    case .string: return .string(json.string(at: index))
    case .number: return MetadataValue(plain: json.number(at: index))
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .null: return .null
    }
  }

  private static let nestingLimit = 90
}

extension JSONDocument.Kind {
  fileprivate var name: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .true, .false: "a truth value"
    case .null: "null"
    }
  }
}

/// The UTF-8 offset of each UTF-16 offset of a text; offsets outside become its ends.
private struct UTF8Offsets {
  private let offsets: [Int]

  init(of text: String) {
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      offsets.append(contentsOf: repeatElement(offset, count: UTF16.width(scalar)))
      offset += UTF8.width(scalar)
    }
    self.offsets = offsets + [offset]
  }

  subscript(utf16Offset: Int) -> Int { offsets[min(max(utf16Offset, 0), offsets.count - 1)] }
}
