import ArgMapChecks
import ArgMapSyntax
import ArgumentParser

struct Format: ParsableCommand {
  enum Mode: String, EnumerableFlag {
    case check
    case diff

    static func help(for mode: Mode) -> ArgumentHelp? {
      switch mode {
      case .check: "Write nothing; name the files that would change."
      case .diff: "Write nothing; show what would change, as a unified diff."
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Write argument maps in canonical form.",
    discussion: """
      Each file is rewritten in place, if it changes at all; standard input goes to standard output. \
      What a map says stays the same, and faulty blocks stay as they are. With --check or --diff the \
      exit status is 1 if a file would change.

      A file that another program changes meanwhile is left as it is, and the exit status is 2. A link stays \
      a link; a file with several names (hard links) is rewritten under the name given only.
      """)

  @Argument(
    help: "Maps (.argdown, .ad), folders of maps, or '-' for standard input.",
    completion: .file(extensions: MapFiles.endings))
  var paths: [String]

  @Flag var mode: Mode?

  func run() throws {
    let maps = try MapFiles(paths: paths)
    for file in maps.files {
      // Before anything is written: a file of another kind would be damaged.
      guard let path = file.path else { continue }
      switch file.content {
      case .fault(.notUTF8), .fault(.unreadable): continue
      default: break
      }
      guard MapFiles.endings.contains(where: { path.hasSuffix("." + $0) }) else {
        throw FileError.notFormatted(path)
      }
    }
    var isComplete = true
    var hasChanges = false
    var changedCount = 0
    for file in maps.files {
      do {
        let text = try ownText(of: file)
        let tree = SyntaxTree(parsing: text)
        guard !Terminal.report([CheckedText(text, tree.obstaclesToFormatting)]) else {
          isComplete = false
          continue
        }
        let formatted = tree.formatted()
        let changes = formatted != text.bytes
        hasChanges = hasChanges || changes
        switch mode {
        case .check:
          if changes { try Terminal.write("\(file.name.printable)\n".utf8) }
        case .diff:
          if changes {
            let diff = UnifiedDiff(from: text.bytes, to: formatted)
            try Terminal.write(diff.bytes(named: file.name.printable))
          }
        case nil:
          guard let path = file.path else {
            try Terminal.write(formatted)
            continue
          }
          guard changes else { continue }
          try WholeFile.rewrite(path, from: text.bytes, to: formatted)
          changedCount += 1
        }
      } catch {
        // One file that cannot be read or written must not cost the others.
        Terminal.say(error)
        isComplete = false
      }
    }
    let fileCount = maps.files.count { $0.path != nil }
    if mode == nil, fileCount > 0 {
      Terminal.say("\(changedCount) of \(fileCount) \(fileCount == 1 ? "file" : "files") changed")
    }
    if !isComplete { throw ExitCode.unable }
    if mode != nil, hasChanges { throw ExitCode.findings }
  }

  /// The bytes of the file itself: whatever it includes is formatted where it stands.
  private func ownText(of file: MapFile) throws(FileError) -> SourceText {
    if case .fault(let error) = file.content { throw error }
    guard let path = file.path else {
      return SourceText(name: file.name, bytes: try MapFiles.standardInput())
    }
    return SourceText(name: file.name, bytes: try MapFiles.bytes(of: path))
  }
}
