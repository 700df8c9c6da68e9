import ArgMapChecks
import ArgMapDrawing
import ArgMapGraphviz
import ArgMapModel
import ArgMapSyntax
import ArgumentParser

/// Draws maps, several at a time.
struct RenderRun {
  /// How maps are read.
  let reader: MapReader
  let formats: [Render.Format]
  /// Who draws SVGs.
  let renderer: Render.Renderer
  let views: [Render.View]
  let picture: PictureOptions
  let part: PartOptions
  /// Nil for standard output.
  let folder: OutputFolder?
  /// What pages tell; nil unless they are written.
  let pages: PageContents?
  /// Where layouts are made.
  let layouts: LayoutPool
  /// How many maps are drawn at a time.
  let jobs: Int

  /// What came of drawing a map.
  private struct Outcome: Sendable {
    /// Nil when the map could not be read.
    var text: SourceText?
    var findings: [Diagnostic] = []
    /// Why something was not drawn that is not the map's fault, in sentences.
    var errors: [String] = []
    /// Whether all was drawn that could be asked for.
    var isComplete = true
    /// The drawings for the map's page.
    var pictures: [Render.View: String] = [:]

    mutating func fail(_ error: String) {
      errors.append("argmap: \(error)".printable)
      isComplete = false
    }
  }

  /// Draws maps, and says on standard error what is wrong with them, in their order.
  ///
  /// - Returns: What the process ends with.
  func draw(_ maps: MapFiles) -> ExitCode {
    for work in Set(formats.compactMap { $0.work(of: renderer) }) {
      layouts.prepare(min(jobs, maps.files.count) - 1, for: work)
    }
    let outcomes = maps.files.concurrentMap(jobs: jobs, outcome)
    var isComplete = outcomes.allSatisfy(\.isComplete)
    var pages = maps.pages[...]
    for (index, outcome) in outcomes.enumerated() {
      outcome.errors.forEach(Terminal.say)
      guard let page = pages.first, page.maps.upperBound == index + 1 else { continue }
      pages.removeFirst()
      do {
        try write(page, showing: Array(outcomes[page.maps]), of: maps.files)
      } catch {
        Terminal.say(error)
        isComplete = false
      }
    }
    let faulty = outcomes.compactMap { outcome in
      outcome.findings.isEmpty ? nil : outcome.text.map { CheckedText($0, outcome.findings) }
    }
    let hasErrors = Terminal.report(faulty)
    return isComplete ? (hasErrors ? .findings : .success) : .unable
  }

  /// One map that cannot be read or drawn must not cost the others.
  @Sendable private func outcome(of file: MapFile) -> Outcome {
    var outcome = Outcome()
    do {
      let map = try reader.map(file)
      outcome.text = map.text
      outcome.findings = map.diagnostics
      if let note = Diagnostic.undrawnImages(of: map) { outcome.findings.append(note) }
      for view in views { try draw(map, view, of: file, into: &outcome) }
    } catch {
      outcome.fail("\(error)")
    }
    return outcome
  }

  private func draw(
    _ map: ArgumentMap, _ view: Render.View, of file: MapFile, into outcome: inout Outcome
  ) throws(FileError) {
    let graph: Graph
    do {
      graph = try self.graph(of: map, view)
    } catch {
      return outcome.fail("\(file.name): \(error)")
    }
    let drawing = Drawing(of: graph, style: picture.style.drawn)
    let showsPicture = formats.contains(.markdown) && file.numberOfPicture != nil
    let layout =
      showsPicture || pages != nil || formats.contains(.svg) && renderer == .argmap
      ? layout(of: drawing, view, file, &outcome) : nil
    for format in formats {
      let name = format.name(of: view, file.outputName)
      if let format = format.graphvizFormat(of: renderer) {
        if let bytes = rendering(of: drawing, as: format, view, file, &outcome) {
          try write(bytes, as: name)
        }
        continue
      }
      switch format {
      case .dot: try write(Array(drawing.dot().utf8), as: name)
      case .svg:
        if let layout { try write(Array(drawing.svg(layout).utf8), as: name) }
      case .html:
        guard let pages else { continue }
        let page = pages.page(of: map, file, drawing, layout)
        try write(Array(page.html.utf8), as: name)
      case .markdown:
        guard let layout, let number = file.numberOfPicture else { continue }
        outcome.pictures[view] = drawing.svg(layout, idPrefix: "map-\(number)-")
      case .png, .pdf: break
      }
    }
  }

  private func graph(of map: ArgumentMap, _ view: Render.View) throws(PartError) -> Graph {
    var settings = picture.settings(of: map)
    part.apply(to: &settings)
    let folding = part.folding(in: view)
    let graph = try part.part(of: Graph(map, view, settings), map)
    guard folding == .automatic, !graph.isReadable else { return graph.folded(folding) }
    // There are more groups to be folded than are usually drawn.
    settings.groupDepth = .max
    return try part.part(of: Graph(map, view, settings), map).folded(folding)
  }

  private func layout(
    of drawing: Drawing, _ view: Render.View, _ file: MapFile, _ outcome: inout Outcome
  ) -> Layout? {
    do {
      let answer = try layouts.layOut(drawing.layoutRequest)
      if let reason = answer.simplification {
        outcome.findings.append(.simplerLayout(of: view, reason))
      }
      return answer.layout
    } catch {
      explain(error, view, nil, file, &outcome)
      return nil
    }
  }

  private func rendering(
    of drawing: Drawing, as format: GraphvizFormat, _ view: Render.View, _ file: MapFile,
    _ outcome: inout Outcome
  ) -> [UInt8]? {
    do {
      let rendering = try layouts.render(drawing, as: format)
      if let resolution = rendering.resolution, resolution < Rendering.fullResolution {
        outcome.findings.append(.reducedResolution(of: view, resolution))
      }
      return rendering.bytes
    } catch {
      explain(error, view, format, file, &outcome)
      return nil
    }
  }

  private func explain(
    _ error: GraphvizError, _ view: Render.View, _ format: GraphvizFormat?, _ file: MapFile,
    _ outcome: inout Outcome
  ) {
    if let finding = Diagnostic.notDrawn(view, as: format, error) {
      outcome.findings.append(finding)
      outcome.isComplete = outcome.isComplete && finding.id == RuleDescription.layoutLimit.id
    } else {
      outcome.fail("\(file.name): \(error)")
    }
  }

  private func write(
    _ page: MarkdownFile, showing outcomes: [Outcome], of files: [MapFile]
  ) throws(FileError) {
    guard formats.contains(.markdown) else { return }
    for view in views {
      var pictures: [Int: String] = [:]
      for (file, outcome) in zip(files[page.maps], outcomes) {
        guard let number = file.numberOfPicture else { continue }
        pictures[number - 1] = outcome.pictures[view]
      }
      try write(
        page.page.showing(pictures), as: Render.Format.markdown.name(of: view, page.outputName))
    }
  }

  private func write(_ bytes: [UInt8], as name: String) throws(FileError) {
    if let folder {
      try folder.write(bytes, as: name)
    } else {
      try Terminal.write(bytes)
    }
  }
}

extension Graph {
  fileprivate init(_ map: ArgumentMap, _ view: Render.View, _ settings: DrawingSettings) {
    switch view {
    case .overview: self.init(overviewOf: map, settings: settings)
    case .full: self.init(fullViewOf: map, settings: settings)
    }
  }
}
