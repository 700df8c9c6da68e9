import ArgMapModel

/// Finds a place in an Argdown document for all that was imported.
///
/// Argdown's JSON tells where elements are written, but not which line a relation line stands under.
/// That follows from the relations between them, and from the columns. What is still open then is
/// written as references below an element that has its place.
struct Placement {
  var outline = ArgdownOutline()
  var imported: ImportedMap
  /// Whether reading moves what is said of arguments to their conclusions and inferences.
  private(set) var movesRelations = true
  private var removesTags = false

  /// What stands on each line of the outline.
  private(set) var lines: [PlacedLine] = []
  /// The elements whose lines do not show a title that others could refer to.
  private var unnamed: Set<ImportedMap.End> = []
  /// The elements whose titles are not written at all.
  private var untitled: Set<ImportedMap.End> = []
  private(set) var index: RelationIndex
  /// The line under which further relations of an element are written.
  private var homes: [ImportedMap.End: Int] = [:]
  /// The elements that got a home, from which further lines may be reached.
  private var reached: [ImportedMap.End] = []
  /// The relation lines without a parent yet, under the elements that they stand for.
  private var open: [ImportedMap.End: [Int]] = [:]
  private var openLines: [Int] = []
  private var isOpen: Set<Int> = []
  /// Up to which of those reached the open lines are placed.
  private var nextNew = 0
  private var nextOld = 0

  /// How deep relation lines are nested; deeper ones begin a new block.
  private static let depthLimit = 60
  /// How many lines above are looked at for the parent of a relation line.
  private static let searchLimit = 64

  init(_ imported: ImportedMap) {
    self.imported = imported
    index = RelationIndex(imported.relations)
  }

  mutating func place() {
    let settings = ImportedSettings(imported)
    movesRelations = settings.movesRelations
    removesTags = ModelSettings(settings.frontMatter).removesTags
    outline.frontMatter = settings.frontMatter
    outline.configuration = settings.frontMatter
    outline.headings = settings.headings
    chooseTitles()
    placeMembers()
    placeOpenLines()
    placeRelations()
    placeWhatIsLeft()
    for (index, line) in lines.enumerated() { showTitle(of: line.end, on: index) }
  }

  // MARK: Titles

  /// Renames what Argdown cannot refer to, and finds what it need not refer to.
  private mutating func chooseTitles() {
    // Every line on which a statement stands, whether its title stands there alone or not.
    var areReferences = [[Bool]](repeating: [], count: imported.statements.count)
    for argument in imported.arguments {
      for line in argument.structure {
        areReferences[line.statement].append(line.member.words.isReference)
      }
    }
    for index in imported.statements.indices {
      for member in imported.statements[index].members where member.role != .line {
        areReferences[index].append(member.words.isReference)
      }
      let isDefined = !areReferences[index].isEmpty && !areReferences[index].contains(true)
      chooseTitle(
        of: .statement(index), isDefinedOnce: isDefined && areReferences[index].count == 1,
        isDefined: isDefined)
    }
    for index in imported.arguments.indices {
      let argument = imported.arguments[index]
      chooseTitle(
        of: .argument(index),
        isDefinedOnce: argument.members.isEmpty && imported.lastConclusion(of: index) != nil,
        isDefined: argument.members.allSatisfy { !$0.words.isReference }
          && argument.members.contains { $0.role == .block })
    }
  }

  private mutating func chooseTitle(
    of end: ImportedMap.End, isDefinedOnce: Bool, isDefined: Bool
  ) {
    let title = imported.title(of: end)
    if isDefinedOnce, title.isMadeUpTitle, !imported.element(end).hasOwnTitle {
      untitled.insert(end)
      unnamed.insert(end)
    } else if !ArgdownForms.isReferable(title, isArgument: end.isArgument) {
      if isDefined, ArgdownForms.isDefinable(title, isArgument: end.isArgument) {
        unnamed.insert(end)
      } else {
        imported.rename(end)
      }
    }
  }

