import ArgMapSyntax

extension Lowering {
  /// Reads the numbered lines and inferences of an argument, or of a new one without a title.
  ///
  /// Where the text is faulty, lines after the last conclusion stay statements but do not become
  /// part of the structure.
  mutating func lowerStructure(at index: Int, of preceding: Argument.ID?) {
    let nodes = Array(tree.childIndices(of: index))
    guard let last = lastConclusion(among: nodes) else {
      if let preceding { map.arguments[preceding.index].hasLooseLines = true }
      return lowerLooseLines(nodes)
    }
    let argument = preceding ?? argument(titled: nil)
    guard map[argument].structure == nil else {
      lowerLooseLines(nodes)
      if let first = nodes.first(where: { tree.kind(at: $0) == .numberedLine }) {
        secondStructures.append((argument, symbolRange(at: first + 1)))
      }
      return
    }
    var lines: [PremiseConclusionStructure.Line] = []
    var inference: Inference.ID?
    var places: [OccurrenceTable.Record] = []
    for node in nodes {
      switch tree.kind(at: node) {
      case .numberedLine:
        let role: Occurrence.Role =
          inference == nil
          ? .premise : node == last ? .mainConclusion : .intermediateConclusion
        let line = lowerLine(at: node, role: role, inference: inference)
        inference = nil
        guard node <= last, let line, let place = table.records.last else { continue }
        lines.append(line)
        places.append(place)
      case .inference where node < last:
        if let inference {
          // Of two in a row, the first one counts.
          if let list = relationList(in: node) { lowerUndercuts(in: list, of: inference) }
        } else {
          inference = lowerInference(at: node, of: argument, conclusionLine: lines.count)
        }
      case .inference:
        lowerLooseUndercuts(under: node)
      default:
        break
      }
    }
    guard let end = places.last?.range.upperBound else { return }
    let range = SourceRange(tree.range(at: index).lowerBound..<end)
    map.arguments[argument.index].structure = PremiseConclusionStructure(lines: lines, range: range)
    if let currentSection { map.arguments[argument.index].section = currentSection }
    settleInputs(of: lines, written: places)
  }

  /// The last numbered line with an inference directly above it.
  private func lastConclusion(among nodes: [Int]) -> Int? {
    var followsInference = false
    var last: Int?
    for node in nodes {
      switch tree.kind(at: node) {
      case .inference: followsInference = true
      case .numberedLine:
        if followsInference { last = node }
        followsInference = false
      default: break
      }
    }
    return last
  }

  private mutating func lowerLine(
    at index: Int, role: Occurrence.Role, inference: Inference.ID?
  ) -> PremiseConclusionStructure.Line? {
    guard let member = memberIndex(in: index) else { return nil }
    // White space before the number belongs to it. A conclusion that lacks one is an error elsewhere.
    let number = index + 1
    let start = tree.range(at: member).lowerBound
    let label =
      tree.kind(at: number) == .number ? symbolRange(at: number) : SourceRange(start..<start)
    let lowered = lowerMember(at: member, role: role, isTopLevel: false, inference: inference)
    guard case .statement(let statement) = lowered.element else { return nil }
    return PremiseConclusionStructure.Line(
      label: digits(of: label), statement: statement,
      occurrence: lowered.occurrence, role: role, inference: inference, labelRange: label)
  }

