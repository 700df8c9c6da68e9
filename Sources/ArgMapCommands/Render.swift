import ArgMapGraphviz
import ArgumentParser
import Foundation

struct Render: ParsableCommand {
  enum Format: String, CaseIterable {
    case svg
    case dot
    case png
    case pdf
    case html
    case markdown
  }

  enum Renderer: String, CaseIterable, ExpressibleByArgument {
    case argmap
    case graphviz
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

      What argmap itself draws ends in a seal, a comment with digests of what it was drawn from and of itself. A drawing \
      that is up to date by its seal is left alone; with '--check' nothing is drawn, and the exit status is \
      1 if a drawing is not up to date.

      Layouts are made in processes of their own, within the limits of '--timeout' and '--memory': a map \
      that exceeds them is reported, and all others are drawn.

      With '--format png' and '--format pdf' Graphviz itself draws, with the fonts of the machine and in light \
      colours: the same map may look otherwise on another machine. A bitmap has 144 dots an inch, a page is \
      as large as its picture. These have no seal, and are drawn each time.

      With '--format html' each map becomes a page for browsers, NAME.html and NAME.full.html: one file that \
      needs no network, with the diagram, an outline, every statement and argument in words, and the findings of \
      'argmap check'. The texts that a map cites are in its page only with '--embed-sources'.

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

  @Flag(
    help: "Draw and write nothing; name the drawings in the folder that are not up to date.")
  var check = false

  @Option(
    name: .shortAndLong,
    help: """
      The formats, divided by commas: svg, dot, png, pdf and html, and for Markdown pages markdown.
      """)
  var format: CommaList<Format>?

  @Option(
    help: """
      Who draws SVGs: argmap, or graphviz, as it draws the DOT files with the fonts of the machine.
      """)
  var renderer = Renderer.argmap

  @Option(help: "The views, divided by commas: overview, full.")
  var view: CommaList<View>?

  @OptionGroup var picture: PictureOptions

  @OptionGroup var part: PartOptions

  @Option(
    name: .customLong("sources"),
    help: ArgumentHelp(
      "A folder with the texts that maps cite, for the format html; they are looked for beside the map first.",
      valueName: "folder"),
    completion: .directory)
  var sourceFolders: [String] = []

  @Flag(
    help: "Show the texts that maps cite in their pages, whole: whoever gets a page gets them too.")
  var embedSources = false

  @Option(
    help: ArgumentHelp(
      "Processor time that a layout, or a drawing by Graphviz, may take.", valueName: "seconds"))
  var timeout = 10

  @Option(
    help: ArgumentHelp(
      """
      Memory that a layout, or a drawing by Graphviz, may take. As many are made at a time as fit into half of \
      the machine's memory.
      """, valueName: "megabytes"))
  var memory = 1024

  @Option(help: "How many maps are drawn at a time; as many as there are processors unless told.")
  var jobs: Int?

  private var isToStandardOutput: Bool { output == "-" }
  private var formats: [Format] {
    format?.values ?? (isToStandardOutput ? [.svg] : [.svg, .dot])
  }
  private var views: [View] { view?.values ?? (isToStandardOutput ? [.overview] : View.allCases) }

  func validate() throws {
    if isToStandardOutput, formats.count * views.count > 1 {
      throw ValidationError("standard output takes one drawing; name one format and one view")
    }
    if check, isToStandardOutput {
      throw ValidationError("--check looks at the drawings in a folder; name one with --output")
    }
    if check, formats.contains(where: { $0.sealMarks(renderer) == nil }) {
      throw ValidationError(
        "--check is for what argmap draws itself; leave out png, pdf and --renderer graphviz")
    }
    guard 1...86_400 ~= timeout else {
      throw ValidationError("--timeout takes a number of seconds from 1 to 86400, which is a day")
    }
    guard 16...1_048_576 ~= memory else {
      throw ValidationError("--memory takes a number of megabytes from 16 to 1048576")
    }
    if embedSources || !sourceFolders.isEmpty, !formats.contains(.html) {
      throw ValidationError("--sources and --embed-sources are for the format html")
    }
    if renderer == .graphviz, !formats.contains(.svg) {
      throw ValidationError("--renderer graphviz is for the format svg")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up") }
  }

  func run() throws {
    let layouts = LayoutPool(
      program: Self.program,
      limits: LayoutPool.Limits(time: .seconds(timeout), memory: memory << 20))
    // They get ready while the map is read; in a folder perhaps nothing needs to be drawn.
    if isToStandardOutput, let work = formats[0].work(of: renderer) { layouts.prepare(for: work) }
    let maps = try input.maps()
    let reader = try input.reading.reader()
    if formats.contains(.markdown), maps.pages.isEmpty {
      throw ValidationError("the format markdown is for Markdown pages; none of the inputs is one")
    }
    let pages =
      formats.contains(.html)
      ? try PageContents(for: maps, sourceFolders: sourceFolders, embedsSources: embedSources) : nil
    var folder: OutputFolder?
    if isToStandardOutput {
      let isOne =
        formats == [.markdown]
        ? maps.pages.count == 1 && maps.pages[0].maps == maps.files.indices : maps.files.count == 1
      guard isOne else {
        throw ValidationError("standard output takes one drawing; name one map")
      }
    } else {
      let outputFolder = try OutputFolder(path: output)
      if !check { try outputFolder.create() }
      folder = try claimNames(for: maps, in: outputFolder)
    }
    let run = RenderRun(
      reader: reader, formats: formats, renderer: renderer, views: views, picture: picture,
      part: part,
      folder: folder, pages: pages, layouts: layouts,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      key: DrawingKey(reader.configuration, picture, part), isCheck: check)
    let status = try run.draw(maps)
    if status != .success { throw status }
  }

  /// The path of this program, which lays out maps in other processes too.
  private static var program: String {
    ProcessArguments.executable ?? Bundle.main.executablePath ?? CommandLine.arguments[0]
  }

  /// Claims all files before anything is written: what is refused leaves no trace.
  private func claimNames(
    for maps: MapFiles, in folder: OutputFolder
  ) throws(FileError) -> OutputFolder {
    var folder = folder
    for file in maps.files {
      for view in views {
        for format in formats where format != .markdown {
          try folder.claim(format.name(of: view, file.outputName), for: file.name)
        }
      }
    }
    for page in maps.pages where formats.contains(.markdown) {
      for view in views {
        try folder.claim(Format.markdown.name(of: view, page.outputName), for: page.path)
      }
    }
    for path in maps.pages.map(\.path) + maps.files.compactMap(\.path) where folder.claims(path) {
      throw .outputIsInput(path)
    }
    return folder
  }
}

extension Render.Format {
  /// The name of the file of a drawing, from that of the map.
  func name(of view: Render.View, _ stem: String) -> String {
    stem + (view == .full ? ".full." : ".") + (self == .markdown ? "md" : rawValue)
  }

  /// What Graphviz is asked for; nil where it does not draw the format itself.
  func graphvizFormat(of renderer: Render.Renderer) -> GraphvizFormat? {
    switch self {
    case .svg: renderer == .graphviz ? .svg : nil
    case .png: .png
    case .pdf: .pdf
    case .dot, .html, .markdown: nil
    }
  }

  /// What the format takes workers for.
  func work(of renderer: Render.Renderer) -> LayoutPool.Work? {
    if graphvizFormat(of: renderer) != nil { return .renderings }
    return self == .dot ? nil : .layouts
  }
}