  /// Makes sure that an element can be referred to.
  private mutating func name(_ end: ImportedMap.End) {
    guard unnamed.remove(end) != nil else { return }
    if untitled.remove(end) != nil {
      imported.losses.append("that \(imported.name(of: end)) has no title of its own")
    }
    if !ArgdownForms.isReferable(imported.title(of: end), isArgument: end.isArgument) {
      imported.rename(end)
    }
  }

  private mutating func showTitle(of end: ImportedMap.End, on line: Int) {
    outline.lines[line].words.title = imported.title(of: end)
    outline.lines[line].words.isUntitled = untitled.contains(end)
    outline.lines[line].words.isArgument = end.isArgument
  }

  // MARK: What is written

  /// Puts every occurrence where it was written, relation lines under the line that they belong to.
  private mutating func placeMembers() {
    var sweep = PlacementSweep()
    for entry in PlacementEntries(imported).sorted(hasHeadings: !outline.headings.isEmpty) {
      sweep.move(to: entry)
      switch entry.kind {
      case .member(let end, let member):
        let line = add(
          member.words, of: end, start: .block, heading: entry.heading,
          column: member.place?.column ?? 0)
        if member.role == .relation {
          // An argument behind a blank line is rather the item of a list.
          let mayBelong = entry.place != nil && (!end.isArgument || sweep.isContiguous)
          if !mayBelong || !attachInSweep(line, &sweep) { leaveOpen(line) }
        } else {
          if member.role == .listItem { outline.lines[line].start = .listItem }
          addBlock(line)
          sweep.lines = []
          if member.role == .block { sweep.blocks[end] = line }
        }
        sweep.lines.append(line)
      case .structure(let argument, let number, let part):
        place(part, argument, number, entry.heading, &sweep)
      }
    }
    for line in lines.indices where !isOpen.contains(line) && lines[line].parent == nil {
      settle(line)
    }
  }

  private mutating func place(
    _ part: PlacementEntries.StructurePart, _ argument: Int, _ number: Int, _ heading: Int,
    _ sweep: inout PlacementSweep
  ) {
    let end = ImportedMap.End.argument(argument)
    let structureLine = imported.arguments[argument].structure[number]
    let block: Int
    if let known = sweep.structures[argument] {
      block = known
    } else if let last = sweep.blocks[end], lines[last].heading == heading {
      // A structure directly follows a block of its argument.
      block = last
    } else {
      block = add(reference, of: end, start: .block, heading: heading)
      addBlock(block)
    }
    sweep.structures[argument] = block
    let line: Int
    switch part {
    case .inference:
      var words = ArgdownOutline.Words()
      words.metadata = structureLine.inferenceData
      line = add(
        words, of: .inference(argument: argument, line: number),
        start: .inference(rules: structureLine.rules), heading: heading)
    case .line:
      line = add(
        structureLine.member.words, of: .statement(structureLine.statement),
        start: .number(label: structureLine.label), heading: heading)
      if structureLine.isConclusion { lines[line].step = (argument, number) }
    }
    lines[line].parent = block
    outline.lines[block].structure.append(line)
    sweep.lines = [line]
  }

  /// Writes a relation line under the line above that it belongs to, if there is one.
  ///
  /// That is the nearest one with which it has a relation; rather one that is indented less, and
  /// rather where the relation is not written yet.
  private mutating func attachInSweep(_ line: Int, _ sweep: inout PlacementSweep) -> Bool {
    let candidates = sweep.lines.indices.suffix(Self.searchLimit).reversed()
    let preferences: [(fit: PlacedLine.Fit, onlyNew: Bool)] = [
      (.surely, true), (.perhaps, true), (.surely, false), (.perhaps, false), (.hardly, true),
      (.hardly, false),
    ]
    for (fit, onlyNew) in preferences {
      for index in candidates {
        let parent = sweep.lines[index]
        guard lines[parent].depth < Self.depthLimit,
          let symbol = symbol(for: line, under: parent, onlyNew: onlyNew),
          lines[line].fit(behind: symbol.symbol, below: lines[parent]) >= fit
        else { continue }
        sweep.lines.removeLast(sweep.lines.count - 1 - index)
        attach(line, under: parent, symbol)
        return true
      }
    }
    return false
  }

