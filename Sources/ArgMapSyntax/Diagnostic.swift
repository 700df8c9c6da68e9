/// One finding about a text: what is wrong, where, and what to do.
///
/// Parser, model and rules all report through this type; nothing about a text is thrown.
public struct Diagnostic: Sendable, Equatable {
  /// The stable name of a kind of finding, such as `circular-support`.
  public struct ID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    /// The name itself, in lower case with hyphens.
    public let name: String

    /// Makes an id from its name.
    public init(_ name: String) { self.name = name }

    /// Makes an id from a literal name.
    public init(stringLiteral name: String) { self.name = name }

    /// Orders ids by name.
    public static func < (left: ID, right: ID) -> Bool { left.name < right.name }

    /// The name.
    public var description: String { name }
  }

  /// How bad a finding is.
  public enum Severity: Int, Sendable, Comparable, CaseIterable {
    /// A fact worth a look; never fails a run by default.
    case note
    /// Very likely a slip or an unfinished place.
    case warning
    /// At least one line cannot be what its author means.
    case error

    /// The severity in a word: `note`, `warning` or `error`.
    public var name: String {
      switch self {
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    }

    /// Orders severities from harmless to bad.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The sentence of a finding; each rule names its own at the foot of its file.
  public struct Message: Hashable, Sendable, ExpressibleByStringInterpolation,
    CustomStringConvertible
  {
    /// The sentence: one line, in lower case, without a full stop.
    public let text: String

    /// Makes a message from a literal.
    public init(stringLiteral text: String) { self.text = text }

    /// The sentence.
    public var description: String { text }
  }

  /// A second place that belongs to a finding, with what it has to do with it.
  public struct Note: Sendable, Equatable {
    /// What the place has to do with the finding.
    public var message: Message
    /// The place.
    public var range: SourceRange
    /// The text that the place is in; nil when it is the text of the finding.
    public var text: SourceText?

    /// Makes a note.
    public init(_ message: Message, at range: SourceRange, in text: SourceText? = nil) {
      self.message = message
      self.range = range
      self.text = text
    }

    /// Whether two notes say the same about the same place.
    public static func == (left: Note, right: Note) -> Bool {
      left.message == right.message && left.range == right.range
        && left.text?.name == right.text?.name
    }
  }

  /// An edit that would repair the text; all edits of a finding belong together.
  public struct Fix: Sendable, Equatable {
    /// What applying the fix does, as an imperative.
    public var message: Message
    /// The bytes to replace.
    public var range: SourceRange
    /// What to put there.
    public var replacement: String
    /// Whether what the author means certainly stays the same, so that nobody has to look at it.
    public var isSafe: Bool

    /// Makes a fix.
    public init(
      _ message: Message, replacing range: SourceRange, with replacement: String,
      isSafe: Bool = true
    ) {
      self.message = message
      self.range = range
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }

  /// Which kind of finding this is.
  public var id: ID
  /// How bad it is.
  public var severity: Severity
  /// What is wrong with this text, and the way out.
  public var message: Message
  /// The place the reader should look at first.
  public var range: SourceRange
  /// Further places, in the order in which they should be read.
  public var notes: [Note]
  /// Edits that would repair the text.
  public var fixes: [Fix]
  /// What the finding is about, as `statement:Title` or `argument:Title`; without a title a digest of
  /// the text stands for it, as in `statement#5f0c2f6d9b1e4c77`.
  ///
  /// Unlike the place, this stays the same when the text around it is edited. It is empty for
  /// findings about the text as such.
  public var subjects: [String] = []
  /// Whether the notes are the steps of a path, in the order in which it is walked.
  public var isPath = false
  /// What the finding is recognised by in a later run, such as `a1:5f0c2f6d9b1e4c77`; empty until a
  /// map is checked.
  ///
  /// It is made of the id and the subjects, and of a number among the findings of a map that agree in
  /// both. So it stays the same when the text around changes, when the file gets another name, and
  /// when another version of argmap says it in other words.
  public var fingerprint = ""

  /// Makes a finding.
  public init(
    _ id: ID, _ severity: Severity, _ message: Message, at range: SourceRange,
    notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.fixes = fixes
  }
}
