import ArgMapModel
import ArgMapSyntax

extension Element {
  /// The id of an element, unique in its document.
  var jsonID: String {
    switch self {
    case .statement(let id): id.jsonID
    case .argument(let id): id.jsonID
    case .inference(let id): id.jsonID
    }
  }
}

extension Statement.ID {
  var jsonID: String { "s\(index + 1)" }
}

extension Argument.ID {
  var jsonID: String { "a\(index + 1)" }
}

extension Inference.ID {
  var jsonID: String { "i\(index + 1)" }
}

extension Section.ID {
  var jsonID: String { "h\(index + 1)" }
}

/// The members that many elements have.
extension MapDocument {
  /// Writes a member that may have no value.
  mutating func member(_ key: String, _ string: String?) {
    if let string {
      writer.member(key, string)
    } else {
      writer.key(key)
      writer.null()
    }
  }

  /// Writes a list of texts on one line.
  mutating func strings(_ key: String, _ strings: [String]) {
    writer.key(key)
    writer.inline { $0.array { for string in strings { $0.value(string) } } }
  }

  mutating func writeTags(_ tags: [Tag.ID]) {
    strings("tags", tags.map { map.tags[$0.index].name })
  }

  mutating func writeData(_ metadata: Metadata) {
    writer.key("data")
    writer.inline { $0.value(metadata) }
  }

  /// Writes where something stands: from the first byte to the one behind the last.
  ///
  /// Where that is in another text, which the map includes, its path is written too.
  mutating func writeRange(_ key: String, _ range: SourceRange?, in text: SourceText? = nil) {
    writer.key(key)
    guard let range else { return writer.null() }
    let (places, place) = places.place(of: range, in: text ?? map.text)
    let (start, end) = (
      places.position(at: place.lowerBound), places.position(at: place.upperBound)
    )
    let path = places.text.name == map.text.name ? nil : places.text.name
    writer.inline { writer in
      writer.beginObject()
      if let path { writer.member("path", path) }
      for (key, offset, position) in [
        ("start", place.lowerBound, start), ("end", place.upperBound, end),
      ] {
        writer.key(key)
        writer.beginObject()
        writer.member("offset", offset)
        writer.member("line", position.line)
        writer.member("column", position.column)
        writer.endObject()
      }
      writer.endObject()
    }
  }

  /// Writes the stretches of a text, whose offsets count Unicode scalars.
  mutating func writeMarkup(_ markup: [Markup], of text: String) {
    writer.key("markup")
    writer.beginArray()
    if !markup.isEmpty {
      let offsets = ScalarOffsets(of: text)
      for stretch in markup { writer.inline { $0.write(stretch, offsets) } }
    }
    writer.endArray()
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ stretch: Markup, _ offsets: ScalarOffsets) {
    beginObject()
    switch stretch.kind {
    case .bold:
      member("kind", "bold")
    case .italic:
      member("kind", "italic")
    case .link(let target):
      member("kind", "link")
      member("target", target)
    case .tag(let name):
      member("kind", "tag")
      member("tag", name)
    case .statementMention(let title):
      member("kind", "statement-mention")
      member("title", title)
    case .argumentMention(let title):
      member("kind", "argument-mention")
      member("title", title)
    }
    member("start", offsets[stretch.range.lowerBound])
    member("end", offsets[stretch.range.upperBound])
    endObject()
  }
}

/// The number of scalars before each UTF-8 offset of a text.
private struct ScalarOffsets {
  /// Empty for a text in which the two are the same.
  private let offsets: [Int]
  private let count: Int

  init(of text: String) {
    count = text.utf8.count
    guard !text.utf8.isASCII else {
      offsets = []
      return
    }
    var offsets = [0]
    offsets.reserveCapacity(count + 1)
    var scalars = 0
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      offsets.append(scalars)
    }
    self.offsets = offsets
  }

  subscript(utf8Offset: Int) -> Int {
    let offset = min(utf8Offset, count)
    return offsets.isEmpty ? offset : offsets[offset]
  }
}
