import ArgMapModel
import ArgMapSyntax

/// Reads schemes from a text: YAML in the form of the built-in catalogue.
///
/// A scheme that lacks something is left out; the others are read all the same.
struct SchemeReader {
  /// The schemes, in the order of the text.
  private(set) var schemes: [Scheme] = []
  /// What is wrong, with its places in the text.
  private(set) var faults: [Diagnostic.Note] = []
  private let text: SourceText

  private static let form: [String: SettingKind] = [
    "version": .integer,
    "schemes": .list(
      .keys([
        "id": .text, "name": .text, "aliases": .titles,
        "premises": .list(
          .keys(["role": .text, "says": .text, "optional": .truth, "many": .truth])),
        "conclusion": .keys([
          "mood": .word(Scheme.Mood.allCases.map(\.rawValue)), "says": .text,
        ]),
        "questions": .list(
          .keys([
            "id": .text, "ask": .text, "hits": .text,
            "burden": .word(Scheme.Burden.allCases.map(\.rawValue)),
          ])),
      ])),
  ]

  init(_ text: SourceText) {
    self.text = text
    let (data, diagnostics) = Metadata.settings(in: text, of: .keys(Self.form))
    for fault in diagnostics { report(fault.message, at: fault.range) }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    for key in UnknownKey.all(in: data, of: Self.form) { report(key.message, at: key.range) }
    if let version = data.entry("version"), version.value.integer != 1 {
      report(.unknownVersion, at: version.range)
    }
    let file = Fields(data, at: SourceRange(0..<0))
    for fields in mappings("schemes", of: file) {
      let count = faults.count
      let scheme = scheme(fields)
      if schemes.contains(where: { $0.id == scheme.id }) {
        report(.repeated("scheme", scheme.id), at: fields.range)
      }
      if faults.count == count { schemes.append(scheme) }
    }
  }

  private mutating func scheme(_ fields: Fields) -> Scheme {
    let id = words("id", of: fields)
    let premises = mappings("premises", of: fields).map { fields in
      Scheme.Premise(
        role: words("role", of: fields), says: words("says", of: fields),
        isOptional: fields.data["optional"]?.bool == true,
        isRepeatable: fields.data["many"]?.bool == true)
    }
    reportRepetition(of: premises.map(\.role), "role", at: fields.range)
    let conclusion = Fields(fields.data["conclusion"]?.mapping ?? [:], at: fields.range)
    let roles = premises.map(\.role)
    let questions =
      fields.data["questions"] == nil
      ? [] : mappings("questions", of: fields).map { question($0, roles: roles) }
    reportRepetition(of: questions.map(\.id), "question", at: fields.range)
    return Scheme(
      id: id, name: fields.data["name"]?.scalarText ?? id,
      aliases: fields.data["aliases"]?.scalarTexts ?? [], premises: premises,
      mood: conclusion.data["mood"]?.scalarText.flatMap(Scheme.Mood.init) ?? .claim,
      conclusion: words("says", of: conclusion), questions: questions)
  }

  private mutating func question(_ fields: Fields, roles: [String]) -> Scheme.Question {
    let hits: Scheme.Target
    switch fields.data["hits"]?.scalarText {
    case nil, "inference": hits = .inference
    case "conclusion": hits = .conclusion
    case let role?:
      hits = .premise(role: role)
      if !roles.contains(role) {
        report(
          .noTarget(roles + ["inference", "conclusion"]),
          at: fields.data.entry("hits")?.range ?? fields.range)
      }
    }
    return Scheme.Question(
      id: words("id", of: fields), ask: words("ask", of: fields), hits: hits,
      burden: fields.data["burden"]?.scalarText.flatMap(Scheme.Burden.init) ?? .critic)
  }

  /// One mapping of the text.
  private struct Fields {
    let data: Metadata
    /// Where the mapping begins, or what it stands in.
    let range: SourceRange

    init(_ data: Metadata, at range: SourceRange) {
      self.data = data
      self.range = data.entries.first?.range ?? range
    }
  }

  private mutating func words(_ key: String, of fields: Fields) -> String {
    let words = fields.data[key]?.scalarText?.trimmed ?? ""
    if words.isEmpty { report(.missing(key), at: fields.data.entry(key)?.range ?? fields.range) }
    return words
  }

  private mutating func mappings(_ key: String, of fields: Fields) -> [Fields] {
    let range = fields.data.entry(key)?.range ?? fields.range
    let mappings = (fields.data[key]?.sequence ?? []).compactMap(\.mapping)
    if mappings.isEmpty { report(.missing(key), at: range) }
    return mappings.map { Fields($0, at: range) }
  }

  private mutating func reportRepetition(
    of names: [String], _ kind: String, at range: SourceRange
  ) {
    var seen: Set<String> = []
    for name in names where !name.isEmpty && !seen.insert(name).inserted {
      report(.repeated(kind, name), at: range)
    }
  }

  private mutating func report(_ message: Diagnostic.Message, at range: SourceRange) {
    faults.append(Diagnostic.Note(message, at: range, in: text))
  }
}

extension Diagnostic.Message {
  fileprivate static var unknownVersion: Self { "only version 1 of the form is known" }

  fileprivate static func missing(_ key: String) -> Self { "'\(key)' is missing here" }

  fileprivate static func noTarget(_ targets: [String]) -> Self {
    "'hits' is none of \(targets.joined(separator: ", "))"
  }

  fileprivate static func repeated(_ kind: String, _ name: String) -> Self {
    "a second \(kind) is called '\(name)'"
  }
}
