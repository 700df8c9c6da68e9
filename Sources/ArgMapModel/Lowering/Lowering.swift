public import ArgMapSyntax

extension ArgumentMap {
  /// Reads a map from a text.
  ///
  /// Reading never fails: what is wrong with the text is in ``diagnostics``, and everything that
  /// could be read is in the map. Takes time proportional to the length of the text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - configuration: Settings from outside the text, with Argdown's names; the front matter wins.
  public init(parsing text: SourceText, configuration: Metadata = [:]) {
    var lowering = Lowering(SyntaxTree(parsing: text), configuration: configuration)
    self = lowering.lower()
  }
}

/// Builds the model of a text from its syntax tree.
///
/// The tree is walked once, in the order of the text; what depends on the whole text (which section
/// an element belongs to, which relations its structures bear out) is settled afterwards.
struct Lowering {
  let tree: SyntaxTree
  var map: ArgumentMap
  var settings = ModelSettings()
  var metadataReader: MetadataReader
  var assembler: TextAssembler
  var currentSection: Section.ID?
  /// The open sections, outermost first.
  var openSections: [Section.ID] = []
  /// The members whose relations are being read, outermost first; kept between blocks for its room.
  var openMembers: [OpenMember] = []
  var relationIndex: [RelationKey: Int] = [:]
  private var nextUntitled = 1
  private var takenNumbers: Set<Int> = []
  /// The argument whose block came directly before: a structure that follows belongs to it.
  private var precedingArgument: Argument.ID?

  init(_ tree: SyntaxTree, configuration: Metadata) {
    self.tree = tree
    map = ArgumentMap(text: tree.text)
    map.configuration = configuration
    metadataReader = MetadataReader(tree.text)
    assembler = TextAssembler(tree.text)
  }

  mutating func lower() -> ArgumentMap {
    collectTakenNumbers()
    reserveCapacity()
    let end = tree.indexAfter(0)
    var index = 1
    while index < end {
      lowerBlock(at: index)
      index = tree.indexAfter(index)
    }
    settleContent()
    map.reportInvalidSettings()
    settleSections()
    settleRelations()
    if settings.explodesArguments { map.explodeArguments() }
    map.regroup()
    resolveSources()
    map.support = ArgumentMap.makeSupportGraph(of: map)
    map.bearing = ArgumentMap.makeBearingGraph(of: map)
    map.diagnostics = (tree.diagnostics + map.diagnostics + metadataReader.diagnostics)
      .sorted { $0.range < $1.range }
    return map
  }

  private mutating func lowerBlock(at index: Int) {
    switch tree.kind(at: index) {
    case .frontMatter:
      lowerFrontMatter(at: index)
    case .heading:
      precedingArgument = nil
      lowerHeading(at: index)
    case .statement:
      precedingArgument = nil
      lowerMember(at: index, role: .topLevel, isTopLevel: true)
    case .argument:
      precedingArgument = nil
      let member = lowerMember(at: index, role: .topLevel, isTopLevel: true)
      if case .argument(let argument) = member.element { precedingArgument = argument }
    case .list:
      precedingArgument = nil
      for item in tree.childIndices(of: index) where tree.kind(at: item) == .listItem {
        guard let member = memberIndex(in: item) else { continue }
        lowerMember(at: member, role: .listItem, isTopLevel: false)
      }
    case .structure:
      let argument = precedingArgument
      precedingArgument = nil
      lowerStructure(at: index, of: argument)
    default:
      break
    }
  }

  /// Whether a member has anything that is said of it; a relation symbol alone has not.
  func hasWords(_ member: Int) -> Bool {
    var child = member + 1
    let end = tree.indexAfter(member)
    while child < end {
      switch tree.kind(at: child) {
      case .lineBreak, .whitespace, .comment, .metadata, .unexpected: child += 1
      default: return true
      }
    }
    return false
  }

  /// The statement or argument directly below a relation, a list item or a numbered line.
  func memberIndex(in index: Int) -> Int? {
    var child = index + 1
    let end = tree.indexAfter(index)
    while child < end {
      let kind = tree.kind(at: child)
      if kind == .statement || kind == .argument { return child }
      child = tree.indexAfter(child)
    }
    return nil
  }

  private mutating func lowerFrontMatter(at index: Int) {
    map.frontMatter = metadataReader.read(frontMatter: tree.range(at: index))
    map.configuration = Metadata(merging: [map.configuration, map.frontMatter])
    settings = ModelSettings(map.configuration)
  }

  // MARK: Elements

  /// Finds the numbers of `Untitled N` that authors use themselves, so that no other element gets
  /// the same name.
  private mutating func collectTakenNumbers() {
    settings = ModelSettings(map.configuration)
    let prefix = Array("Untitled ".utf8)
    for index in 0..<tree.count {
      switch tree.kind(at: index) {
      case .statementDefinition, .statementReference, .argumentDefinition, .argumentReference:
        let range = tree.range(at: index)
        guard tree.text.bytes[(range.lowerBound + 1)...].starts(with: prefix) else { continue }
        if let number = Int(title(at: index).dropFirst(prefix.count)) {
          takenNumbers.insert(number)
        }
      default:
        break
      }
    }
  }

  private mutating func reserveCapacity() {
    let guess = min(tree.count / 16, 1 << 22)
    map.statements.reserveCapacity(guess)
    map.statementsByTitle.reserveCapacity(guess)
    map.arguments.reserveCapacity(guess)
    map.argumentsByTitle.reserveCapacity(guess)
    map.relations.reserveCapacity(guess)
    map.writtenRelations.reserveCapacity(guess)
    relationIndex.reserveCapacity(guess)
  }

  /// The words between the brackets of a title token.
  func title(at index: Int) -> String {
    let range = tree.range(at: index)
    let kind = tree.kind(at: index)
    let isDefinition = kind == .statementDefinition || kind == .argumentDefinition
    return tree.text.string(
      in: SourceRange(range.lowerBound + 1..<range.upperBound - (isDefinition ? 2 : 1)))
  }

  private mutating func makeUntitledTitle() -> String {
    while takenNumbers.contains(nextUntitled) { nextUntitled += 1 }
    defer { nextUntitled += 1 }
    return "Untitled \(nextUntitled)"
  }

  mutating func statement(titled title: String?) -> Statement.ID {
    let new = Statement.ID(map.statements.count)
    let name = title ?? makeUntitledTitle()
    let id = map.statementsByTitle.value(for: TitleKey(name), orInserting: new)
    if id == new { map.statements.append(Statement(id: id, title: name, isUntitled: title == nil)) }
    return id
  }

  mutating func argument(titled title: String?) -> Argument.ID {
    let new = Argument.ID(map.arguments.count)
    let name = title ?? makeUntitledTitle()
    let id = map.argumentsByTitle.value(for: TitleKey(name), orInserting: new)
    if id == new { map.arguments.append(Argument(id: id, title: name, isUntitled: title == nil)) }
    return id
  }

  mutating func tag(named name: String) -> Tag.ID {
    let new = Tag.ID(map.tags.count)
    let id = map.tagsByName.value(for: TitleKey(name), orInserting: new)
    if id == new { map.tags.append(Tag(id: id, name: name)) }
    return id
  }
}

extension Dictionary {
  /// The value under a key, where a new one is put if there is none: one search instead of two.
  mutating func value(for key: Key, orInserting new: Value) -> Value {
    func read(_ place: inout Value) -> Value { place }
    return read(&self[key, default: new])
  }
}
