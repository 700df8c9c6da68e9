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
  /// What decides all drawings.
  let key: DrawingKey
  /// Whether nothing is drawn, and the drawings that are not up to date are named.
  let isCheck: Bool

  /// A map that is to be drawn.
  private struct Subject: Sendable {
    let file: MapFile
    let map: ArgumentMap
    /// What its page tells besides; nil unless that is written.
    let contents: PageContents.Contents?
  }

  /// A file that shows a view.
  private struct Target: Sendable {
    let name: String
    let view: Render.View
    let format: Render.Format
    /// Nil for a file that bears no seal.
    let seal: Seal?
  }

  /// What came of drawing a map, or a page with the pictures of maps.
  private struct Outcome: Sendable {
    /// Nil when the map could not be read.
    var text: SourceText?
    var findings: [Diagnostic] = []
    /// Why something was not drawn that is not the map's fault, in sentences.
    var errors: [String] = []
    /// Whether all was drawn that could be asked for.
    var isComplete = true
    /// The files that are not up to date, with the reasons.
    var staleFiles: [String] = []
    /// The drawings for the map's page.
    var pictures: [Render.View: String] = [:]
    /// The views that have no layout, or a simpler one that another try might better.
    var unfinishedViews: Set<Render.View> = []
    /// The views that have a simpler layout than there could be, and always will.
    private(set) var simplerViews: Set<Render.View> = []

    mutating func note(_ reason: LayoutPool.Simplification, of view: Render.View) {
      switch reason {
      case .density: guard simplerViews.insert(view).inserted else { return }
      case .failure: unfinishedViews.insert(view)
      }
      findings.append(.simplerLayout(of: view, reason))
    }

    mutating func fail(_ error: String) {
      errors.append("argmap: \(error)".printable)
      isComplete = false
    }
  }

  /// What is to be said of a portion; all else is forgotten before the next one.
  private struct Account: Sendable {
    let report: String
    let counts: FindingCounts
    let errors: [String]
    let staleFiles: [String]
    let isComplete: Bool

    init(of outcomes: [Outcome]) {
      let faulty = outcomes.compactMap { outcome in
        outcome.findings.isEmpty ? nil : outcome.text.map { CheckedText($0, outcome.findings) }
      }
      report = TextReport().render(faulty)
      counts = FindingCounts(faulty)
      errors = outcomes.flatMap(\.errors)
      staleFiles = outcomes.flatMap(\.staleFiles)
      isComplete = outcomes.allSatisfy(\.isComplete)
    }
  }

  /// Draws maps, and says on standard error what is wrong with them, in their order; a check says only
  /// which drawings are not up to date, on standard output.
  ///
  /// - Returns: What the process ends with.
  func draw(_ maps: MapFiles) throws(FileError) -> ExitCode {
    let portions = maps.portions
    let progress = ProgressLine(total: maps.files.count)
    let accounts = portions.concurrentMap(jobs: jobs) { portion in
      // The maps of a single page are drawn at a time too.
      Account(of: outcomes(of: portion, jobs: jobs / portions.count, progress))
    }
    progress.end()
    for account in accounts { account.errors.forEach { Terminal.say($0) } }
    let isComplete = accounts.allSatisfy(\.isComplete)
    if isCheck {
      let lines = accounts.flatMap(\.staleFiles).map { $0 + "\n" }
      try Terminal.write(lines.joined().utf8)
      return isComplete ? (lines.isEmpty ? .success : .findings) : .unable
    }
    let counts = accounts.map(\.counts).reduce(FindingCounts([]), +)
    if counts.total > 0 { Terminal.say(accounts.map(\.report).joined() + counts.summary) }
    return isComplete ? (counts.worst == .error ? .findings : .success) : .unable
  }

  private func outcomes(
    of portion: MapFiles.Portion, jobs: Int, _ progress: ProgressLine
  ) -> [Outcome] {
    let subjects = portion.files.concurrentMap(jobs: jobs, subject)
    guard let page = portion.page, formats.contains(.markdown) else {
      return subjects.concurrentMap(jobs: jobs) { subject in
        defer { progress.advance() }
        return outcome(of: subject, showing: [])
      }
    }
    var pageOutcome = Outcome()
    let targets = views.map { target(of: page, $0, showing: subjects) }
      .filter { isStale($0, &pageOutcome) }
    let outcomes = subjects.concurrentMap(jobs: jobs) { subject in
      defer { progress.advance() }
      return outcome(of: subject, showing: targets.map(\.view))
    }
    if !isCheck {
      for target in targets {
        write(page, to: target, showing: outcomes, of: portion.files, &pageOutcome)
      }
    }
    return outcomes + [pageOutcome]
  }

  @Sendable private func subject(_ file: MapFile) -> Result<Subject, FileError> {
    Result { () throws(FileError) in
      let map = try reader.map(file)
      return Subject(file: file, map: map, contents: pages?.contents(of: map, file))
    }
  }

  // MARK: What is up to date

  /// The files of a view, without the page that the map stands in.
  private func targets(of subject: Subject, _ view: Render.View) -> [Target] {
    var key = key
    key.add(subject.map.text.bytes)
    return formats.filter { $0 != .markdown }.map { format in
      var key = key
      if format == .html, let contents = subject.contents { key.add(contents, about: subject.map) }
      return target(view, format, of: subject.file.outputName, key)
    }
  }

  private func target(
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

  private func target(
    _ view: Render.View, _ format: Render.Format, of name: String, _ key: DrawingKey
  ) -> Target {
    Target(
      name: format.name(of: view, name), view: view, format: format,
      seal: format.sealMarks(renderer).map { Seal(key.adding(view, format), within: $0) })
  }

  /// Whether a file is not what would be drawn now.
  private func isStale(_ target: Target, _ outcome: inout Outcome) -> Bool {
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

  // MARK: Drawing

  /// Draws what is not up to date of a map, and the pictures for some views of its page.
  ///
  /// One map that cannot be read or drawn must not cost the others.
  private func outcome(
    of subject: Result<Subject, FileError>, showing pageViews: [Render.View]
  ) -> Outcome {
    var outcome = Outcome()
    do {
      let subject = try subject.get()
      outcome.text = subject.map.text
      outcome.findings = subject.map.diagnostics
      if let note = Diagnostic.undrawnImages(of: subject.map) { outcome.findings.append(note) }
      for view in views {
        let stale = targets(of: subject, view).filter { isStale($0, &outcome) }
        let showsPicture = pageViews.contains(view) && subject.file.numberOfPicture != nil
        if isCheck, !stale.isEmpty {
          // Where there is no such part, nothing could be drawn.
          do { _ = try graph(of: subject.map, view) } catch {
            outcome.fail("\(subject.file.name): \(error)")
          }
        }
        guard !isCheck, showsPicture || !stale.isEmpty else { continue }
        draw(subject, view, to: stale, showsPicture: showsPicture, &outcome)
      }
    } catch {
      outcome.unfinishedViews.formUnion(views)
      outcome.fail("\(error)")
    }
    return outcome
  }

  private func draw(
    _ subject: Subject, _ view: Render.View, to targets: [Target], showsPicture: Bool,
    _ outcome: inout Outcome
  ) {
    let (file, map) = (subject.file, subject.map)
    var work = Set(targets.compactMap { $0.format.work(of: renderer) })
    if showsPicture { work.insert(.layouts) }
    work.forEach(layouts.prepare)
    let graph: Graph
    do {
      graph = try self.graph(of: map, view)
    } catch {
      outcome.unfinishedViews.insert(view)
      return outcome.fail("\(file.name): \(error)")
    }
    let drawing = Drawing(of: graph, style: picture.style.drawn)
    let layout = work.contains(.layouts) ? layout(of: drawing, view, file, &outcome) : nil
    let isFinished = !outcome.unfinishedViews.contains(view)
    let isSimpler = outcome.simplerViews.contains(view)
    for target in targets {
      // A file that cannot be written must not cost the others.
      do {
        if let format = target.format.graphvizFormat(of: renderer) {
          if let bytes = rendering(of: drawing, as: format, view, file, &outcome) {
            try write(bytes, to: target)
          }
          continue
        }
        switch target.format {
        case .dot: try write(Array(drawing.dot().utf8), to: target)
        case .svg:
          guard let layout else { continue }
          try write(Array(drawing.svg(layout).utf8), to: target, isFinished, isSimpler)
        case .html:
          guard let contents = subject.contents else { continue }
          let page = contents.page(of: map, drawing, layout)
          try write(Array(page.html.utf8), to: target, isFinished, isSimpler)
        case .markdown, .png, .pdf: break
        }
      } catch {
        outcome.fail("\(error)")
      }
    }
    if showsPicture, let layout, let number = file.numberOfPicture {
      outcome.pictures[view] = drawing.svg(layout, idPrefix: "map-\(number)-")
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
    let deep = try part.part(of: Graph(map, view, settings), map)
    let folded = deep.folded(folding)
    guard folded.clusters.count == deep.clusters.count else { return folded }
    // Where nothing is folded the frames are those that the map asks for.
    var open = graph
    open.remarks = folded.remarks
    return open
  }

  private func layout(
    of drawing: Drawing, _ view: Render.View, _ file: MapFile, _ outcome: inout Outcome
  ) -> Layout? {
    do {
      let answer = try layouts.layOut(drawing.layoutRequest)
      if let reason = answer.simplification {
        outcome.note(reason, of: view)
      }
      return answer.layout
    } catch {
      outcome.unfinishedViews.insert(view)
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
    _ page: MarkdownFile, to target: Target, showing outcomes: [Outcome], of files: [MapFile],
    _ pageOutcome: inout Outcome
  ) {
    var pictures: [Int: String] = [:]
    for (file, outcome) in zip(files, outcomes) {
      guard let number = file.numberOfPicture else { continue }
      pictures[number - 1] = outcome.pictures[target.view]
    }
    do {
      try write(
        page.page.showing(pictures), to: target,
        // A page cannot say whose layout is a simpler one.
        !outcomes.contains {
          $0.unfinishedViews.contains(target.view) || $0.simplerViews.contains(target.view)
        })
    } catch {
      pageOutcome.fail("\(error)")
    }
  }

  /// Writes a drawing, with a seal unless another try could give another one.
  private func write(
    _ drawing: [UInt8], to target: Target, _ isFinished: Bool = true, _ isSimpler: Bool = false
  ) throws(FileError) {
    guard let folder else { return try Terminal.write(drawing) }
    let seal = isFinished ? target.seal : nil
    try folder.write(seal?.sealed(drawing, isSimpler: isSimpler) ?? drawing, as: target.name)
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
