/// The kinds of blanks that a line is indented with.
struct IndentationKinds: OptionSet {
  let rawValue: UInt8
  static let spaces = Self(rawValue: 1)
  static let tabs = Self(rawValue: 2)
}

/// Indentation that is right by the letter and easily misread.
extension Parser {
  /// How far the first thing of a token is from the start of its line, and by what; nil if something
  /// stands before it.
  func indentation(from start: Int) -> (width: Int, kinds: IndentationKinds)? {
    guard isLineStart(start) else { return nil }
    var place = start
    var kinds: IndentationKinds = []
    while place < text.bytes.count, text.bytes[place].isBlank {
      kinds.insert(text.bytes[place] == .tab ? .tabs : .spaces)
      place += 1
    }
    return (place - start, kinds)
  }

  /// Looks at the indentation of the current relation line, whose list is the innermost open node.
  mutating func checkIndentation() {
    let list = builder.depth - 1
    guard let index = builder.node(atDepth: list, endingAt: 0) else { return }
    let isFirst = builder.nextIndex == index + 1
    let indentation = indentation(from: current.start)
    while relationWidths.count < list + 2 { relationWidths.append(-1) }
    relationWidths[list + 1] = indentation?.width ?? -1
    if isFirst { relationWidths[list] = relationWidths[list + 1] }
    guard let (width, kinds) = indentation, width > 0 else { return }
    if !block.indentation.isSuperset(of: kinds) { checkKinds(kinds, width) }
    // After one fault what follows only looks uneven.
    guard !block.hasReportedIndentation else { return }
    if isFirst {
      checkFirst(width, kinds, underListAtDepth: list)
    } else if width != relationWidths[list], relationWidths[list] >= 0 {
      reportBetweenLevels(width, joining: index + 1)
    }
  }

  private mutating func checkKinds(_ kinds: IndentationKinds, _ width: Int) {
    let known = block.indentation
    block.indentation.formUnion(kinds)
    guard block.indentation == [.spaces, .tabs] else {
      block.firstIndentation = current.start
      return
    }
    report(
      .mixedIndentation, at: current.start..<current.start + width,
      notes: known.isEmpty
        ? []
        : [
          Diagnostic.Note(
            known == .tabs
              ? "this line is indented with tabs" : "this line is indented with spaces",
            at: SourceRange(indentationRange(from: block.firstIndentation)))
        ])
  }

  /// A first relation under another one should be more than one space further to the right, unless
  /// single spaces are what the author indents by.
  private mutating func checkFirst(
    _ width: Int, _ kinds: IndentationKinds, underListAtDepth list: Int
  ) {
    // A list is in a member, the member in a relation, and that in a list.
    guard kinds == .spaces, let parent = relation(atDepth: list - 2) else { return }
    let parentWidth = relationWidths[list - 2]
    let outerWidth = relation(atDepth: list - 5) == nil ? 0 : relationWidths[list - 5]
    guard width == parentWidth + 1, parentWidth > outerWidth + 1 else { return }
    block.hasReportedIndentation = true
    report(
      .oneSpaceDeeper(name(ofMemberIn: parent)), at: current.start..<current.start + width,
      notes: [
        Diagnostic.Note("it is read as a relation of this", at: nameRange(ofMemberIn: parent))
      ]
    )
  }

  private mutating func reportBetweenLevels(_ width: Int, joining sibling: Int) {
    block.hasReportedIndentation = true
    report(
      .betweenLevels(width), at: current.start..<current.start + width,
      notes: [
        Diagnostic.Note("it is read as if it were beside this", at: nameRange(ofMemberIn: sibling))
      ]
    )
  }

  private func relation(atDepth depth: Int) -> Int? {
    guard depth > 0, let index = builder.node(atDepth: depth, endingAt: 0) else { return nil }
    return builder.kind(at: index) == .relation ? index : nil
  }

  /// How far a relation line is indented; nil if something stands before it.
  func relationWidth(at index: Int) -> Int? {
    indentation(from: builder.start(at: index))?.width
  }

  private func indentationRange(from start: Int) -> Range<Int> {
    start..<start + (indentation(from: start)?.width ?? 0)
  }
}
