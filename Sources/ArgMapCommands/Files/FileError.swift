import ArgMapExchange

/// Why the files of a run could not be read or written; each is a sentence that says what to do.
enum FileError: Error, Equatable, CustomStringConvertible {
  case notFound(String)
  case unreadable(String, reason: String)
  case noMaps(in: String)
  case notAMap(String)
  case standardInputTwice
  case tooLarge(String)
  case noFolder(String)
  case sameOutput(String, String, output: String)
  case unwritable(String, reason: String)
  case notReadable(String, JSONError)

  var description: String {
    switch self {
    case .notFound(let path):
      "\(path.shown) does not exist; check the spelling"
    case .unreadable(let path, let reason):
      "\(path.shown) cannot be read (\(reason))"
    case .noMaps(let path):
      "\(path) holds no argument maps; maps are files that end in .argdown or .ad"
    case .notAMap(let path):
      "\(path) is neither a file nor a folder; give a map or a folder of maps"
    case .standardInputTwice:
      "standard input can be read only once; give '-' once"
    case .tooLarge(let path):
      "\(path) is larger than 4 GB, the most that is read; divide it"
    case .noFolder(let path):
      "\(path) is not a folder; give a folder"
    case .sameOutput(let first, let second, let output):
      "\(first) and \(second) would both be drawn as \(output); rename one of them"
    case .unwritable(let path, let reason):
      "\(path) cannot be written (\(reason))"
    case .notReadable(let path, let error):
      "\(path):\(error)"
    }
  }
}

extension String {
  /// The path, or what stands for one that cannot be seen.
  fileprivate var shown: String { isEmpty ? "the empty path ''" : self }
}
