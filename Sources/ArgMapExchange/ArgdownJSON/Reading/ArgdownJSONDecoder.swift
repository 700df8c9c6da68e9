import ArgMapModel
import ArgMapSyntax

/// Takes an Argdown JSON apart.
///
/// Members that are missing count as empty; those of a wrong type are an error, since then something
/// else was meant. What is not known is passed over: colours and the nodes of the map are made anew.
struct ArgdownJSONDecoder {
  var imported = ImportedMap()
  let json: JSONDocument
  private var statements: [ByteSlice: Int] = [:]
  private var arguments: [ByteSlice: Int] = [:]
  /// The sections by their ids.
  var sections: [String: Int] = [:]
  private var relations: Set<ImportedMap.Relation> = []
  /// What undercuts an inference that is not named.
  private var undercutters: [ImportedMap.End] = []

  init(_ json: JSONDocument) { self.json = json }

  mutating func decode() throws(JSONError) {
    try expect(.object, at: JSONDocument.root)
    guard
      json.member("statements", of: JSONDocument.root) != nil
        || json.member("arguments", of: JSONDocument.root) != nil
    else {
      throw json.error(
        "there are neither statements nor arguments here; give the JSON that Argdown exports",
        at: JSONDocument.root)
    }
    if let data = json.member("frontMatter", of: JSONDocument.root) {
      imported.frontMatter = try metadata(at: data)
    }
    try decodeSections()
    let statementNodes = try members("statements")
    let argumentNodes = try members("arguments")
    // Titles first: lines and relations name elements that come later.
    for (key, value) in statementNodes { try add(key, value, isArgument: false) }
    for (key, value) in argumentNodes { try add(key, value, isArgument: true) }
    for (index, (_, value)) in statementNodes.enumerated() { try decodeStatement(index, value) }
    for (index, (_, value)) in argumentNodes.enumerated() { try decodeArgument(index, value) }
    try decodeRelations(at: json.member("relations", of: JSONDocument.root), of: nil)
    for (_, value) in statementNodes + argumentNodes {
      try decodeRelations(at: json.member("relations", of: value), of: nil)
    }
    var known: Set<ImportedMap.End> = []
    for relation in imported.relations {
      if case .inference = relation.target { known.insert(relation.source) }
    }
    for source in undercutters where !known.contains(source) {
      imported.losses.append("an undercut by \(imported.name(of: source)), whose end is missing")
    }
  }

  private func members(_ key: String) throws(JSONError) -> [(key: Int, value: Int)] {
    guard let index = json.member(key, of: JSONDocument.root) else { return [] }
    try expect(.object, at: index)
    return Array(json.members(of: index))
  }

  // MARK: Elements

  private mutating func add(_ key: Int, _ value: Int, isArgument: Bool) throws(JSONError) {
    try expect(.object, at: value)
    let title = try string("title", of: value) ?? json.string(at: key)
    let count = isArgument ? arguments.count : statements.count
    guard element(titled: title, isArgument: isArgument) == count else {
      throw json.error("the title \"\(title)\" occurs twice; give each its own", at: value)
    }
  }

  /// The index of the element with a title, which may be new.
  private mutating func element(titled title: String, isArgument: Bool) -> Int {
    let key = ByteSlice(title)
    if let index = isArgument ? arguments[key] : statements[key] { return index }
    if isArgument {
      arguments[key] = imported.arguments.count
      imported.arguments.append(ImportedMap.Element(title: title))
      return imported.arguments.count - 1
    }
    statements[key] = imported.statements.count
    imported.statements.append(ImportedMap.Element(title: title))
    return imported.statements.count - 1
  }

  private mutating func decodeStatement(_ index: Int, _ node: Int) throws(JSONError) {
    imported.statements[index] = try decodeElement(
      imported.statements[index].title, node, isArgument: false)
  }

  private mutating func decodeArgument(_ index: Int, _ node: Int) throws(JSONError) {
    imported.arguments[index] = try decodeElement(
      imported.arguments[index].title, node, isArgument: true)
    for (number, line) in try list("pcs", of: node).enumerated() {
      let (decoded, inference) = try decodeLine(line, number: number + 1)
      imported.arguments[index].structure.append(decoded)
      guard let inference else { continue }
      try decodeRelations(
        at: json.member("relations", of: inference),
        of: .inference(argument: index, line: number))
    }
  }

  /// Reads one line of a structure.
  ///
  /// - Returns: The line, and the node of the inference above it.
  private mutating func decodeLine(
    _ node: Int, number: Int
  ) throws(JSONError) -> (line: ImportedMap.Line, inference: Int?) {
    try expect(.object, at: node)
    guard let title = try string("title", of: node) else {
      throw json.error("the line has no title; give the title of its statement", at: node)
    }
    let role = try string("role", of: node)
    // A premise of an exploded argument carries the inference of which it was the conclusion.
    let inference = role == "premise" ? nil : json.member("inference", of: node)
    let label = try string("label", of: node) ?? ""
    let isLabel = !label.isEmpty && label.utf8.allSatisfy(\.isDigit)
    var line = ImportedMap.Line(
      statement: element(titled: title, isArgument: false),
      label: isLabel ? label : "\(number)",
      member: try decodeMember(node, isArgument: false),
      isConclusion: inference != nil || role == "main-conclusion"
        || role == "intermediary-conclusion")
    guard let inference else { return (line, nil) }
    line.rules = try strings("inferenceRules", of: inference)
    line.inferenceData = try data(of: inference)
    line.inferencePlace = try place(of: inference)
    return (line, inference)
  }

