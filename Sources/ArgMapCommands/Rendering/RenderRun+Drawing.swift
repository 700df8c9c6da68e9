import ArgMapChecks
import ArgMapDrawing
import ArgMapGraphviz
import ArgMapModel
import ArgMapSyntax

/// Drawing what is not up to date.
extension RenderRun {
  /// Draws what is not up to date of a map, and the pictures for some views of its page.
  ///
  /// One map that cannot be read or drawn must not cost the others.
  func outcome(
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

  func write(
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
