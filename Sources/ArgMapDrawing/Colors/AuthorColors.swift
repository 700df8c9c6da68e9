package import ArgMapModel

/// The colours that Argdown gives to the elements of a map, and which of them are the author's wish.
///
/// A colour comes from the data of an element, from its title, from its tags or from a colour scheme,
/// in this order. Argdown colours every element; where the author says nothing of the kind the
/// scheme is Argdown's own and no wish of anybody.
package struct AuthorColors: Sendable {
  /// The colour of one thing.
  package struct Choice: Sendable, Hashable {
    /// The colour; nil for none.
    package var color: ColorValue?
    /// Whether the author asks for it.
    package var isWish: Bool

    /// The colour if the author asks for it.
    var wish: Color? { isWish ? color.map(Color.init) : nil }
    /// The colour where the author does not ask for it.
    var usual: Color? { isWish ? nil : color.map(Color.init) }
  }

  /// The colours of statements, by index.
  package private(set) var statements: [Choice] = []
  /// The colours of arguments, by index.
  package private(set) var arguments: [Choice] = []
  /// The colours of tags, by index, where they colour elements.
  package private(set) var tags: [Choice] = []

  private let map: ArgumentMap
  private let settings: ColorSettings
  private let scheme: [ColorValue?]
  private let groupScheme: [ColorValue?]
  private let priorities: [Int]

  package init(of map: ArgumentMap, settings: ColorSettings) {
    self.map = map
    self.settings = settings
    scheme = settings.scheme ?? ColorSchemes.standard
    groupScheme = settings.groupScheme ?? Self.standardGroupScheme
    priorities = map.tags.map { settings.tagColors[$0.name]?.priority ?? 0 }
    let hasTagColors = settings.colorizesByTag || settings.colorizesGroupsByTag
    tags = map.tags.map { hasTagColors ? color(of: $0) : Choice(color: nil, isWish: false) }
    statements = map.statements.map { statement in
      color(statement.metadata, settings.statementColors[statement.title], statement.tags)
    }
    arguments = map.arguments.map { argument in
      color(argument.metadata, settings.argumentColors[argument.title], argument.tags)
    }
  }

  // MARK: Elements

  private func color(
    _ data: Metadata, _ listed: ColorSettings.Entry?, _ tags: [Tag.ID]
  ) -> Choice {
    if let own = own(data, listed, scheme) { return own }
    if settings.colorizesByTag, let tag = first(of: tags) { return self.tags[tag.index] }
    return Choice(color: scheme.first ?? nil, isWish: settings.scheme != nil)
  }

  /// What data or the title say.
  private func own(
    _ data: Metadata, _ listed: ColorSettings.Entry?, _ scheme: [ColorValue?]
  ) -> Choice? {
    if !settings.ignoresColorData, let value = data["color"] {
      return Choice(color: ColorChoice(value)?.color(in: scheme), isWish: true)
    }
    return listed.map { Choice(color: $0.choice?.color(in: scheme), isWish: true) }
  }

  // MARK: Tags

  private func color(of tag: Tag) -> Choice { color(of: tag, scheme, settings.scheme != nil) }

  private func color(of tag: Tag, _ scheme: [ColorValue?], _ isWish: Bool) -> Choice {
    if let listed = settings.tagColors[tag.name] {
      return Choice(color: listed.choice?.color(in: scheme), isWish: true)
    }
    // The first colour is for what has no tag.
    let rest = scheme.dropFirst()
    guard !rest.isEmpty else { return Choice(color: nil, isWish: isWish) }
    return Choice(color: rest[1 + tag.id.index % rest.count], isWish: isWish)
  }

  /// The tag that counts: the one with the highest priority, of equal ones the first.
  private func first(of tags: [Tag.ID]) -> Tag.ID? {
    var best = tags.first
    for tag in tags where best.map({ priorities[tag.index] > priorities[$0.index] }) == true {
      best = tag
    }
    return best
  }

  /// The priority that the author gives a tag.
  package func priority(of tag: Tag) -> Int? { settings.tagColors[tag.name]?.priority }

  // MARK: Groups

  private static let standardGroupScheme = ["#DADADA", "#BABABA", "#AAAAAA"].map(ColorValue.init)

  /// The colour of a section drawn as a group, at a level from 1 for groups in no other.
  package func color(of section: Section, level: Int) -> Choice {
    if let own = own(section.metadata, settings.groupColors[section.title], groupScheme) {
      return own
    }
    let isWish = settings.groupScheme != nil
    if settings.colorizesGroupsByTag, let tag = first(of: section.tags) {
      return color(of: map[tag], groupScheme, isWish)
    }
    guard !groupScheme.isEmpty else { return Choice(color: nil, isWish: isWish) }
    return Choice(color: groupScheme[min(max(level, 1), groupScheme.count) - 1], isWish: isWish)
  }

  // MARK: Lines and text

  /// The colour of the lines of a kind.
  package func color(of kind: RelationKind) -> Choice {
    if let choice = settings.relationColors[kind] {
      return Choice(color: choice.color(in: scheme), isWish: true)
    }
    return Choice(color: ColorValue(Self.standardColor(of: kind)), isWish: false)
  }

  private static func standardColor(of kind: RelationKind) -> String {
    switch kind {
    case .support, .entails: "#00ff00"
    case .attack, .contrary, .contradictory: "#ff0000"
    case .undercut: "#551A8B"
    }
  }

  /// The colour of text in statements, as it is written.
  package var statementFontColor: String { settings.statementFontColor?.text ?? "#000000" }
  /// The colour of text in arguments, as it is written.
  package var argumentFontColor: String { settings.argumentFontColor?.text ?? "#000000" }
  /// The colour of the titles of groups, as it is written.
  package var groupFontColor: String { settings.groupFontColor?.text ?? "#000000" }
}
