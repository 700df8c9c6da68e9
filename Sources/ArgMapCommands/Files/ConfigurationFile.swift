import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import ArgumentParser
import Foundation

/// The settings of a run: Argdown's `argdown.config.json`.
struct ConfigurationFile: Sendable {
  private static let name = "argdown.config.json"
  private static let script = "argdown.config.js"

  /// What it says; nothing where there is no file.
  let settings: Metadata
  /// The file as it was read.
  let bytes: [UInt8]

  /// Reads the file that was named, or else the one in the current folder, if there is one.
  ///
  /// A file that cannot be read as settings is reported and ends the run; single settings that cannot
  /// be meant are only reported.
  init(at path: String?) throws {
    guard let text = try path.map(Self.named) ?? Self.inCurrentFolder() else {
      settings = [:]
      bytes = []
      return
    }
    let (settings, diagnostics) = Metadata.settings(in: text)
    if Terminal.report([CheckedText(text, diagnostics)]) { throw ExitCode.unable }
    self.settings = settings
    bytes = text.bytes
  }

  private static func named(_ path: String) throws(FileError) -> SourceText {
    guard !path.hasSuffix(".js") else { throw .script(path) }
    guard MapFiles.fileType(of: path) != nil else { throw .notFound(path) }
    return SourceText(name: path, bytes: try MapFiles.contents(of: path))
  }

  /// Nobody named this file: it is perhaps a stranger's, as the maps are.
  private static func inCurrentFolder() throws(FileError) -> SourceText? {
    let folder = URL(fileURLWithPath: ".", isDirectory: true)
    switch ReadableFolders([folder]).place(of: name, from: folder) {
    case .file(let path, isRegular: true, _):
      return SourceText(name: name, bytes: try MapFiles.bytes(of: path))
    case .file, .outside:
      throw .unreadable(name, reason: "it is no file in this folder")
    case .absent:
      if MapFiles.fileType(of: script) != nil { Terminal.say(.script(script)) }
      return nil
    }
  }
}
