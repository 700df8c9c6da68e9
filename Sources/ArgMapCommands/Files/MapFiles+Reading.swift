import ArgMapSyntax
import Foundation
import SystemPackage

extension MapFiles {
  /// Reads a file to its end.
  static func contents(of path: String) throws(FileError) -> [UInt8] {
    try isStream(path) ? stream(path) : bytes(of: path)
  }

  /// Whether a path leads to a pipe, as in `argmap check <(generate)`.
  static func isStream(_ path: String) -> Bool { fileType(of: path) != .typeRegular }

  static func standardInput() throws(FileError) -> [UInt8] {
    if let status = try? FileDescriptor.standardInput.stat() { ReadFiles.insert(status) }
    do {
      return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw .unreadable("standard input", reason: error.reason)
    }
  }

  private static func stream(_ path: String) throws(FileError) -> [UInt8] {
    if let status = try? FilePath(path).stat() { ReadFiles.insert(status) }
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      return [UInt8](try file.readToEnd() ?? Data())
    } catch {
      throw .unreadable(path, reason: error.reason)
    }
  }

  /// Reads a regular file whole.
  static func bytes(of path: String) throws(FileError) -> [UInt8] {
    if let status = try? FilePath(path).stat() { ReadFiles.insert(status) }
    do {
      return try FileSystem.contents(of: path)
    } catch let error as FileError {
      throw error
    } catch {
      throw .unreadable(path, reason: error.reason)
    }
  }

  static func fileType(of path: String) -> FileAttributeType? {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    return attributes?[.type] as? FileAttributeType
  }
}

extension Error {
  /// What went wrong with a file, in few words.
  var reason: String {
    if let error = self as? Errno { return error.reason }
    if case FileError.unreadable(_, let reason)? = self as? FileError { return reason }
    let error = self as NSError
    if error.domain == NSPOSIXErrorDomain { return NSError.words(of: error.code) }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "it does not exist"
    case .fileReadNoPermission, .fileWriteNoPermission: return "permission denied"
    case .fileWriteOutOfSpace: return "the disk is full"
    case .fileWriteVolumeReadOnly: return "the disk is read-only"
    default:
      let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError
      if let underlying, underlying.domain == NSPOSIXErrorDomain {
        return NSError.words(of: underlying.code)
      }
      return (underlying ?? error).localizedDescription
        .replacing("The operation could not be completed. ", with: "")
    }
  }
}

extension NSError {
  /// The system's words for an error number.
  fileprivate static func words(of code: Int) -> String {
    switch Int32(clamping: code) {
    case ENOENT: "it does not exist"
    case EISDIR: "it is a folder"
    case EACCES: "permission denied"
    default: unsafe String(cString: strerror(Int32(clamping: code))).lowercased()
    }
  }
}
