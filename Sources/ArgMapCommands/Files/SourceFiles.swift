import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Foundation

/// Finds the texts that a map cites: beside the map, then in the source folders.
///
/// A map comes perhaps from a stranger: it reaches no file outside its own folder and the source
/// folders, neither by its path nor by a link.
struct SourceFiles {
  private let folders: [URL]

  /// Takes the folders given on the command line.
  init(folders: [String]) throws(FileError) {
    for folder in folders {
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
      guard exists else { throw .notFound(folder) }
      guard isFolder.boolValue else { throw .noFolder(folder) }
    }
    self.folders = folders.map { URL(fileURLWithPath: $0, isDirectory: true) }
  }

  /// What came of looking for everything that a map cites.
  func texts(for map: ArgumentMap, in folder: URL?) -> SourceTexts {
    var contents: [String: SourceTexts.Content] = [:]
    for file in map.citedFiles { contents[file] = content(of: file, beside: folder) }
    return SourceTexts(contents)
  }

  private func content(of file: String, beside mapFolder: URL?) -> SourceTexts.Content {
    guard !file.isEmpty, !file.contains("\0") else { return .absent }
    let allowed = (mapFolder.map { [$0] } ?? []) + folders
    let roots = allowed.map { $0.resolvingSymlinksInPath().standardizedFileURL.pathComponents }
    func isInside(_ components: [String]) -> Bool {
      roots.contains { components.starts(with: $0) }
    }
    var isOutside = false
    for (folder, root) in zip(allowed, roots) {
      // Asked before the file system is, so that no map finds out what exists elsewhere.
      guard isInside(Self.components(of: file, from: root)) else {
        isOutside = true
        continue
      }
      let place = folder.appendingPathComponent(file)
      guard FileManager.default.fileExists(atPath: place.path) else { continue }
      guard isInside(place.resolvingSymlinksInPath().standardizedFileURL.pathComponents) else {
        isOutside = true
        continue
      }
      do {
        let bytes = try MapFiles.bytes(of: place.path)
        return .text(SourceText(name: Self.shown(place), bytes: bytes))
      } catch {
        return .unreadable(reason: "cannot be read")
      }
    }
    return isOutside
      ? .unreadable(reason: "lies outside the folder of the map and the source folders") : .absent
  }

  /// The components of a path that starts in a folder, without detours.
  private static func components(of path: String, from folder: [String]) -> [String] {
    path.split(separator: "/").reduce(into: folder) { components, name in
      switch name {
      case ".": break
      case "..": if components.count > 1 { components.removeLast() }
      default: components.append(String(name))
      }
    }
  }

  /// The path as it was given, without detours.
  private static func shown(_ place: URL) -> String { place.relativePath }
}
