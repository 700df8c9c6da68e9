extension MetadataValue {
  /// The value of an unquoted scalar, by the core schema of YAML 1.2.
  package init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    default: self = .scalar(Scalar(text, meaning: Scalar.Meaning(plain: text)))
    }
  }
}

extension MetadataValue.Scalar.Meaning {
  fileprivate init(plain text: String) {
    switch text {
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": self = .number(-.infinity)
    case ".nan", ".NaN", ".NAN": self = .number(.nan)
    default: self = Self(number: text) ?? .text
    }
  }

  private init?(number text: String) {
    guard let first = text.utf8.first, first < UInt8(ascii: ":") else { return nil }
    if let number = Int(text) {
      self = .integer(number)
    } else if text.hasPrefix("0x"), let number = Int(text.dropFirst(2), radix: 16) {
      self = .integer(number)
    } else if text.hasPrefix("0o"), let number = Int(text.dropFirst(2), radix: 8) {
      self = .integer(number)
    } else if text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      let number = Double(text)
    {
      self = .number(number)
    } else {
      return nil
    }
  }
}
