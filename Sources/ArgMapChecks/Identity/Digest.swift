import Crypto

/// The first digits of the SHA-256 of some text.
enum Digest {
  /// Makes a digest.
  ///
  /// - Parameters:
  ///   - text: What is digested, as UTF-8.
  ///   - count: The number of hexadecimal digits, at most 64.
  static func hexadecimal(_ text: String, digits count: Int) -> String {
    let alphabet = Array("0123456789abcdef".utf8)
    var digits: [UInt8] = []
    for byte in SHA256.hash(data: Array(text.utf8)) {
      digits.append(alphabet[Int(byte >> 4)])
      digits.append(alphabet[Int(byte & 15)])
    }
    return String(decoding: digits.prefix(count), as: UTF8.self)
  }
}
