import ArgMapSyntax
import Foundation

/// A map of a run, read when it is its turn.
struct MapFile {
  /// The path as it was given; nil for standard input.
  let path: String?
  /// The path without the ending, relative to the folder that all inputs have in common.
  let outputName: String

  /// The name shown to people.
  var name: String { path ?? "<stdin>" }
  /// The folder that the file lies in.
  var folder: URL? { path.map { URL(fileURLWithPath: $0).deletingLastPathComponent() } }

  /// Reads the text.
  func text() throws(FileError) -> SourceText {
    guard let path else { return SourceText(name: name, bytes: try MapFiles.standardInput()) }
    // A pipe, as in `argmap check <(generate)`.
    let isStream = MapFiles.fileType(of: path) != .typeRegular
    return SourceText(
      name: name, bytes: try isStream ? MapFiles.stream(path) : MapFiles.bytes(of: path))
  }
}

/// The maps of a run: the files given, those in the folders given, and standard input.
struct MapFiles {
  /// The endings of argument maps.
  static let endings = ["argdown", "ad"]

  /// The maps, in the order given; those in a folder in the order of their names.
  let files: [MapFile]

  /// Finds the maps.
  init(paths: [String]) throws(FileError) {
    var found: [String?] = []
    var folders: [[String]] = []
    for path in paths {
      if path == "-" {
        found.append(nil)
      } else if try Self.isFolder(path) {
        let maps = try Self.maps(in: path)
        guard !maps.isEmpty else { throw .noMaps(in: path) }
        found += maps
        folders.append(Self.components(of: path))
      } else {
        found.append(path)
        folders.append(Self.components(of: path).dropLast())
      }
    }
    guard found.count(where: { $0 == nil }) < 2 else { throw .standardInputTwice }
    let common = folders.dropFirst().reduce(folders.first ?? []) { common, folder in
      zip(common, folder).prefix { $0 == $1 }.map(\.0)
    }
    var seen: Set<[String]?> = []
    files = found.filter { seen.insert($0.map(Self.components)).inserted }.map { path in
      MapFile(path: path, outputName: path.map { Self.outputName(of: $0, in: common) } ?? "stdin")
    }
  }

  private static func outputName(of path: String, in common: [String]) -> String {
    let name = components(of: path).dropFirst(common.count).joined(separator: "/")
    let ending = endings.first { name.hasSuffix("." + $0) }
    return String(name.dropLast(ending.map { $0.count + 1 } ?? 0))
  }

  static func standardInput() throws(FileError) -> [UInt8] {
    do {
      return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw .unreadable("standard input", reason: error.reason)
    }
  }

  /// Reads what is no regular file to its end.
  static func stream(_ path: String) throws(FileError) -> [UInt8] {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      return [UInt8](try file.readToEnd() ?? Data())
    } catch {
      throw .unreadable(path, reason: error.reason)
    }
  }

  /// Reads a regular file whole.
  static func bytes(of path: String) throws(FileError) -> [UInt8] {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      guard data.count <= SourceText.maximumSize else { throw FileError.tooLarge(path) }
      return [UInt8](data)
    } catch let error as FileError {
      throw error
    } catch {
      throw .unreadable(path, reason: error.reason)
    }
  }

  private static func isFolder(_ path: String) throws(FileError) -> Bool {
    guard let type = fileType(of: path) else { throw .notFound(path) }
    switch type {
    case .typeDirectory: return true
    case .typeRegular, .typeCharacterSpecial, .typeUnknown: return false
    case _ where FileManager.default.isReadableFile(atPath: path): return false
    default: throw .notAMap(path)
    }
  }

  fileprivate static func fileType(of path: String) -> FileAttributeType? {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    return attributes?[.type] as? FileAttributeType
  }

  /// The maps below a folder, sorted by path; hidden files and pipes are left out, and links to
  /// folders are not followed, so that nothing is waited for and no loop is endless.
  private static func maps(in folder: String) throws(FileError) -> [String] {
    var found: [String] = []
    var pending = [folder]
    while let current = pending.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: current)
      } catch {
        throw .unreadable(current, reason: error.reason)
      }
      for name in names where !name.hasPrefix(".") {
        let path = current.hasSuffix("/") ? current + name : current + "/" + name
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if attributes?[.type] as? FileAttributeType == .typeDirectory {
          pending.append(path)
        } else if endings.contains(where: { name.hasSuffix("." + $0) }),
          [.typeRegular, .typeSymbolicLink].contains(fileType(of: path))
        {
          // A link that leads nowhere is no map, but somebody thinks it is.
          found.append(path)
        }
      }
    }
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }
  }

  /// The components of the absolute path.
  private static func components(of path: String) -> [String] {
    URL(fileURLWithPath: path).standardizedFileURL.pathComponents
  }
}

extension Error {
  /// What went wrong with a file, in few words.
  var reason: String {
    let error = self as NSError
    switch CocoaError.Code(rawValue: error.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "it does not exist"
    case .fileReadNoPermission, .fileWriteNoPermission: return "permission denied"
    case .fileWriteOutOfSpace: return "the disk is full"
    case .fileWriteVolumeReadOnly: return "the disk is read-only"
    default:
      let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError
      return (underlying ?? error).localizedDescription
        .replacing("The operation could not be completed. ", with: "")
    }
  }
}
