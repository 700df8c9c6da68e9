import ArgMapModel

extension XML {
  /// A text of the map with its bold and italic stretches and its links, those into the map as links
  /// to what the page says about it.
  init(_ occurrence: Occurrence, linkedBy names: PageNames) {
    self.init()
    guard let text = occurrence.trimmedText else { return }
    var stretches = Stretches(occurrence.trimmedMarkup, base: Face())
    var face = Face()
    var run = ""
    var offset = 0
    for scalar in text.unicodeScalars {
      if let next = stretches.face(at: offset), next != face {
        self.run(run, face, names)
        run = ""
        face = next
      }
      offset += UTF8.width(scalar)
      run.unicodeScalars.append(scalar)
    }
    self.run(run, face, names)
  }

  private mutating func run(_ text: String, _ face: Face, _ names: PageNames) {
    guard !text.isEmpty else { return }
    var run: XML = "\(text.shown)"
    if face.isMuted { run = "<span class=\"tag\">\(run)</span>" }
    if face.isItalic { run = "<em>\(run)</em>" }
    if face.isBold { run = "<strong>\(run)</strong>" }
    if let link = face.link.flatMap(names.target) {
      run = "<a href=\"\(link)\" rel=\"noopener noreferrer\">\(run)</a>"
    }
    self += run
  }
}
