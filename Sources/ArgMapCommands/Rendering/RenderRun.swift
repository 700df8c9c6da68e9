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
  struct Subject: Sendable {
    let file: MapFile
    let map: ArgumentMap
    /// What its page tells besides; nil unless that is written.
    let contents: PageContents.Contents?
  }

  /// What came of drawing a map, or a page with the pictures of maps.
  struct Outcome: Sendable {
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
}
