import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Foundation

/// Checks maps, several at a time.
struct CheckRun {
  /// How maps are read.
  let reader: MapReader
  /// What the command line says of rules.
  let levels: RuleLevels
  /// The folders with cited texts that the command line gives.
  let sourceFolders: [URL]
  /// How many maps are checked at a time.
  let jobs: Int
  /// What is told instead of findings.
  let subject: ReportSubject?

  /// What came of checking a map.
  struct Outcome: Sendable {
    /// The name of the file.
    let name: String
    /// Nil when the map could not be read.
    let checked: CheckedText?
    let error: FileError?
    let failLevel: FailLevel?
    /// What reconstructions say of sketched relations, if that is told.
    var grounding: GroundingReport?
    /// Which sentences of cited texts are covered, if that is told.
    var coverage: CoverageReport?
  }

  /// Checks maps.
  ///
  /// - Parameter files: Each map with the settings of its project.
  /// - Returns: What came of each, in the same order.
  func check(_ files: [(map: MapFile, project: ProjectSettings)]) -> [Outcome] {
    let readsSources =
      subject == .coverage
      || standardRules.contains { rule in
        [.source, .scheme].contains(rule.about.profile) && levels.run(rule.about)
      }
    return files.concurrentMap(jobs: jobs) { file in
      outcome(of: file.map, file.project, readsSources)
    }
  }

  private func outcome(
    of file: MapFile, _ project: ProjectSettings, _ readsSources: Bool
  ) -> Outcome {
    do {
      let map = try reader.map(file)
      let sources = SourceFiles(folders: sourceFolders + project.sourceFolders)
      let checker = MapChecker(levels: levels, settings: project.settings(for: file.path))
      let texts =
        readsSources
        ? sources.texts(checker.files(for: map), beside: file.folder) : SourceTexts()
      return Outcome(
        name: file.name, checked: checker.check(map, sources: texts), error: nil,
        failLevel: project.failLevel,
        grounding: subject == .grounding ? GroundingReport(map) : nil,
        coverage: subject == .coverage ? CoverageReport(of: map, sources: texts) : nil)
    } catch {
      return Outcome(name: file.name, checked: nil, error: error, failLevel: project.failLevel)
    }
  }
}
