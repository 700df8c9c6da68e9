import Crypto

extension String {
  /// The first hexadecimal digits of the SHA-256 of the text.
  func digest(digits count: Int) -> String {
    String(SHA256.hexadecimal(of: Array(utf8)).prefix(count))
  }
}
