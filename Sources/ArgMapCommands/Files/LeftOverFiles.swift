import Foundation
import Synchronization
import SystemPackage

/// Temporary files of processes that were killed before they could remove them.
enum LeftOverFiles {
  private static let prefix = ".argmap-"
  /// The age in seconds from which on no process writes a temporary file any more.
  private static let minimumAge = 3600

  /// The folders in which this process has looked.
  private static let clearedFolders = Mutex<Set<FilePath>>([])

  /// A name for a temporary file that no other has.
  static func newName() -> String { prefix + UUID().uuidString }

  /// Removes the old temporary files of this user from a folder, once a process.
  ///
  /// What cannot be removed stays: nothing is wrong with the file that is to be written.
  static func clear(_ folder: FilePath) {
    guard clearedFolders.withLock({ $0.insert(folder).inserted }) else { return }
    let path = folder.isEmpty ? "." : folder.string
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard UUID(uuidString: String(name.dropFirst(prefix.count))) != nil else { continue }
      let file = folder.appending(name)
      guard let status = try? file.stat(followTargetSymlink: false), status.type == .regular,
        status.userID.rawValue == geteuid(), status.st_mtim.tv_sec < time(nil) - minimumAge
      else { continue }
      _ = unsafe file.withPlatformString { unsafe unlink($0) }
    }
  }
}
