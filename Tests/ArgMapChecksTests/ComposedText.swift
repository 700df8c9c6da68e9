import ArgMapSyntax

extension SourceText {
  /// A text put together from whole files, as includes make it.
  static func composed(_ files: [(name: String, content: String)]) -> SourceText {
    var composer = SourceTextComposer(name: files.last?.name ?? "")
    for file in files {
      let text = SourceText(name: file.name, file.content)
      composer.append(SourceRange(0..<text.bytes.count), of: text)
    }
    return composer.makeText()
  }
}
