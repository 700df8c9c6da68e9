import ArgMapModel

extension BreakableText {
  /// Appends data as YAML in braces.
  mutating func append(_ metadata: Metadata) {
    append(.mapping(metadata))
  }

  /// Appends a value of any depth.
  mutating func append(_ value: MetadataValue) {
    var pending: [Step] = [.value(value)]
    while let step = pending.popLast() {
      switch step {
      case .text(let text): append(text)
      case .comma:
        append(",")
        appendBreak()
      case .member(let entry):
        appendKey(entry.key)
        append(": ")
        pending.append(.value(entry.value))
      case .value(.mapping(let mapping)):
        append("{")
        pending.append(.text("}"))
        pending.append(contentsOf: mapping.entries.map(Step.member).reversedWithCommas)
      case .value(.sequence(let list)):
        append("[")
        pending.append(.text("]"))
        pending.append(contentsOf: list.map(Step.value).reversedWithCommas)
      case .value(.null): append("null")
      case .value(.scalar(let scalar)): append(scalar.yaml)
      }
    }
  }

  /// Appends the key of a mapping, without the colon.
  mutating func appendKey(_ key: String) {
    let written = key.isPlainYAML ? key : key.quotedYAML
    // YAML wants a mark in front of a key that is longer than a thousand characters.
    if written.utf8.count > 1000 { append("? ") }
    append(written)
  }

  fileprivate enum Step {
    case value(MetadataValue)
    case member(Metadata.Entry)
    case comma
    case text(String)
  }
}

extension [BreakableText.Step] {
  fileprivate var reversedWithCommas: [BreakableText.Step] {
    var steps: [BreakableText.Step] = []
    for step in reversed() {
      if !steps.isEmpty { steps.append(.comma) }
      steps.append(step)
    }
    return steps
  }
}

extension MetadataValue.Scalar {
  /// The scalar so that it is read with the same meaning.
  fileprivate var yaml: String {
    if meaning == .text {
      return text.isPlainYAML && MetadataValue(plain: text) == .scalar(self)
        ? text : text.quotedYAML
    }
    if text.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }),
      MetadataValue(plain: text) == .scalar(self)
    {
      return text
    }
    return switch meaning {
    case .bool(let bool): String(bool)
    case .integer(let integer): String(integer)
    case .number(let number):
      number.isNaN ? ".nan" : number.isInfinite ? (number < 0 ? "-.inf" : ".inf") : "\(number)"
    case .text: text.quotedYAML
    }
  }
}

extension String {
  /// Whether the text surely needs no quotation marks: neither YAML nor the search for the end of the
  /// data sees anything in it.
  ///
  /// Sentences get them in any case, since people expect it.
  fileprivate var isPlainYAML: Bool {
    enum Kind { case none, letter, mark, stop, blank }
    var last = Kind.none
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{2026}": return false
      case "a"..."z", "A"..."Z", "0"..."9", "\u{A1}"..."\u{2027}", "\u{202A}"..."\u{D7FF}",
        "\u{E000}"..."\u{FEFE}", "\u{FF00}"..."\u{FFFD}", "\u{10000}"...:
        last = .letter
      case "-", "/", "_", "(", ")", "+":
        guard last != .none else { return false }
        last = .mark
      case ".", ";":
        guard last != .none else { return false }
        last = .stop
      case "'":
        guard last == .letter else { return false }
        last = .mark
      case " ":
        guard last == .letter || last == .mark else { return false }
        last = .blank
      default: return false
      }
    }
    return last == .letter || last == .mark
  }

  /// The text in double quotation marks.
  fileprivate var quotedYAML: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      // Three of them would end the front matter.
      case "=" where quoted.hasSuffix("=="): quoted += "\\x3D"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": quoted += "\\x" + scalar.hexadecimal(digits: 2)
      case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        quoted += "\\u" + scalar.hexadecimal(digits: 4)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  fileprivate func hexadecimal(digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
