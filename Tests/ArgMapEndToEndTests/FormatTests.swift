import ArgMapTestSupport
import Foundation
import Testing

/// `argmap format`: what is written where, and what is said about it.
@Suite(.timeLimit(.minutes(20))) struct FormatTests {
  private static let untidy = "[Tram]:Build the tram.\n\n\n\n[Cost]:It costs much.\n   + [Time]:b"
  private static let tidy = "[Tram]: Build the tram.\n\n[Cost]: It costs much.\n  + [Time]: b\n"

  @Test func `files are rewritten in place, and only those that change`() async throws {
    let folder = try TemporaryFolder([
      "a.argdown": Self.untidy, "b/c.ad": Self.untidy, "b/d.argdown": Self.tidy, "e.txt": "x",
    ])
    let before = try folder.number(of: "b/d.argdown")
    let run = try await Command.argmap("format", ".", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "2 of 3 files changed\n")
    #expect(try folder.text(of: "a.argdown") == Self.tidy)
    #expect(try folder.text(of: "b/c.ad") == Self.tidy)
    #expect(try folder.number(of: "b/d.argdown") == before)
    #expect(try folder.files() == ["a.argdown", "b/c.ad", "b/d.argdown", "e.txt"])
    let again = try await Command.argmap("format", ".", in: folder)
    #expect(again.errors == "0 of 3 files changed\n")
  }

  @Test(arguments: [0o640, 0o755, 0o600])
  func `a file keeps its permissions`(permissions: Int) async throws {
    let folder = try TemporaryFolder(["a.argdown": Self.untidy])
    let path = folder.url(of: "a.argdown").path
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    let run = try await Command.argmap("format", "a.argdown", in: folder)
    #expect(run.status == 0)
    #expect(try folder.text(of: "a.argdown") == Self.tidy)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == permissions)
  }

  @Test func `a link stays a link, and what it leads to is formatted`() async throws {
    let folder = try TemporaryFolder(["a.argdown": Self.untidy, "links/x.txt": "x"])
    let link = folder.url(of: "links/a.argdown").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "../a.argdown")
    let found = try await Command.argmap("format", "links", in: folder)
    #expect(found.status == 2)
    #expect(found.errors.contains("links/a.argdown is a link that leads out of the folder"))
    #expect(try folder.text(of: "a.argdown") == Self.untidy)
    let run = try await Command.argmap("format", "links/a.argdown", in: folder)
    #expect(run.status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../a.argdown")
    #expect(try folder.text(of: "a.argdown") == Self.tidy)
  }

  @Test func `checking names the files that would change and writes nothing`() async throws {
    let folder = try TemporaryFolder([
      "b.argdown": Self.untidy, "a.argdown": Self.untidy, "c.argdown": Self.tidy,
    ])
    let run = try await Command.argmap("format", "--check", ".", in: folder)
    #expect(run.status == 1)
    #expect(run.output == "./a.argdown\n./b.argdown\n")
    #expect(run.errors == "")
    #expect(try folder.text(of: "a.argdown") == Self.untidy)
    #expect(try await Command.argmap("format", "--check", "c.argdown", in: folder).status == 0)
  }

  @Test func `a difference has three lines around it and says where a line break is missing`()
    async throws
  {
    let lines = (1...9).map { "[S\($0)]: s\n\n" }.joined()
    let text = "[A]:a\n\n\(lines)[B]: b\n  + [C]\n   + [D]"
    let folder = try TemporaryFolder(["a.argdown": text])
    let run = try await Command.argmap("format", "--diff", "a.argdown", in: folder)
    #expect(run.status == 1)
    #expect(
      run.output == """
        --- a.argdown
        +++ a.argdown
        @@ -1,4 +1,4 @@
        -[A]:a
        +[A]: a
         
         [S1]: s
         
        @@ -20,4 +20,4 @@
         
         [B]: b
           + [C]
        -   + [D]
        \\ No newline at end of file
        +    + [D]

        """)
    #expect(run.errors == "")
    #expect(try folder.text(of: "a.argdown") == text)
  }

  @Test func `a difference makes the formatted text of the old one`() async throws {
    let folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    var texts: [String: String] = [:]
    for seed in 0..<UInt64(60) {
      texts["\(seed).argdown"] = RandomMap.text(seed: seed)
    }
    texts["nothing.argdown"] = "\n\n"
    texts["equal.argdown"] = String(repeating: "[A]:a\n\n\n", count: 3000)
    for (name, text) in texts { try folder.write(Data(text.utf8), to: name) }
    let diff = try await Command.argmap("format", "--diff", ".", in: folder)
    let differences = Patch.all(in: diff.output)
    try #require(try await Command.argmap("format", ".", in: folder).status == 0)
    #expect(differences.count > 50)
    for (name, text) in texts {
      let patched = differences["./\(name)"].map { $0.applied(to: text) } ?? text
      #expect(try patched == folder.text(of: name), "\(name)")
    }
  }

  @Test func `a difference of a long text takes no longer than its length explains`() async throws {
    let text = (0..<60_000).map { "[A]:a\n    + [B\($0 % 7)]: b \($0)\n\n\n" }.joined()
    let folder = try TemporaryFolder(["a.argdown": text])
    let run = try await Command.argmap("format", "--diff", "a.argdown", in: folder)
    #expect(run.status == 1)
    let formatted = try await Command.argmap("format", "-", in: folder, input: text.utf8)
    #expect(Patch.all(in: run.output)["a.argdown"]?.applied(to: text) == formatted.output)
  }

  @Test func `standard input goes to standard output`() async throws {
    let folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let run = try await Command.argmap("format", "-", in: folder, input: Self.untidy.utf8)
    #expect(run.status == 0)
    #expect(run.output == Self.tidy)
    #expect(run.errors == "")
    let check = try await Command.argmap(
      "format", "--check", "-", in: folder, input: Self.untidy.utf8)
    #expect(check.status == 1)
    #expect(check.output == "<stdin>\n")
  }

  @Test func `what cannot be read costs the other files nothing`() async throws {
    let folder = try TemporaryFolder(["b.argdown": Self.untidy])
    let bytes = Data("[A]:a".utf8) + [0xFF]
    try folder.write(bytes, to: "a.argdown")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "c.argdown").path, withDestinationPath: "gone.argdown")
    let run = try await Command.argmap("format", ".", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("error[not-utf-8]"))
    #expect(run.errors.contains("argmap: ./c.argdown cannot be read"))
    #expect(run.errors.hasSuffix("1 of 3 files changed\n"))
    #expect(try folder.bytes(of: "a.argdown") == [UInt8](bytes))
    #expect(try folder.text(of: "b.argdown") == Self.tidy)
  }

  @Test func `a file of another kind is refused before anything is written`() async throws {
    let folder = try TemporaryFolder(["a.argdown": Self.untidy, "b.md": "#  b\n\n\n"])
    let run = try await Command.argmap("format", "a.argdown", "b.md", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "argmap: b.md does not end in .argdown or .ad; only argument maps are formatted\n")
    #expect(try folder.text(of: "a.argdown") == Self.untidy)
    #expect(try folder.text(of: "b.md") == "#  b\n\n\n")
  }
}

