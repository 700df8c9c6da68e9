import ArgMapModel

/// Which images an author gives to elements: Argdown's settings under `images`.
///
/// A drawing shows none, since it neither reads files nor reaches out for them; it says how many it
/// leaves out.
package struct ImageSettings: Sendable, Hashable {
  /// Whether the data key `images` gives images (`useData`).
  var usesData = true
  /// Whether tags that are names of images give images (`useTags`).
  var usesTags = true
  /// The names of images (`files`).
  var names: Set<String> = []

  init() {}

  /// Reads the mapping under `images`.
  init(_ data: Metadata) {
    usesData = data["useData"]?.bool ?? usesData
    usesTags = data["useTags"]?.bool ?? usesTags
    names = Set((data["files"]?.mapping?.entries ?? []).map(\.key))
  }

  /// How many images an element has.
  func count(_ data: Metadata, _ tags: [Tag.ID], in map: ArgumentMap) -> Int {
    let ofData = usesData ? data["images"]?.scalarTexts?.count ?? 0 : 0
    guard usesTags, !names.isEmpty else { return ofData }
    return ofData + tags.count { names.contains(map[$0].name) }
  }
}
