import ArgMapModel
import ArgMapSyntax
import Foundation

/// Reads maps: with the files that they include, and with the settings of the run.
struct MapReader: Sendable {
  /// The settings from outside the maps.
  let configuration: ConfigurationFile
  /// The folders besides a map's own that it may include files from.
  let includeFolders: [URL]

  /// Reads a map.
  func map(_ file: MapFile) throws(FileError) -> ArgumentMap {
    let (text, faults) = try file.text()
    let (whole, findings) = Inclusion.resolve(text, at: file.url, folders: includeFolders)
    return ArgumentMap(
      parsing: whole, configuration: configuration.settings, findings: faults + findings)
  }
}