  /// A number without its parentheses, of which there can be too few.
  private func digits(of label: SourceRange) -> String {
    func isDigit(_ place: Int) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(tree.text.bytes[place])
    }
    var (start, end) = (label.lowerBound, label.upperBound)
    while start < end, !isDigit(start) { start += 1 }
    while end > start, !isDigit(end - 1) { end -= 1 }
    return tree.text.string(in: SourceRange(start..<end))
  }

  private mutating func lowerInference(
    at index: Int, of argument: Argument.ID, conclusionLine: Int
  ) -> Inference.ID {
    let id = Inference.ID(map.inferences.count)
    var rules: [String] = []
    var ruleRanges: [SourceRange] = []
    var ruleRange: Range<Int>?
    var metadata: Metadata = [:]
    var start = tree.range(at: index).lowerBound
    var end = start
    var undercuts: Int?
    assembler.begin()
    func addRule(_ assembler: TextAssembler) {
      if let rule = assembler.string?.trimmed, !rule.isEmpty, let ruleRange {
        rules.append(rule)
        ruleRanges.append(SourceRange(tree.text.bytes[ruleRange].trimmed.indices))
      }
      ruleRange = nil
    }
    for child in tree.childIndices(of: index) {
      let range = tree.range(at: child)
      if tree.kind(at: child).isInRule {
        ruleRange = (ruleRange?.lowerBound ?? range.lowerBound)..<range.upperBound
      }
      switch tree.kind(at: child) {
      case .inferenceStart: start = symbolRange(at: child).lowerBound
      case .inferenceEnd: end = range.upperBound
      case .ruleText: assembler.add(range.bounds)
      case .escape: assembler.add(range.bounds.dropFirst())
      case .shortcode:
        let code = tree.text.bytes[range.bounds].trimmed.indices
        addShortcode(code, followedBy: code.upperBound..<range.upperBound)
      case .comma:
        addRule(assembler)
        assembler.begin()
      case .lineBreak: assembler.addLineBreak()
      case .metadata: metadata = metadataReader.read(range, settings)
      case .relationList: undercuts = child
      default: break
      }
    }
    addRule(assembler)
    map.inferences.append(
      Inference(
        id: id, argument: argument, conclusionLine: conclusionLine, rules: rules,
        ruleRanges: ruleRanges, metadata: metadata, inputs: [],
        range: SourceRange(start..<max(start, end))))
    if let undercuts { lowerUndercuts(in: undercuts, of: id) }
    return id
  }

  /// Finds the lines that each step draws on.
  private mutating func settleInputs(
    of lines: [PremiseConclusionStructure.Line], written places: [OccurrenceTable.Record]
  ) {
    var afterLastConclusion = 0
    // Made for the first declaration in a long argument, which may have as many as lines.
    lazy var linesByLabel = Dictionary(
      zip(lines.map(\.label), lines.indices), uniquingKeysWith: { first, _ in first })
    for (index, line) in lines.enumerated() {
      guard let inference = line.inference else { continue }
      let metadata = map[inference].metadata
      let conclusion = table.metadata(at: places[index].metadata)
      let declared =
        metadata.entry("uses") ?? metadata.entry("from")
        ?? conclusion.entry("uses") ?? conclusion.entry("from")
      if let declared {
        var inputs: [Int] = []
        for label in declared.value.scalarTexts ?? [] {
          let label = label.trimmed
          // Of lines with one label it means the first: all of them would be as many inputs a step.
          let input =
            lines.count > 16
            ? linesByLabel[label] : lines.firstIndex { $0.label.utf8.elementsEqual(label.utf8) }
          if let input, input < index { inputs.append(input) }
        }
        map.inferences[inference.index].declaredInputs = declared
        map.inferences[inference.index].inputs = inputs.sortedWithoutRepetitions
      } else {
        let first = max(afterLastConclusion - 1, 0)
        map.inferences[inference.index].inputs = Array(first..<index)
      }
      afterLastConclusion = index + 1
    }
  }

  /// Reads lines that are part of no structure, as statements in a list.
  private mutating func lowerLooseLines(_ nodes: [Int]) {
    for node in nodes {
      switch tree.kind(at: node) {
      case .numberedLine:
        guard let member = memberIndex(in: node) else { continue }
        lowerMember(at: member, role: .listItem, isTopLevel: false)
      case .inference:
        lowerLooseUndercuts(under: node)
      default:
        break
      }
    }
  }

  /// Reads what is said against an inference that concludes nothing, without the relations to it.
  private mutating func lowerLooseUndercuts(under inference: Int) {
    guard let list = relationList(in: inference) else { return }
    for relation in tree.childIndices(of: list) where tree.kind(at: relation) == .relation {
      guard let member = memberIndex(in: relation), hasWords(member) else { continue }
      lowerMember(at: member, role: .relationMember, isTopLevel: false)
    }
  }

  private func relationList(in node: Int) -> Int? {
    tree.childIndices(of: node).first { tree.kind(at: $0) == .relationList }
  }

  /// Reports structures of arguments that have one already, once all titles are known.
  mutating func reportSecondStructures() {
    for (argument, range) in secondStructures {
      guard let structure = map[argument].structure else { continue }
      map.diagnostics.append(
        Diagnostic(
          RuleDescription.secondStructure.id, .error, .secondStructure(of: map[argument].title),
          at: range,
          notes: [
            Diagnostic.Note("the first structure begins here", at: structure.lines[0].labelRange)
          ]))
    }
  }
}

extension SyntaxKind {
  /// Whether the words of such a token are part of the name of a rule.
  fileprivate var isInRule: Bool { self == .ruleText || self == .escape || self == .shortcode }
}

extension [Int] {
  fileprivate var sortedWithoutRepetitions: [Int] {
    let sorted = sorted()
    return zip(sorted, [-1] + sorted).compactMap { $0 == $1 ? nil : $0 }
  }
}

extension Diagnostic.Message {
  fileprivate static func secondStructure(of title: String) -> Self {
    "<\(title)> has a structure already; give this one to an argument with another title"
  }
}