  // MARK: What is still open

  private mutating func leaveOpen(_ line: Int) {
    isOpen.insert(line)
    openLines.append(line)
    for end in ends(of: line).all { open[end, default: []].append(line) }
  }

  /// Puts relation lines without a known parent under any element that they have a relation with.
  private mutating func placeOpenLines() {
    // Lists are emptied from their ends; what comes first is placed first.
    for (end, lines) in open { open[end] = lines.reversed() }
    var rest = ArraySlice(openLines)
    while true {
      reach()
      while let first = rest.first, !isOpen.contains(first) { rest.removeFirst() }
      guard let line = rest.popFirst() else { return }
      isOpen.remove(line)
      if case .argument(let argument) = lines[line].end, movesRelations,
        let conclusion = imported.mainConclusion(of: argument),
        homes[.statement(conclusion)] != nil
      {
        // That an argument supports its own conclusion goes without saying.
        let home = home(of: .statement(conclusion))
        attach(line, under: home, RelationSymbol(symbol: "+", relation: nil))
      } else {
        // An argument on no relation line is an item of a list.
        if lines[line].end.isArgument { outline.lines[line].start = .listItem }
        addBlock(line)
      }
      settle(line)
    }
  }

  /// Goes from the elements that have a home to those that are open, relation by relation; first by
  /// relations that are not written yet.
  private mutating func reach() {
    while true {
      if nextNew < reached.count {
        reach(from: reached[nextNew], onlyNew: true)
        nextNew += 1
      } else if nextOld < reached.count {
        reach(from: reached[nextOld], onlyNew: false)
        nextOld += 1
      } else {
        return
      }
    }
  }

  private mutating func reach(from end: ImportedMap.End, onlyNew: Bool) {
    for relation in index.relations(of: end) {
      let other = index.otherEnd(of: relation, than: end)
      while let line = open[other]?.last, !isOpen.contains(line) { open[other]?.removeLast() }
      guard let line = open[other]?.last else { continue }
      let home = home(of: end)
      // An argument whose relations are all written is rather the item of a list.
      guard onlyNew || !lines[line].end.isArgument,
        let symbol = symbol(for: line, under: home, onlyNew: onlyNew)
      else { continue }
      isOpen.remove(line)
      attach(line, under: home, symbol)
      settle(line)
    }
  }

  /// Makes a line, and those below it, the homes of elements that had none.
  private mutating func settle(_ line: Int) {
    var pending = [line]
    while let line = pending.popLast() {
      let end = lines[line].end
      if homes[end] == nil {
        homes[end] = line
        reached.append(end)
      }
      for below in outline.lines[line].relations { lines[below].depth = lines[line].depth + 1 }
      pending += (outline.lines[line].structure + outline.lines[line].relations).reversed()
    }
  }

  // MARK: Relations

  /// Writes the relations that no line says yet as references.
  private mutating func placeRelations() {
    for relation in imported.relations.indices where !index.isWritten[relation] {
      let source = imported.relations[relation].source
      let target = imported.relations[relation].target
      let canBeBelowTarget = canWrite(relation, below: target)
      let canBeBelowSource = canWrite(relation, below: source)
      guard canBeBelowTarget || canBeBelowSource else {
        imported.lose(relation)
        continue
      }
      // Rather below the target, rather without naming what has no name.
      let isBelowTarget =
        canBeBelowTarget
        && (!canBeBelowSource || !unnamed.contains(source) || unnamed.contains(target))
      let child = isBelowTarget ? source : target
      name(child)
      let parent = home(of: isBelowTarget ? target : source)
      let line = add(reference, of: child, start: .block, heading: lines[parent].heading)
      attach(
        line, under: parent,
        RelationSymbol(
          symbol: imported.relations[relation].kind.symbol(isFromMember: isBelowTarget),
          relation: relation))
      settle(line)
    }
  }

