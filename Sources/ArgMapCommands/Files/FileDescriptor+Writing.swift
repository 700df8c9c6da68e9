import Foundation
import SystemPackage

extension FileDescriptor {
  /// Writes all bytes, waiting where a pipe is full.
  func writeWhole(_ bytes: [UInt8]) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Foundation.write(rawValue, buffer.baseAddress, buffer.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch Errno(rawValue: errno) {
      case .interrupted: continue
      case .wouldBlock, .resourceTemporarilyUnavailable:
        var ready = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&ready, 1, -1)
      case let error: throw error
      }
    }
  }

  /// Has what was written reach the disk.
  func flush() throws(Errno) {
    while fsync(rawValue) != 0 {
      guard errno == EINTR else { throw Errno(rawValue: errno) }
    }
  }
}

extension Errno {
  /// Calls a function of the system, all of whose errors are error numbers.
  static func catching<Value>(_ body: () throws -> Value) throws(Errno) -> Value {
    do {
      return try body()
    } catch let error as Errno {
      throw error
    } catch {
      throw .ioError
    }
  }

  /// What went wrong with a file, in few words.
  var reason: String {
    switch self {
    case .noSuchFileOrDirectory: "it does not exist"
    case .permissionDenied, .notPermitted: "permission denied"
    case .isDirectory: "it is a folder"
    case .noSpace: "the disk is full"
    case .diskQuotaExceeded: "the disk quota is used up"
    case .fileTooLarge: "it would be larger than a file may be"
    case .readOnlyFileSystem: "the disk is read-only"
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "too many open files"
    default: description.prefix(1).lowercased() + description.dropFirst()
    }
  }
}
