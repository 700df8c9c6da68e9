/// Something made once for each text that places are in, such as a ``LineTable``.
///
/// Places are told where they were written: those of a text that is put together from others come out
/// as places in the others.
package struct OriginTables<Table> {
  private struct Key: Hashable {
    let name: String
    let size: Int
  }

  private let make: (SourceText) -> Table
  private var tables: [Key: Table] = [:]
  private var last: (key: Key, table: Table)?

  /// Prepares for places.
  ///
  /// - Parameter make: Makes what belongs to a text; texts are recognised by name and size.
  package init(_ make: @escaping (SourceText) -> Table) { self.make = make }

  /// What belongs to the text that a range was written in, and the range in that text: of one that
  /// runs over several pieces the part in the first.
  package mutating func place(
    of range: SourceRange, in text: SourceText
  ) -> (table: Table, range: SourceRange) {
    let origin = text.origin(of: range)
    let key = Key(name: origin.text.name, size: origin.text.bytes.count)
    if let last, last.key == key { return (last.table, origin.range) }
    let table = tables[key] ?? make(origin.text)
    tables[key] = table
    last = (key, table)
    return (table, origin.range)
  }
}