extension TemporaryFolder {
  /// The number of a file in its file system, which changes when another file takes its place.
  fileprivate func number(of path: String) throws -> NSNumber? {
    try FileManager.default.attributesOfItem(atPath: url(of: path).path)[.systemFileNumber]
      as? NSNumber
  }
}

/// A unified diff of one file.
private struct Patch {
  private struct Hunk {
    /// The lines before the hunk in the old text.
    let start: Int
    var lines: [(sign: Character, text: String)] = []
  }

  private var hunks: [Hunk] = []

  /// The differences in an output by the names of the files.
  static func all(in output: String) -> [String: Patch] {
    var patches: [String: Patch] = [:]
    var name = ""
    // How many lines of the hunk are still to come: those that go may begin like a name.
    var rest = (old: 0, new: 0)
    for line in output.lines() {
      if rest.old > 0 || rest.new > 0 || line.hasPrefix("\\") {
        patches[name]?.add(line)
        if line.first == "-" || line.first == " " { rest.old -= 1 }
        if line.first == "+" || line.first == " " { rest.new -= 1 }
      } else if line.hasPrefix("--- ") {
        name = String(line.dropFirst(4).dropLast())
        patches[name] = Patch()
      } else if line.hasPrefix("@@ ") {
        let places = line.split(separator: " ").dropFirst().prefix(2).map { place in
          place.dropFirst().split(separator: ",").compactMap { Int($0) }
        }
        let counts = places.map { $0.count > 1 ? $0[1] : 1 }
        rest = (counts[0], counts[1])
        patches[name]?.hunks.append(Hunk(start: places[0][0] - (counts[0] > 0 ? 1 : 0)))
      }
    }
    return patches
  }

  private mutating func add(_ line: String) {
    let last = hunks.count - 1
    if line.hasPrefix("\\") {
      let end = hunks[last].lines.count - 1
      hunks[last].lines[end].text = String(
        decoding: hunks[last].lines[end].text.utf8.dropLast(), as: UTF8.self)
    } else {
      let text = String(decoding: line.utf8.dropFirst(), as: UTF8.self)
      hunks[last].lines.append((line.first ?? " ", text))
    }
  }

  /// The text with the differences made; an empty one where they do not fit.
  func applied(to text: String) -> String {
    let old = text.lines()
    var new: [String] = []
    var place = 0
    for hunk in hunks {
      new += old[place..<hunk.start]
      place = hunk.start
      for line in hunk.lines {
        if line.sign != "+" {
          guard place < old.count, old[place].utf8.elementsEqual(line.text.utf8) else { return "" }
          place += 1
        }
        if line.sign != "-" { new.append(line.text) }
      }
    }
    return (new + old[place...]).joined()
  }
}

extension String {
  /// The lines with their line feeds; carriage returns are ordinary characters.
  fileprivate func lines() -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    for byte in utf8 {
      line.append(byte)
      guard byte == UInt8(ascii: "\n") else { continue }
      lines.append(String(decoding: line, as: UTF8.self))
      line = []
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }
}
