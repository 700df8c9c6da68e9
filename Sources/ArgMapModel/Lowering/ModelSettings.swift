/// The options under `model` and `data` that change what a text means, with Argdown's names and defaults.
package struct ModelSettings {
  /// Whether relations between statements are logical ones (`mode: strict`).
  var isStrict = false
  /// Whether tags are left out of texts.
  package var removesTags = false
  /// Whether relations of reconstructed arguments move to their conclusions and inferences.
  var transformsArgumentRelations = true
  /// Whether each step of an argument becomes an argument of its own.
  var explodesArguments = false
  /// Shortcodes with their delimiters, and what they stand for, besides the built-in ones.
  var shortcodes: [String: String] = [:]

  /// Whether data is block YAML where a line break follows its opening brace
  /// (`data.switchToBlockFormatIfMultiline`).
  var readsBlockFormat = true

  /// Reads the options of a map.
  package init(_ configuration: Metadata) {
    if let data = configuration["data"]?.mapping {
      readsBlockFormat = data["switchToBlockFormatIfMultiline"]?.bool ?? true
    }
    guard let model = configuration["model"]?.mapping else { return }
    isStrict = model["mode"]?.string == "strict"
    removesTags = model["removeTagsFromText"]?.bool ?? false
    transformsArgumentRelations = model["transformArgumentRelations"]?.bool ?? true
    explodesArguments = model["explodeArguments"]?.bool ?? false
    for entry in model["shortcodes"]?.mapping?.entries ?? [] {
      shortcodes[entry.key] = entry.value.mapping?["unicode"]?.string
    }
  }

  /// What a shortcode, given with its delimiters, stands for.
  package func symbol(for code: String) -> String? {
    if let symbol = shortcodes[code] { return symbol }
    let name = String(code.dropFirst().dropLast())
    if name == "smile" { return code.hasPrefix(".") ? "☺" : "☺️" }
    return Self.builtInSymbols[name]
  }

  /// The shortcode for the symbol that a text begins with, and the symbol.
  package func code(forSymbolAtStartOf text: some StringProtocol) -> (code: String, symbol: String)?
  {
    let known =
      shortcodes.map { ($0.key, $0.value) }
      + Self.builtInSymbols.map { (":\($0.key):", $0.value) } + [(":smile:", "☺️")]
    return known.filter { text.utf8.starts(with: $0.1.utf8) && symbol(for: $0.0) == $0.1 }
      .max { ($0.1.utf8.count, $1.0) < ($1.1.utf8.count, $0.0) }
  }

  private static let builtInSymbols: [String: String] = [
    "A": "∀", "E": "∃", "O": "𝗢", "P": "𝗣", "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨",
    "v_": "⊻", "<>": "◇", "[]": "◻", "happy": "😀", "smiley": "☺", "laugh": "😆", "lol": "😆",
    "rofl": "🤣", "joy": "😂", "heart": "❤", "?": "❓", "question": "❓", "love": "😍", "wink": "😉",
    "shush": "🤫", "meh": "😐", "eye-roll": "🙄", "sad": "😢", "disappointed": "😞", "scream": "😱",
    "+1": "👍", "up": "👍", "-1": "👎", "down": "👎", "think": "🤔", "star": "⭐", "y": "✔",
    "agree": "✔", "n": "❌", "disagree": "❌",
  ]
}

extension Metadata {
  /// These settings and those of a front matter, which wins unless the setting
  /// `data.frontMatterSettingsMode` says otherwise.
  func settings(withFrontMatter frontMatter: Metadata) -> Metadata {
    switch self["data"]?.mapping?["frontMatterSettingsMode"]?.string {
    case "default": Metadata(merging: [frontMatter, self])
    case "ignore": self
    default: Metadata(merging: [self, frontMatter])
    }
  }
}
