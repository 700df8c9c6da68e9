import Crypto

/// What a page lets a browser do: show the styles and run the scripts that were written into it, and
/// nothing else.
struct ContentSecurityPolicy {
  private var styles: [String] = []
  private var styleAttributes: [String] = []
  private var scripts: [String] = []

  /// Allows a style sheet with exactly this text.
  mutating func allow(style: some Sequence<UInt8>) { styles.append(Self.source(style)) }

  /// Allows a script with exactly this text.
  mutating func allow(script: some Sequence<UInt8>) { scripts.append(Self.source(script)) }

  /// Allows the style sheets and style attributes of a drawing of ours.
  ///
  /// In such a drawing no text holds a quotation mark or an angle bracket, so that they can be looked
  /// for in its bytes.
  mutating func allow(stylesOf svg: [UInt8]) {
    var seen: Set<ArraySlice<UInt8>> = []
    var rest = svg[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "s")) {
      rest = rest[start...]
      if rest.starts(with: "style>".utf8), start > 0, svg[start - 1] == UInt8(ascii: "<") {
        let text = rest.dropFirst("style>".utf8.count).prefix { $0 != UInt8(ascii: "<") }
        styles.append(Self.source(text))
        rest = svg[text.endIndex...]
      } else if rest.starts(with: "style=\"".utf8), svg[start - 1] == UInt8(ascii: " ") {
        let text = rest.dropFirst("style=\"".utf8.count).prefix { $0 != UInt8(ascii: "\"") }
        if seen.insert(text).inserted { styleAttributes.append(Self.source(text)) }
        rest = svg[text.endIndex...]
      } else {
        rest = rest.dropFirst()
      }
    }
  }

  /// The content of the header.
  var text: String {
    let attributes = styleAttributes.isEmpty ? [] : ["'unsafe-hashes'"] + styleAttributes
    return """
      default-src 'none'; style-src \((styles + attributes).joined(separator: " ")); \
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
