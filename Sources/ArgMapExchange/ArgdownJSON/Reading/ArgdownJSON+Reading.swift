public import ArgMapModel
public import ArgMapSyntax

extension ArgdownJSON {
  /// A map that was read from JSON.
  public struct Reading: Sendable {
    /// The map; its text is Argdown that was written from the JSON.
    public let map: ArgumentMap
    /// What the JSON says and the map does not, each a phrase such as “the tag ‘x)’”.
    public let losses: [String]
  }

  /// Reads the JSON that Argdown's tools, or this one, have written.
  ///
  /// The JSON is written as Argdown and that is read as any other text, so that every place in the
  /// map is a place in its text. Elements stand in the order of their lines, as far as the JSON tells.
  /// Nodes, edges and colours of the JSON are not read: they follow from the map.
  ///
  /// Takes time proportional to the JSON, and a bounded stack.
  ///
  /// - Parameters:
  ///   - json: The JSON.
  ///   - configuration: Settings from outside the map, with Argdown's names.
  /// - Returns: The map, with what did not get into it.
  /// - Throws: A ``JSONError`` where the text is not JSON, or not Argdown's.
  public static func read(
    _ json: SourceText, configuration: Metadata = [:]
  ) throws(JSONError) -> Reading {
    var decoder = ArgdownJSONDecoder(try JSONDocument(parsing: json))
    try decoder.decode()
    var placement = Placement(decoder.imported)
    placement.place()
    let written = ArgdownText(placement.outline)
    let map = ArgumentMap(
      parsing: SourceText(name: "\(json.name) as Argdown", bytes: written.bytes),
      configuration: configuration)
    let missing = MapFacts(placement.imported).missing(from: MapFacts(map))
    return Reading(map: map, losses: placement.imported.losses + written.losses + missing)
  }
}
