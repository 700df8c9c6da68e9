/// A colour as an author writes it: `#rgb` or `#rrggbb`.
package struct ColorValue: Sendable, Hashable {
  /// As it is written.
  package let text: String
  /// Red, green and blue, eight bits each.
  package let rgb: UInt32

  /// Reads a colour; nil for anything else, names of colours included.
  package init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.allSatisfy(\.isHexDigit),
      let number = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    switch digits.count {
    case 3:
      // Each digit stands for two.
      let (red, green, blue) = (number >> 8, number >> 4 & 15, number & 15)
      rgb = (red << 16 | green << 8 | blue) * 0x11
    case 6:
      rgb = number
    default:
      return nil
    }
    self.text = text
  }
}

/// What an author writes where a colour is asked for.
package enum ColorChoice: Sendable, Hashable {
  /// A colour.
  case value(ColorValue)
  /// The place of a colour in a colour scheme, from 0.
  case index(Int)

  /// Reads a choice; nil for anything else.
  package init?(_ value: MetadataValue) {
    if let index = value.integer {
      guard index >= 0 else { return nil }
      self = .index(index)
    } else if let color = value.string.flatMap(ColorValue.init) {
      self = .value(color)
    } else {
      return nil
    }
  }

  /// The colour; nil where the scheme has none at the place.
  package func color(in scheme: [ColorValue?]) -> ColorValue? {
    switch self {
    case .value(let color): color
    case .index(let index): scheme.indices.contains(index) ? scheme[index] : nil
    }
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
