extension Color {
  /// The contrast at which text is read without effort.
  static let textContrast = 4.5
  /// The contrast at which lines and borders are seen.
  static let lineContrast = 3.0

  /// The ratio of WCAG 2, from 1 for equal lightness to 21 for black on white.
  func contrast(to other: Color) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The first of some colours that is read on this one; black or white is, on any.
  func ink(of wishes: Color?...) -> Color {
    let inks = wishes.compactMap(\.self) + [0x000000, 0xFFFFFF]
    return inks.first { contrast(to: $0) >= Self.textContrast } ?? 0x000000
  }

  /// The colour, darkened until it is seen on light grounds, or lightened until it is on dark ones.
  func seen(on grounds: [Color]) -> Color {
    let extreme: Color = grounds.allSatisfy(\.isLight) ? 0x000000 : 0xFFFFFF
    return mixed(with: extreme) { color in
      grounds.allSatisfy { color.contrast(to: $0) >= Self.lineContrast }
    }
  }

  /// The colour, lightened until dark lines are seen and dark text is read on it, or darkened until
  /// light ones are.
  func ground(lines: [Color], text: [Color]) -> Color {
    mixed(with: text.allSatisfy(\.isLight) ? 0x000000 : 0xFFFFFF) { ground in
      lines.allSatisfy { ground.contrast(to: $0) >= Self.lineContrast }
        && text.allSatisfy { ground.contrast(to: $0) >= Self.textContrast }
    }
  }

  /// Whether black is read better on the colour than white.
  private var isLight: Bool { contrast(to: 0x000000) > contrast(to: 0xFFFFFF) }

  /// The colour with as little of another one as a condition asks for.
  private func mixed(with other: Color, until isEnough: (Color) -> Bool) -> Color {
    for part in 0..<32 {
      let mixture = mixed(with: other, part: part)
      if isEnough(mixture) { return mixture }
    }
    return other
  }

  /// A mixture with so many 32nds of another colour.
  private func mixed(with other: Color, part: Int) -> Color {
    var mixture: UInt32 = 0
    for shift: UInt32 in [16, 8, 0] {
      let (own, foreign) = (rgb >> shift & 255, other.rgb >> shift & 255)
      mixture |= ((own * UInt32(32 - part) + foreign * UInt32(part)) / 32) << shift
    }
    return Color(integerLiteral: mixture)
  }

  /// The relative luminance of WCAG 2, from 0 for black to 1 for white.
  private var luminance: Double {
    func linear(_ shift: UInt32) -> Double { Self.linear[Int(rgb >> shift & 255)] }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }

  /// The amount of light of each value of a channel.
  private static let linear: [Double] = (0..<256).map { value in
    let part = Double(value) / 255
    guard part > 0.04045 else { return part / 12.92 }
    // The power of 2.4 is the square times the fifth root of the square.
    let square = ((part + 0.055) / 1.055) * ((part + 0.055) / 1.055)
    var root = 1.0
    for _ in 0..<60 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
