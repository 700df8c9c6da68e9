import ArgMapChecks
import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax
import Foundation

/// What pages tell besides the maps: what checks find in them, and the texts that they cite.
struct PageContents: Sendable {
  /// What the projects of the maps say about checking, by the paths of the maps.
  private var projects: [String?: ProjectSettings] = [:]
  /// The folders with cited texts that the command line gives.
  private let sourceFolders: [URL]
  /// Whether pages show the texts.
  private let embedsSources: Bool

  init(
    for maps: MapFiles, sourceFolders: [String], embedsSources: Bool
  ) throws {
    self.sourceFolders = try ReadableFolders.folders(at: sourceFolders)
    self.embedsSources = embedsSources
    var files = ProjectFiles()
    for file in maps.files { projects[file.path] = try files.settings(for: file.path) }
  }

  /// Makes the page of a map.
  func page(of map: ArgumentMap, _ file: MapFile, _ drawing: Drawing, _ layout: Layout?) -> Page {
    let project = projects[file.path] ?? .none
    let checker = MapChecker(settings: project.settings(for: file.path))
    let sources = SourceFiles(folders: sourceFolders + project.sourceFolders)
      .texts(checker.files(for: map), beside: file.folder)
    var page = Page(of: map, showing: drawing, layout)
    let elements = FindingElements(of: map)
    page.findings = checker.check(map, sources: sources).findings.map {
      Page.Finding($0, about: elements[$0])
    }
    guard embedsSources else { return page }
    page.citedTexts = FoundPassages(of: map, in: sources).texts.map { cited in
      let source = map.sources.first { $0.file == cited.file }
      return Page.CitedText(
        title: source?.title ?? cited.file, text: cited.text,
        passages: cited.places.map { Page.CitedText.Passage($0.anchor, at: $0.range) })
    }
    return page
  }
}
