/// A title as a key: two titles are the same if their bytes are.
///
/// Strings themselves compare by canonical equivalence, which Argdown does not know. Titles with equal
/// bytes are equal strings too, so the hash of the string serves.
package struct TitleKey: Hashable {
  private let title: String

  /// Makes the key of a title.
  package init(_ title: String) { self.title = title }

  /// Whether two titles have the same bytes.
  package static func == (left: TitleKey, right: TitleKey) -> Bool {
    left.title == right.title && left.title.utf8.elementsEqual(right.title.utf8)
  }
}
