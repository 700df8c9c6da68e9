import ArgMapModel

/// A colour of the sRGB space.
struct Color: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// Red, green and blue, eight bits each.
  let rgb: UInt32

  init(integerLiteral rgb: UInt32) { self.rgb = rgb }

  init(_ value: ColorValue) { rgb = value.rgb }

  /// As CSS and DOT write it: `#rrggbb`.
  var hex: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
