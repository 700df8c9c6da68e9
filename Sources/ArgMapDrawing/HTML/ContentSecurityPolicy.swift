import Crypto

/// What a page lets a browser do: show the styles and run the scripts that were written into it, and
/// nothing else.
struct ContentSecurityPolicy {
  private var styles: [String] = []
  private var scripts: [String] = []

  /// Allows a style sheet with exactly this text.
  mutating func allow(style: some Sequence<UInt8>) { styles.append(Self.source(style)) }

  /// Allows a script with exactly this text.
  mutating func allow(script: some Sequence<UInt8>) { scripts.append(Self.source(script)) }

  /// Allows the style sheets of a drawing of ours, in which no text holds an angle bracket.
  mutating func allow(stylesOf svg: [UInt8]) {
    let (tag, bracket) = (Array("<style".utf8), UInt8(ascii: "<"))
    var rest = svg[...]
    while let start = rest.firstIndex(of: bracket) {
      rest = rest[start...]
      guard rest.starts(with: tag) else {
        rest = rest.dropFirst()
        continue
      }
      let style = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst().prefix { $0 != bracket }
      allow(style: style)
      rest = svg[style.endIndex...]
    }
  }

  /// The content of the header.
  var text: String {
    """
    default-src 'none'; style-src \(styles.joined(separator: " ")); \
    script-src \(scripts.joined(separator: " ")); base-uri 'none'; form-action 'none'
    """
  }

  private static func source(_ text: some Sequence<UInt8>) -> String {
    "'sha256-\(base64(Array(SHA256.hash(data: Array(text)))))'"
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...3 {
        text.append(
          place > group.count ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * place) & 63])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