  /// Whether a relation can be written as a reference below one of its ends.
  private func canWrite(_ index: Int, below end: ImportedMap.End) -> Bool {
    let relation = imported.relations[index]
    let child = relation.target == end ? relation.source : relation.target
    if case .inference = child { return false }
    if case .inference = end { return homes[end] != nil }
    switch relation.kind {
    case .contradictory: return !child.isArgument
    case .undercut:
      // Below a conclusion it would mean the step.
      guard relation.target == end, let home = homes[end] else { return true }
      return lines[home].step == nil
    case .support, .attack, .entails, .contrary: return true
    }
  }

  /// The line under which a relation of an element can be written.
  private mutating func home(of end: ImportedMap.End) -> Int {
    if let home = homes[end], lines[home].depth < Self.depthLimit { return home }
    name(end)
    let line = add(reference, of: end, start: .block, heading: heading(of: end))
    addBlock(line)
    if homes[end] == nil { reached.append(end) }
    homes[end] = line
    return line
  }

  /// Writes elements that stand nowhere yet, and what is said of an element as a whole.
  private mutating func placeWhatIsLeft() {
    let ends =
      imported.statements.indices.map(ImportedMap.End.statement)
      + imported.arguments.indices.map(ImportedMap.End.argument)
    var tags: [ImportedMap.End: Set<String>] = [:]
    var data: [ImportedMap.End: [Metadata]] = [:]
    for (index, line) in lines.enumerated() {
      tags[line.end, default: []].formUnion(outline.lines[index].words.tags)
      data[line.end, default: []].append(outline.lines[index].words.metadata)
    }
    for end in ends {
      let element = imported.element(end)
      let said = Metadata(merging: data[end] ?? [])
      var words = reference
      words.tags = element.tags.filter { tags[end]?.contains($0) != true }
      words.metadata = Metadata(
        entries: element.metadata.entries.filter { said[$0.key] != $0.value })
      guard homes[end] == nil || !words.tags.isEmpty || !words.metadata.isEmpty else { continue }
      if let home = homes[end], unnamed.contains(end) || canAdd(words, to: home) {
        outline.lines[home].words.tags += words.tags
        outline.lines[home].words.metadata = Metadata(
          merging: [outline.lines[home].words.metadata, words.metadata])
      } else {
        name(end)
        addBlock(add(words, of: end, start: .block, heading: heading(of: end)))
      }
    }
  }

  /// Whether tags and data can be added to a line without changing what it says already.
  private func canAdd(_ words: ArgdownOutline.Words, to line: Int) -> Bool {
    let old = outline.lines[line].words
    return (words.tags.isEmpty || old.isReference || removesTags)
      && (words.metadata.isEmpty || old.metadata.isEmpty)
  }

  // MARK: Lines

  private var reference: ArgdownOutline.Words {
    var words = ArgdownOutline.Words()
    words.isReference = true
    return words
  }

  /// The heading under which something new about an element is written.
  private func heading(of end: ImportedMap.End) -> Int {
    outline.headings.isEmpty ? -1 : imported.element(end).section ?? -1
  }

  private mutating func add(
    _ words: ArgdownOutline.Words, of end: ImportedMap.End, start: ArgdownOutline.Start,
    heading: Int, column: Int = 0
  ) -> Int {
    outline.lines.append(ArgdownOutline.Line(start: start, words: words))
    lines.append(PlacedLine(end: end, column: column, heading: heading))
    return lines.count - 1
  }

  /// Makes a line a block; lines come in the order in which they were added.
  private mutating func addBlock(_ line: Int) {
    outline.blocks.append(
      ArgdownOutline.Block(line: line, heading: lines[line].heading, position: line))
  }

  private mutating func attach(_ line: Int, under parent: Int, _ symbol: RelationSymbol) {
    if let relation = symbol.relation { index.isWritten[relation] = true }
    outline.lines[line].start = .relation(symbol: symbol.symbol)
    lines[line].symbol = symbol.symbol
    outline.lines[parent].relations.append(line)
    lines[line].parent = parent
    lines[line].depth = lines[parent].depth + 1
  }
}
