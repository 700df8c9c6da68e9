public import ArgMapModel
public import ArgMapSyntax

extension Diagnostic {
  /// The note that a drawing leaves images out, at the first place that has some; nil where a map has
  /// none.
  public static func undrawnImages(of map: ArgumentMap) -> Diagnostic? {
    let settings = DrawingSettings(map.configuration).images
    var count = 0
    var first: SourceRange?
    func look(_ data: Metadata, _ tags: [Tag.ID], _ element: Element) {
      let images = settings.count(data, tags, in: map)
      guard images > 0 else { return }
      count += images
      let place = data.entry("images")?.range ?? map.place(of: element)
      first = first.map { min($0, place) } ?? place
    }
    for statement in map.statements {
      look(statement.metadata, statement.tags, .statement(statement.id))
    }
    for argument in map.arguments {
      look(argument.metadata, argument.tags, .argument(argument.id))
    }
    return first.map {
      Diagnostic(RuleDescription.undrawnImage.id, .note, .undrawn(count), at: $0)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func undrawn(_ count: Int) -> Self {
    let images = count == 1 ? "the map's image is" : "the map's \(count) images are"
    return "\(images) not drawn; a drawing takes in nothing from other files"
  }
}
