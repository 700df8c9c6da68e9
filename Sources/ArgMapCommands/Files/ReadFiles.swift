import Synchronization
import SystemPackage

/// A file, whatever its name: two paths lead to one file if these agree.
struct FileIdentity: Hashable {
  let device: DeviceID
  let inode: Inode

  init(_ status: Stat) {
    device = status.deviceID
    inode = status.inode
  }
}

/// The files that the process has read, none of which a report or a drawing may replace.
enum ReadFiles {
  private static let identities = Mutex<Set<FileIdentity>>([])

  /// Notes that a file is read.
  static func insert(_ status: Stat) { identities.withLock { _ = $0.insert(FileIdentity(status)) } }

  /// Whether a file was read.
  static func contains(_ status: Stat) -> Bool {
    identities.withLock { $0.contains(FileIdentity(status)) }
  }
}
