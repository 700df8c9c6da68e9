import ArgMapExchange

/// Why the files of a run could not be read or written; each is a sentence that says what to do.
enum FileError: Error, Equatable, CustomStringConvertible {
  case notFound(String)
  case unreadable(String, reason: String)
  case notUTF8(String)
  case tooFewDescriptors(Int)
  case allIgnored(Int, by: [String])
  case settingLeadsOut(String, in: String)
  case noMaps(in: String)
  case noBlocks(in: String)
  case notAMap(String)
  case leadsOut(String)
  case script(String)
  case notFormatted(String)
  case standardInputTwice
  case tooLarge(String)
  case noFolder(String)
  case sameOutput(String, String, output: String)
  case outputIsInput(String)
  case reportIsInput(String)
  case sameReport(String)
  case notABaseline(String, reason: String)
  case unwritable(String, reason: String)
  case changedMeanwhile(String)
  case notReadable(String, JSONError)

  var description: String {
    switch self {
    case .notFound(let path):
      "\(path.shown) does not exist; check the spelling"
    case .unreadable(let path, let reason):
      "\(path.shown) cannot be read (\(reason))"
    case .notUTF8(let path):
      "\(path) cannot be read, since its name is not UTF-8; rename it"
    case .tooFewDescriptors(let count):
      "the system allows only \(count) open files, and argmap needs \(FileSystem.neededDescriptors); raise the limit, as with 'ulimit -n'"
    case .allIgnored(let count, let files):
      "\(count == 1 ? "the map is" : "all \(count) maps are") ignored by \(files.joined(separator: " and ")), and nothing was checked; name the files to check, or change 'ignore' there"
    case .settingLeadsOut(let folder, let file):
      "\(file) names the folder '\(folder)', which is outside its repository; allow that folder with --sources, and delete it there"
    case .noMaps(let path):
      "\(path) holds no argument maps; maps are files that end in .argdown or .ad, and with --markdown blocks of Argdown in Markdown pages"
    case .noBlocks(let path):
      "\(path) holds no argument maps; in Markdown they are fenced blocks that begin with ```argdown"
    case .notAMap(let path):
      "\(path) is neither a file nor a folder; give a map or a folder of maps"
    case .leadsOut(let path):
      "\(path) is a link that leads out of the folder; give the file that it leads to"
    case .script(let path):
      "\(path) is a program, which is never run; write its settings as JSON to argdown.config.json"
    case .notFormatted(let path):
      "\(path) does not end in .argdown or .ad; only argument maps are formatted"
    case .standardInputTwice:
      "standard input can be read only once; give '-' once"
    case .tooLarge(let path):
      "\(path) is larger than 4 GB, the most that is read; divide it"
    case .noFolder(let path):
      "\(path) is not a folder; give a folder"
    case .sameOutput(let first, let second, let output):
      "\(first) and \(second) would both be drawn as \(output); rename one of them"
    case .outputIsInput(let path):
      "\(path) would be overwritten by a drawing; choose another folder for the output"
    case .reportIsInput(let path):
      "\(path) was read in this run and would be overwritten; give the report another name"
    case .sameReport(let path):
      "\(path) would be written twice in this run; give each report a file of its own"
    case .notABaseline(let path, let reason):
      "\(path) is no baseline (\(reason)); write it anew with --write-baseline"
    case .unwritable(let path, let reason):
      "\(path) cannot be written (\(reason))"
    case .changedMeanwhile(let path):
      "\(path) was changed by another program after it was read, and is left as it is; run the command again"
    case .notReadable(let path, let error):
      "\(path):\(error)"
    }
  }
}

extension String {
  /// The path, or what stands for one that cannot be seen.
  fileprivate var shown: String { isEmpty ? "the empty path ''" : self }
}