  private mutating func decodeElement(
    _ title: String, _ node: Int, isArgument: Bool
  ) throws(JSONError) -> ImportedMap.Element {
    var element = ImportedMap.Element(title: title)
    element.hasOwnTitle = try bool("isUntitled", of: node) == false || !title.isMadeUpTitle
    element.tags = try strings("tags", of: node)
    element.metadata = try data(of: node)
    element.section = try section(of: node)
    for member in try list("members", of: node) {
      try expect(.object, at: member)
      element.members.append(try decodeMember(member, isArgument: isArgument))
    }
    return element
  }

  private mutating func decodeMember(
    _ node: Int, isArgument: Bool
  ) throws(JSONError) -> ImportedMap.Member {
    var member = ImportedMap.Member()
    let isTopLevel = try bool("isTopLevel", of: node)
    switch try string("role", of: node) {
    case "premise", "intermediary-conclusion", "main-conclusion": member.role = .line
    case "relation-statement": member.role = .relation
    case "argument-description": member.role = isTopLevel == false ? .relation : .block
    case "top-level-statement": member.role = .block
    default:
      // Argdown gives items of lists no role; without a place nothing is known.
      let isWritten = json.member("startLine", of: node) != nil
      member.role = isTopLevel == true || !isWritten ? .block : .listItem
    }
    let text = try string("text", of: node)
    member.words.isUntitled = false
    member.words.isArgument = isArgument
    member.words.isReference =
      try bool("isReference", of: node) ?? (text == nil)
    member.words.tags = try strings("tags", of: node)
    member.words.metadata = try data(of: node)
    if let text, !member.words.isReference {
      member.words.text = text
      member.words.markup = try markup(of: node, in: text)
    }
    member.section = try section(of: node)
    member.place = try place(of: node)
    member.lastLine = try integer("endLine", of: node)
    return member
  }

  private func place(of node: Int) throws(JSONError) -> ImportedMap.Place? {
    guard let line = try integer("startLine", of: node) else { return nil }
    return ImportedMap.Place(line: line, column: try integer("startColumn", of: node) ?? 1)
  }

  // MARK: Relations

  /// Reads relations; those of an inference end on it whether or not they say so.
  private mutating func decodeRelations(
    at list: Int?, of inference: ImportedMap.End?
  ) throws(JSONError) {
    guard let list else { return }
    try expect(.array, at: list)
    for node in json.elements(of: list) {
      try expect(.object, at: node)
      guard let kind = try string("relationType", of: node) else {
        throw json.error("the relation has no type; add its relationType", at: node)
      }
      let source = try end("from", of: node)
      let target: ImportedMap.End?
      if let inference { target = inference } else { target = try end("to", of: node) }
      guard let source, let target else {
        if let source, try string("toType", of: node) == "inference" {
          // Argdown does not say which one; the inference itself does, in its own relations.
          undercutters.append(source)
        } else {
          imported.losses.append("a relation of which one end is missing")
        }
        continue
      }
      guard let kind = RelationKind(rawValue: kind), isPossible(kind, source, target) else {
        imported.losses.append(
          "the relation \u{2018}\(kind.shortened)\u{2019} from \(imported.name(of: source)) to \(imported.name(of: target))"
        )
        continue
      }
      let relation = ImportedMap.Relation(kind: kind, source: source, target: target)
      if relations.insert(relation).inserted { imported.relations.append(relation) }
    }
  }

  private mutating func end(_ key: String, of node: Int) throws(JSONError) -> ImportedMap.End? {
    guard let title = try string(key, of: node) else { return nil }
    switch try string(key + "Type", of: node) {
    case "argument": return .argument(element(titled: title, isArgument: true))
    case "inference":
      guard let line = try integer("conclusionIndex", of: node) else { return nil }
      let argument = element(titled: title, isArgument: true)
      let lines = imported.arguments[argument].structure
      guard lines.indices.contains(line), lines[line].isConclusion else { return nil }
      return .inference(argument: argument, line: line)
    default: return .statement(element(titled: title, isArgument: false))
    }
  }

  /// Whether Argdown has a way to write a relation between two ends.
  private func isPossible(
    _ kind: RelationKind, _ source: ImportedMap.End, _ target: ImportedMap.End
  ) -> Bool {
    if case .inference = source { return false }
    if case .inference = target { return kind == .undercut }
    switch kind {
    case .support, .attack, .undercut: return true
    case .entails, .contrary:
      guard case .statement = source, case .statement = target else { return false }
      return true
    case .contradictory:
      if case .statement = source { return true }
      if case .statement = target { return true }
      return false
    }
  }
}
