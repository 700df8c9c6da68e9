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
  static let fileName = ".argmap.yml"

  /// The level from which findings fail a run (`fail-on`); nil where nothing is said.
  let failLevel: FailLevel?
  /// Folders with the texts that maps cite (`source-folders`).
  let sourceFolders: [URL]
  /// The path of the file, for people; nil without a file.
  let name: String?
  /// The folder that patterns start from.
  private let folder: String
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
  static let none = ProjectSettings([:], of: nil, in: "/", sourceFolders: [])

  /// Reads the settings of a file in a folder.
  init(_ settings: Metadata, of name: String?, in folder: String, sourceFolders: [URL]) {
    self.name = name
    self.folder = folder
    self.sourceFolders = sourceFolders
    self.settings = settings
    failLevel = settings["fail-on"]?.string.flatMap(FailLevel.init)
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
    guard let path, !patterns.isEmpty else { return false }
    let steps = path.absolutePathBytes.dropFirst(folder.absolutePathBytes.count)
    let relative = steps.joinedPath
    return patterns.contains { unsafe fnmatch($0, relative, 0) == 0 }
  }
}

/// Finds and reads the settings of the projects that maps belong to.
///
/// A file of settings is perhaps a stranger's, as the maps are: it must belong to the user, to the owner of the
/// map's folder or to the system, and neither it nor a folder that it names may be outside the repository.
struct ProjectFiles {
  private var known: [[[UInt8]]: ProjectSettings] = [:]
  private var foreignFiles: Set<[UInt8]> = []

  /// The settings that apply to a map; standard input belongs to the current folder.
  ///
  /// - Throws: A file error, or a status when what is wrong with the file was said.
  mutating func settings(for path: String?) throws -> ProjectSettings {
    let steps = path.map { $0.absolutePathBytes.dropLast() } ?? ".".absolutePathBytes[...]
    if let settings = known[Array(steps)] { return settings }
    let settings = try nearestFolder(from: steps).map(Self.read) ?? .none
    known[Array(steps)] = settings
    return settings
  }

  /// The nearest folder that has a file, up to the root of the repository.
  private mutating func nearestFolder(from start: ArraySlice<[UInt8]>) -> String? {
    let owners = [geteuid(), 0, FileSystem.status(of: start.folderPath)?.st_uid]
    var steps = start
    while true {
      let folder = steps.folderPath
      let file = folder.appendingPath(ProjectSettings.fileName)
      if let status = FileSystem.status(of: file, followingLinks: false) {
        guard owners.contains(status.st_uid) else {
          if foreignFiles.insert(Array(file.utf8)).inserted {
            Terminal.say(
              "argmap: \(file.shownPath) is not read, since it belongs to another user".printable)
          }
          return nil
        }
        return folder
      }
      guard !Self.isRepository(folder), steps.popLast() != nil else { return nil }
    }
  }

  private static func isRepository(_ folder: String) -> Bool {
    FileSystem.status(of: folder.appendingPath(".git")) != nil
  }

  /// The root of the repository that a folder is in; without one, the folder itself.
  private static func root(around folder: String) -> String {
    var steps = folder.absolutePathBytes[...]
    while !isRepository(steps.folderPath) {
      guard steps.popLast() != nil else { return folder }
    }
    return steps.folderPath
  }

  private static func read(in folder: String) throws -> ProjectSettings {
    let name = folder.appendingPath(ProjectSettings.fileName).shownPath
    let url = URL(fileURLWithPath: folder, isDirectory: true)
    let repository = ReadableFolders([
      URL(fileURLWithPath: root(around: folder), isDirectory: true)
    ])
    let path: String
    switch repository.place(of: ProjectSettings.fileName, from: url) {
    case .file(let found, _, _): path = found
    case .absent: throw FileError.notFound(name)
    case .outside: throw FileError.leadsOut(name)
    }
    let bytes: [UInt8]
    do {
      bytes = try MapFiles.bytes(of: path)
    } catch {
      guard case .unreadable(_, let reason) = error else { throw error }
      throw FileError.unreadable(name, reason: reason)
    }
    let text = SourceText(name: name, bytes: bytes)
    let (settings, diagnostics) = CheckSettings.project(text, ownKeys: ownKeys)
    if Terminal.report([CheckedText(text, diagnostics)]) || !diagnostics.isEmpty {
      throw ExitCode.unable
    }
    let sourceFolders = try (settings["source-folders"]?.scalarTexts ?? []).map { path in
      switch repository.place(of: path, from: url) {
      case .outside: throw FileError.settingLeadsOut(path, in: name)
      case .file(_, isRegular: true, _): throw FileError.noFolder(path)
      case .file, .absent:
        return path.isAbsolutePath
          ? URL(fileURLWithPath: path, isDirectory: true)
          : url.appendingPathComponent(path, isDirectory: true)
      }
    }
    return ProjectSettings(settings, of: name, in: folder, sourceFolders: sourceFolders)
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

extension ArraySlice<[UInt8]> {
  /// The path of the folder with these names from the root.
  fileprivate var folderPath: String {
    "/" + joinedPath
  }
}

extension String {
  /// The path from the current folder where the file lies below it, else the whole one.
  fileprivate var shownPath: String {
    let here = ".".absolutePathBytes
    let steps = absolutePathBytes
    guard !here.isEmpty, steps.starts(with: here) else { return self }
    return steps.dropFirst(here.count).joinedPath
  }
}
