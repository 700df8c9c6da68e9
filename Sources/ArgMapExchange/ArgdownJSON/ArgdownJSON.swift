public import ArgMapDrawing
public import ArgMapModel
import ArgMapSyntax

/// Writes a map as the JSON that Argdown's own tools write and read.
///
/// One object with `arguments` and `statements` by title, the `relations` between them, the nodes
/// and edges of the `map`, and the `sections` and `tags`. Colours are those that Argdown would draw;
/// as in the original, lines have none.
///
/// Lines and columns count from 1, columns and offsets into texts in UTF-16 units; an end is the last
/// character that belongs. Places cover an element's own words, not the relations below it.
public struct ArgdownJSON: Sendable {
  /// Whether the JSON is indented.
  public var isPretty: Bool

  /// Makes a writer.
  public init(isPretty: Bool = true) { self.isPretty = isPretty }

  /// Writes a map.
  ///
  /// - Parameters:
  ///   - map: The map to write.
  ///   - settings: What `map` shows; by default what the front matter asks for.
  /// - Returns: The JSON in UTF-8, with a line break at its end.
  public func bytes(of map: ArgumentMap, settings: DrawingSettings? = nil) -> [UInt8] {
    var document = ArgdownDocument(
      map: map, settings: settings ?? DrawingSettings(map.configuration),
      writer: JSONWriter(isPretty: isPretty))
    document.write()
    var bytes = document.writer.bytes
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

/// The JSON of one map while it is written; extensions write its parts.
struct ArgdownDocument {
  let map: ArgumentMap
  let settings: DrawingSettings
  let colors: AuthorColors
  var places = OriginTables(Places.init(in:))
  let lines: StructureLines
  var writer: JSONWriter

  init(map: ArgumentMap, settings: DrawingSettings, writer: JSONWriter) {
    self.map = map
    self.settings = settings
    colors = AuthorColors(of: map, settings: settings.colors)
    self.writer = writer
    lines = StructureLines(of: map)
  }

  mutating func write() {
    writer.beginObject()
    writer.key("arguments")
    writer.beginObject()
    for argument in map.arguments { write(argument) }
    writer.endObject()
    writer.key("statements")
    writer.beginObject()
    for statement in map.statements { write(statement) }
    writer.endObject()
    writer.key("relations")
    writer.beginArray()
    for relation in map.relations { write(relation) }
    writer.endArray()
    writeMap()
    writeSections()
    writeTags()
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
    writer.array { writer in
      for tag in tags { writer.value(map[tag].name) }
    }
  }

  mutating func writeData(_ metadata: Metadata) {
    guard !metadata.isEmpty else { return }
    writer.key("data")
    writer.value(metadata)
  }

  mutating func writeColors(_ choice: AuthorColors.Choice, font: String) {
    if let color = choice.color { writer.member("color", color.text) }
    writer.member("fontColor", font)
  }

  mutating func writeSection(_ section: Section.ID?) {
    if let section { writer.member("section", section.name) }
  }
}

extension Section.ID {
  /// The name of a section and of its group.
  var name: String { "s\(index + 1)" }
}
