import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgumentParser
import Foundation

/// How the maps of a project are checked: `.argmap.yml` in the folder of a map, or in the nearest folder
/// above it.
///
/// A typing error must not switch a check off unnoticed, so that anything unknown in the file ends the
/// run.
struct ProjectSettings: Sendable {
  static let name = ".argmap.yml"

  /// The level from which findings fail a run (`fail-on`); nil where nothing is said.
  let failLevel: FailLevel?
  /// Folders with the texts that maps cite (`source-folders`).
  let sourceFolders: [URL]
  /// The folder that patterns and paths start from; nil without a file.
  private let folder: URL?
  private let settings: Metadata
  /// The maps that are not checked (`ignore`).
  private let ignored: [String]
  /// What is said of some maps (`overrides`).
  private let overrides: [Override]

  private struct Override: Sendable {
    let patterns: [String]
    let settings: Metadata
  }

  /// The settings where there is no file.
  static let none = ProjectSettings([:], in: nil)

  /// Reads the settings of a file.
  init(_ settings: Metadata, in folder: URL?) {
    self.folder = folder
    self.settings = settings
    failLevel = settings["fail-on"]?.string.flatMap(FailLevel.init)
    sourceFolders = (settings["source-folders"]?.scalarTexts ?? []).compactMap {
      folder?.appendingPathComponent($0, isDirectory: true)
    }
    ignored = settings["ignore"]?.scalarTexts ?? []
    overrides = (settings["overrides"]?.sequence ?? []).compactMap(\.mapping).map {
      Override(patterns: $0["files"]?.scalarTexts ?? [], settings: $0)
    }
  }

  /// What is said of a map.
  func settings(for path: String?) -> Metadata {
    Metadata(
      merging: [settings]
        + overrides.filter { matches($0.patterns, path) }.map(\.settings))
  }

  /// Whether a map is not to be checked.
  func ignores(_ path: String?) -> Bool { matches(ignored, path) }

  /// Whether a path fits one of some patterns: `*` stands for anything, `?` for one character.
  private func matches(_ patterns: [String], _ path: String?) -> Bool {
    guard let path, let folder, !patterns.isEmpty else { return false }
    let components = URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    let relative = components.dropFirst(folder.standardizedFileURL.pathComponents.count)
      .joined(separator: "/")
    return patterns.contains { unsafe fnmatch($0, relative, 0) == 0 }
  }
}

/// Finds and reads the settings of the projects that maps belong to.
struct ProjectFiles {
  private var known: [String: ProjectSettings] = [:]

  /// The settings that apply to a map; standard input belongs to the current folder.
  ///
  /// - Throws: A file error, or a status when what is wrong with the file was said.
  mutating func settings(for path: String?) throws -> ProjectSettings {
    let folder =
      path.map { URL(fileURLWithPath: $0).standardizedFileURL.deletingLastPathComponent() }
      ?? URL(fileURLWithPath: ".", isDirectory: true).standardizedFileURL
    if let settings = known[folder.path] { return settings }
    let settings = try Self.nearestFile(from: folder).map(Self.read) ?? .none
    known[folder.path] = settings
    return settings
  }

  /// The file in a folder or above it, up to the root of the repository.
  private static func nearestFile(from folder: URL) -> URL? {
    var folder = folder
    while true {
      let file = folder.appendingPathComponent(ProjectSettings.name)
      if FileManager.default.fileExists(atPath: file.path) { return file }
      let isRoot = FileManager.default.fileExists(
        atPath: folder.appendingPathComponent(".git").path)
      guard !isRoot, folder.pathComponents.count > 1 else { return nil }
      folder.deleteLastPathComponent()
    }
  }

  private static func read(_ file: URL) throws -> ProjectSettings {
    let text = SourceText(name: file.shownPath, bytes: try MapFiles.bytes(of: file.path))
    let (settings, diagnostics) = CheckSettings.project(text, ownKeys: ownKeys)
    if Terminal.report([CheckedText(text, diagnostics)]) || !diagnostics.isEmpty {
      throw ExitCode.unable
    }
    return ProjectSettings(settings, in: file.deletingLastPathComponent())
  }

  /// What only a project's file may say.
  private static let ownKeys: [String: SettingKind] = [
    "fail-on": .word(FailLevel.allCases.map(\.rawValue)),
    "source-folders": .titles,
    "ignore": .titles,
    "overrides": .list(
      .keys(["files": .titles].merging(CheckSettings.projectKeys) { own, _ in own })),
  ]
}

extension URL {
  /// The path from the current folder where the file lies below it, else the whole one.
  fileprivate var shownPath: String {
    let here = URL(fileURLWithPath: ".", isDirectory: true).standardizedFileURL.path
    return path.hasPrefix(here + "/") ? String(path.dropFirst(here.count + 1)) : path
  }
}
