import ArgMapChecks
import ArgMapGraphviz
import ArgMapModel
import ArgMapSyntax

/// Which files a map is drawn as, and which of them are up to date.
extension RenderRun {
  /// A file that shows a view.
  struct Target: Sendable {
    let name: String
    let view: Render.View
    let format: Render.Format
    /// Nil for a file that bears no seal.
    let seal: Seal?
  }

  /// The files of a view, without the page that the map stands in.
  func targets(of subject: Subject, _ view: Render.View) -> [Target] {
    var key = key
    key.add(subject.map.text.bytes)
    return formats.filter { $0 != .markdown }.map { format in
      var key = key
      if format == .html, let contents = subject.contents { key.add(contents, about: subject.map) }
      return target(view, format, of: subject.file.outputName, key)
    }
  }

  func target(
    of page: MarkdownFile, _ view: Render.View, showing subjects: [Result<Subject, FileError>]
  ) -> Target {
    var key = key
    key.add(page.page.text.bytes)
    for subject in subjects {
      // With what the block includes.
      if let subject = try? subject.get() { key.add(subject.map.text.bytes) }
    }
    return target(view, .markdown, of: page.outputName, key)
  }

  func target(
    _ view: Render.View, _ format: Render.Format, of name: String, _ key: DrawingKey
  ) -> Target {
    Target(
      name: format.name(of: view, name), view: view, format: format,
      seal: format.sealMarks(renderer).map { Seal(key.adding(view, format), within: $0) })
  }

  /// Whether a file is not what would be drawn now.
  func isStale(_ target: Target, _ outcome: inout Outcome) -> Bool {
    guard let folder, let seal = target.seal else { return true }
    do {
      let reason: String
      switch try folder.contents(of: target.name).map(seal.state) {
      case .upToDate(let isSimpler):
        if isSimpler { outcome.note(.density, of: target.view) }
        return false
      case .outdated: reason = "what it is drawn from has changed, or argmap has"
      case .edited: reason = "it was changed after it was drawn"
      case .missing: reason = "it has no seal that says what it was drawn from"
      case nil: reason = "there is no such file"
      }
      if isCheck { outcome.staleFiles.append("\(folder.shown(target.name)): \(reason)".printable) }
    } catch {
      // It can be replaced for all that.
      if isCheck { outcome.fail("\(error)") }
    }
    return true
  }
}
