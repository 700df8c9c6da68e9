import ArgMapChecks
import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax
import Foundation

/// What pages tell besides the maps: what checks find in them, and the texts that they cite.
struct PageContents: Sendable {
  /// What the page of one map tells.
  struct Contents: Sendable {
    let findings: [Page.Finding]
    let citedTexts: [Page.CitedText]

    /// Makes the page.
    func page(of map: ArgumentMap, _ drawing: Drawing, _ layout: Layout?) -> Page {
      var page = Page(of: map, showing: drawing, layout)
      page.findings = findings
      page.citedTexts = citedTexts
      return page
    }
  }

  /// What the projects of the maps say about checking, by the paths of the maps.
  private var projects: [[UInt8]?: ProjectSettings] = [:]
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
    for file in maps.files {
      projects[file.path.map { Array($0.utf8) }] = try files.settings(for: file.path)
    }
  }

  /// Checks a map and finds the texts that it cites.
  func contents(of map: ArgumentMap, _ file: MapFile) -> Contents {
    let project = projects[file.path.map { Array($0.utf8) }] ?? .none
    let checker = MapChecker(settings: project.settings(for: file.path))
    let sources = SourceFiles(folders: sourceFolders + project.sourceFolders)
      .texts(checker.files(for: map), beside: file.folder)
    let elements = FindingElements(of: map)
    let findings = checker.check(map, sources: sources).findings.map {
      Page.Finding($0, about: elements[$0])
    }
    guard embedsSources else { return Contents(findings: findings, citedTexts: []) }
    let citedTexts = FoundPassages(of: map, in: sources).texts.map { cited in
      let source = map.sources.first { $0.file == cited.file }
      return Page.CitedText(
        title: source?.title ?? cited.file, text: cited.text,
        passages: cited.places.map { Page.CitedText.Passage($0.anchor, at: $0.range) })
    }
    return Contents(findings: findings, citedTexts: citedTexts)
  }
}

extension DrawingKey {
  /// Adds what a page tells of the checks, and the texts that it shows; which elements that is about
  /// follows from the map.
  mutating func add(_ contents: PageContents.Contents, about map: ArgumentMap) {
    var tables: [[UInt8]: LineTable] = [:]
    for finding in contents.findings.map(\.diagnostic) {
      add("\(finding.severity.name) \(finding.id.name)")
      add(finding.message.text)
      add(finding.subjects.joined(separator: "\n"))
      add("\(finding.range.lowerBound)")
      // The place as it is shown.
      let (text, range) = map.text.origin(of: finding.range)
      let table = tables[Array(text.name.utf8)] ?? LineTable(text)
      tables[Array(text.name.utf8)] = table
      add("\(text.name):\(table.position(at: range.lowerBound))")
    }
    for cited in contents.citedTexts {
      add(cited.title)
      add(cited.text.bytes)
      for passage in cited.passages {
        add("\(passage.anchor.quoteRange.bounds) \(passage.range.bounds)")
      }
    }
  }
}
