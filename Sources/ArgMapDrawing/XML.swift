/// XML under construction.
///
/// What a literal says is written as it is; what is interpolated is escaped, so that no text of a map
/// can become markup; XML in XML stays what it is.
struct XML: ExpressibleByStringInterpolation {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(stringLiteral text: String) { bytes = Array(text.utf8) }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.xml }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var xml = XML()

    init(literalCapacity: Int, interpolationCount: Int) {
      xml.bytes.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    mutating func appendLiteral(_ text: String) { xml.bytes.append(contentsOf: text.utf8) }
    mutating func appendInterpolation(_ text: String) { xml.append(escaping: text) }
    mutating func appendInterpolation(_ number: Double) { xml.append(number) }
    mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
    mutating func appendInterpolation(_ more: XML) { xml += more }
    mutating func appendInterpolation(_ point: Point) {
      xml.append(point.x)
      xml.bytes.append(UInt8(ascii: " "))
      xml.append(point.y)
    }
    mutating func appendInterpolation(_ color: Color) { appendLiteral(color.hex) }
  }

  static func += (xml: inout XML, more: XML) { xml.bytes.append(contentsOf: more.bytes) }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Leaves out what XML 1.0 has no way to say: control characters, U+FFFE and U+FFFF.
  private mutating func append(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\t", "\n", " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\0"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  /// At most two decimals, and the same on every machine.
  private mutating func append(_ number: Double) {
    let bounded = number.isNaN ? 0 : min(max(number, -1e9), 1e9)
    let hundredths = Int((bounded * 100).rounded())
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    bytes.append(contentsOf: String(whole).utf8)
    guard part > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(part / 10))
    if part % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(part % 10)) }
  }
}
