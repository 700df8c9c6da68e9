public import ArgMapModel

/// What a picture shows: nodes, edges and frames with their meaning and text, without any looks.
///
/// A ``Style`` turns kinds and roles into looks, and heeds what the author asks for; the DOT and SVG
/// writers draw the same graph.
public struct Graph: Sendable {
  /// A box, or the point where the premises of one step meet.
  public struct Node: Sendable {
    /// What a node stands for.
    public enum Kind: Sendable, Hashable {
      /// A statement.
      case statement
      /// An argument, drawn as one box.
      case argument
      /// The point at which the premises of one step meet (full view).
      case inference
      /// A group that is drawn closed.
      case closedGroup
    }

    /// What a statement is to the map.
    public enum Role: Sendable, Hashable {
      /// What the map is about.
      case centralClaim
      /// Argued for or against, or argued from.
      case claim
      /// Taken as given (`#basic`).
      case basic
      /// Added by the analyst (`#implicit`).
      case implicit
    }

    /// A stable name made from the element's title: `[A-Za-z][A-Za-z0-9_-]*`, unique in the graph.
    public var id: String
    /// What the node stands for.
    public var kind: Kind
    /// What the node is to the map.
    public var role: Role
    /// The element that the node stands for; nil for a closed group.
    public var element: Element?
    /// The title, where it is shown.
    public var title: String?
    /// The text, where it is shown; for an inference the names of its rules.
    public var text: String?
    /// The text, where only the description has it.
    public var hiddenText: String?
    /// Whose words the text reports, where the text is shown.
    public var speakers: [String] = []
    /// The stretches of ``text`` with a meaning of their own (bold, italic, links, tags).
    public var markup: [Markup] = []
    /// The names of the element's tags.
    public var tags: [String] = []
    /// The index of the innermost frame around the node.
    public var cluster: Int?
    /// The section that a closed group stands for; nil for all else.
    var section: Section.ID?
    /// Nodes with the same number stand in one row, or column where support leads to a side.
    public var row: Int?
    /// What a closed group holds.
    var contents = Contents()
    /// The colour that the author gave the element.
    var color: Color?
    /// The colour that Argdown gives it where the author gives none.
    var usualColor: Color?

    /// Makes a node.
    public init(
      id: String, kind: Kind, role: Role, element: Element?, title: String?, text: String?
    ) {
      self.id = id
      self.kind = kind
      self.role = role
      self.element = element
      self.title = title
      self.text = text
    }
  }

  /// A line from one node to another.
  public struct Edge: Sendable, Hashable {
    /// What an edge says.
    public enum Kind: Sendable, Hashable {
      /// A relation of the map, or support that follows from a shared statement.
      case relation(RelationKind)
      /// The tail is an input of the step at the head (full view).
      case input
      /// The head is what the step at the tail concludes (full view).
      case conclusion
      /// Links of several kinds, or both ways; only at closed groups.
      case mixed
    }

    /// How many links of the map lead one way.
    public struct Tally: Sendable, Hashable {
      /// How many speak for what they lead to.
      public var supporting: Int
      /// How many speak against it.
      public var opposing: Int

      /// Makes a tally.
      public init(supporting: Int = 0, opposing: Int = 0) {
        self.supporting = supporting
        self.opposing = opposing
      }

      /// How many there are.
      public var total: Int { supporting + opposing }
    }

    /// Several links of the map in one line.
    public struct Bundle: Sendable, Hashable {
      /// The links that lead to the head of the line.
      public var ahead: Tally
      /// The links that lead to its tail; none unless the line is of the kind ``Kind/mixed``.
      public var back: Tally

      /// Makes a bundle.
      public init(ahead: Tally, back: Tally = Tally()) {
        self.ahead = ahead
        self.back = back
      }
    }

    /// A stable name, unique in the graph: `[A-Za-z][A-Za-z0-9_-]*`.
    public var id: String
    /// What the edge says.
    public var kind: Kind
    /// The index of the node that the edge starts at.
    public var tail: Int
    /// The index of the node that the edge ends at.
    public var head: Int
    /// What the line stands for, where that is more than one link; only at closed groups.
    public var bundle: Bundle?

    /// Makes an edge.
    public init(id: String, kind: Kind, tail: Int, head: Int) {
      self.id = id
      self.kind = kind
      self.tail = tail
      self.head = head
    }
  }

  /// A frame around nodes: a group, or in the full view an argument.
  public struct Cluster: Sendable {
    /// What a frame stands for.
    public enum Kind: Sendable, Hashable {
      /// A section of the map.
      case group
      /// An argument whose steps are drawn inside (full view).
      case argument
    }

    /// A stable name, unique in the graph: `[A-Za-z][A-Za-z0-9_-]*`.
    public var id: String
    /// What the frame stands for.
    public var kind: Kind
    /// The text at the top of the frame.
    public var title: String
    /// The index of the frame around this one; always smaller than this frame's own.
    public var parent: Int?
    /// The argument whose steps are inside; nil for a group.
    var argument: Argument.ID?
    /// The section that is drawn as the frame; nil for an argument.
    var section: Section.ID?
    /// Whether it shows what was asked for, and so is never folded.
    var staysOpen = false
    /// The colour that the author gave the section or the argument.
    var color: Color?

    /// Makes a frame.
    public init(id: String, kind: Kind, title: String, parent: Int?) {
      self.id = id
      self.kind = kind
      self.title = title
      self.parent = parent
    }
  }

  /// The title of the map.
  public var title: String?
  /// Where support leads: to the top unless the author says otherwise, and to the left where many
  /// boxes have few words each.
  public var direction = LayoutRequest.Direction.up
  /// The nodes in drawing order.
  public var nodes: [Node] = []
  /// The edges in drawing order.
  public var edges: [Edge] = []
  /// The frames, outer ones before inner ones.
  public var clusters: [Cluster] = []
  /// Sentences on what of the map is left out.
  public var remarks: [String] = []
  /// How many images the elements have; a picture shows none of them.
  public var imageCount = 0
  /// What the author asks of the looks of the whole.
  var looks = AuthorLooks()

  /// Makes an empty graph.
  public init(title: String? = nil) { self.title = title }
}
