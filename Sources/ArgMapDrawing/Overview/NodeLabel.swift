package import ArgMapModel
import ArgMapSyntax

/// The words in a node.
package struct NodeLabel: Sendable {
  /// The title, where it is shown.
  package let title: String?
  /// The text, where it is shown.
  package let text: String?
  /// The text, where it is not shown.
  package let hiddenText: String?
  /// The stretches of the text with a meaning of their own.
  package let markup: [Markup]
  /// The names of the element's tags, where they are shown.
  package let tags: [String]

  /// Makes the label of a statement.
  package init(_ statement: Statement, in map: ArgumentMap, settings: DrawingSettings) {
    self.init(
      settings.labels?.mode(isUntitled: statement.isUntitled) ?? settings.statementLabelMode,
      title: statement.title, isUntitled: statement.isUntitled,
      occurrence: statement.canonicalOccurrence,
      tags: settings.addTags ? statement.tags.map { map[$0].name } : [])
  }

  /// Makes the label of an argument.
  package init(_ argument: Argument, in map: ArgumentMap, settings: DrawingSettings) {
    self.init(
      settings.labels?.mode(isUntitled: argument.isUntitled) ?? settings.argumentLabelMode,
      title: argument.title, isUntitled: argument.isUntitled,
      occurrence: argument.canonicalOccurrence,
      tags: settings.addTags ? argument.tags.map { map[$0].name } : [])
  }

  private init(
    _ mode: DrawingSettings.LabelMode, title: String, isUntitled: Bool, occurrence: Occurrence?,
    tags: [String]
  ) {
    let text = occurrence?.trimmedText
    let showsTitle =
      switch mode {
      case .hideUntitled: !isUntitled || text == nil
      case .title: true
      case .text: text == nil
      case .none: false
      }
    let showsText = mode == .hideUntitled || mode == .text
    self.title = showsTitle ? title : nil
    self.text = showsText ? text : nil
    hiddenText = showsText ? nil : text
    markup = showsText ? occurrence?.trimmedMarkup ?? [] : []
    self.tags = tags
  }
}

extension DrawingSettings.Labels {
  fileprivate func mode(isUntitled: Bool) -> DrawingSettings.LabelMode {
    switch self {
    case .title: isUntitled ? .text : .title
    case .text: .text
    case .both: .hideUntitled
    }
  }
}

extension Occurrence {
  /// The markup with offsets into ``trimmedText``.
  fileprivate var trimmedMarkup: [Markup] {
    guard !markup.isEmpty, let text, let trimmed = trimmedText else { return [] }
    let start = text.utf8.prefix { $0 == UInt8(ascii: " ") || (9...13).contains($0) }.count
    return markup.compactMap { stretch in
      let lower = max(stretch.range.lowerBound - start, 0)
      let upper = min(stretch.range.upperBound - start, trimmed.utf8.count)
      return lower < upper ? Markup(kind: stretch.kind, range: lower..<upper) : nil
    }
  }
}
