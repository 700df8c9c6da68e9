public import ArgMapSyntax

/// Data that an author attached to an element, or a mapping inside it, in the order of the text.
public struct Metadata: Sendable, Equatable {
  /// One key with its value.
  public struct Entry: Sendable, Equatable {
    /// The key.
    public let key: String
    /// The value.
    public internal(set) var value: MetadataValue
    /// Where the key is written.
    public let range: SourceRange

    /// Makes an entry.
    public init(key: String, value: MetadataValue, range: SourceRange) {
      self.key = key
      self.value = value
      self.range = range
    }

    /// Whether two entries have the same key and value, wherever they are written.
    public static func == (left: Entry, right: Entry) -> Bool {
      left.key == right.key && left.value == right.value
    }
  }

  /// The entries in the order of the text; no two have the same key.
  public private(set) var entries: [Entry]

  /// Makes a mapping from entries with different keys.
  public init(entries: [Entry]) { self.entries = entries }

  /// Whether there is no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value under a key, found by looking at the entries one by one.
  public subscript(key: String) -> MetadataValue? { entry(key)?.value }

  /// The entry under a key.
  public func entry(_ key: String) -> Entry? {
    entries.isEmpty ? nil : entries.first { $0.key == key }
  }

  /// What several mappings say together: later values win, mappings merge by key and sequences by
  /// index.
  init(merging mappings: some Sequence<Metadata>) {
    self = [:]
    var places: [String: Int] = [:]
    for mapping in mappings where !mapping.isEmpty {
      guard !entries.isEmpty else {
        self = mapping
        continue
      }
      if places.isEmpty {
        for (place, entry) in entries.enumerated() { places[entry.key] = place }
      }
      for entry in mapping.entries {
        if let place = places[entry.key] {
          let merged = entries[place].value.merged(with: entry.value)
          entries[place] = Entry(key: entry.key, value: merged, range: entry.range)
        } else {
          places[entry.key] = entries.count
          entries.append(entry)
        }
      }
    }
  }
}

extension Metadata: ExpressibleByDictionaryLiteral {
  /// Makes a mapping whose entries are written nowhere.
  public init(dictionaryLiteral elements: (String, MetadataValue)...) {
    entries = elements.map { Entry(key: $0.0, value: $0.1, range: SourceRange(0..<0)) }
  }
}

/// A value in an author's data.
public indirect enum MetadataValue: Sendable, Equatable {
  /// No value.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// Any other number.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case sequence([MetadataValue])
  /// A mapping.
  case mapping(Metadata)

  /// The truth value, if it is one.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The text, if it is one.
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  /// The whole number, if it is one.
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  /// The list, if it is one.
  public var sequence: [MetadataValue]? { if case .sequence(let list) = self { list } else { nil } }
  /// The mapping, if it is one.
  public var mapping: Metadata? { if case .mapping(let value) = self { value } else { nil } }

  /// A scalar as it would be written: texts, numbers and truth values; nil for the rest.
  public var scalarText: String? {
    switch self {
    case .bool(let value): String(value)
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .string(let value): value
    case .null, .sequence, .mapping: nil
    }
  }

  /// The texts of a list of scalars, or of one scalar that stands for a list of one.
  public var scalarTexts: [String]? {
    if case .sequence(let list) = self { return list.compactMap(\.scalarText) }
    return scalarText.map { [$0] }
  }

  func merged(with other: MetadataValue) -> MetadataValue {
    switch (self, other) {
    case (.mapping(let mine), .mapping(let theirs)):
      return .mapping(Metadata(merging: [mine, theirs]))
    case (.sequence(let mine), .sequence(let theirs)):
      let both = zip(mine, theirs).map { $0.merged(with: $1) }
      return .sequence(both + mine.dropFirst(theirs.count) + theirs.dropFirst(mine.count))
    default:
      return other
    }
  }
}
