import ArgMapChecks
import ArgMapDrawing
import ArgMapExchange
import ArgMapModel
import ArgMapSyntax

/// What is tried, and what must hold of it for any bytes.
enum Subject: String, CaseIterable {
  case reader
  case lowering
  case formatter

  /// What does not hold for a text; nil if all is well.
  ///
  /// A trap is a failure too, which ends the process.
  func failure(on bytes: [UInt8]) -> String? {
    let text = SourceText(name: "input", bytes: bytes)
    switch self {
    case .reader: return readerFailure(text)
    case .lowering: return loweringFailure(text)
    case .formatter: return formatterFailure(text)
    }
  }

  private func readerFailure(_ text: SourceText) -> String? {
    let tree = SyntaxTree(parsing: text)
    let whole = 0..<text.bytes.count
    guard tree.range(at: 0).bounds == whole else { return "the root does not hold the text" }
    var open: [Int] = []
    var end = 0
    for index in 0..<tree.count {
      while let last = open.last, tree.indexAfter(last) <= index {
        guard tree.range(at: last).upperBound == end else { return "a node ends elsewhere" }
        open.removeLast()
      }
      let range = tree.range(at: index)
      guard range.lowerBound == end else { return "bytes before \(range) are in no token" }
      guard tree.indexAfter(index) <= open.last.map(tree.indexAfter) ?? tree.count else {
        return "a node reaches beyond its parent"
      }
      if tree.kind(at: index).hasChildren {
        open.append(index)
      } else {
        guard !range.isEmpty, tree.indexAfter(index) == index + 1 else { return "an odd token" }
        end = range.upperBound
      }
    }
    guard end == text.bytes.count else { return "the last bytes are in no token" }
    return failure(of: tree.diagnostics, in: text)
  }

  private func loweringFailure(_ text: SourceText) -> String? {
    let map = ArgumentMap(parsing: text)
    if let failure = failure(of: map.diagnostics, in: text) { return failure }
    for statement in map.statements {
      guard map.statement(titled: statement.title)?.id == statement.id else {
        return "[\(statement.title)] is not found by its title"
      }
      for occurrence in statement.occurrences {
        let count = occurrence.text?.utf8.count ?? 0
        guard occurrence.markup.allSatisfy({ $0.range.upperBound <= count }) else {
          return "a stretch reaches beyond its text"
        }
      }
    }
    for argument in map.arguments {
      guard map.argument(titled: argument.title)?.id == argument.id else {
        return "<\(argument.title)> is not found by its title"
      }
    }
    for (index, relation) in map.relations.enumerated() {
      guard relation.occurrences.allSatisfy({ map.writtenRelations[$0].relation == index }) else {
        return "a relation and its lines disagree"
      }
    }
    if let failure = checkingFailure(map) { return failure }
    for graph in [Graph(overviewOf: map), Graph(fullViewOf: map)] {
      guard !Drawing(of: graph).dot().isEmpty else { return "no DOT" }
    }
    var options = ArgdownJSON.Options(map.configuration)
    options.spaces = 0
    guard !ArgdownJSON(options: options).bytes(of: map).isEmpty else { return "no JSON" }
    return ArgdownText(map).bytes.isEmpty && !map.statements.isEmpty ? "no Argdown" : nil
  }

  /// What does not hold for the findings of all rules, and for the text after their fixes.
  private func checkingFailure(_ map: ArgumentMap) -> String? {
    let checker = MapChecker(levels: RuleLevels(profiles: Set(RuleDescription.Profile.allCases)))
    let sources = SourceTexts(
      Dictionary(uniqueKeysWithValues: checker.files(for: map).map { ($0, .text(map.text)) }))
    let checked = checker.check(map, sources: sources)
    if let failure = failure(of: checked.findings, in: map.text) { return failure }
    for fixed in FixedText.texts(fixing: [checked], includingUnsafe: true) {
      let again = ArgumentMap(parsing: SourceText(name: "input", bytes: fixed.bytes))
      let found = checker.check(again, sources: sources).findings
      if let failure = failure(of: found, in: again.text) { return failure }
    }
    return nil
  }

  private func formatterFailure(_ text: SourceText) -> String? {
    let formatted = SyntaxTree(parsing: text).formatted()
    let again = SyntaxTree(parsing: SourceText(name: "input", bytes: formatted)).formatted()
    guard again == formatted else { return "formatting again changes the text" }
    let (before, after) = (MapFacts(text.bytes), MapFacts(formatted))
    guard before.hasErrors == after.hasErrors else { return "formatting makes or mends an error" }
    guard before.lines == after.lines else { return "formatting changes the map" }
    return nil
  }

  private func failure(of findings: [Diagnostic], in text: SourceText) -> String? {
    let ranges = findings.flatMap { finding in
      [finding.range] + finding.notes.filter { $0.text == nil }.map(\.range)
        + finding.fixes.map(\.range)
    }
    let whole = 0...text.bytes.count
    let isInside = ranges.allSatisfy {
      whole.contains($0.lowerBound) && whole.contains($0.upperBound)
        && $0.lowerBound <= $0.upperBound
    }
    return isInside ? nil : "a finding lies outside the text"
  }
}
