import ArgMapModel
import ArgMapSyntax

/// Reads schemes from a text: YAML in the form of the built-in catalogue.
///
/// A scheme with a fault is left out; the others are read all the same.
struct SchemeReader {
  /// The schemes, in the order of the text.
  private(set) var schemes: [Scheme] = []
  /// What is wrong, with its places in the text.
  private(set) var faults: [Diagnostic.Note] = []
  private let text: SourceText

  init(_ text: SourceText) {
    self.text = text
    let (data, diagnostics) = Metadata.data(in: text)
    for fault in diagnostics { report(fault.message, at: fault.range) }
    guard diagnostics.isEmpty else { return }
    let file = Fields(data, at: SourceRange(0..<0))
    checkKeys(of: file, ["version", "schemes"])
    if let version = data.entry("version"), version.value.integer != 1 {
      report(.unknownVersion, at: version.range)
    }
    for fields in mappings("schemes", of: file) {
      let faultCount = faults.count
      let scheme = scheme(fields)
      if schemes.contains(where: { $0.id == scheme.id }) {
        report(.repeated("scheme", scheme.id), at: fields.range)
      }
      if faults.count == faultCount { schemes.append(scheme) }
    }
  }

  private mutating func scheme(_ fields: Fields) -> Scheme {
    checkKeys(of: fields, ["id", "name", "aliases", "premises", "conclusion", "questions"])
    let id = words("id", of: fields)
    let premises = mappings("premises", of: fields).map { premise($0) }
    reportRepetition(of: premises.map(\.role), "role", at: fields.range)
    var conclusion = Fields([:], at: fields.range)
    if let entry = fields.data.entry("conclusion") {
      conclusion = Fields(entry.value.mapping ?? [:], at: entry.range)
    }
    checkKeys(of: conclusion, ["mood", "says"])
    let roles = Set(premises.map(\.role))
    let questions =
      fields.data["questions"] == nil
      ? [] : mappings("questions", of: fields).map { question($0, roles: roles) }
    reportRepetition(of: questions.map(\.id), "question", at: fields.range)
    return Scheme(
      id: id, name: fields.data["name"] == nil ? id : words("name", of: fields),
      aliases: fields.data["aliases"]?.scalarTexts ?? [], premises: premises,
      mood: choice("mood", of: conclusion) ?? .claim, conclusion: words("says", of: conclusion),
      questions: questions)
  }

  private mutating func premise(_ fields: Fields) -> Scheme.Premise {
    checkKeys(of: fields, ["role", "says", "optional", "many"])
    return Scheme.Premise(
      role: words("role", of: fields), says: words("says", of: fields),
      isOptional: truth("optional", of: fields), isRepeatable: truth("many", of: fields))
  }

  private mutating func question(_ fields: Fields, roles: Set<String>) -> Scheme.Question {
    checkKeys(of: fields, ["id", "ask", "hits", "burden"])
    var hits = Scheme.Target.inference
    if let entry = fields.data.entry("hits") {
      switch entry.value.scalarText {
      case "inference": break
      case "conclusion": hits = .conclusion
      case let role?: hits = .premise(role: role)
      case nil: report(.notWords("hits"), at: entry.range)
      }
      if case .premise(let role) = hits, !roles.contains(role) {
        report(
          .noChoice("hits", Array(roles).sorted() + ["inference", "conclusion"]), at: entry.range)
      }
    }
    return Scheme.Question(
      id: words("id", of: fields), ask: words("ask", of: fields), hits: hits,
      burden: choice("burden", of: fields) ?? .critic)
  }

  // MARK: Fields

  /// One mapping of the text.
  private struct Fields {
    let data: Metadata
    /// Where the mapping begins, or the key that it stands behind.
    let range: SourceRange

    init(_ data: Metadata, at range: SourceRange) {
      self.data = data
      self.range = data.entries.first?.range ?? range
    }
  }

  private mutating func words(_ key: String, of fields: Fields) -> String {
    guard let entry = fields.data.entry(key) else {
      report(.missing(key), at: fields.range)
      return ""
    }
    guard let words = entry.value.scalarText?.trimmed, !words.isEmpty else {
      report(.notWords(key), at: entry.range)
      return ""
    }
    return words
  }

  private mutating func truth(_ key: String, of fields: Fields) -> Bool {
    guard let entry = fields.data.entry(key) else { return false }
    guard let truth = entry.value.bool else {
      report(.noChoice(key, ["true", "false"]), at: entry.range)
      return false
    }
    return truth
  }

  private mutating func choice<Choice>(_ key: String, of fields: Fields) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let entry = fields.data.entry(key) else { return nil }
    let choice = entry.value.scalarText.flatMap(Choice.init)
    if choice == nil {
      report(.noChoice(key, Choice.allCases.map(\.rawValue)), at: entry.range)
    }
    return choice
  }

  private mutating func mappings(_ key: String, of fields: Fields) -> [Fields] {
    guard let entry = fields.data.entry(key) else {
      report(.missing(key), at: fields.range)
      return []
    }
    let mappings = (entry.value.sequence ?? []).compactMap(\.mapping)
    if mappings.isEmpty || mappings.count < entry.value.sequence?.count ?? 0 {
      report(.notMappings(key), at: entry.range)
    }
    return mappings.map { Fields($0, at: entry.range) }
  }

  // MARK: Faults

  private mutating func report(_ message: Diagnostic.Message, at range: SourceRange) {
    faults.append(Diagnostic.Note(message, at: range, in: text))
  }

  private mutating func checkKeys(of fields: Fields, _ keys: Set<String>) {
    for entry in fields.data.entries where !keys.contains(entry.key) {
      report(.unknownKey(entry.key, keys.sorted()), at: entry.range)
    }
  }

  private mutating func reportRepetition(
    of names: [String], _ kind: String, at range: SourceRange
  ) {
    var seen: Set<String> = []
    for name in names where !name.isEmpty && !seen.insert(name).inserted {
      report(.repeated(kind, name), at: range)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var unknownVersion: Self { "only version 1 of the form is known" }

  fileprivate static func missing(_ key: String) -> Self { "'\(key)' is missing here" }

  fileprivate static func notWords(_ key: String) -> Self { "'\(key)' is no text" }

  fileprivate static func notMappings(_ key: String) -> Self {
    "'\(key)' is no list of mappings, as in [{key: value}]"
  }

  fileprivate static func noChoice(_ key: String, _ choices: [String]) -> Self {
    "'\(key)' is none of \(choices.joined(separator: ", "))"
  }

  fileprivate static func unknownKey(_ key: String, _ keys: [String]) -> Self {
    "'\(key)' means nothing here; \(keys.joined(separator: ", ")) do"
  }

  fileprivate static func repeated(_ kind: String, _ name: String) -> Self {
    "a second \(kind) is called '\(name)'"
  }
}
