import Foundation
import SystemPackage

/// What a path that is to be written leads to, links followed.
enum Destination {
  /// A regular file, or none yet: its path without a link at its end.
  case file(FilePath, Stat?)
  /// A device, a pipe or a socket.
  case stream(FilePath)
  /// A stream that the process was started with, such as `/dev/stdout` or `/dev/fd/3`.
  case descriptor(FileDescriptor)

  /// As many links as Linux follows.
  private static let linkLimit = 40

  /// Follows a path.
  ///
  /// - Throws: `isDirectory` for a folder, `noSuchFileOrDirectory` for a link that leads nowhere.
  init(of path: FilePath) throws(Errno) {
    var path = path
    for linkCount in 0...Self.linkLimit {
      if let descriptor = path.inheritedDescriptor {
        _ = try descriptor.stat()
        self = .descriptor(descriptor)
        return
      }
      let status: Stat
      do {
        status = try path.stat(followTargetSymlink: false)
      } catch Errno.noSuchFileOrDirectory where linkCount == 0 {
        self = .file(path, nil)
        return
      }
      switch status.type {
      case .regular:
        self = .file(path, status)
        return
      case .directory: throw .isDirectory
      case .symbolicLink:
        path = path.removingLastComponent().pushing(try path.linkTarget())
      default:
        self = .stream(path)
        return
      }
    }
    throw .tooManySymbolicLinkLevels
  }
}

extension Destination {
  /// What two paths have in common that are written as one.
  enum Identity: Hashable {
    case existing(FileIdentity)
    /// The path without links of a file that does not exist yet.
    case new(FilePath)
  }

  /// What the destination is recognised by; nil for a terminal or another device, which takes several
  /// reports, and for what does not exist.
  var identity: Identity? {
    let status: Stat?
    switch self {
    case .file(let path, nil):
      guard let folder = try? path.removingLastComponent().resolved(), let name = path.lastComponent
      else { return nil }
      return .new(folder.appending(name))
    case .file(_, let known?): status = known
    case .stream(let path): status = try? path.stat()
    case .descriptor(let descriptor): status = try? descriptor.stat()
    }
    guard let status, status.type != .characterSpecial else { return nil }
    return .existing(FileIdentity(status))
  }
}

extension FilePath {
  /// The open file that the path stands for in the folder of the process's descriptors.
  fileprivate var inheritedDescriptor: FileDescriptor? {
    guard let name = lastComponent?.string, let number = CInt(name), number >= 0,
      let folder = try? removingLastComponent().resolved(),
      ["/dev/fd", "/proc/self/fd"].contains(where: { (try? FilePath($0).resolved()) == folder })
    else { return nil }
    return FileDescriptor(rawValue: number)
  }

  /// What a link holds.
  fileprivate func linkTarget() throws(Errno) -> FilePath {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = unsafe withPlatformString { unsafe readlink($0, &bytes, bytes.count - 1) }
    guard count >= 0 else { throw Errno(rawValue: errno) }
    return FilePath(platformString: bytes)
  }

  /// The absolute path without links; the path of a folder that is empty is the current one.
  func resolved() throws(Errno) -> FilePath {
    let path = isEmpty ? "." : self
    let resolved = unsafe path.withPlatformString { unsafe realpath($0, nil) }
    guard let resolved = unsafe resolved else { throw Errno(rawValue: errno) }
    defer { unsafe free(resolved) }
    return unsafe FilePath(platformString: resolved)
  }
}
