package import ArgMapModel
package import ArgMapSyntax

/// Objects to a page or paragraph on which a quotation does not stand.
package struct WrongPage: Rule {
  package static let about = RuleDescription(
    "wrong-page", .note, .sources, profile: .source, since: "0.1.0",
    summary: "A quotation stands on another page, or in another paragraph, than is said.",
    rationale: """
      Pages are known where the text divides them by form feeds or marks them by lines such as \
      '[page 12]' or '[p. 12]'. Paragraphs are counted, from the start of the text or of the page, unless \
      lines such as '[par. 3]' number them. When all pages are off by the same number, one finding says \
      so: the text may be another edition.
      """,
    objectionable: """
      [Count]: Many commute. {source: {file: census.md, quote: "10,012 residents commute daily", page: 3}}
      """,
    accepted: """
      [Count]: Many commute. {source: {file: census.md, quote: "10,012 residents commute daily", page: 4}}
      """,
    exampleSources: [
      "census.md": """
      [page 3]
      The town has grown.
      [page 4]
      In 2020, 10,012 residents commute daily.
      """
    ])

  package init() {}

  /// Reports wrong pages and paragraphs.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    let edit = DataEdit(map.text)
    var pages: [String: Pages] = [:]
    var files: [String] = []
    for quotation in context.quotations.cited {
      guard case .found(let passage) = quotation.result,
        let outline = context.quotations.outlines[quotation.file]
      else { continue }
      let anchor = quotation.anchor
      let ends = [passage.range.lowerBound, passage.range.upperBound - 1]
      if let given = anchor.page, let found = outline.page(at: ends[0]) {
        if pages[quotation.file] == nil { files.append(quotation.file) }
        let page = Pinpoint(given)
        let isRight = ends.contains { outline.page(at: $0).map(page.contains) == true }
        pages[quotation.file, default: Pages()].add(anchor, given, isRight ? nil : found)
        if !isRight { continue }
      }
      guard let given = anchor.paragraph, let entry = anchor.data.entry("paragraph") else {
        continue
      }
      let paragraph = Pinpoint(given)
      guard !ends.contains(where: { outline.isParagraph(paragraph, at: $0) }),
        let found = anchor.page == nil
          ? outline.paragraph(at: ends[0]) : outline.paragraphOnPage(at: ends[0])
      else { continue }
      let fix = edit.replaceValue(of: entry, with: found, .write("paragraph", found))
      report(
        diagnostic(
          .wrong("paragraph", found, given, in: quotation.file), at: entry.range,
          fixes: fix.map { [$0] } ?? []),
        [anchor.element])
    }
    for file in files {
      guard let pages = pages[file] else { continue }
      self.report(pages, in: file, edit, report)
    }
  }

  private func report(
    _ pages: Pages, in file: String, _ edit: DataEdit,
    _ report: (Diagnostic, [Element]) -> Void
  ) {
    func fixes(_ wrong: Pages.Wrong) -> [Diagnostic.Fix] {
      wrong.anchor.data.entry("page").flatMap {
        edit.replaceValue(of: $0, with: wrong.corrected, .write("page", wrong.corrected))
      }.map { [$0] } ?? []
    }
    func place(_ wrong: Pages.Wrong) -> SourceRange {
      wrong.anchor.data.entry("page")?.range ?? wrong.anchor.sourceRange
    }
    if let distance = pages.commonDistance, let first = pages.wrong.first {
      report(
        diagnostic(
          .allWrong(pages.wrong.count, distance, first, in: file), at: place(first),
          notes: pages.wrong.dropFirst().prefix(Listing.places).map {
            Diagnostic.Note(.alsoOff, at: place($0))
          },
          fixes: pages.wrong.flatMap(fixes)),
        pages.wrong.map(\.anchor.element))
      return
    }
    for wrong in pages.wrong {
      report(
        diagnostic(
          .wrong("page", wrong.found, wrong.given, in: file), at: place(wrong),
          fixes: fixes(wrong)),
        [wrong.anchor.element])
    }
  }
}

/// The pages that are given for quotations from one text.
private struct Pages {
  struct Wrong {
    let anchor: Anchor
    let given: String
    let found: String

    /// What to write for what is given: a range stays as long as it is.
    var corrected: String {
      guard let numbers = Pinpoint(given).numbers, let first = Int(found),
        case let more = numbers.upperBound - numbers.lowerBound, (1..<10_000).contains(more),
        first < Int.max - more
      else { return found }
      return "\(first)-\(first + more)"
    }
  }

  private(set) var wrong: [Wrong] = []
  private var hasRight = false

  mutating func add(_ anchor: Anchor, _ given: String, _ found: String?) {
    if let found {
      wrong.append(Wrong(anchor: anchor, given: given, found: found))
    } else {
      hasRight = true
    }
  }

  /// By how much all pages are off, if there are several and none is right.
  var commonDistance: Int? {
    let distances = wrong.map { wrong -> Int? in
      guard let given = Pinpoint(wrong.given).numbers?.lowerBound, let found = Int(wrong.found)
      else { return nil }
      return found - given
    }
    guard !hasRight, distances.count > 1, let first = distances[0],
      distances.allSatisfy({ $0 == first })
    else { return nil }
    return first
  }
}

extension Diagnostic.Message {
  fileprivate static func wrong(
    _ unit: String, _ found: String, _ given: String, in file: String
  ) -> Self {
    "this stands in '\(file)' on \(unit) \(found), not \(given); correct the \(unit)"
  }

  fileprivate static func allWrong(
    _ count: Int, _ distance: Int, _ first: Pages.Wrong, in file: String
  ) -> Self {
    "all \(count) pages given for '\(file)' are \(abs(distance)) too \(distance > 0 ? "low" : "high"), page \(first.given) being page \(first.found); correct them if they are pages of this edition"
  }

  fileprivate static func write(_ unit: String, _ found: String) -> Self {
    "write \(unit) \(found)"
  }

  fileprivate static var alsoOff: Self { "and here" }
}
