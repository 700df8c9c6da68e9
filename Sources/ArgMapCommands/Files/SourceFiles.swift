import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Foundation

/// Finds the texts that a map cites: beside the map, then in the source folders.
struct SourceFiles {
  private let folders: [URL]

  /// Takes the folders that are looked into besides a map's own.
  init(folders: [URL]) { self.folders = folders }

  /// What came of looking for files that a map names.
  func texts(_ files: [String], beside folder: URL?) -> SourceTexts {
    var contents: [String: SourceTexts.Content] = [:]
    for file in files { contents[file] = content(of: file, beside: folder) }
    return SourceTexts(contents)
  }

  private func content(of file: String, beside mapFolder: URL?) -> SourceTexts.Content {
    let folders = (mapFolder.map { [$0] } ?? []) + folders
    let readable = ReadableFolders(folders)
    var isOutside = false
    for folder in folders {
      switch readable.place(of: file, from: folder) {
      case .absent: continue
      case .outside: isOutside = true
      case .file(let path, let isRegular, _):
        guard isRegular, let bytes = try? MapFiles.bytes(of: path) else {
          return .unreadable(reason: "cannot be read")
        }
        let shown =
          file.hasPrefix("/") ? file : folder.appendingPathComponent(file).relativePath
        return .text(SourceText(name: shown, bytes: bytes))
      }
    }
    return isOutside
      ? .unreadable(reason: "lies outside the folder of the map and the source folders") : .absent
  }
}
