extension ArgumentMap {
  /// The statements that the map is declared to be about.
  ///
  /// They are tagged `#thesis`, or listed as `thesis` under `argmap` in the front matter.
  public var declaredTheses: [Statement.ID] {
    let listed = Set(listedTheses)
    let tag = tag(named: "thesis")
    guard tag != nil || !listed.isEmpty else { return [] }
    return statements.lazy
      .filter { listed.contains($0.title) || tag.map($0.hasTag) == true }
      .map(\.id)
  }

  /// The titles that the front matter lists as `thesis` under `argmap`.
  package var listedTheses: [String] {
    frontMatter["argmap"]?.mapping?["thesis"]?.thesisTitles ?? []
  }

  /// The statements that stand at the top of the map: the declared theses, or else those that bear
  /// on nothing further while something bears on them.
  public var centralClaims: [Statement.ID] {
    let declared = declaredTheses
    guard declared.isEmpty else { return declared }
    let graph = bearing
    return statements.indices.lazy
      .filter { graph.outgoing(of: $0).isEmpty && !graph.incoming(of: $0).isEmpty }
      .map { Statement.ID($0) }
  }

  /// Whether the author takes a statement as given: `#basic`, or `basic: true` in its data.
  public func isBasic(_ statement: Statement) -> Bool {
    tag(named: "basic").map(statement.hasTag) == true
      || statement.metadata["basic"]?.bool == true
  }

  /// Whether the analyst added a statement that the source leaves unsaid: `#implicit`.
  public func isImplicit(_ statement: Statement) -> Bool {
    tag(named: "implicit").map(statement.hasTag) == true
  }
}

extension MetadataValue {
  /// Titles as authors write them: `[T]` in YAML is a list that holds `T`.
  fileprivate var thesisTitles: [String] {
    switch self {
    case .sequence(let list): list.flatMap(\.thesisTitles)
    case .mapping, .null: []
    case .scalar(let scalar): [scalar.text]
    }
  }
}
