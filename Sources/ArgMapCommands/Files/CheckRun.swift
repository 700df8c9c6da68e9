import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Foundation
import Synchronization

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

  /// What came of checking a map.
  struct Outcome: Sendable {
    /// The name of the file.
    let name: String
    /// Nil when the map could not be read.
    let checked: CheckedText?
    let error: FileError?
    let failLevel: FailLevel?
  }

  /// Checks maps.
  ///
  /// - Parameter files: Each map with the settings of its project.
  /// - Returns: What came of each, in the same order.
  func check(_ files: [(map: MapFile, project: ProjectSettings)]) -> [Outcome] {
    let readsSources = standardRules.contains { rule in
      [.source, .scheme].contains(rule.about.profile) && levels.run(rule.about)
    }
    let outcomes = Mutex([Outcome?](repeating: nil, count: files.count))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, files.count))) { _ in
      while let index = next.withLock({ index -> Int? in
        defer { index += 1 }
        return index < files.count ? index : nil
      }) {
        let outcome = outcome(of: files[index].map, files[index].project, readsSources)
        outcomes.withLock { $0[index] = outcome }
      }
    }
    return outcomes.withLock { $0 }.compactMap(\.self)
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
        failLevel: project.failLevel)
    } catch {
      return Outcome(name: file.name, checked: nil, error: error, failLevel: project.failLevel)
    }
  }
}
