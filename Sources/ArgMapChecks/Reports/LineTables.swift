import ArgMapSyntax

/// The line tables of the texts that findings point into, each made once.
struct LineTables {
  private struct Key: Hashable {
    let name: String
    let size: Int
  }

  private var tables: [Key: LineTable] = [:]

  /// The table of a text, recognised by name and size.
  mutating func table(of text: SourceText) -> LineTable {
    let key = Key(name: text.name, size: text.bytes.count)
    if let known = tables[key] { return known }
    let table = LineTable(text)
    tables[key] = table
    return table
  }
}
