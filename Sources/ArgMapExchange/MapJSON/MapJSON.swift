public import ArgMapModel
import ArgMapSyntax

/// Writes everything that a map says as JSON, in a format of this package's own.
///
/// The schema `argmap-map-1.schema.json` describes the format, in the folder `Schemas` of this module.
/// Elements name each other by ids; places are byte offsets with lines and columns.
public struct MapJSON: Sendable {
  /// The version of the format.
  ///
  /// It changes when readers would break; keys may be added.
  public static let version = 1

  /// Whether the JSON is indented.
  public var isPretty: Bool
  private let toolVersion: String

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - toolVersion: The version of argmap, which is written too.
  ///   - isPretty: Whether the JSON is indented.
  public init(toolVersion: String, isPretty: Bool = true) {
    self.toolVersion = toolVersion
    self.isPretty = isPretty
  }

  /// Writes a map.
  ///
  /// - Parameter map: The map to write.
  /// - Returns: The JSON in UTF-8, with a line break at its end.
  public func bytes(of map: ArgumentMap) -> [UInt8] {
    var bytes: [UInt8] = []
    write(map) { bytes += $0 }
    return bytes
  }

  /// Writes a map piece by piece, so that the JSON, some ten times as long as the text, is never held
  /// whole.
  ///
  /// - Parameters:
  ///   - map: The map to write.
  ///   - sink: Takes the pieces in order.
  /// - Throws: What the sink throws.
  public func write<Failure>(
    _ map: ArgumentMap, to sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var document = MapDocument(map: map, writer: JSONWriter(isPretty: isPretty))
    try document.write(toolVersion: toolVersion, to: sink)
    try sink(document.writer.bytes + [UInt8(ascii: "\n")])
  }
}

/// The JSON of one map while it is written; extensions write its parts.
struct MapDocument {
  let map: ArgumentMap
  var places = OriginTables { Places(in: $0, unit: .scalars) }
  let theses: Set<Statement.ID>
  var writer: JSONWriter

  init(map: ArgumentMap, writer: JSONWriter) {
    self.map = map
    self.writer = writer
    theses = Set(map.declaredTheses)
  }

  mutating func write<Failure>(
    toolVersion: String, to sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    writer.beginObject()
    writer.member("format", "argmap-map")
    writer.member("version", MapJSON.version)
    writer.key("tool")
    writer.inline {
      $0.object {
        $0.member("name", "argmap")
        $0.member("version", toolVersion)
      }
    }
    writer.member("path", map.text.name)
    writer.key("frontMatter")
    writer.value(map.frontMatter)
    // Local lists and indices: an element would be copied to be passed on while the document changes.
    let (statements, arguments, inferences) = (map.statements, map.arguments, map.inferences)
    let (relations, lines) = (map.relations, map.writtenRelations)
    try list("statements", statements.indices, to: sink) { $0.write(statements[$1]) }
    try list("arguments", arguments.indices, to: sink) { $0.write(arguments[$1]) }
    try list("inferences", inferences.indices, to: sink) { $0.write(inferences[$1]) }
    try list("relations", relations.indices, to: sink) { $0.write(relations[$1], $1) }
    try list("relationLines", lines.indices, to: sink) { $0.write(lines[$1], $1) }
    try list("sections", map.sections.indices, to: sink) { $0.write($0.map.sections[$1]) }
    strings("tags", map.tags.map(\.name))
    try list("sources", map.sources.indices, to: sink) { $0.write($0.map.sources[$1]) }
    try list("anchors", map.anchors.indices, to: sink) { $0.write($0.map.anchors[$1]) }
    try list("findings", map.diagnostics.indices, to: sink) { $0.write($0.map.diagnostics[$1]) }
    writer.endObject()
  }

  private mutating func list<Failure>(
    _ key: String, _ indices: Range<Int>,
    to sink: (borrowing [UInt8]) throws(Failure) -> Void,
    _ writeElement: (inout MapDocument, Int) -> Void
  ) throws(Failure) {
    writer.key(key)
    writer.beginArray()
    for index in indices {
      writeElement(&self, index)
      try writer.flush(to: sink)
    }
    writer.endArray()
  }
}
