import ArgMapModel
import ArgMapSyntax

/// What stands around the elements: sections, sources, and what was wrong with the text.
extension MapDocument {
  mutating func write(_ section: Section) {
    writer.beginObject()
    writer.member("id", section.id.jsonID)
    writer.member("title", section.title)
    writer.member("level", section.level)
    member("parent", section.parent?.jsonID)
    writeMarkup(section.markup, of: section.title)
    writeTags(section.tags)
    writeData(section.metadata)
    // A group that settings made stands nowhere in the text.
    writeRange("range", section.range.isEmpty ? nil : section.range)
    writer.endObject()
  }

  mutating func write(_ source: Source) {
    writer.beginObject()
    writer.member("key", source.key)
    member("title", source.title)
    member("author", source.author)
    member("date", source.date)
    member("file", source.file)
    member("sha256", source.sha256)
    writeRange("range", source.range)
    writer.endObject()
  }

  mutating func write(_ anchor: Anchor) {
    writer.beginObject()
    writer.member("element", anchor.element.jsonID)
    switch anchor.source {
    case .declared(let key):
      writer.member("source", key)
      member("file", nil)
    case .file(let file):
      member("source", nil)
      writer.member("file", file)
    case nil:
      member("source", nil)
      member("file", nil)
    }
    member("quote", anchor.quote)
    member("prefix", anchor.prefix)
    member("suffix", anchor.suffix)
    member("page", anchor.page)
    member("paragraph", anchor.paragraph)
    member("speaker", anchor.speaker)
    writeRange("sourceRange", anchor.sourceRange)
    writeRange("quoteRange", anchor.quoteRange)
    writer.endObject()
  }

  mutating func write(_ finding: Diagnostic) {
    writer.beginObject()
    writer.member("rule", finding.id.name)
    writer.member("severity", finding.severity.name)
    writer.member("message", finding.message.text)
    writeRange("range", finding.range)
    writer.key("related")
    writer.beginArray()
    for note in finding.notes {
      writer.beginObject()
      writer.member("message", note.message.text)
      writeRange("range", note.range, in: note.text)
      writer.endObject()
    }
    writer.endArray()
    strings("subjects", finding.subjects)
    writer.key("fixes")
    writer.beginArray()
    for fix in finding.fixes(in: map.text) {
      writer.beginObject()
      writer.member("message", fix.message.text)
      writeRange("range", fix.range)
      writer.member("replacement", fix.replacement)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
