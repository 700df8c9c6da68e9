import ArgMapSyntax

extension Lowering {
  /// A member whose relations are being read.
  struct OpenMember {
    var isArgument: Bool
    /// The words of its title.
    var title: SourceRange?
    /// What stands at its place in the text; nil for an inference, which has only relations.
    var record: OccurrenceTable.Record?
    /// The element, as soon as something needs it.
    var element: Element?
    /// What an undercut below ends on, when that is not the element.
    var undercutTarget: Element?
    /// The next relation below, and the end of them.
    var nextRelation: Int
    var lastRelation: Int
    /// The symbol that joins the member to the one it is indented under.
    var symbol: (kind: SyntaxKind, range: SourceRange)?
  }

  /// Reads a statement or argument with everything indented under it.
  ///
  /// - Returns: The element and the index of its occurrence.
  @discardableResult
  mutating func lowerMember(
    at index: Int, role: Occurrence.Role, isTopLevel: Bool, inference: Inference.ID? = nil
  ) -> (element: Element, occurrence: Int) {
    var first = openMember(at: index, role: role, isTopLevel: isTopLevel)
    first.undercutTarget = inference.map { .inference($0) }
    return lowerMembers(from: first)
  }

  /// Reads the undercuts under an inference.
  mutating func lowerUndercuts(in list: Int, of inference: Inference.ID) {
    let first = OpenMember(
      isArgument: false, element: .inference(inference), nextRelation: list + 1,
      lastRelation: tree.indexAfter(list))
    _ = lowerMembers(from: first)
  }

  private mutating func openMember(
    at index: Int, role: Occurrence.Role, isTopLevel: Bool
  ) -> OpenMember {
    var head = readHead(at: index)
    head.record.role = head.isArgument ? .argumentDescription : role
    head.record.isTopLevel = isTopLevel
    return OpenMember(
      isArgument: head.isArgument, title: head.title, record: head.record,
      nextRelation: head.relationList.map { $0 + 1 } ?? 0,
      lastRelation: head.relationList.map { tree.indexAfter($0) } ?? 0)
  }

  /// A member is complete when everything under it is; elements, occurrences and relations are
  /// listed in that order.
  private mutating func lowerMembers(from first: OpenMember) -> (element: Element, occurrence: Int)
  {
    openMembers.append(first)
    while true {
      let top = openMembers.count - 1
      if openMembers[top].nextRelation < openMembers[top].lastRelation {
        let relation = openMembers[top].nextRelation
        openMembers[top].nextRelation = tree.indexAfter(relation)
        guard tree.kind(at: relation) == .relation, let member = memberIndex(in: relation),
          hasWords(member)
        else { continue }
        if openMembers[top].element == nil {
          openMembers[top].element = element(
            titled: openMembers[top].title, isArgument: openMembers[top].isArgument)
        }
        var next = openMember(at: member, role: .relationMember, isTopLevel: false)
        next.symbol = (tree.kind(at: relation + 1), symbolRange(at: relation + 1))
        openMembers.append(next)
      } else {
        let member = openMembers.removeLast()
        let element =
          member.element ?? element(titled: member.title, isArgument: member.isArgument)
        let occurrence = member.record.map { add($0, of: element) } ?? 0
        guard let symbol = member.symbol else { return (element, occurrence) }
        guard let parent = openMembers[top - 1].element else {
          preconditionFailure("parents come first")
        }
        addRelation(
          symbol.kind, from: parent, undercutTarget: openMembers[top - 1].undercutTarget,
          to: element, symbolRange: symbol.range,
          memberRange: member.record?.nameRange ?? symbol.range)
      }
    }
  }

  /// The symbol without the indentation before it.
  func symbolRange(at index: Int) -> SourceRange {
    let range = tree.range(at: index).bounds
    var start = range.lowerBound
    while start < range.upperBound, tree.text.bytes[start].isBlank { start += 1 }
    return SourceRange(start..<range.upperBound)
  }

  private mutating func element(titled title: SourceRange?, isArgument: Bool) -> Element {
    isArgument ? .argument(argument(titled: title)) : .statement(statement(titled: title))
  }

  /// Lists an occurrence of an element and returns its index.
  private mutating func add(_ record: OccurrenceTable.Record, of element: Element) -> Int {
    var isInGroup: Bool?
    if record.metadata >= 0 {
      let metadata = table.metadata(at: record.metadata)
      collectAnchors(of: element, in: metadata)
      isInGroup = metadata["isInGroup"]?.bool
    }
    table.records.append(record)
    owners.append(element)
    switch element {
    case .statement(let id):
      return map.statements[id.index].add(record, isInGroup: isInGroup)
    case .argument(let id):
      return map.arguments[id.index].add(record, isInGroup: isInGroup)
    case .inference: preconditionFailure("an inference has no occurrence")
    }
  }
}

extension OccurrenceTable.Record {
  /// The title, or the whole place.
  var nameRange: SourceRange { titleRange ?? range }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// Whether the byte ends a line.
  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension Statement {
  fileprivate mutating func add(_ record: OccurrenceTable.Record, isInGroup: Bool?) -> Int {
    switch record.role {
    case .topLevel: uses.insert(.topLevel)
    case .relationMember: uses.insert(.relationMember)
    case .premise: uses.insert(.premise)
    case .intermediateConclusion: uses.insert(.intermediateConclusion)
    case .mainConclusion: uses.insert(.mainConclusion)
    case .argumentDescription, .listItem: break
    }
    section = section.updated(by: record, isInGroup: isInGroup)
    return content.add(record)
  }
}

extension Argument {
  fileprivate mutating func add(_ record: OccurrenceTable.Record, isInGroup: Bool?) -> Int {
    section = section.updated(by: record, isInGroup: isInGroup)
    return content.add(record)
  }
}

extension ElementContent {
  /// Counts one more occurrence and returns its index.
  fileprivate mutating func add(_ record: OccurrenceTable.Record) -> Int {
    if occurrenceCount == 0 {
      tags = record.tags
      metadata = record.metadata
    }
    defer { occurrenceCount += 1 }
    return Int(occurrenceCount)
  }
}

extension Section.ID? {
  /// The section of an element after one more occurrence: the first definition in a section counts,
  /// unless data says that another occurrence does.
  fileprivate func updated(by record: OccurrenceTable.Record, isInGroup: Bool?) -> Section.ID? {
    guard let section = record.section else { return self }
    switch isInGroup {
    case true: return section
    case false: return self
    case nil: return self ?? (record.isReference ? nil : section)
    }
  }
}

extension [Tag.ID] {
  /// Each tag once, where it comes first.
  var withoutRepetitions: [Tag.ID] {
    guard count > 1 else { return self }
    var seen: Set<Tag.ID> = []
    return filter { seen.insert($0).inserted }
  }
}
