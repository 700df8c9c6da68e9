/// What may be written behind a key of a setting.
package indirect enum SettingKind: Sendable {
  /// True or false.
  case truth
  /// A number that is not negative, in quotation marks or not.
  case number
  /// A whole number.
  case integer
  /// One of some words.
  case word([String])
  /// A text of one line or several.
  case text
  /// A list of titles or tags.
  case titles
  /// Anything; somebody else looks at it.
  case anything
  /// A colour.
  case color
  /// A colour, or none behind the picture.
  case background
  /// A colour or its place in the colour scheme.
  case colorChoice
  /// The name of a colour scheme, or a list of colours.
  case colorScheme
  /// A list of colours.
  case colors
  /// A mapping with these keys among others.
  case keys([String: SettingKind])
  /// A mapping from titles or tags.
  case byTitle(SettingKind)
  /// A list.
  case list(SettingKind)
  /// The one where it is no mapping, the other where it is one.
  case plainOrKeys(SettingKind, [String: SettingKind])
  /// A group of elements with groups in it.
  case group

  /// What a value is and what to write instead, in words; nil if the value may stand there, whatever
  /// a mapping holds.
  func fault(of value: MetadataValue) -> (value: String, wish: String)? {
    switch value {
    case .null:
      // A colour without quotation marks is a comment.
      return asksForColor ? ("nothing", words) : nil
    case .scalar(let scalar):
      let text = "'\(scalar.text.prefix(40))\(scalar.text.count > 40 ? "…" : "")'"
      return accepts(value) ? nil : (text, words)
    case .sequence:
      return accepts(value)
        ? nil : (takesLists ? "a list that holds something else" : "a list", words)
    case .mapping:
      return accepts(value) ? nil : ("a mapping", words)
    }
  }

  private var takesLists: Bool {
    switch self {
    case .titles, .colorScheme, .colors: true
    case .truth, .number, .integer, .word, .text, .anything, .color, .background, .colorChoice,
      .keys, .byTitle, .list, .plainOrKeys, .group:
      false
    }
  }

  private var asksForColor: Bool {
    switch self {
    case .color, .background, .colorChoice, .plainOrKeys: true
    case .truth, .number, .integer, .word, .text, .titles, .anything, .colorScheme, .colors, .keys,
      .byTitle, .list, .group:
      false
    }
  }

  private func accepts(_ value: MetadataValue) -> Bool {
    switch self {
    case .truth: value.bool != nil
    case .number: value.measure != nil
    case .integer: value.integer != nil
    case .word(let words): value.string.map(words.contains) ?? false
    case .text: value.scalarText != nil
    case .titles: value.sequence?.allSatisfy { $0.scalarText != nil } ?? false
    case .anything: true
    case .color: value.string.flatMap(ColorValue.init) != nil
    case .background: value.string == "transparent" || Self.color.accepts(value)
    case .colorChoice: ColorChoice(value) != nil
    case .colorScheme:
      value.string.map { ColorSchemes.named[$0] != nil } ?? Self.colors.accepts(value)
    case .colors:
      value.sequence?.allSatisfy { $0.string.flatMap(ColorValue.init) != nil } ?? false
    case .keys, .byTitle, .group: value.mapping != nil
    case .list: value.sequence != nil
    case .plainOrKeys(let plain, _): value.mapping != nil || plain.accepts(value)
    }
  }

  private var words: String {
    switch self {
    case .truth: "true or false"
    case .number: "a number from 0 up"
    case .integer: "a whole number"
    case .word(let words): "one of " + words.joined(separator: ", ")
    case .text: "a text"
    case .titles: "a list, as in [one, two]"
    case .anything: "anything"
    case .color, .background: "a colour in quotation marks, as in \"#ff8800\""
    case .colorChoice, .plainOrKeys:
      "a colour in quotation marks, as in \"#ff8800\", or its number in the colour scheme"
    case .colorScheme: "the name of a scheme, such as colorbrewer-set3, or a list of colours"
    case .colors: "a list of colours in quotation marks, as in [\"#ff8800\", \"#0088ff\"]"
    case .keys, .byTitle: "keys and values, as in {key: value}"
    case .list, .group: "a list of mappings, as in [{key: value}]"
    }
  }
}

extension MetadataValue {
  /// A number that is not negative; Graphviz's settings are often written in quotation marks.
  package var measure: Double? {
    guard let number = scalarText.flatMap(Double.init), number >= 0, number.isFinite else {
      return nil
    }
    return number
  }
}
