import ArgMapChecks
import Foundation
import SystemPackage

/// Files that are written whole or not at all: as a new file, which then takes the place of the old one.
enum WholeFile {
  /// Writes what a path leads to: a file, or a device or pipe, which stays what it is.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do {
      switch try Destination(of: FilePath(path)) {
      case .descriptor(let descriptor):
        try descriptor.writeWhole(bytes)
      case .stream(let stream):
        let descriptor = try Errno.catching {
          try FileDescriptor.open(
            stream, .writeOnly, options: [.closeOnExec, .init(rawValue: O_NOCTTY)])
        }
        defer { try? descriptor.close() }
        try descriptor.writeWhole(bytes)
      case .file(let file, let old):
        if old != nil { try file.checkIsWritable() }
        try replace(file, old, with: bytes)
      }
    } catch {
      throw .unwritable(path, reason: error.reason)
    }
  }

  /// Writes a file, in the place of a link if one has its path.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: Where to write.
  ///   - name: The path for messages.
  /// - Throws: `unwritable`.
  static func writeWithoutFollowing(
    _ bytes: [UInt8], to path: FilePath, named name: String
  ) throws(FileError) {
    do {
      let old: Stat?
      do {
        old = try path.stat(followTargetSymlink: false)
      } catch Errno.noSuchFileOrDirectory {
        old = nil
      }
      switch old?.type {
      case nil, .symbolicLink?: try replace(path, nil, with: bytes)
      case .regular?: try replace(path, old, with: bytes)
      case .directory?: throw Errno.isDirectory
      default: throw Errno.notSupported
      }
    } catch {
      throw .unwritable(name, reason: error.reason)
    }
  }

  /// Rewrites a source, unless it was changed since it was read.
  ///
  /// The new text reaches the disk before it takes the place of the old one, so that one of the two is
  /// there after a power failure. Of a source with several names (hard links) only this name gets the new text,
  /// which is said.
  ///
  /// - Parameters:
  ///   - path: The file; a link is followed.
  ///   - old: The bytes that were read.
  ///   - new: The bytes to write.
  /// - Throws: `changedMeanwhile` or `unwritable`; the file is as it was.
  static func rewrite(_ path: String, from old: [UInt8], to new: [UInt8]) throws(FileError) {
    let nameCount: Int?
    do {
      nameCount = try rewrite(FilePath(path), old, new)
    } catch {
      throw .unwritable(path, reason: error.reason)
    }
    guard let nameCount else { throw .changedMeanwhile(path) }
    if nameCount > 1 {
      Terminal.say(
        "argmap: \(path) was one of \(nameCount) names of one file; the others keep the old text"
          .printable)
    }
  }

  /// Rewrites a source; the number of names that it had, or nil where it does not hold the old text.
  private static func rewrite(
    _ path: FilePath, _ old: [UInt8], _ new: [UInt8]
  ) throws(Errno) -> Int? {
    switch try Destination(of: path) {
    case .descriptor, .stream: throw .notSupported
    case .file(_, nil): return nil
    case .file(let file, let status?):
      try file.checkIsWritable()
      let newFile = try NewFile.create(toReplace: file, like: status)
      try newFile.descriptor.writeWhole(new)
      try newFile.descriptor.flush()
      guard try file.content() == old else { return nil }
      try newFile.replace(file)
      file.flushFolder()
      return status.linkCount
    }
  }

  private static func replace(
    _ path: FilePath, _ old: Stat?, with bytes: [UInt8]
  ) throws(Errno) {
    let new = try NewFile.create(toReplace: path, like: old)
    try new.descriptor.writeWhole(bytes)
    try new.replace(path)
  }
}

extension FilePath {
  /// Makes sure that the user may change the file, whose folder alone decides whether it can be replaced.
  fileprivate func checkIsWritable() throws(Errno) {
    let code = unsafe withPlatformString { unsafe access($0, W_OK) }
    guard code == 0 else { throw Errno(rawValue: errno) }
  }

  /// What the file holds now; nil where it is gone.
  fileprivate func content() throws(Errno) -> [UInt8]? {
    do {
      let descriptor = try Errno.catching {
        try FileDescriptor.open(self, .readOnly, options: [.closeOnExec])
      }
      defer { try? descriptor.close() }
      var content: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try Errno.catching {
          try unsafe buffer.withUnsafeMutableBytes { try unsafe descriptor.read(into: $0) }
        }
        guard count > 0 else { return content }
        content += buffer[..<count]
      }
    } catch Errno.noSuchFileOrDirectory {
      return nil
    }
  }

  /// Has the names of files in the folder reach the disk.
  ///
  /// If that fails, the old name or the new one is there after a power failure, each with a whole file.
  fileprivate func flushFolder() {
    let folder = removingLastComponent()
    guard
      let descriptor = try? FileDescriptor.open(
        folder.isEmpty ? "." : folder, .readOnly, options: [.directory, .closeOnExec])
    else { return }
    try? descriptor.flush()
    try? descriptor.close()
  }
}
