import Foundation
import Testing

/// Names of files are bytes.
@Suite(.timeLimit(.minutes(20))) struct FileNameTests {
  @Test(.enabled(if: canMakeOddNames))
  func `a map in a folder whose name is not UTF-8 is reported`() async throws {
    let folder = try TemporaryFolder(["d/ok.argdown": SampleMaps.clean])
    let run = try await Command.shell(
      #"printf '[A]' > "$(printf 'd/bad\377.argdown')"; argmap check d"#, in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains(#"d/bad\xFF.argdown cannot be read, since its name is not UTF-8"#))
  }

  @Test(.enabled(if: canMakeOddNames))
  func `a folder whose name is not UTF-8 is reported`() async throws {
    let folder = try TemporaryFolder(["d/ok.argdown": SampleMaps.clean])
    for command in ["check d", "render d -o out", "format d --check"] {
      let run = try await Command.shell(
        #"mkdir -p "$(printf 'd/\303sub')"; argmap "# + command, in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains(#"d/\xC3sub cannot be read, since its name is not UTF-8"#))
    }
  }

  @Test func `an argument that is not UTF-8 ends the run`() async throws {
    let folder = try TemporaryFolder(["ok.argdown": SampleMaps.clean])
    let run = try await Command.shell(
      #"argmap check ok.argdown "$(printf 'bad\377.argdown')""#, in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "argmap: bad\\xFF.argdown cannot be read, since its name is not UTF-8; rename it\n")
  }

  @Test(.enabled(if: canMakeOddNames))
  func `names that differ in normalisation only are two files`() async throws {
    let (composed, decomposed) = ("d/caf\u{E9}.argdown", "d/cafe\u{301}.argdown")
    let folder = try TemporaryFolder([
      composed: SampleMaps.untidy, decomposed: SampleMaps.doubtful,
    ])
    let named = try await Command.argmap("check", composed, decomposed, in: folder)
    #expect(named.output.hasSuffix(" in 2 files\n"))
    let junit = try await Command.argmap("check", "d", "--format", "junit", in: folder)
    #expect(junit.output.matches(of: #/<testsuite /#).count == 2)
    let drawn = try await Command.argmap("render", "d", "-o", "out", "-f", "dot", in: folder)
    #expect(drawn.status == 0)
    #expect(drawn.errors == "")
    #expect(try folder.files(in: "out").count == 4)
  }

  @Test(.enabled(if: canMakeOddNames))
  func `fixes go to the file that they are for`() async throws {
    let names = ["caf\u{E9}.argdown", "cafe\u{301}.argdown", "one.argdown", "two.argdown"]
    let text = FixTests.guessed
    let other = "// The other file.\n\n" + text
    let folder = try TemporaryFolder([
      names[0]: text, names[1]: other, names[2]: text, names[3]: other,
    ])
    _ = try await Command.argmap("check", ".", "--fix", in: folder)
    #expect(try folder.text(of: names[2]) != text)
    #expect(try folder.bytes(of: names[0]) == folder.bytes(of: names[2]))
    #expect(try folder.bytes(of: names[1]) == folder.bytes(of: names[3]))
  }

  @Test(arguments: [
    "a\nb", "a\tb", "-a", String(repeating: "n", count: 247), "\u{301}a", "\u{202E}a",
  ])
  func `odd names are checked as others are`(name: String) async throws {
    let folder = try TemporaryFolder(["d/\(name).argdown": SampleMaps.unsound])
    let run = try await Command.argmap("check", "d", in: folder)
    #expect(run.status == 1)
    #expect(run.output.hasSuffix(" in 1 file\n"))
    #expect(!run.output.contains("\u{202E}"))
  }

  private static let canMakeOddNames: Bool = {
    #if os(Linux)
      true
    #else
      false
    #endif
  }()
}
