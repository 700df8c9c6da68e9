import ArgMapSyntax
import Yams

/// Reads blocks of data, which are YAML, and remembers those that were read before.
struct MetadataReader {
  /// The largest block that is read, in bytes.
  static let sizeLimit = 1 << 20
  /// How many values one block may hold, aliases resolved.
  static let valueLimit = 10_000
  /// How deep mappings and lists may be nested in one block.
  static let nestingLimit = 100
  /// How many aliases one block may use; each can repeat all that came before.
  static let aliasLimit = 16

  private(set) var diagnostics: [Diagnostic] = []
  private let text: SourceText
  /// Blocks by their bytes; the ranges in the values count from the start of the block.
  private var cache: [ArraySlice<UInt8>: Metadata] = [:]

  init(_ text: SourceText) { self.text = text }

  /// Reads a block in braces.
  mutating func read(_ range: SourceRange) -> Metadata {
    let bytes = text.bytes[range.bounds]
    if let known = cache[bytes] { return known.moved(by: range.lowerBound) }
    var content = range.lowerBound..<range.upperBound
    if isBlockFormat(range.bounds), !isWrittenLikeFlow(range.bounds) {
      content = range.lowerBound + 1..<range.upperBound - 1
    }
    guard let metadata = parse(content) else { return [:] }
    cache[bytes] = metadata.moved(by: -range.lowerBound)
    return metadata
  }

  /// Reads the block between two lines of equals signs.
  mutating func read(frontMatter range: SourceRange) -> Metadata {
    let isFence = { (byte: UInt8) in byte == UInt8(ascii: "=") }
    let bytes = text.bytes[range.bounds]
    let start = bytes.firstIndex { !isFence($0) } ?? range.upperBound
    let end = bytes.lastIndex { !isFence($0) } ?? start
    return start <= end && start < range.upperBound ? parse(start..<end + 1) ?? [:] : [:]
  }

  /// Whether a line break follows the opening brace: then the braces are not part of the YAML.
  private func isBlockFormat(_ range: Range<Int>) -> Bool {
    let next = text.bytes[range].dropFirst().first {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")
    }
    return next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
  }

  /// Whether a block looks like JSON although it starts like block YAML: its first key is quoted, or
  /// a line ends in a comma.
  private func isWrittenLikeFlow(_ range: Range<Int>) -> Bool {
    var last = UInt8(ascii: "\n")
    var isFirst = true
    for byte in text.bytes[range].dropFirst() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      case UInt8(ascii: "\n") where last == UInt8(ascii: ","): return true
      case UInt8(ascii: "\"") where isFirst: return true
      case UInt8(ascii: "\n"): break
      default: isFirst = false
      }
      last = byte
    }
    return false
  }

  private mutating func parse(_ range: Range<Int>) -> Metadata? {
    guard range.count <= Self.sizeLimit else {
      report(.tooLarge(range.count), at: range.lowerBound)
      return nil
    }
    let aliases = countAliases(in: range)
    guard aliases <= Self.aliasLimit else {
      report(.tooManyAliases(aliases), at: range.lowerBound)
      return nil
    }
    let yaml = text.string(in: SourceRange(range))
    var converter = MetadataConverter(text: text, range: range)
    do {
      // The parser's own resolution of scalars is not used: it follows an older YAML than Argdown.
      let parser = try Yams.Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return [:] }
      switch try converter.value(of: root) {
      case .mapping(let metadata): return metadata
      case .null: return [:]
      case .bool, .integer, .number, .string, .sequence:
        report(.notAMapping, at: range.lowerBound)
      }
    } catch let error as YamlError {
      let fault = error.fault
      report(.invalid(fault.problem), at: converter.offset(of: fault.mark))
    } catch let limit as MetadataConverter.Limit {
      report(limit.message, at: range.lowerBound)
    } catch {
      report(.invalid("\(error)"), at: range.lowerBound)
    }
    return nil
  }

  /// An upper bound: names behind asterisks where a value can start, if any anchor is there for them.
  private func countAliases(in range: Range<Int>) -> Int {
    func count(_ indicator: UInt8) -> Int {
      range.dropLast().count { place in
        guard text.bytes[place] == indicator, text.bytes[place + 1] > UInt8(ascii: "/")
        else { return false }
        return place == range.lowerBound || " \t\r\n,[{:-".utf8.contains(text.bytes[place - 1])
      }
    }
    return count(UInt8(ascii: "&")) == 0 ? 0 : count(UInt8(ascii: "*"))
  }

  private mutating func report(_ message: Diagnostic.Message, at offset: Int) {
    diagnostics.append(
      Diagnostic(
        RuleDescription.invalidData.id, .error, message,
        at: SourceRange(offset..<min(offset + 1, text.bytes.count))))
  }
}

/// Turns the nodes of a YAML block into values with places in the text.
private struct MetadataConverter {
  enum Limit: Error {
    case values
    case nesting
  }

  private let text: SourceText
  private let range: Range<Int>
  private var valueCount = 0
  /// The last mark that was looked up: marks mostly come in order.
  private var lastLine = 1
  private var lastLineStart: Int

