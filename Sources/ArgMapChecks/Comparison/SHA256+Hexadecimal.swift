import Crypto

extension SHA256 {
  /// The digest of some bytes in hexadecimal: 64 digits, letters in lower case.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let written = hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: written, as: UTF8.self)
  }
}
