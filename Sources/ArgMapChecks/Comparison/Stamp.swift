import ArgMapModel
import Crypto

/// What an author records of a wording that somebody looked at: the first digits of its SHA-256.
///
/// Only words count, so that a change of case or punctuation makes no new stamp.
struct Stamp: Hashable, Sendable, CustomStringConvertible {
  /// Six hexadecimal digits.
  let description: String

  /// Makes the stamp of what an element says: the text of a statement, the description of an argument or
  /// else what it concludes; nil where nothing is said.
  init?(of element: Element, in map: ArgumentMap) {
    let text: NormalizedText
    switch element {
    case .statement(let id):
      text = NormalizedText(map[id].canonicalOccurrence)
    case .argument(let id):
      let description = NormalizedText(map[id].canonicalOccurrence)
      let conclusion = map[id].mainConclusion.map { map[$0].canonicalOccurrence }
      text = description.isEmpty ? NormalizedText(conclusion ?? nil) : description
    case .inference:
      return nil
    }
    guard !text.isEmpty else { return nil }
    description = SHA256.hexadecimal(of: text.bytes, digits: 6)
  }

  /// Whether an author wrote down this stamp.
  ///
  /// Digits that look like a number are compared as they are written: `12e345` is a stamp.
  func isWritten(as value: MetadataValue) -> Bool { value.scalarText?.lowercased() == description }
}
