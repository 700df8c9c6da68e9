/// A value in an author's data.
public indirect enum MetadataValue: Sendable, Equatable {
  /// No value.
  case null
  /// A text, a number or a truth value.
  case scalar(Scalar)
  /// A list.
  case sequence([MetadataValue])
  /// A mapping.
  case mapping(Metadata)

  /// A text, and what it means if it was written without quotation marks.
  public struct Scalar: Sendable, Equatable {
    /// What a scalar stands for.
    public enum Meaning: Sendable, Equatable {
      /// True or false.
      case bool(Bool)
      /// A whole number.
      case integer(Int)
      /// Any other number, or a whole number too large for an integer.
      case number(Double)
      /// Nothing but its text.
      case text
    }

    /// The text as it is written, so that a date like `2020.10` stays one.
    public let text: String
    /// What it stands for.
    public let meaning: Meaning

    /// Makes a scalar.
    public init(_ text: String, meaning: Meaning = .text) {
      self.text = text
      self.meaning = meaning
    }

    /// Whether two scalars mean the same, however they are written.
    public static func == (left: Scalar, right: Scalar) -> Bool {
      left.meaning == right.meaning && (left.meaning != .text || left.text == right.text)
    }
  }

  /// Makes a truth value.
  public static func bool(_ value: Bool) -> Self {
    .scalar(Scalar(String(value), meaning: .bool(value)))
  }

  /// Makes a whole number.
  public static func integer(_ value: Int) -> Self {
    .scalar(Scalar(String(value), meaning: .integer(value)))
  }

  /// Makes any other number.
  public static func number(_ value: Double) -> Self {
    .scalar(Scalar(String(value), meaning: .number(value)))
  }

  /// Makes a text.
  public static func string(_ text: String) -> Self { .scalar(Scalar(text)) }

  /// The truth value, if it is one.
  public var bool: Bool? { if case .bool(let value) = meaning { value } else { nil } }
  /// The text, if it is one and no number or truth value.
  public var string: String? { meaning == .text ? scalarText : nil }
  /// The whole number, if it is one.
  public var integer: Int? { if case .integer(let value) = meaning { value } else { nil } }
  /// The list, if it is one.
  public var sequence: [MetadataValue]? { if case .sequence(let list) = self { list } else { nil } }
  /// The mapping, if it is one.
  public var mapping: Metadata? { if case .mapping(let value) = self { value } else { nil } }

  /// A scalar as it is written: texts, numbers and truth values; nil for the rest.
  public var scalarText: String? { if case .scalar(let scalar) = self { scalar.text } else { nil } }

  /// The texts of a list of scalars, or of one scalar that stands for a list of one.
  public var scalarTexts: [String]? {
    if case .sequence(let list) = self { return list.compactMap(\.scalarText) }
    return scalarText.map { [$0] }
  }

  private var meaning: Scalar.Meaning? {
    if case .scalar(let scalar) = self { scalar.meaning } else { nil }
  }
}

extension MetadataValue {
  /// What several values of one key say together, or none if there are no values.
  ///
  /// Later values win; mappings that follow each other are merged by key, and lists by index.
  init?(merging values: [MetadataValue]) {
    guard let last = values.last else { return nil }
    self = last
    guard values.count > 1 else { return }
    switch last {
    case .null, .scalar:
      break
    case .mapping:
      self = .mapping(Metadata(merging: values.trailing(\.mapping)))
    case .sequence:
      var columns: [[MetadataValue]] = []
      for list in values.trailing(\.sequence) {
        for (place, value) in list.enumerated() {
          if place == columns.count { columns.append([]) }
          columns[place].append(value)
        }
      }
      self = .sequence(columns.compactMap(MetadataValue.init(merging:)))
    }
  }

  /// The same value with all places moved.
  func moved(by distance: Int) -> MetadataValue {
    switch self {
    case .mapping(let metadata): .mapping(metadata.moved(by: distance))
    case .sequence(let list): .sequence(list.map { $0.moved(by: distance) })
    case .null, .scalar: self
    }
  }
}

extension [MetadataValue] {
  /// The values at the end that are all of one kind: what comes before another kind is overwritten.
  fileprivate func trailing<Content>(_ content: (MetadataValue) -> Content?) -> [Content] {
    reversed().lazy.map(content).prefix { $0 != nil }.compactMap(\.self).reversed()
  }
}
