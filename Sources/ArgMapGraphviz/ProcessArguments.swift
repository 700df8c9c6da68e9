import CArgMapProcess

/// The arguments of this process, as the system passed them.
///
/// Swift itself reads them from `/proc`, which a container need not have, and repairs bytes that are not UTF-8.
package enum ProcessArguments {
  /// The bytes of each argument, the name of the program first.
  package static let bytes: [[UInt8]] = {
    let count = argmap_argument_count()
    guard count > 0 else { return CommandLine.arguments.map { Array($0.utf8) } }
    return (0..<count).map { index in
      guard let argument = unsafe argmap_argument(index) else { return [] }
      var bytes: [UInt8] = []
      var place = 0
      while unsafe argument[place] != 0 {
        unsafe bytes.append(UInt8(bitPattern: argument[place]))
        place += 1
      }
      return bytes
    }
  }()

  /// The path of the program; nil where the system does not have it.
  package static var executable: String? {
    guard let path = unsafe argmap_executable() else { return nil }
    return unsafe String(cString: path)
  }
}
