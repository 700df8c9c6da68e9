public import ArgMapSyntax

/// Data that an author attached to an element, or a mapping inside it, in the order of the text.
public struct Metadata: Sendable, Equatable {
  /// One key with its value.
  public struct Entry: Sendable, Equatable {
    /// The key.
    public let key: String
    /// The value.
    public let value: MetadataValue
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
      left.hasKey(right.key) && left.value == right.value
    }

    /// Whether the key is written just so; a precomposed letter is not the same key as its parts.
    fileprivate func hasKey(_ key: String) -> Bool {
      self.key.utf8.elementsEqual(key.utf8)
    }
  }

  /// The entries in the order of the text; no two have the same key.
  public let entries: [Entry]

  /// No data.
  static let empty = Metadata(entries: [])

  /// Makes a mapping from entries with different keys.
  public init(entries: [Entry]) { self.entries = entries }

  /// Whether there is no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value under a key, found by looking at the entries one by one.
  public subscript(key: String) -> MetadataValue? { entry(key)?.value }

  /// The entry under a key.
  public func entry(_ key: String) -> Entry? {
    entries.first { $0.hasKey(key) }
  }

  /// What several mappings say together: later values win, mappings merge by key and sequences by
  /// index.
  package init(merging mappings: some Sequence<Metadata>) {
    let mappings = mappings.filter { !$0.isEmpty }
    guard mappings.count > 1 else {
      self = mappings.first ?? [:]
      return
    }
    // All that is said under a key is collected first, so that each level is merged once.
    var places: [[UInt8]: Int] = [:]
    var written: [[Entry]] = []
    for entry in mappings.lazy.flatMap(\.entries) {
      let place = places.value(for: Array(entry.key.utf8), orInserting: written.count)
      if place == written.count { written.append([]) }
      written[place].append(entry)
    }
    entries = written.compactMap { same in
      guard let last = same.last, let value = MetadataValue(merging: same.map(\.value)) else {
        return nil
      }
      return Entry(key: last.key, value: value, range: last.range)
    }
  }

  /// The same data with all places moved.
  func moved(by distance: Int) -> Metadata {
    Metadata(
      entries: entries.map { entry in
        Entry(
          key: entry.key, value: entry.value.moved(by: distance),
          range: SourceRange(
            entry.range.lowerBound + distance..<entry.range.upperBound + distance))
      })
  }
}

extension Metadata: ExpressibleByDictionaryLiteral {
  /// Makes a mapping whose entries are written nowhere.
  public init(dictionaryLiteral elements: (String, MetadataValue)...) {
    entries = elements.map { Entry(key: $0.0, value: $0.1, range: SourceRange(0..<0)) }
  }
}
