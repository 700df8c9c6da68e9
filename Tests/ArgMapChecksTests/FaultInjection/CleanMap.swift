import ArgMapTestSupport

/// A map in which nothing is to be found, in pieces that a fault can be planted in.
struct CleanMap {
  /// A statement with a title.
  struct Claim {
    let title: String
    let text: String
    /// Whether it is tagged `#basic`.
    var isBasic = false
    /// Whether some structure uses it as a premise.
    var isPremise = false
    /// The titles of the claims that it directly supports, by an arrow or in a structure.
    var supports: [String] = []
    /// Whether arrows alone lead to those claims.
    var isSupportWritten = true

    var name: String { "[\(title)]" }
  }

  /// An argument that is only described.
  struct Sketch {
    let title: String
    /// The claim that it supports, or else attacks.
    let claim: String
    let isSupport: Bool
    /// Whether something supports it.
    var isSupported = false

    var name: String { "<\(title)>" }
  }

  /// A reconstructed argument.
  struct Structure {
    /// A numbered line, with the step above it if it is a conclusion.
    struct Line {
      var words: String
      var step: Step?
    }

    /// The line with the rule and the lines that are used.
    struct Step {
      var rule: String?
      var uses: [Int]?
      var data: String?
      /// What stands before the step, and before what it uses.
      var marker = ""
      var usesMarker = ""
    }

    let title: String
    /// The claim that is concluded.
    let claim: String
    var lines: [Line] = []
    /// Whether an arrow says as well that it supports the claim.
    var isDrawn = false
    /// Relations below the last line.
    var undercut = ""

    var name: String { "<\(title)>" }
    var steps: [Int] { lines.indices.filter { lines[$0].step != nil } }

    var text: String {
      var text = "\(name)\n"
      for (index, line) in lines.enumerated() {
        if let step = line.step { text += "\n" + step.text }
        text += "\n(\(index + 1)) \(line.words)"
      }
      return text + undercut
    }
  }

  enum Block {
    case text(String)
    case structure(Structure)

    var text: String {
      switch self {
      case .text(let text): text
      case .structure(let structure): structure.text
      }
    }
  }

  var isStrict = false
  var explodesArguments = false
  /// What is declared as the thesis; empty if it is tagged.
  var theses: [String] = []
  var blocks: [Block] = []
  var claims: [Claim] = []
  var sketches: [Sketch] = []
  /// The text that claims cite, as sentences.
  var source: [String] = []
  /// What is quoted from it.
  var quotes: [String] = []
  /// More of the front matter: entries of the source, and lines under `argmap` and above it.
  var sourceEntries = ""
  var sourceMarker = ""
  var settings: [String] = []
  var otherSettings: [String] = []
  /// The lines around the front matter.
  var fences = (first: "===", last: "===")

  static let sourceFile = "report.txt"

  /// The Argdown text.
  var text: String {
    var lines = [
      fences.first, "title: A map in which nothing is to be found",
      "model: {mode: \(isStrict ? "strict" : "loose"), explodeArguments: \(explodesArguments)}",
    ]
    let entries = "title: A report, author: The town, date: 2025, file: \(Self.sourceFile)"
    lines += otherSettings
    lines += ["argmap:", "  sources:", "    \(sourceMarker)report: {\(entries)\(sourceEntries)}"]
    if !theses.isEmpty { lines.append("  thesis: [\(theses.joined(separator: ", "))]") }
    lines += settings.map { "  " + $0 } + [fences.last]
    return ([lines.joined(separator: "\n")] + blocks.map(\.text)).joined(separator: "\n\n") + "\n"
  }

  /// The indices of blocks with structures that fit.
  func structures(where fits: (Structure) -> Bool = { _ in true }) -> [Int] {
    blocks.indices.filter { index in
      if case .structure(let structure) = blocks[index] { fits(structure) } else { false }
    }
  }

  subscript(structure index: Int) -> Structure {
    get {
      guard case .structure(let structure) = blocks[index] else {
        preconditionFailure("block \(index) has no structure")
      }
      return structure
    }
    set { blocks[index] = .structure(newValue) }
  }

  func claim(_ title: String) -> Claim? { claims.first { $0.title == title } }

  /// Adds a block in some place.
  mutating func insert(_ block: String, _ random: inout SplitMix) {
    blocks.insert(.text(block), at: random.next(blocks.count + 1))
  }

  /// Replaces words in the first block that has them.
  mutating func replace(_ words: String, with others: String) -> Bool {
    for index in blocks.indices {
      switch blocks[index] {
      case .text(let text):
        guard text.contains(words) else { continue }
        blocks[index] = .text(text.replacing(words, with: others, maxReplacements: 1))
        return true
      case .structure(var structure):
        guard let line = structure.lines.firstIndex(where: { $0.words.contains(words) }) else {
          continue
        }
        structure.lines[line].words = structure.lines[line].words
          .replacing(words, with: others, maxReplacements: 1)
        blocks[index] = .structure(structure)
        return true
      }
    }
    return false
  }
}

extension CleanMap.Structure.Step {
  var text: String {
    guard rule != nil || uses != nil || data != nil else { return "\(marker)----" }
    var entries: [String] = []
    if let uses {
      entries.append("\(usesMarker)uses: [\(uses.map(String.init).joined(separator: ", "))]")
    }
    if let data { entries.append(data) }
    let block = entries.isEmpty ? nil : "{\(entries.joined(separator: ", "))}"
    return marker + (["--", rule, block, "--"].compactMap { $0 }).joined(separator: " ")
  }
}
