/// Which links a picture may hold.
enum LinkTarget {
  /// The target, percent-encoded; nil for anything but the web, mail and places in the same page.
  ///
  /// `#statement-…`, `#argument-…` and `#heading-…` with what is left of a title lead to its box or
  /// frame.
  static func safe(_ target: String) -> String? {
    var bytes = Array(target.utf8.drop { $0 <= UInt8(ascii: " ") })
    let heading = Array("#heading-".utf8)
    if bytes.starts(with: heading) {
      bytes.replaceSubrange(..<heading.count, with: "#group-".utf8)
    }
    let schemes = ["http://", "https://", "mailto:", "#"]
    let isKnown = schemes.contains { scheme in
      bytes.count > scheme.utf8.count && zip(bytes, scheme.utf8).allSatisfy { lowercased($0) == $1 }
    }
    guard isKnown else { return nil }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count)
    for byte in bytes {
      if isAllowed(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// A safe target in a picture all of whose ids begin so.
  static func target(_ safe: String, withIDsFrom prefix: String) -> String {
    let isOwn = ["#statement-", "#argument-", "#group-"].contains(where: safe.hasPrefix)
    return isOwn ? "#" + prefix + safe.dropFirst() : safe
  }

  /// The characters of RFC 3986, without the apostrophe.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: allowedSigns.contains(byte)
    }
  }

  private static let allowedSigns = Array("-._~:/?#[]@!$&()*+,;=%".utf8)

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
