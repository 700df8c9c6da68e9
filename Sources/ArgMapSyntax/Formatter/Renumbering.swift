/// The numbers that the lines of a structure get instead of those printed, and what has to change
/// with them.
package struct Renumbering {
  /// A number, and what is to stand there.
  package struct Edit: Sendable {
    /// The digits.
    package let range: Range<Int>
    /// The new number.
    package let number: Int
  }

  /// The edits in each block of data that names lines, by the index of its token.
  private(set) var edits: [Int: [Edit]] = [:]
  /// The lines whose numbers are new.
  private let labels: [Edit]

  /// All edits, in the order of the text.
  package var allEdits: [Edit] {
    (labels + edits.values.joined()).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Numbers the lines of a structure from 1.
  ///
  /// There is nothing to do where the numbers are 1, 2, 3 … already; and the numbers stay as they are
  /// where two lines have the same, or data names a line that does not exist, or might name one in a
  /// way that is not understood. Then new numbers could change what is meant.
  ///
  /// - Parameters:
  ///   - index: The structure in the tree.
  ///   - tree: The tree.
  ///   - mendsRepetitions: Whether lines with the same number get different ones, as long as no data
  ///     names them.
  package init?(
    ofStructureAt index: Int, in tree: SyntaxTree, mendingRepetitions mendsRepetitions: Bool = false
  ) {
    let bytes = tree.text.bytes
    let nodes = Array(tree.childIndices(of: index))
    let lines = nodes.filter { tree.kind(at: $0) == .numberedLine }
    let labels = lines.compactMap { tree.label(ofLineAt: $0) }
    let isInOrder = labels.indices.allSatisfy {
      bytes[labels[$0]].elementsEqual(String($0 + 1).utf8)
    }
    guard !isInOrder else { return nil }
    // Lines with one number have none that data could mean.
    let numbers = Dictionary(
      zip(labels.map { bytes[$0] }, 1...).map { ($0, Optional($1)) },
      uniquingKeysWith: { _, _ in nil })
    guard labels.count == lines.count, mendsRepetitions || numbers.count == lines.count else {
      return nil
    }
    self.labels = labels.indices.filter { !bytes[labels[$0]].elementsEqual(String($0 + 1).utf8) }
      .map { Edit(range: labels[$0], number: $0 + 1) }
    var followsInference = false
    for node in nodes {
      let isInference = tree.kind(at: node) == .inference
      let isConclusion = followsInference && !isInference
      followsInference = isInference || (followsInference && tree.kind(at: node).isTrivia)
      let member = isInference ? node : tree.member(in: node)
      guard let member, let data = tree.child(of: member, .metadata) else { continue }
      guard
        let references = LineReferences(
          in: bytes, tree.range(at: data).bounds, namesInputs: isInference || isConclusion)
      else { return nil }
      for range in references.numbers {
        guard let number = numbers[bytes[range]] ?? nil else { return nil }
        edits[data, default: []].append(Edit(range: range, number: number))
      }
    }
  }
}

/// The arguments that have a structure: a second one is an error, which the model reports.
struct Reconstructions {
  /// Whether the last block is the second structure of its argument.
  private(set) var isSecond = false
  /// The title of the argument that the last block is; the structure of the next one belongs to it.
  private var title: ArraySlice<UInt8>?
  private var titles: Set<ArraySlice<UInt8>> = []

  /// Takes notice of a block, of which a faulty one may hold several elements; they come in their
  /// order.
  mutating func readBlock(_ block: Range<Int>, in tree: SyntaxTree) {
    isSecond = false
    var index = block.lowerBound
    while index < block.upperBound {
      switch tree.kind(at: index) {
      case .argument:
        title = tree.argumentTitle(at: index)
      case .structure:
        isSecond = title.map { !titles.insert($0).inserted } ?? false
        title = nil
      case .heading, .statement, .list:
        title = nil
      default:
        break
      }
      index = tree.indexAfter(index)
    }
  }
}

extension SyntaxTree {
  /// The words between the angle brackets of an argument.
  fileprivate func argumentTitle(at index: Int) -> ArraySlice<UInt8>? {
    for child in childIndices(of: index) {
      let range = range(at: child).bounds
      switch kind(at: child) {
      case .argumentDefinition: return text.bytes[range.dropFirst().dropLast(2)]
      case .argumentReference: return text.bytes[range.dropFirst().dropLast()]
      default: continue
      }
    }
    return nil
  }

  /// The digits of the number of a line.
  func label(ofLineAt index: Int) -> Range<Int>? {
    guard let number = child(of: index, .number) else { return nil }
    let range = range(at: number).bounds
    guard let parenthesis = text.bytes[range].firstIndex(of: .openParenthesis) else { return nil }
    return parenthesis + 1..<range.upperBound - 1
  }

  /// The first node of a kind directly below another.
  fileprivate func child(of index: Int, _ kind: SyntaxKind) -> Int? {
    childIndices(of: index).first { self.kind(at: $0) == kind }
  }

  /// The statement of a numbered line.
  fileprivate func member(in line: Int) -> Int? { child(of: line, .statement) }
}
