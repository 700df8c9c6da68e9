import Crypto

extension SHA256 {
  /// The digest of some bytes in hexadecimal: 64 digits, letters in lower case.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var written: [UInt8] = []
    written.reserveCapacity(64)
    for byte in hash(data: bytes) {
      written.append(digits[Int(byte >> 4)])
      written.append(digits[Int(byte & 15)])
    }
    return String(decoding: written, as: UTF8.self)
  }
}
