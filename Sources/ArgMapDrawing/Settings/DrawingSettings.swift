/// What an author asks of a picture: which elements it shows, with which text, in which frames, and
/// how it looks.
///
/// The settings are Argdown's own, read from the front matter under `selection`, `map`, `group`,
/// `color`, `dot` and `images`. A value of the wrong type counts as not given.
public struct DrawingSettings: Sendable {
  /// Which statements get a node of their own in the overview.
  public enum StatementSelectionMode: String, Sendable {
    /// Every statement.
    case all
    /// Those with a title of their own, and those whose relations could be shown nowhere else.
    case withTitle = "with-title"
    /// Those that stand as a block of their own, and those whose relations need a node.
    case topLevel = "top-level"
    /// Those with relations.
    case withRelations = "with-relations"
    /// Those that are neither premise nor main conclusion.
    case notUsedInArgument = "not-used-in-argument"
    /// Those with relations that no argument stands for, or with several.
    case withMoreThanOneRelation = "with-more-than-one-relation"
  }

  /// Which words stand in a node.
  public enum LabelMode: String, Sendable {
    /// The author's title and the text.
    case hideUntitled = "hide-untitled"
    /// The title only, even a made-up one.
    case title
    /// The text only, unless there is none.
    case text
    /// Nothing.
    case none
  }

  /// Which words stand in the nodes of both views.
  public enum Labels: Sendable {
    /// The title, or else the text.
    case title
    /// The text, or else the title.
    case text
    /// The author's title and the text.
    case both
  }

  /// What is asked for a heading by its title.
  public struct SectionFlags: Sendable, Hashable {
    /// Whether the section is drawn as a frame; nil leaves it to its depth.
    public var isGroup: Bool?
    /// Whether the frame is drawn closed.
    public var isClosed: Bool?

    /// Makes flags.
    public init(isGroup: Bool? = nil, isClosed: Bool? = nil) {
      self.isGroup = isGroup
      self.isClosed = isClosed
    }
  }

  /// The title of the picture (`title`).
  public var title: String?

  /// Which statements get a node (`selection.statementSelectionMode`).
  public var statementSelectionMode = StatementSelectionMode.withTitle
  /// Whether elements without any line to another are left out (`selection.excludeDisconnected`).
  public var excludeDisconnected = true
  /// If given, only elements with one of these tags are shown (`selection.selectedTags`).
  public var selectedTags: [String]?
  /// If given, only elements of sections with these titles are shown (`selection.selectedSections`).
  public var selectedSections: [String]?
  /// Whether ``selectedTags`` lets elements without tags pass.
  public var selectElementsWithoutTag = false
  /// Whether ``selectedSections`` lets elements outside of all sections pass.
  public var selectElementsWithoutSection = false
  /// The titles of statements that get a node in any case (`selection.includeStatements`).
  public var includeStatements: [String] = []
  /// The titles of statements that are left out (`selection.excludeStatements`).
  public var excludeStatements: [String] = []
  /// The titles of arguments that are left out (`selection.excludeArguments`).
  public var excludeArguments: [String] = []
  /// Whether the data key `isInMap` has no effect (`selection.ignoreIsInMap`).
  public var ignoreIsInMap = false

  /// Which words stand in a statement's node (`map.statementLabelMode`).
  public var statementLabelMode = LabelMode.hideUntitled
  /// Which words stand in an argument's node (`map.argumentLabelMode`).
  public var argumentLabelMode = LabelMode.hideUntitled
  /// Whether nodes carry the tags of their elements (`map.addTags`).
  public var addTags = true

  /// Which words stand in nodes, whatever the modes for statements and arguments say.
  public var labels: Labels?
  /// Where support leads in both views; nil leaves the overview to the author
  /// (`dot.graphVizSettings.rankdir`) and leads to the left in the full view.
  public var direction: LayoutRequest.Direction?
  /// Within which width text in boxes is wrapped, in points, instead of that of `dot`.
  public var textWidth: Double? {
    didSet {
      guard let textWidth else { return }
      dot.statement.lineWidth = textWidth
      dot.argument.lineWidth = textWidth
    }
  }

  /// How many of the deepest heading levels are drawn as frames (`group.groupDepth`).
  public var groupDepth = 2
  /// Flags by heading; if given, headings without a flag are no groups (`group.sections`).
  public var sections: [String: SectionFlags]?
  /// Whether the data key `isGroup` of headings has no effect (`group.ignoreIsGroup`).
  public var ignoreIsGroup = false
  /// Whether the data key `isClosed` of headings has no effect (`group.ignoreIsClosed`).
  public var ignoreIsClosed = false
  /// Whether no group is closed, whatever data and settings of the map say.
  public var opensGroups = false

  /// Which colours elements and lines have (`color`).
  package var colors = ColorSettings()
  /// How boxes and lines are drawn and laid out (`dot`).
  package var dot = DotSettings()
  /// Which images belong to elements (`images`).
  package var images = ImageSettings()

  /// Makes the default settings.
  public init() {}
}
