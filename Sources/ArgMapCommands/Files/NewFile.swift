import CArgMapSignals
import Foundation
import Synchronization
import SystemPackage

/// A file that has no name, or a temporary one, until it is whole and takes the place of another.
///
/// Where it is given up, or a signal ends the process, nothing of it stays.
struct NewFile: ~Copyable {
  let descriptor: FileDescriptor
  private let temporaryPath: FilePath
  private var hasName: Bool

  /// The temporary paths that exist now.
  ///
  /// While they are locked the process does not end by a signal.
  private static let temporaryPaths = Mutex<Set<FilePath>>([])

  /// Creates a file in the folder of the one that it is to replace.
  ///
  /// - Parameters:
  ///   - path: The file to replace.
  ///   - old: What is known of it; the new file has its permissions and, if possible, its owner. Nil for a
  ///     file that does not exist.
  /// - Returns: An empty file.
  /// - Throws: Why the folder takes no file, or the file not the permissions.
  static func create(toReplace path: FilePath, like old: Stat?) throws(Errno) -> NewFile {
    let folder = path.removingLastComponent()
    LeftOverFiles.clear(folder)
    let temporaryPath = folder.appending(LeftOverFiles.newName())
    // No one else reads the text before the file has its permissions.
    let permissions: FilePermissions =
      old == nil ? [.ownerReadWrite, .groupReadWrite, .otherReadWrite] : .ownerReadWrite
    let file: NewFile
    if let unnamed = openUnnamed(in: folder.isEmpty ? "." : folder, permissions) {
      file = NewFile(unnamed, temporaryPath, hasName: false)
    } else {
      file = NewFile(try open(temporaryPath, permissions), temporaryPath, hasName: true)
    }
    if let old { try file.descriptor.takeOwnerAndPermissions(of: old) }
    return file
  }

  private init(_ descriptor: FileDescriptor, _ temporaryPath: FilePath, hasName: Bool) {
    self.descriptor = descriptor
    self.temporaryPath = temporaryPath
    self.hasName = hasName
  }

  deinit {
    if hasName { Self.remove(temporaryPath) }
    try? descriptor.close()
  }

  /// Takes the place of a file in the same folder, if there is one.
  consuming func replace(_ path: FilePath) throws(Errno) {
    let (descriptor, temporaryPath, hasName) = (descriptor, temporaryPath, hasName)
    try Self.temporaryPaths.withLock { (paths) throws(Errno) in
      if !hasName { try descriptor.link(as: temporaryPath) }
      let code = unsafe temporaryPath.withPlatformString { old in
        unsafe path.withPlatformString { new in unsafe rename(old, new) }
      }
      guard code == 0 else {
        let error = Errno(rawValue: errno)
        if !hasName { temporaryPath.unlink() }
        throw error
      }
      paths.remove(temporaryPath)
    }
    self.hasName = false
  }

  private static func open(
    _ path: FilePath, _ permissions: FilePermissions
  ) throws(Errno) -> FileDescriptor {
    try temporaryPaths.withLock { (paths) throws(Errno) in
      let descriptor = try FileDescriptor.opening(
        path, [.create, .exclusiveCreate, .closeOnExec], permissions)
      paths.insert(path)
      return descriptor
    }
  }

  private static func remove(_ path: FilePath) {
    temporaryPaths.withLock { paths in
      guard paths.remove(path) != nil else { return }
      path.unlink()
    }
  }

  /// Ends the process, after the temporary files, as an unhandled signal would.
  static func endProcess(bySignal number: CInt) -> Never {
    // The lock is never opened again: no thread creates another file.
    temporaryPaths.withLock { paths in
      for path in paths { path.unlink() }
      argmap_end_by_signal(number)
    }
  }

  /// Opens a file without a name, of which nothing stays whatever ends the process; nil where the system
  /// has no such files, or no way to name them.
  private static func openUnnamed(
    in folder: FilePath, _ permissions: FilePermissions
  ) -> FileDescriptor? {
    #if os(Linux)
      let options = FileDescriptor.OpenOptions(rawValue: argmap_unnamed_file)
      let descriptor = try? FileDescriptor.opening(folder, [options, .closeOnExec], permissions)
      guard let descriptor else { return nil }
      if (try? descriptor.pathOfProcess.stat()) != nil { return descriptor }
      try? descriptor.close()
    #endif
    return nil
  }
}

extension FileDescriptor {
  fileprivate static func opening(
    _ path: FilePath, _ options: OpenOptions, _ permissions: FilePermissions
  ) throws(Errno) -> FileDescriptor {
    try Errno.catching { try open(path, .writeOnly, options: options, permissions: permissions) }
  }

  fileprivate func takeOwnerAndPermissions(of old: Stat) throws(Errno) {
    let new = try stat()
    var permissions = old.permissions
    if new.userID != old.userID || new.groupID != old.groupID,
      fchown(rawValue, old.userID.rawValue, old.groupID.rawValue) != 0
    {
      // Only a privileged process may give files away; rights of the old owner are not for the new one.
      permissions.subtract([.setUserID, .setGroupID])
    }
    guard fchmod(rawValue, permissions.rawValue) == 0 else { throw Errno(rawValue: errno) }
  }

  /// The path under which Linux shows an open file.
  fileprivate var pathOfProcess: FilePath { FilePath("/proc/self/fd/\(rawValue)") }

  /// Gives a file without a name its first one.
  fileprivate func link(as path: FilePath) throws(Errno) {
    let code = unsafe pathOfProcess.withPlatformString { old in
      unsafe path.withPlatformString { new in
        unsafe linkat(AT_FDCWD, old, AT_FDCWD, new, AT_SYMLINK_FOLLOW)
      }
    }
    guard code == 0 else { throw Errno(rawValue: errno) }
  }
}

extension FilePath {
  fileprivate func unlink() {
    _ = unsafe withPlatformString { unsafe Foundation.unlink($0) }
  }
}
