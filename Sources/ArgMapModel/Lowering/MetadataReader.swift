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
  private var cache: [ByteSlice: Metadata] = [:]

  init(_ text: SourceText) { self.text = text }

  /// Reads a block in braces; the settings are the same for all blocks of a text.
  mutating func read(_ range: SourceRange, _ settings: ModelSettings) -> Metadata {
    let bytes = ByteSlice(text.bytes, range)
    if let known = cache[bytes] { return known.moved(by: range.lowerBound) }
    let metadata =
      settings.readsBlockFormat
      ? readBlock(range.bounds) : metadata(from: parse(range.bounds))
    guard let metadata else { return [:] }
    // What has a finding has one at each place.
    if !reportKeysWithColons(in: metadata) {
      cache[bytes] = metadata.moved(by: -range.lowerBound)
    }
    return metadata
  }

  /// Reports keys without a value that hold a colon: the blank behind it is missing.
  ///
  /// - Returns: Whether there are any.
  @discardableResult
  private mutating func reportKeysWithColons(in metadata: Metadata) -> Bool {
    var hasAny = false
    for entry in metadata.entries {
      switch entry.value {
      case .null:
        let words = text.bytes[entry.range.bounds]
        let name = Array(entry.key.utf8)
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")), colon > 0,
          words.first != UInt8(ascii: "\""), words.first != UInt8(ascii: "'")
        else { continue }
        hasAny = true
        // A key over several lines is written otherwise than it reads.
        let isAsWritten = words.elementsEqual(name)
        diagnostics.append(
          Diagnostic(
            RuleDescription.colonInKey.id, .warning,
            .colonInKey(String(decoding: name[..<colon], as: UTF8.self)), at: entry.range,
            fixes: isAsWritten ? [.insertBlank(after: words.startIndex + colon)] : []))
      case .mapping(let inner):
        hasAny = reportKeysWithColons(in: inner) || hasAny
      case .scalar, .sequence:
        continue
      }
    }
    return hasAny
  }

  /// Reads the block between two lines of equals signs; nil if it is no data.
  mutating func read(frontMatter range: SourceRange) -> Metadata? {
    let isFence = { (byte: UInt8) in byte == UInt8(ascii: "=") }
    let bytes = text.bytes[range.bounds]
    let start = bytes.firstIndex { !isFence($0) } ?? range.upperBound
    let end = bytes.lastIndex { !isFence($0) } ?? start
    guard start <= end, start < range.upperBound else { return [:] }
    guard let metadata = metadata(from: parse(start..<end + 1)) else { return nil }
    reportKeysWithColons(in: metadata)
    return metadata
  }

  /// Reads a text that is nothing but data.
  mutating func readAll() -> Metadata { metadata(from: parse(0..<text.bytes.count)) ?? [:] }

  /// Reads with or without the braces: what looks like JSON can be block YAML all the same.
  private mutating func readBlock(_ range: Range<Int>) -> Metadata? {
    guard isBlockFormat(range) else { return metadata(from: parse(range)) }
    let inner = range.lowerBound + 1..<range.upperBound - 1
    guard isWrittenLikeFlow(range) else { return metadata(from: parse(inner)) }
    let flow = parse(range)
    if case .success(let metadata) = flow { return metadata }
    if case .success(let metadata) = parse(inner) { return metadata }
    return metadata(from: flow)
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
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "\n") where last == UInt8(ascii: ","),
        UInt8(ascii: "\r") where last == UInt8(ascii: ","):
        return true
      case UInt8(ascii: "\"") where isFirst: return true
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
      default: isFirst = false
      }
      last = byte
    }
    return false
  }

  private func parse(_ range: Range<Int>) -> Result<Metadata, DataFault> {
    guard range.count <= Self.sizeLimit else {
      return .failure(DataFault(message: .tooLarge(range.count), range: firstByte(of: range)))
    }
    let aliases = countAliases(in: range)
    guard aliases <= Self.aliasLimit else {
      return .failure(DataFault(message: .tooManyAliases(aliases), range: firstByte(of: range)))
    }
    let yaml = text.string(in: SourceRange(range))
    var converter = MetadataConverter(text: text, range: range)
    do {
      // The parser's own resolution of scalars is not used: it follows an older YAML than Argdown.
      let parser = try Yams.Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return .success([:]) }
      switch try converter.value(of: root) {
      case .mapping(let metadata): return .success(metadata)
      case .null: return .success([:])
      case .scalar, .sequence:
        return .failure(DataFault(message: .notAMapping, range: firstByte(of: range)))
      }
    } catch let error as YamlError {
      let finder = DataFaultFinder(text, in: range)
      if case .reader = error {
        return .failure(finder.forbiddenCharacter())
      }
      let fault = error.fault
      let place = converter.offset(of: fault.mark)
      if case .duplicatedKeysInMapping(let names, _) = error {
        return .failure(finder.repeatedKey(at: place, named: names.first ?? ""))
      }
      let context = fault.context.map { converter.offset(of: $0) }
      return .failure(finder.fault(fault.problem, at: place, in: context))
    } catch let limit as MetadataConverter.Limit {
      return .failure(DataFault(message: limit.message, range: firstByte(of: range)))
    } catch {
      return .failure(
        DataFaultFinder(text, in: range).fault("\(error)", at: range.lowerBound, in: nil))
    }
  }

  /// Where a block begins that is at fault as a whole.
  private func firstByte(of range: Range<Int>) -> Range<Int> {
    let start = text.bytes[range].firstIndex { !$0.isBlank && !$0.isLineBreak }
    return start.map { $0..<$0 + 1 } ?? range.lowerBound..<range.lowerBound
  }

  /// How many names behind asterisks, where a value can start, are names of anchors too.
  ///
  /// That is no less than the parser resolves; only texts that look the same can make it more.
  private func countAliases(in range: Range<Int>) -> Int {
    let bytes = text.bytes[range]
    var anchors = Set(bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "&") }.map(name))
    anchors.remove([])
    guard !anchors.isEmpty else { return 0 }
    var canStart = true
    var count = 0
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        continue
      case UInt8(ascii: "*") where canStart && anchors.contains(name(after: place)):
        count += 1
        canStart = false
      default:
        // Bytes outside ASCII can belong to one of YAML's further line breaks.
        canStart = bytes[place] >= 0x80 || "\n\r,[{:-?".utf8.contains(bytes[place])
      }
    }
    return count

    func name(after place: Int) -> ArraySlice<UInt8> {
      bytes[(place + 1)...].prefix {
        switch $0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    }
  }

  /// What was read; if nothing was, that is reported.
  private mutating func metadata(from result: Result<Metadata, DataFault>) -> Metadata? {
    switch result {
    case .success(let metadata):
      return metadata
    case .failure(let fault):
      guard !fault.isReported else { return nil }
      diagnostics.append(
        Diagnostic(
          RuleDescription.invalidData.id, .error, fault.message, at: SourceRange(fault.range),
          notes: fault.notes, fixes: fault.fixes))
      return nil
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

  fileprivate static func colonInKey(_ key: String) -> Self {
    "'\(key)' has no value, because no space follows its colon; write '\(key): …'"
  }

  fileprivate static let notAMapping: Self =
    "the data has no keys; write keys and values, as in {key: value}"
}
