package import Crypto

extension SHA256 {
  /// The digest of some bytes in hexadecimal: up to 64 digits, letters in lower case.
  static func hexadecimal(of bytes: [UInt8], digits count: Int = 64) -> String {
    hash(data: bytes).hexadecimal(digits: count)
  }
}

extension SHA256.Digest {
  /// The first hexadecimal digits of the digest, letters in lower case.
  package func hexadecimal(digits count: Int) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var written: [UInt8] = []
    written.reserveCapacity(64)
    for byte in self {
      written.append(digits[Int(byte >> 4)])
      written.append(digits[Int(byte & 15)])
    }
    return String(decoding: written.prefix(count), as: UTF8.self)
  }
}

extension String {
  /// The first hexadecimal digits of the SHA-256 of the text.
  func digest(digits count: Int) -> String {
    SHA256.hexadecimal(of: Array(utf8), digits: count)
  }
}
