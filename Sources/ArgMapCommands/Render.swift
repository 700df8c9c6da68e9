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
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to draw into; '-' writes one drawing to standard output.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(name: .shortAndLong, help: "The formats, divided by commas: svg, dot.")
  var format: CommaList<Format>?

  @Option(help: "The views, divided by commas: overview, full.")
  var view: CommaList<View>?

  private var isToStandardOutput: Bool { output == "-" }
  private var formats: [Format] {
    format?.values ?? (isToStandardOutput ? [.svg] : Format.allCases)
  }
  private var views: [View] { view?.values ?? (isToStandardOutput ? [.overview] : View.allCases) }

  func validate() throws {
    guard isToStandardOutput, formats.count * views.count > 1 else { return }
    throw ValidationError("standard output takes one drawing; name one format and one view")
  }

  func run() throws {
    let maps = try input.maps()
    guard isToStandardOutput else { return try run(maps, into: OutputFolder(path: output)) }
    guard maps.files.count == 1 else {
      throw ValidationError("standard output takes one drawing; name one map")
    }
    try run(maps, into: nil)
  }

  private func run(_ maps: MapFiles, into folder: OutputFolder?) throws {
    // Before anything is written: what is refused leaves no trace.
    var folder = folder
    for file in maps.files {
      for view in views {
        for format in formats { try folder?.claim(name(of: file, view, format), for: file.name) }
      }
    }
    var faulty: [CheckedText] = []
    var isComplete = true
    for file in maps.files {
      do {
        let map = ArgumentMap(parsing: try file.text())
        let findings = map.diagnostics + (Diagnostic.undrawnImages(of: map).map { [$0] } ?? [])
        if !findings.isEmpty { faulty.append(CheckedText(map.text, findings)) }
        for view in views {
          let drawing = Drawing(of: Graph(map, view))
          for format in formats {
            let bytes = try drawing.bytes(format)
            if let folder {
              try folder.write(bytes, as: name(of: file, view, format))
            } else {
              try Terminal.write(bytes)
            }
          }
        }
      } catch let error as FileError {
        // One map that cannot be read or drawn must not cost the others.
        Terminal.say(error)
        isComplete = false
      } catch let error as GraphvizError {
        Terminal.say("argmap: \(file.name): \(error)".printable)
        isComplete = false
      }
    }
    let hasErrors = Terminal.report(faulty)
    if !isComplete { throw ExitCode.unable }
    if hasErrors { throw ExitCode.findings }
  }

  private func name(of file: MapFile, _ view: View, _ format: Format) -> String {
    file.outputName + (view == .full ? ".full." : ".") + format.rawValue
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

extension Drawing {
  fileprivate func bytes(_ format: Render.Format) throws(GraphvizError) -> [UInt8] {
    switch format {
    case .dot: Array(dot().utf8)
    case .svg: Array(svg(try LayoutEngine.layOut(layoutRequest)).utf8)
    }
  }
}
