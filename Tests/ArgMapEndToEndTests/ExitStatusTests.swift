import Testing

/// 0: nothing wrong; 1: findings that fail the run; 2: the work could not be done.
@Suite(.timeLimit(.minutes(20))) struct ExitStatusTests {
  static let files: KeyValuePairs<String, String> = [
    "clean.argdown": SampleMaps.clean,
    "doubtful.argdown": SampleMaps.doubtful,
    "faulty.argdown": SampleMaps.faulty,
    "unsound.argdown": SampleMaps.unsound,
    "untidy.argdown": SampleMaps.untidy,
    "note.txt": "Not a map.",
    "several/one.ad": SampleMaps.clean,
    "several/two.argdown": SampleMaps.clean,
    "barren/readme.txt": "No map in here.",
    "barren/.hidden.argdown": SampleMaps.clean,
  ]

  private func run(_ line: String) async throws -> Run {
    try await Command.shell("argmap \(line)", in: TemporaryFolder(Self.files))
  }

  @Test(arguments: [
    "--help", "--version", "help", "check --help", "render -h", "help convert", "rules",
    "explain unsupported-claim",
    "check clean.argdown", "check clean.argdown several", "check doubtful.argdown",
    "check clean.argdown --strict",
    "check clean.argdown --sources barren", "check - < clean.argdown",
    "render clean.argdown -o out", "render several -o out -f svg,dot --view full,overview",
    "render doubtful.argdown -o out", "render unsound.argdown -o out",
    "render clean.argdown -o -", "render - -o - -f dot --view full < clean.argdown",
    "convert clean.argdown --to argdown-json", "convert - --to argdown-json < clean.argdown",
    "convert unsound.argdown --to argdown-json",
    "format --check clean.argdown several", "format --diff clean.argdown",
    "format - < untidy.argdown", "format --check - < clean.argdown",
  ])
  func `work that is done without findings ends with 0`(line: String) async throws {
    let run = try await run(line)
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  @Test(arguments: [
    "check faulty.argdown", "check unsound.argdown", "check doubtful.argdown --strict",
    "check clean.argdown unsound.argdown several", "check .", "check - < faulty.argdown",
    "check unsound.argdown --format json", "check doubtful.argdown --strict --format json",
    "render faulty.argdown -o out", "render . -o out", "render faulty.argdown -o -",
    "convert faulty.argdown --to argdown-json",
    "format --check untidy.argdown", "format --diff clean.argdown untidy.argdown several",
    "format --check - < untidy.argdown",
  ])
  func `findings end with 1`(line: String) async throws {
    #expect(try await run(line).status == 1)
  }

  @Test(arguments: [
    "", "--unknown", "unknown", "check", "render", "convert", "explain", "rules extra",
    "check --unknown clean.argdown", "check clean.argdown --format xml",
    "check clean.argdown --sources", "check clean.argdown --color sometimes",
    "render clean.argdown", "render -o out", "render clean.argdown -o out -f gif",
    "render clean.argdown -o out -f svg,", "render clean.argdown -o out -f ''",
    "render clean.argdown -o out --view inside", "render clean.argdown -o",
    "render clean.argdown -o - -f svg,dot", "render clean.argdown -o - --view full,overview",
    "render several -o -", "render clean.argdown - -o - < clean.argdown",
    "convert clean.argdown", "convert clean.argdown --to pdf",
    "convert several --to argdown-json",
    "convert clean.argdown doubtful.argdown --to argdown-json",
    "format", "format --check --diff clean.argdown", "format --fix clean.argdown", "format - -",
    "explain no-such-rule", "explain unsupported-claim self-support", "check - -",
  ])
  func `wrong usage ends with 2 and says so on standard error`(line: String) async throws {
    let run = try await run(line)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors != "")
  }

  @Test(arguments: [
    "check absent.argdown", "check ''",
    "check clean.argdown/inside.argdown", "check barren", "check clean.argdown --sources absent",
    "check clean.argdown --sources note.txt",
    "render absent.argdown -o out", "render barren -o out", "render clean.argdown -o note.txt",
    "render clean.argdown -o note.txt/inside", "render clean.argdown -o ''",
    "convert absent.argdown --to argdown-json", "convert barren --to argdown-json",
    "format absent.argdown", "format barren", "format ''",
    "format note.txt", "format --check clean.argdown note.txt",
    "format --diff untidy.argdown > /dev/full", "format - < clean.argdown > /dev/full",
    "check clean.argdown > /dev/full", "rules > /dev/full",
    "render clean.argdown -o - > /dev/full", "convert clean.argdown --to argdown-json > /dev/full",
  ])
  func `files that cannot be read or written end with 2 and a sentence`(line: String) async throws {
    let run = try await run(line)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("argmap: "))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `names of files cannot command the terminal`() async throws {
    let run = try await Command.argmap(
      "check", "a\u{1B}[31m\nb.argdown", in: TemporaryFolder(Self.files))
    #expect(run.status == 2)
    #expect(
      run.errors == "argmap: a\u{FFFD}[31m b.argdown does not exist; check the spelling\n")
  }
}
