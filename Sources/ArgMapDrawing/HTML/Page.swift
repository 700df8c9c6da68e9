public import ArgMapModel
public import ArgMapSyntax

/// A map as a page for browsers: the diagram, an outline, every statement and argument in words, and
/// what checks found.
///
/// The page is one file that needs no network. Its script only moves about in what the document says
/// already, so that it can be read, printed and searched without it.
///
/// ```swift
/// var page = Page(of: map, showing: drawing, layout)
/// page.findings = [Page.Finding(diagnostic, about: [.statement(id)])]
/// let file = page.html
/// ```
public struct Page: Sendable {
  /// Something that a check found, with what it is about.
  public struct Finding: Sendable {
    /// What was found.
    public var diagnostic: Diagnostic
    /// The elements that it is about; none if it is about the map as such.
    public var elements: [Element]

    /// Makes a finding.
    public init(_ diagnostic: Diagnostic, about elements: [Element]) {
      self.diagnostic = diagnostic
      self.elements = elements
    }
  }

  /// A text that the map cites, to be shown whole.
  public struct CitedText: Sendable {
    /// A place in the text that an anchor of the map quotes.
    public struct Passage: Sendable {
      /// The anchor.
      public var anchor: Anchor
      /// The place in the text.
      public var range: SourceRange

      /// Makes a passage.
      public init(_ anchor: Anchor, at range: SourceRange) {
        self.anchor = anchor
        self.range = range
      }
    }

    /// What the text is called.
    public var title: String
    /// The text.
    public var text: SourceText
    /// The places that the map quotes, in any order.
    public var passages: [Passage]

    /// Makes a text.
    public init(title: String, text: SourceText, passages: [Passage]) {
      self.title = title
      self.text = text
      self.passages = passages
    }
  }

  let map: ArgumentMap
  let drawing: Drawing
  let layout: Layout?
  /// What checks found; nil if nobody checked, which the page does not take for nothing found.
  public var findings: [Finding]?
  /// The texts to show beside the diagram: whoever gets the page can read them whole.
  public var citedTexts: [CitedText] = []

  /// Makes a page without findings and cited texts.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - drawing: What the diagram shows of it.
  ///   - layout: What an engine answered ``Drawing/layoutRequest``; nil for a page that says that the
  ///     diagram could not be drawn.
  public init(of map: ArgumentMap, showing drawing: Drawing, _ layout: Layout?) {
    self.map = map
    self.drawing = drawing
    self.layout = layout
  }

  /// The page: HTML that is well-formed XML too, the same from run to run.
  ///
  /// Takes time proportional to the map and its lines.
  public var html: String { PageWriter(self).document().text }
}
