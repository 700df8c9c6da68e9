/// What a picture looks like: turns the kinds and roles of a ``Graph`` into colours, lines and sizes.
///
/// Nothing is told by colour alone. Lines differ in dashes, heads and signs too; boxes differ in
/// corners and borders. An SVG has the colours of both grounds, and is dark where its reader's other
/// things are; on paper, and in DOT, it is light.
public struct Style: Sendable {
  /// Which of the colours that elements and lines have by Argdown's rules are drawn.
  enum ColorUse: Sendable {
    /// Those that the author asks for.
    case wishes
    /// Those that the author asks for, and those that Argdown gives to everything else.
    case all
    case none
  }

  /// The colours in use.
  var palette: Palette
  /// The colours on a dark ground.
  private var darkPalette: Palette
  var colorUse: ColorUse
  /// How round the corners of statements are.
  var statementRadius: Double
  /// What the author asks for.
  private(set) var author = AuthorLooks()

  private init(
    _ palette: Palette, dark: Palette, colorUse: ColorUse = .wishes, statementRadius: Double = 2
  ) {
    self.palette = palette
    darkPalette = dark
    self.colorUse = colorUse
    self.statementRadius = statementRadius
  }

  /// Our own: dark blue for what the map is about, blue for arguments, and lines in colours that
  /// people with any colour vision can tell apart.
  public static let `default` = Style(.light, dark: .dark)

  /// What users of Argdown's own maps know: rounded boxes, arguments filled and statements bordered
  /// with the colours of their tags, green support and red attack.
  public static let argdown = Style(
    .argdownLight, dark: .argdownDark, colorUse: .all, statementRadius: 8)

  /// Black on white, for print; what an author colours has no colour either.
  public static let mono = Style(.monoLight, dark: .monoDark, colorUse: .none)

  /// The style on a dark ground.
  var dark: Style {
    var style = self
    style.palette = darkPalette
    return style
  }

  /// The style with what an author asks for, as far as everything can still be seen and read.
  func adapted(to author: AuthorLooks) -> Style {
    var style = self
    style.author = colorUse == .none ? author.withoutColors : author
    style.palette = palette.adapted(to: style.author)
    style.darkPalette = darkPalette.adapted(to: style.author)
    return style
  }
}