  init(text: SourceText, range: Range<Int>) {
    self.text = text
    self.range = range
    lastLineStart = range.lowerBound
  }

  mutating func value(of node: Node, depth: Int = 0) throws -> MetadataValue {
    valueCount += 1
    guard valueCount <= MetadataReader.valueLimit else { throw Limit.values }
    guard depth <= MetadataReader.nestingLimit else { throw Limit.nesting }
    switch node {
    case .scalar(let scalar):
      return scalar.style == .plain ? .init(plain: scalar.string) : .string(scalar.string)
    case .sequence(let sequence):
      return .sequence(try sequence.map { try value(of: $0, depth: depth + 1) })
    case .mapping(let mapping):
      var entries: [Metadata.Entry] = []
      for (key, value) in mapping {
        // Only a scalar can be a key of ours; Argdown writes others as text too.
        let name = key.scalar?.string ?? "…"
        let start = key.scalar?.mark.map { offset(of: $0) } ?? range.lowerBound
        let length = key.scalar.map { written($0, at: start) } ?? 0
        entries.append(
          Metadata.Entry(
            key: name, value: try self.value(of: value, depth: depth + 1),
            range: SourceRange(start..<start + length)))
      }
      return .mapping(Metadata(entries: entries))
    case .alias:
      return .null
    }
  }

  /// How many bytes a key takes in the text, with its quotation marks.
  private func written(_ key: Node.Scalar, at start: Int) -> Int {
    let quotes = key.style == .plain ? 0 : 2
    return min(key.string.utf8.count + quotes, range.upperBound - start)
  }

  /// The byte offset of a mark, whose columns count Unicode scalars.
  mutating func offset(of mark: Mark?) -> Int {
    guard let mark else { return range.lowerBound }
    if mark.line < lastLine {
      lastLine = 1
      lastLineStart = range.lowerBound
    }
    while lastLine < mark.line, lastLineStart < range.upperBound {
      if text.bytes[lastLineStart] == UInt8(ascii: "\n") { lastLine += 1 }
      lastLineStart += 1
    }
    var place = lastLineStart
    var column = 1
    while place < range.upperBound, column < mark.column {
      place += 1
      while place < range.upperBound, text.bytes[place] & 0xC0 == 0x80 { place += 1 }
      column += 1
    }
    return place
  }
}

extension MetadataValue {
  /// The value of an unquoted scalar, by the core schema of YAML 1.2.
  fileprivate init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    case ".inf", ".Inf", ".INF", "+.inf": self = .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": self = .number(-.infinity)
    case ".nan", ".NaN", ".NAN": self = .number(.nan)
    default:
      guard let first = text.utf8.first, first < UInt8(ascii: ":") else {
        self = .string(text)
        return
      }
      if let number = Int(text) {
        self = .integer(number)
      } else if text.hasPrefix("0x"), let number = Int(text.dropFirst(2), radix: 16) {
        self = .integer(number)
      } else if text.hasPrefix("0o"), let number = Int(text.dropFirst(2), radix: 8) {
        self = .integer(number)
      } else if text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
        let number = Double(text)
      {
        self = .number(number)
      } else {
        self = .string(text)
      }
    }
  }
}

extension Metadata {
  /// The same data with all places moved.
  fileprivate func moved(by distance: Int) -> Metadata {
    Metadata(
      entries: entries.map { entry in
        Entry(
          key: entry.key, value: entry.value.moved(by: distance),
          range: SourceRange(
            entry.range.lowerBound + distance..<entry.range.upperBound + distance))
      })
  }
}

extension MetadataValue {
  fileprivate func moved(by distance: Int) -> MetadataValue {
    switch self {
    case .mapping(let metadata): .mapping(metadata.moved(by: distance))
    case .sequence(let list): .sequence(list.map { $0.moved(by: distance) })
    case .null, .bool, .integer, .number, .string: self
    }
  }
}

extension YamlError {
  /// What is wrong and where, as far as the parser says.
  fileprivate var fault: (problem: String, mark: Mark?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("the key '\(duplicates.first ?? "")' occurs twice", context.mark)
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      (problem, nil)
    case .no, .memory, .dataCouldNotBeDecoded:
      ("it cannot be decoded", nil)
    }
  }
}

extension MetadataConverter.Limit {
  fileprivate var message: Diagnostic.Message {
    switch self {
    case .values:
      "the data holds more than \(MetadataReader.valueLimit) values, the most that is read; shorten it"
    case .nesting:
      "the data is nested more than \(MetadataReader.nestingLimit) levels deep, the most that is read; flatten it"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func tooLarge(_ size: Int) -> Self {
    "the data takes \(size) bytes, at most \(MetadataReader.sizeLimit) are read; shorten it"
  }

  fileprivate static func tooManyAliases(_ count: Int) -> Self {
    "the data uses \(count) aliases, at most \(MetadataReader.aliasLimit) are read; write the values out"
  }

  fileprivate static let notAMapping: Self =
    "the data is no mapping; write keys and values, as in {key: value}"

  fileprivate static func invalid(_ problem: String) -> Self {
    "the data is not YAML (\(problem)); put texts with special characters in quotation marks"
  }
}
