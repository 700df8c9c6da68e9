import Foundation

/// Files that are written whole or not at all: under another name first, which then takes the place
/// of the old file.
enum WholeFile {
  /// Writes a file, which has a name for people; one that exists keeps its permissions, and a link is
  /// replaced.
  static func write(_ bytes: [UInt8], to file: URL, named name: String) throws(FileError) {
    let files = FileManager.default
    let old = (try? files.attributesOfItem(atPath: file.path)) ?? [:]
    let type = old[.type] as? FileAttributeType
    guard [nil, .typeRegular, .typeSymbolicLink].contains(type) else {
      throw .unwritable(name, reason: "it is no regular file")
    }
    let new = file.deletingLastPathComponent().appendingPathComponent(".argmap-\(UUID())")
    do {
      try Data().write(to: new, options: .withoutOverwriting)
      if type == .typeRegular {
        // Whoever may not give files away owns the new one.
        try? files.setAttributes(
          old.filter { [.ownerAccountID, .groupOwnerAccountID].contains($0.key) },
          ofItemAtPath: new.path)
        // Before there is anything to read in it.
        try files.setAttributes(
          old.filter { $0.key == .posixPermissions }, ofItemAtPath: new.path)
      }
      let handle = try FileHandle(forWritingTo: new)
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
      guard unsafe rename(new.path, file.path) == 0 else {
        throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
      }
    } catch {
      try? files.removeItem(at: new)
      throw .unwritable(name, reason: error.reason)
    }
  }
}
