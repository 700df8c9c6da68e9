import ArgMapModel

extension XML {
  /// A text of the map with its bold and italic stretches and its links.
  init(_ occurrence: Occurrence) {
    self.init()
    guard let text = occurrence.trimmedText else { return }
    var stretches = Stretches(occurrence.trimmedMarkup, base: Face())
    var face = Face()
    var run = ""
    var offset = 0
    for scalar in text.unicodeScalars {
      if let next = stretches.face(at: offset), next != face {
        self.run(run, face)
        run = ""
        face = next
      }
      offset += UTF8.width(scalar)
      run.unicodeScalars.append(scalar)
    }
    self.run(run, face)
  }

  private mutating func run(_ text: String, _ face: Face) {
    guard !text.isEmpty else { return }
    var run: XML = "\(text.shown)"
    if face.isMuted { run = "<span class=\"tag\">\(run)</span>" }
    if face.isItalic { run = "<em>\(run)</em>" }
    if face.isBold { run = "<strong>\(run)</strong>" }
    if let link = face.link {
      run = "<a href=\"\(link)\" rel=\"noopener noreferrer\">\(run)</a>"
    }
    self += run
  }
}
