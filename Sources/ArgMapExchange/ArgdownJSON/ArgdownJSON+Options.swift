public import ArgMapModel

extension ArgdownJSON {
  /// What is written and how: Argdown's settings under `json`, with its defaults.
  public struct Options: Sendable {
    /// By how many spaces a level is indented, from 0 to 10; 0 writes one line (`spaces`).
    public var spaces = 2
    /// Whether the nodes and edges of the map are written (`exportMap`).
    public var exportsMap = true
    /// Whether the sections, and the section of each element, are written (`exportSections`).
    public var exportsSections = true
    /// Whether the table of tags is written (`exportTags`).
    public var exportsTags = true
    /// Whether the authors' data is written (`exportData`).
    public var exportsData = true
    /// Whether elements come without their own lists of relations (`removeEmbeddedRelations`).
    public var removesEmbeddedRelations = false

    /// Makes the default options.
    public init() {}

    /// Reads the options under `json`; a value of the wrong type counts as not given.
    ///
    /// - Parameter configuration: The settings of a map, as in ``ArgMapModel/ArgumentMap/configuration``.
    public init(_ configuration: Metadata) {
      guard let json = configuration["json"]?.mapping else { return }
      spaces = json["spaces"]?.integer.map { min(max($0, 0), 10) } ?? spaces
      exportsMap = json["exportMap"]?.bool ?? exportsMap
      exportsSections = json["exportSections"]?.bool ?? exportsSections
      exportsTags = json["exportTags"]?.bool ?? exportsTags
      exportsData = json["exportData"]?.bool ?? exportsData
      removesEmbeddedRelations =
        json["removeEmbeddedRelations"]?.bool ?? removesEmbeddedRelations
    }
  }
}
