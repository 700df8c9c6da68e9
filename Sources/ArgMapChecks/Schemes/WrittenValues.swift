import ArgMapModel
import ArgMapSyntax

extension SourceText {
  /// Where the text behind a key is written, without quotation marks; nil when it is not written out
  /// right behind the key.
  func range(ofValueOf entry: Metadata.Entry) -> SourceRange? {
    guard let value = entry.value.scalarText, !value.isEmpty else { return nil }
    let words = Array(value.utf8)
    let skipped = Array(" \t\r\n:\"'".utf8)
    guard
      let start = bytes[entry.range.upperBound...].firstIndex(where: { !skipped.contains($0) }),
      bytes[start...].starts(with: words)
    else { return nil }
    return SourceRange(start..<start + words.count)
  }
}
