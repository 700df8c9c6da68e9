import ArgMapChecks
import ArgMapDrawing
import ArgMapGraphviz
import ArgMapModel
import ArgMapSyntax
import ArgumentParser

struct Render: ParsableCommand {
  enum Format: String, CaseIterable {
    case svg
    case dot
    case markdown

    /// The ending of the files that are written.
    fileprivate var ending: String { self == .markdown ? "md" : rawValue }
  }

  enum View: String, CaseIterable {
    case overview
    case full
  }

  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw argument maps.",
    discussion: """
      Each map is drawn as NAME.svg and NAME.dot (the overview) and as NAME.full.svg and NAME.full.dot \
      (every step with its premises). The folders of the maps are kept. A faulty map is drawn as far \
      as it can be read; what is wrong with it is said on standard error, and the exit status is 1.

      The maps in a Markdown page are drawn as PAGE-1, PAGE-2 and so on. With '--format markdown' the \
      page itself is written, as PAGE.md and PAGE.full.md: its 'argdown-map' blocks are replaced by \
      their drawings.
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to draw into; '-' writes one drawing to standard output.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(
    name: .shortAndLong,
    help: "The formats, divided by commas: svg and dot, and for Markdown pages markdown.")
  var format: CommaList<Format>?

  @Option(help: "The views, divided by commas: overview, full.")
  var view: CommaList<View>?

  private var isToStandardOutput: Bool { output == "-" }
  private var formats: [Format] {
    format?.values ?? (isToStandardOutput ? [.svg] : [.svg, .dot])
  }
  private var views: [View] { view?.values ?? (isToStandardOutput ? [.overview] : View.allCases) }

  func validate() throws {
    guard isToStandardOutput, formats.count * views.count > 1 else { return }
    throw ValidationError("standard output takes one drawing; name one format and one view")
  }

  func run() throws {
    let maps = try input.maps()
    let reader = try input.reading.reader()
    if formats.contains(.markdown), maps.pages.isEmpty {
      throw ValidationError("the format markdown is for Markdown pages; none of the inputs is one")
    }
    guard isToStandardOutput else {
      return try draw(maps, reader, into: OutputFolder(path: output))
    }
    let isOne =
      formats == [.markdown]
      ? maps.pages.count == 1 && maps.pages[0].maps == maps.files.indices : maps.files.count == 1
    guard isOne else {
      throw ValidationError("standard output takes one drawing; name one map")
    }
    try draw(maps, reader, into: nil)
  }

  /// The drawings for the maps of a Markdown page, by view and by the index of the map.
  private typealias Pictures = [View: [Int: String]]

  private func draw(_ maps: MapFiles, _ reader: MapReader, into folder: OutputFolder?) throws {
    let folder = try claimNames(for: maps, in: folder)
    var pages = maps.pages[...]
    var pictures: Pictures = [:]
    var faulty: [CheckedText] = []
    var isComplete = true
    for (index, file) in maps.files.enumerated() {
      do {
        let map = try reader.map(file)
        let findings = map.diagnostics + (Diagnostic.undrawnImages(of: map).map { [$0] } ?? [])
        if !findings.isEmpty { faulty.append(CheckedText(map.text, findings)) }
        try draw(map, of: file, into: folder, &pictures)
      } catch let error as FileError {
        // One map that cannot be read or drawn must not cost the others.
        Terminal.say(error)
        isComplete = false
      } catch let error as GraphvizError {
        Terminal.say("argmap: \(file.name): \(error)".printable)
        isComplete = false
      }
      guard let page = pages.first, page.maps.upperBound == index + 1 else { continue }
      pages.removeFirst()
      do {
        try write(page, showing: pictures, into: folder)
      } catch {
        Terminal.say(error)
        isComplete = false
      }
      pictures = [:]
    }
    let hasErrors = Terminal.report(faulty)
    if !isComplete { throw ExitCode.unable }
    if hasErrors { throw ExitCode.findings }
  }

  private func draw(
    _ map: ArgumentMap, of file: MapFile, into folder: OutputFolder?, _ pictures: inout Pictures
  ) throws {
    for view in views {
      let drawing = Drawing(of: Graph(map, view))
      var layout: Layout?
      func svg(idPrefix: String = "") throws(GraphvizError) -> String {
        let places =
          if let layout { layout } else { try LayoutEngine.layOut(drawing.layoutRequest) }
        layout = places
        return drawing.svg(places, idPrefix: idPrefix)
      }
      for format in formats {
        let name = name(file.outputName, view, format)
        switch format {
        case .svg: try write(Array(svg().utf8), as: name, in: folder)
        case .dot: try write(Array(drawing.dot().utf8), as: name, in: folder)
        case .markdown:
          guard let number = file.numberOfPicture else { continue }
          pictures[view, default: [:]][number - 1] = try svg(idPrefix: "map-\(number)-")
        }
      }
    }
  }

  private func write(
    _ page: MarkdownFile, showing pictures: Pictures, into folder: OutputFolder?
  ) throws(FileError) {
    guard formats.contains(.markdown) else { return }
    for view in views {
      let bytes = page.page.showing(pictures[view] ?? [:])
      try write(bytes, as: name(page.outputName, view, .markdown), in: folder)
    }
  }

  /// Claims all files before anything is written: what is refused leaves no trace.
  private func claimNames(
    for maps: MapFiles, in folder: OutputFolder?
  ) throws(FileError) -> OutputFolder? {
    guard var folder else { return nil }
    for file in maps.files {
      for view in views {
        for format in formats where format != .markdown {
          try folder.claim(name(file.outputName, view, format), for: file.name)
        }
      }
    }
    for page in maps.pages where formats.contains(.markdown) {
      for view in views {
        try folder.claim(name(page.outputName, view, .markdown), for: page.path)
      }
    }
    for page in maps.pages where folder.claims(page.path) { throw .outputIsInput(page.path) }
    return folder
  }

  private func name(_ stem: String, _ view: View, _ format: Format) -> String {
    stem + (view == .full ? ".full." : ".") + format.ending
  }

  private func write(
    _ bytes: [UInt8], as name: String, in folder: OutputFolder?
  ) throws(FileError) {
    if let folder {
      try folder.write(bytes, as: name)
    } else {
      try Terminal.write(bytes)
    }
  }
}

extension Graph {
  fileprivate init(_ map: ArgumentMap, _ view: Render.View) {
    switch view {
    case .overview: self.init(overviewOf: map)
    case .full: self.init(fullViewOf: map)
    }
  }
}
