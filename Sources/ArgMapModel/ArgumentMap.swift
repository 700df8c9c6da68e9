public import ArgMapSyntax

/// The claims and premises of one text, and how they bear on each other.
///
/// A map is a value made once, from a text (``init(parsing:)``). Lists are in the order of first
/// appearance, ids are indices into them.
public struct ArgumentMap: Sendable {
  /// The text that the map was read from; all ranges are places in it.
  public let text: SourceText
  /// Every statement.
  public internal(set) var statements: [Statement] = []
  /// Every argument.
  public internal(set) var arguments: [Argument] = []
  /// Every step of every reconstructed argument.
  public internal(set) var inferences: [Inference] = []
  /// The relations after sketches were rewritten, in the order in which their lines are complete.
  public internal(set) var relations: [Relation] = []
  /// The relation lines as they were written.
  public internal(set) var writtenRelations: [WrittenRelation] = []
  /// The headings' sections.
  public internal(set) var sections: [Section] = []
  /// The tags in the order of first use, headings included.
  public internal(set) var tags: [Tag] = []
  /// The front matter.
  public internal(set) var frontMatter: Metadata = [:]
  /// Whether there is front matter that is no data.
  package internal(set) var hasUnreadableFrontMatter = false
  /// The settings given with the text, merged with the front matter.
  public internal(set) var configuration: Metadata = [:]
  /// The sources declared in the front matter.
  public internal(set) var sources: [Source] = []
  /// What ties statements and arguments to passages of sources.
  public internal(set) var anchors: [Anchor] = []
  /// Where texts and headings mention statements and arguments, in the order of the text.
  package internal(set) var mentions: [Mention] = []
  /// What was wrong with the text while it was read, in the order of the text.
  public internal(set) var diagnostics: [Diagnostic] = []

  /// Who backs whom: the inputs of a step back it, a step backs its conclusion, an argument its main
  /// conclusion, and a support or entailment backs its target.
  ///
  /// Made when it is first asked for, in time proportional to the map.
  public var support: ElementGraph { supportGraph.value { Self.makeSupportGraph(of: self) } }
  /// Who bears on whom: ``support`` with attacks, undercuts and, in both directions, contraries and
  /// contradictories.
  ///
  /// Made when it is first asked for, in time proportional to the map.
  public var bearing: ElementGraph { bearingGraph.value { Self.makeBearingGraph(of: self) } }

  /// For each node of ``bearing`` the smallest node that it hangs together with.
  ///
  /// Made when it is first asked for, in time proportional to the map.
  package var bearingComponents: [Int] {
    componentsOfBearing.value { bearing.connectedComponents() }
  }

  private var supportGraph = MadeOnce<ElementGraph>()
  private var bearingGraph = MadeOnce<ElementGraph>()
  private var componentsOfBearing = MadeOnce<[Int]>()

  var statementTitles: TitleTable
  var argumentTitles: TitleTable
  /// Every argument's title, once some arguments were taken apart into steps with titles of their own.
  var titlesAfterExplosion: [ByteSlice: Argument.ID]?
  var tagsByName: [ByteSlice: Tag.ID] = [:]
  /// The elements with made-up titles, by their numbers.
  var untitled: [(number: Int, element: Element)] = []

  init(of tree: SyntaxTree) {
    text = tree.text
    statementTitles = TitleTable(text, isUTF8: tree.isUTF8)
    argumentTitles = statementTitles
  }

  /// The statement with an id of this map.
  public subscript(id: Statement.ID) -> Statement { statements[id.index] }
  /// The argument with an id of this map.
  public subscript(id: Argument.ID) -> Argument { arguments[id.index] }
  /// The inference with an id of this map.
  public subscript(id: Inference.ID) -> Inference { inferences[id.index] }
  /// The section with an id of this map.
  public subscript(id: Section.ID) -> Section { sections[id.index] }
  /// The tag with an id of this map.
  public subscript(id: Tag.ID) -> Tag { tags[id.index] }

  /// The statement with exactly this title.
  public func statement(titled title: String) -> Statement? {
    if let index = statementTitles.index(of: title) { return statements[index] }
    guard case .statement(let id) = untitledElement(titled: title) else { return nil }
    return self[id]
  }

  /// The argument with exactly this title.
  public func argument(titled title: String) -> Argument? {
    if let titlesAfterExplosion {
      return titlesAfterExplosion[ByteSlice(title)].map { self[$0] }
    }
    if let index = argumentTitles.index(of: title) { return arguments[index] }
    guard case .argument(let id) = untitledElement(titled: title) else { return nil }
    return self[id]
  }

  /// The tag with exactly this name.
  public func tag(named name: String) -> Tag.ID? { tagsByName[ByteSlice(name)] }

  /// The structure of the argument that an inference is part of.
  public func structure(of inference: Inference.ID) -> PremiseConclusionStructure {
    guard let structure = self[self[inference].argument].structure else {
      preconditionFailure("an inference belongs to a structure")
    }
    return structure
  }

  /// The statement that an inference concludes.
  public func conclusion(of inference: Inference.ID) -> Statement.ID {
    structure(of: inference).lines[self[inference].conclusionLine].statement
  }

  /// A name for people: `[T]`, `<A>`, or the text of an untitled statement in quotation marks.
  public func name(of element: Element) -> String {
    switch element {
    case .statement(let id):
      let statement = self[id]
      guard statement.isUntitled, let text = statement.text else { return "[\(statement.title)]" }
      return "\u{201C}\(text.prefix(60))\(text.count > 60 ? "…" : "")\u{201D}"
    case .argument(let id):
      return "<\(self[id].title)>"
    case .inference(let id):
      let inference = self[id]
      let label = structure(of: id).lines[inference.conclusionLine].label
      return "the step to (\(label)) of <\(self[inference.argument].title)>"
    }
  }
}
