import Foundation

/// Paths by their bytes: the system compares names so, while strings compare by canonical equivalence, and take a
/// slash and a combining mark after it for one character.
extension String {
  /// Whether the path starts at the root.
  var isAbsolutePath: Bool { utf8.first == UInt8(ascii: "/") }

  /// The names in a path, without those that lead nowhere.
  var pathSteps: [String] {
    utf8.split(separator: UInt8(ascii: "/")).compactMap { step in
      step.elementsEqual(".".utf8) ? nil : String(Substring(step))
    }
  }

  /// The names in the absolute path, without detours; links are not followed.
  var absolutePathBytes: [[UInt8]] {
    let path =
      isAbsolutePath ? self : FileManager.default.currentDirectoryPath + "/" + self
    return path.pathSteps.reduce(into: []) { steps, step in
      if step == ".." { _ = steps.popLast() } else { steps.append(Array(step.utf8)) }
    }
  }

  /// The path of something in the folder at this path.
  func appendingPath(_ name: String) -> String {
    utf8.last == UInt8(ascii: "/") ? self + name : self + "/" + name
  }

  /// Whether the name of a file has one of some endings.
  func hasEnding(_ endings: [String]) -> Bool {
    endings.contains { ending in utf8.reversed().starts(with: (".\(ending)").utf8.reversed()) }
  }

  /// A name for people: what is not UTF-8 is written as `\xFF`.
  init(escaping bytes: some Collection<UInt8>) {
    self = ""
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let letter = (1...min(4, rest.count)).lazy.compactMap { count in
        String(validating: rest.prefix(count), as: UTF8.self)
      }.first
      if let letter {
        self += letter
        rest.removeFirst(letter.utf8.count)
      } else {
        let digits = String(rest.removeFirst(), radix: 16, uppercase: true)
        self += "\\x" + (digits.count < 2 ? "0" : "") + digits
      }
    }
  }
}

extension Sequence<[UInt8]> {
  /// The relative path that consists of these names.
  var joinedPath: String { String(decoding: Array(joined(separator: "/".utf8)), as: UTF8.self) }
}
