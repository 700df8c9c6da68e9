import ArgMapModel

/// An Argdown document before it is text: its headings, its blocks, and the lines below them.
struct ArgdownOutline {
  /// What begins a line.
  enum Start {
    /// Nothing: the line is a block of its own.
    case block
    /// The mark of a list.
    case listItem
    /// A number in parentheses.
    case number(label: String)
    /// The hyphens of an inference, with the names of its rules.
    case inference(rules: [String])
    /// The symbol of a relation.
    case relation(symbol: String)
  }

  /// An element as it stands on a line.
  struct Words {
    var title = ""
    /// Whether the title was made up, so that it is not written.
    var isUntitled = true
    var isArgument = false
    /// Whether the title stands alone.
    var isReference = false
    /// What is said of the element, with stretches that have a meaning of their own.
    var text = ""
    var markup: [Markup] = []
    var tags: [String] = []
    var metadata: Metadata = [:]
  }

  /// A line with everything that stands below it, as indices of lines.
  struct Line {
    var start: Start
    var words = Words()
    /// The numbered lines and inferences of an argument's structure, which follow its block.
    var structure: [Int] = []
    /// The relation lines below.
    var relations: [Int] = []
  }

  /// A line that is a block or the item of a list, and where it stands.
  struct Block {
    var line: Int
    /// The index of the heading above; -1 before the first.
    var heading: Int
    /// The order among the blocks under one heading.
    var position: Int
  }

  struct Heading {
    var level: Int
    var words: Words
  }

  var frontMatter: Metadata = [:]
  /// The settings of the document: the front matter's, and others that the reader will know.
  var configuration: Metadata = [:]
  var headings: [Heading] = []
  var blocks: [Block] = []
  var lines: [Line] = []
}
