import ArgMapModel

/// What an author asks of the looks of a whole picture; the colours of single elements are with them.
struct AuthorLooks: Sendable, Hashable {
  /// The colours of lines.
  var lines: [RelationKind: Color] = [:]
  /// The colours of text in statements, in arguments and over groups.
  var statementInk: Color?
  var argumentInk: Color?
  var groupInk: Color?
  /// Sizes and distances.
  var dot = DotSettings()

  init() {}

  init(_ settings: DrawingSettings, _ colors: AuthorColors) {
    for kind in RelationKind.allCases { lines[kind] = colors.color(of: kind).wish }
    statementInk = settings.colors.statementFontColor.map(Color.init)
    argumentInk = settings.colors.argumentFontColor.map(Color.init)
    groupInk = settings.colors.groupFontColor.map(Color.init)
    dot = settings.dot
  }

  /// The sizes and distances alone.
  var withoutColors: AuthorLooks {
    var looks = AuthorLooks()
    looks.dot = dot
    looks.dot.background = nil
    return looks
  }
}
