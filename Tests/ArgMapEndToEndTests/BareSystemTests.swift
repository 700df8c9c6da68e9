import Foundation
import Testing

/// Systems that lack what others have: the run does its work, or says what is missing.
@Suite(.timeLimit(.minutes(20))) struct BareSystemTests {
  private static let files: KeyValuePairs<String, String> = [
    "bad.argdown": SampleMaps.unsound, "ok.argdown": SampleMaps.clean,
  ]

  /// Runs a line of shell without `/proc`; nil where the test may not take it away.
  private func runWithoutProc(_ line: String) async throws -> Run? {
    let folder = try TemporaryFolder(Self.files)
    let run = try await Command.run(
      URL(fileURLWithPath: "/bin/sh"),
      [
        "-c",
        "unshare -m sh -c 'mount -t tmpfs none /proc && echo MOUNTED && exec \"$@\"' sh sh -c '\(line)' sh \"$0\"",
        Command.executable.path,
      ], in: folder, input: [UInt8]())
    return run.output.hasPrefix("MOUNTED\n") ? run : nil
  }

  @Test func `arguments are read without proc`() async throws {
    guard let run = try await runWithoutProc(#""$1" check bad.argdown"#) else { return }
    #expect(run.status == 1)
    #expect(run.output.contains("error["))
  }

  @Test func `maps are drawn without proc`() async throws {
    guard let run = try await runWithoutProc(#""$1" render ok.argdown -o -"#) else { return }
    #expect(run.status == 0)
    #expect(run.output.contains("<svg"))
  }

  @Test func `a command without arguments is wrong usage`() async throws {
    let run = try await Command.argmap(in: TemporaryFolder(Self.files))
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("USAGE: argmap"))
  }

  @Test(arguments: [4, 5, 6, 8])
  func `few descriptors end a run with a sentence`(count: Int) async throws {
    let folder = try TemporaryFolder([
      "d/a.argdown": SampleMaps.clean, "d/b.argdown": SampleMaps.clean,
      "d/c.argdown": SampleMaps.clean,
    ])
    let run = try await Command.shell("ulimit -n \(count); argmap check d --jobs 8", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("the system allows only \(count) open files"))
  }

  @Test func `a current folder that does not exist is reported`() async throws {
    let folder = try TemporaryFolder(Self.files)
    let run = try await Command.shell(
      "mkdir gone && cd gone && rmdir ../gone && argmap render ../ok.argdown -o out", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("argmap: "))
    let drawn = try await Command.shell(
      "file=$PWD/ok.argdown; mkdir gone && cd gone && rmdir ../gone && argmap render $file -o out",
      in: folder)
    #expect(drawn.status == 2)
    #expect(
      drawn.errors == "argmap: out cannot be written (the current folder does not exist)\n")
  }
}
