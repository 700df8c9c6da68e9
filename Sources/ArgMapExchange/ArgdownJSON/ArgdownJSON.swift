public import ArgMapDrawing
public import ArgMapModel
import ArgMapSyntax

/// Writes a map as the JSON that Argdown's own tools write and read.
///
/// One object with `arguments` and `statements` by title, the `relations` between them, the nodes
/// and edges of the `map`, and the `sections` and `tags`. Colours are those that Argdown would draw;
/// as in the original, lines have none. What Argdown's own JSON lacks, and what would be lost on the
/// way back, is added: the `frontMatter`, the `label` of a numbered line where it is not the line's
/// place, and `isUntitled` where an author's title looks like one that was made up.
///
/// Lines and columns count from 1, columns and offsets into texts in UTF-16 units; an end is the last
/// character that belongs. Places cover an element's own words, not the relations below it.
public struct ArgdownJSON: Sendable {
  /// What is written and how; nil for what the map's front matter asks for.
  public var options: Options?

  /// Makes a writer.
  public init(options: Options? = nil) { self.options = options }

  /// Writes a map.
  ///
  /// - Parameters:
  ///   - map: The map to write.
  ///   - settings: What `map` shows; by default what the front matter asks for.
  /// - Returns: The JSON in UTF-8, with a line break at its end.
  public func bytes(of map: ArgumentMap, settings: DrawingSettings? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    write(map, settings: settings) { bytes += $0 }
    return bytes
  }

  /// Writes a map piece by piece, so that the JSON, some fifteen times as long as the text, is never
  /// held whole.
  ///
  /// - Parameters:
  ///   - map: The map to write.
  ///   - settings: What `map` shows; by default what the front matter asks for.
  ///   - sink: Takes the pieces in order.
  /// - Throws: What the sink throws.
  public func write<Failure>(
    _ map: ArgumentMap, settings: DrawingSettings? = nil,
    to sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var document = ArgdownDocument(
      map: map, settings: settings ?? DrawingSettings(map.configuration),
      options: options ?? Options(map.configuration))
    try document.write(to: sink)
    try sink(document.writer.bytes + [UInt8(ascii: "\n")])
  }
}

/// The JSON of one map while it is written; extensions write its parts.
struct ArgdownDocument {
  let map: ArgumentMap
  let settings: DrawingSettings
  let colors: AuthorColors
  let options: ArgdownJSON.Options
  var places = OriginTables { Places(in: $0, unit: .utf16) }
  let lines: StructureLines
  let relationsOfElements: RelationsOfElements
  /// Titles are written many times; an element would be copied to get at its title.
  let statementTitles: [String]
  let argumentTitles: [String]
  var writer: JSONWriter

  init(map: ArgumentMap, settings: DrawingSettings, options: ArgdownJSON.Options) {
    self.map = map
    self.settings = settings
    colors = AuthorColors(of: map, settings: settings.colors)
    self.options = options
    writer = JSONWriter(spaces: options.spaces)
    lines = StructureLines(of: map)
    relationsOfElements = RelationsOfElements(of: map)
    statementTitles = map.statements.map(\.title)
    argumentTitles = map.arguments.map(\.title)
  }

  mutating func write<Failure>(
    to sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    // Local lists and indices, here and below: an element would be copied to be passed on while the
    // document changes.
    let (arguments, statements, relations) = (map.arguments, map.statements, map.relations)
    writer.beginObject()
    writer.key("arguments")
    writer.beginObject()
    for index in arguments.indices {
      write(arguments[index])
      try writer.flush(to: sink)
    }
    writer.endObject()
    writer.key("statements")
    writer.beginObject()
    for index in statements.indices {
      write(statements[index])
      try writer.flush(to: sink)
    }
    writer.endObject()
    writer.key("relations")
    writer.beginArray()
    for index in relations.indices {
      write(relations[index])
      try writer.flush(to: sink)
    }
    writer.endArray()
    if options.exportsMap { try writeMap(to: sink) }
    if options.exportsSections { writeSections() }
    if options.exportsTags { writeTags() }
    let frontMatter = map.frontMatterWithSettings
    if options.exportsData, !frontMatter.isEmpty {
      writer.key("frontMatter")
      writer.value(frontMatter)
    }
    writer.endObject()
  }

  /// Where a range starts and where its last character is.
  mutating func writePlace(_ range: SourceRange) {
    let (places, range) = places.place(of: range, in: map.text)
    let (start, end) = places.bounds(of: range)
    writer.member("startLine", start.line)
    writer.member("startColumn", start.column)
    writer.member("endLine", end.line)
    writer.member("endColumn", end.column)
  }

  mutating func writeTags(_ tags: [Tag.ID]) {
    guard !tags.isEmpty else { return }
    writer.key("tags")
    writer.beginArray()
    for tag in tags { writer.value(map[tag].name) }
    writer.endArray()
  }

  mutating func writeData(_ metadata: Metadata) {
    guard options.exportsData, !metadata.isEmpty else { return }
    writer.key("data")
    writer.value(metadata)
  }

  mutating func writeColors(_ choice: AuthorColors.Choice, font: String) {
    if let color = choice.color { writer.member("color", color.text) }
    writer.member("fontColor", font)
  }

  mutating func writeSection(_ section: Section.ID?) {
    if options.exportsSections, let section { writer.member("section", section.name) }
  }
}

extension Section.ID {
  /// The name of a section and of its group.
  var name: String { "s\(index + 1)" }
}
