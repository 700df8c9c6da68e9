import ArgMapSyntax
import Foundation

/// What the system says of files, in its own words where it refuses.
enum FileSystem {
  /// How many files a run needs to open at a time.
  static let neededDescriptors = 32

  /// Makes sure that files can be opened; the threads of the process would otherwise end it with a trap.
  static func checkDescriptors() throws(FileError) {
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    guard unsafe getrlimit(resource, &limit) == 0, limit.rlim_cur < neededDescriptors else {
      return
    }
    throw .tooFewDescriptors(Int(limit.rlim_cur))
  }

  /// What is at a path; nil where nothing is.
  static func status(of path: String, followingLinks: Bool = true) -> stat? {
    var status = stat()
    let result =
      unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 ? status : nil
  }

  /// Where a link leads; nil for what is not a link, or does not exist.
  ///
  /// - Throws: A system error when that cannot be said.
  static func target(ofLink path: String) throws -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &buffer, buffer.count)
    guard count >= 0 else {
      if [EINVAL, ENOENT, ENOTDIR].contains(errno) { return nil }
      throw lastError
    }
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// An entry of a folder.
  struct Entry {
    /// The bytes of the name, which need not be UTF-8.
    let name: [UInt8]
    let isFolder: Bool
    let isLink: Bool
    let isRegular: Bool
  }

  /// The entries of a folder, without itself and its parent.
  static func entries(of folder: String) throws -> [Entry] {
    guard let stream = unsafe opendir(folder) else { throw lastError }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw lastError }
        return entries
      }
      var name = unsafe entry.pointee.d_name
      let bytes = unsafe withUnsafeBytes(of: &name) { unsafe Array($0.prefix { $0 != 0 }) }
      guard bytes != [0x2E], bytes != [0x2E, 0x2E] else { continue }
      var status = stat()
      let result = unsafe withUnsafeBytes(of: &name) { buffer in
        guard let start = unsafe buffer.bindMemory(to: CChar.self).baseAddress else {
          return Int32(-1)
        }
        return unsafe fstatat(dirfd(stream), start, &status, AT_SYMLINK_NOFOLLOW)
      }
      // It may be gone by now.
      guard result == 0 else { continue }
      entries.append(
        Entry(
          name: bytes, isFolder: status.isFolder, isLink: status.st_mode & S_IFMT == S_IFLNK,
          isRegular: status.isRegular))
    }
  }

  /// Reads a regular file whole.
  ///
  /// - Throws: A system error, or a file error for what is too large or is not a regular file.
  static func contents(of path: String) throws -> [UInt8] {
    // A pipe that has taken the place of a file is not waited for.
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw lastError }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw lastError }
    guard status.isRegular else {
      throw FileError.unreadable(
        path, reason: status.isFolder ? "it is a folder" : "it is not a regular file")
    }
    guard status.st_size <= SourceText.maximumSize else { throw FileError.tooLarge(path) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var size = 0
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return 0 }
        return unsafe read(descriptor, start + size, buffer.count - size)
      }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw lastError
      }
      guard count > 0 else { break }
      size += count
      guard size <= SourceText.maximumSize else { throw FileError.tooLarge(path) }
      if size == bytes.count { bytes.append(contentsOf: [UInt8](repeating: 0, count: size)) }
    }
    bytes.removeLast(bytes.count - size)
    return bytes
  }

  /// Why the last call has failed.
  private static var lastError: NSError { NSError(domain: NSPOSIXErrorDomain, code: Int(errno)) }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
}
