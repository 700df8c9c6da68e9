public import ArgMapSyntax

extension ArgumentMap {
  /// Reads a map from a text.
  ///
  /// Reading never fails: what is wrong with the text is in ``diagnostics``, and everything that
  /// could be read is in the map. Takes time proportional to the length of the text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - configuration: Settings from outside the text, with Argdown's names. The front matter wins,
  ///     unless the setting `data.frontMatterSettingsMode` is `default` or `ignore`.
  ///   - findings: What was found while the text was put together; it joins ``diagnostics``.
  public init(
    parsing text: SourceText, configuration: Metadata = [:], findings: [Diagnostic] = []
  ) {
    var lowering = Lowering(SyntaxTree(parsing: text), configuration: configuration)
    lowering.map.diagnostics = findings
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
  var settings: ModelSettings
  var metadataReader: MetadataReader
  var assembler: TextAssembler
  var currentSection: Section.ID?
  /// The open sections, outermost first.
  var openSections: [Section.ID] = []
  /// The members whose relations are being read, outermost first; kept between blocks for its room.
  var openMembers: [OpenMember] = []
  var relationIndex = IndexTable()
  var table = OccurrenceTable()
  /// Whose place each record of the table is.
  var owners: [Element] = []
  /// Structures of arguments that have one already, with their first number.
  var secondStructures: [(argument: Argument.ID, range: SourceRange)] = []
  /// The elements without a title, in the order in which they get one.
  private var untitled: [Element] = []
  /// The elements that authors call as if they had no title.
  private var reserved: [Element] = []
  /// The argument whose block came directly before: a structure that follows belongs to it.
  private var precedingArgument: Argument.ID?

  init(_ tree: SyntaxTree, configuration: Metadata) {
    self.tree = tree
    map = ArgumentMap(of: tree)
    map.configuration = configuration
    settings = ModelSettings(configuration)
    metadataReader = MetadataReader(tree.text)
    assembler = TextAssembler(tree.text)
  }

  mutating func lower() -> ArgumentMap {
    reserveCapacity()
    let end = tree.indexAfter(0)
    var index = 1
    while index < end {
      lowerBlock(at: index)
      index = tree.indexAfter(index)
    }
    settleTitles()
    settleOccurrences()
    reportReservedTitles()
    reportInvalidSettings()
    settleSections()
    reportSecondStructures()
    settleRelations()
    if settings.explodesArguments {
      map.explodeArguments(&table)
      shareOccurrences()
    }
    if map.regroups {
      map.regroup(&table)
      shareOccurrences()
    }
    resolveSources()
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
      case .lineBreak, .whitespace, .comment, .blankLine, .metadata, .unexpected: child += 1
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
    let data = metadataReader.read(frontMatter: tree.range(at: index))
    map.frontMatter = data ?? [:]
    map.hasUnreadableFrontMatter = data == nil
    map.configuration = map.configuration.settings(withFrontMatter: map.frontMatter)
    settings = ModelSettings(map.configuration)
  }

  // MARK: Elements

  /// Names the elements without a title `Untitled N`, passing over the numbers that authors use.
  private mutating func settleTitles() {
    var taken: Set<Int> = []
    for statement in map.statements {
      guard let number = statement.title.madeUpNumber else { continue }
      taken.insert(number)
      reserved.append(.statement(statement.id))
    }
    for argument in map.arguments {
      guard let number = argument.title.madeUpNumber else { continue }
      taken.insert(number)
      reserved.append(.argument(argument.id))
    }
    var number = 0
    map.untitled.reserveCapacity(untitled.count)
    for element in untitled {
      repeat { number += 1 } while taken.contains(number)
      map.untitled.append((number, element))
      switch element {
      case .statement(let id): map.statements[id.index].title = .madeUpTitle(number)
      case .argument(let id): map.arguments[id.index].title = .madeUpTitle(number)
      case .inference: preconditionFailure("an inference has no title")
      }
    }
  }

  /// Reports titles that look made up, where they first occur.
  private mutating func reportReservedTitles() {
    for element in reserved {
      map.diagnostics.append(
        Diagnostic(
          RuleDescription.reservedTitle.id, .warning, .reserved(map.name(of: element)),
          at: map.place(of: element)))
    }
  }

  /// Makes room for what the tree holds: growing step by step would touch twice the memory.
  private mutating func reserveCapacity() {
    let statements = tree.nodeCount(.statement)
    let arguments = tree.nodeCount(.argument)
    let relations = tree.nodeCount(.relation)
    map.statements.reserveCapacity(statements)
    map.arguments.reserveCapacity(arguments)
    map.inferences.reserveCapacity(tree.nodeCount(.inference))
    map.relations.reserveCapacity(relations)
    map.writtenRelations.reserveCapacity(relations)
    owners.reserveCapacity(statements + arguments)
    table.records.reserveCapacity(statements + arguments)
  }

  /// The words between the brackets of a title token.
  func titleWords(at index: Int) -> SourceRange {
    let range = tree.range(at: index)
    return SourceRange(range.lowerBound + 1..<titleEnd(at: index) - 1)
  }

  /// Where a title token ends without its colon, and without blanks before that.
  func titleEnd(at index: Int) -> Int {
    let end = tree.range(at: index).upperBound
    switch tree.kind(at: index) {
    case .statementDefinition, .argumentDefinition:
      var bracket = end - 2
      while tree.text.bytes[bracket].isBlank { bracket -= 1 }
      return bracket + 1
    default:
      return end
    }
  }

  /// The statement with a title, or a new one without.
  mutating func statement(titled words: SourceRange?) -> Statement.ID {
    guard let words else {
      let id = Statement.ID(map.statementTitles.addUntitled())
      untitled.append(.statement(id))
      map.statements.append(Statement(id: id, title: "", isUntitled: true))
      return id
    }
    let (index, isNew) = map.statementTitles.index(of: words)
    let id = Statement.ID(index)
    if isNew {
      map.statements.append(
        Statement(id: id, title: tree.text.string(in: words), isUntitled: false))
    }
    return id
  }

  /// The argument with a title, or a new one without.
  mutating func argument(titled words: SourceRange?) -> Argument.ID {
    guard let words else {
      let id = Argument.ID(map.argumentTitles.addUntitled())
      untitled.append(.argument(id))
      map.arguments.append(Argument(id: id, title: "", isUntitled: true))
      return id
    }
    let (index, isNew) = map.argumentTitles.index(of: words)
    let id = Argument.ID(index)
    if isNew {
      map.arguments.append(Argument(id: id, title: tree.text.string(in: words), isUntitled: false))
    }
    return id
  }

  /// The tag with a name, in which a line break is a space.
  mutating func tag(named words: Range<Int>) -> Tag.ID {
    let range = SourceRange(words)
    var key = ByteSlice(tree.text.bytes, range)
    let hasLineBreak = tree.text.bytes[words].contains { $0 == 0x0A || $0 == 0x0D }
    if hasLineBreak || !tree.isUTF8 {
      key = ByteSlice(tree.text.string(in: range).withLineBreaksAsSpaces)
    }
    let new = Tag.ID(map.tags.count)
    let id = map.tagsByName.value(for: key, orInserting: new)
    if id == new {
      map.tags.append(Tag(id: id, name: tree.text.string(in: range).withLineBreaksAsSpaces))
    }
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

extension Diagnostic.Message {
  fileprivate static func reserved(_ name: String) -> Self {
    "\(name) looks like a title made up for an element without one; choose another"
  }
}
