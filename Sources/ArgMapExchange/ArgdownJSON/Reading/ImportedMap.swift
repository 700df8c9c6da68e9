import ArgMapModel

/// What an Argdown JSON says: the elements of a map, with what is known of where they were written.
struct ImportedMap {
  /// What an occurrence of an element is.
  enum Role {
    case block
    case listItem
    case relation
    /// A line of some structure, which tells more of it.
    case line
  }

  /// A place at which an element is written.
  struct Member {
    var role = Role.block
    var words = ArgdownOutline.Words()
    /// The index of the section that the place lies in.
    var section: Int?
    /// Line and column; nil where the JSON does not tell.
    var place: Place?
    /// The line on which it ends.
    var lastLine: Int?
  }

  /// Where something was written, ordered as it is read.
  struct Place: Comparable {
    let line: Int
    let column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// One line of a structure.
  struct Line {
    /// The statement, as an index of ``ImportedMap/statements``.
    var statement: Int
    var label: String
    var member: Member
    var isConclusion = false
    var rules: [String] = []
    /// The data of the inference above.
    var inferenceData: Metadata = [:]
    var inferencePlace: Place?
  }

  /// A statement or an argument.
  struct Element {
    var title: String
    /// Whether the title is surely no made-up one.
    var hasOwnTitle = false
    var members: [Member] = []
    var structure: [Line] = []
    var tags: [String] = []
    var metadata: Metadata = [:]
    var section: Int?
  }

  /// Something that a relation joins.
  enum End: Hashable {
    case statement(Int)
    case argument(Int)
    /// The step to a line of an argument.
    case inference(argument: Int, line: Int)
  }

  struct Relation: Hashable {
    var kind: RelationKind
    var source: End
    var target: End
  }

  struct Section {
    var level: Int
    var words: ArgdownOutline.Words
    var parent: Int?
    /// Whether the section was a heading, and not a group that settings made.
    var isHeading: Bool
  }

  var statements: [Element] = []
  var arguments: [Element] = []
  var relations: [Relation] = []
  var sections: [Section] = []
  /// The front matter; nil where the JSON does not tell.
  var frontMatter: Metadata?
  /// What could not be taken over, each a phrase.
  var losses: [String] = []
  /// All titles, as soon as one has to be changed.
  private var takenTitles: (statements: Set<ByteSlice>, arguments: Set<ByteSlice>)?
  /// The last number that was put behind a title, since others have it.
  private var lastNumbers: [String: Int] = [:]

  /// The last line of an argument's structure from which something is concluded.
  func lastConclusion(of argument: Int) -> Int? {
    arguments[argument].structure.lastIndex { $0.isConclusion }
  }

  /// The statement that an argument concludes.
  func mainConclusion(of argument: Int) -> Int? {
    lastConclusion(of: argument).map { arguments[argument].structure[$0].statement }
  }

  /// A name for people.
  func name(of end: End) -> String {
    switch end {
    case .statement(let index): "[\(statements[index].title.shortened)]"
    case .argument(let index): "<\(arguments[index].title.shortened)>"
    case .inference(let argument, let line):
      "step \(line) of <\(arguments[argument].title.shortened)>"
    }
  }
}

extension ImportedMap.End {
  var isArgument: Bool { if case .argument = self { true } else { false } }
}

extension ImportedMap {
  /// The statement or argument at an end; for a step its argument.
  func element(_ end: End) -> Element {
    switch end {
    case .statement(let index): statements[index]
    case .argument(let index), .inference(let index, _): arguments[index]
    }
  }

  func title(of end: End) -> String { element(end).title }

  /// Gives an element a title that Argdown can refer to.
  mutating func rename(_ end: End) {
    let old = title(of: end)
    if takenTitles == nil {
      takenTitles = (
        Set(statements.map { ByteSlice($0.title) }), Set(arguments.map { ByteSlice($0.title) })
      )
    }
    let form = ArgdownForms.referable(old, isArgument: end.isArgument)
    var new = form
    while !take(new, isArgument: end.isArgument) {
      let number = lastNumbers[form, default: 1] + 1
      lastNumbers[form] = number
      new = "\(form) \(number)"
    }
    switch end {
    case .statement(let index): statements[index].title = new
    case .argument(let index): arguments[index].title = new
    case .inference: return
    }
    losses.append(
      "the title \u{201C}\(old.shortened)\u{201D}, which is written \u{201C}\(new.shortened)\u{201D}"
    )
  }

  /// Claims a title; false if some element has it already.
  private mutating func take(_ title: String, isArgument: Bool) -> Bool {
    isArgument
      ? takenTitles?.arguments.insert(ByteSlice(title)).inserted ?? false
      : takenTitles?.statements.insert(ByteSlice(title)).inserted ?? false
  }

  mutating func lose(_ relation: Int) {
    let relation = relations[relation]
    losses.append(
      "the relation \u{2018}\(relation.kind.rawValue)\u{2019} from \(name(of: relation.source)) to \(name(of: relation.target))"
    )
  }
}

extension String {
  /// Whether a title is one that readers make up for elements without any.
  var isMadeUpTitle: Bool {
    let prefix = "Untitled "
    let number = utf8.dropFirst(prefix.utf8.count)
    return utf8.starts(with: prefix.utf8) && !number.isEmpty && number.allSatisfy(\.isDigit)
      && number.first != UInt8(ascii: "0")
  }
}
