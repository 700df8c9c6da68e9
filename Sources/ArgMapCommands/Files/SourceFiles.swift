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
    for folder in allowed {
      let place = folder.appendingPathComponent(file)
      guard FileManager.default.fileExists(atPath: place.path) else { continue }
      guard allowed.contains(where: { Self.isInside(place, $0) }) else {
        return .unreadable(reason: "lies outside the folder of the map and the source folders")
      }
      do {
        let bytes = try MapFiles.bytes(of: place.path)
        return .text(SourceText(name: Self.shown(place), bytes: bytes))
      } catch {
        return .unreadable(reason: "cannot be read")
      }
    }
    return .absent
  }

  private static func isInside(_ place: URL, _ folder: URL) -> Bool {
    let inner = place.resolvingSymlinksInPath().standardizedFileURL.pathComponents
    let outer = folder.resolvingSymlinksInPath().standardizedFileURL.pathComponents
    return inner.starts(with: outer)
  }

  /// The path as it was given, without detours.
  private static func shown(_ place: URL) -> String { place.relativePath }
}
