import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct ConvertTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(["faulty.argdown": SampleMaps.faulty]) }

  private func statements(in run: Run) throws -> [String] {
    let document = try JSONSerialization.jsonObject(with: Data(run.outputBytes))
    let statements = (document as? [String: Any])?["statements"] as? [String: Any]
    return try #require(statements).keys.sorted()
  }

  @Test func `a map becomes Argdown's JSON`() async throws {
    let run = try await Command.argmap(
      "convert", "-", "--to", "argdown-json", in: folder, input: SampleMaps.clean.utf8)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try statements(in: run).contains("Tram"))
  }

  @Test func `what can be read of a faulty map is written, and the faults are told`() async throws {
    let run = try await Command.argmap(
      "convert", "faulty.argdown", "--to", "argdown-json", in: folder)
    #expect(run.status == 1)
    #expect(try Set(statements(in: run)).isSuperset(of: ["Cost", "Time", "Tram"]))
    #expect(run.errors.contains("error[empty-relation]: "))
    #expect(run.errors.contains("faulty.argdown:3:"))
  }

  @Test func `a map becomes JSON of our own, on one line if wanted`() async throws {
    let pretty = try await Command.argmap(
      "convert", "-", "--to", "json", in: folder, input: SampleMaps.clean.utf8)
    #expect(pretty.status == 0)
    let compact = try await Command.argmap(
      "convert", "-", "--to", "json", "--compact", in: folder, input: SampleMaps.clean.utf8)
    #expect(compact.output.hasPrefix(#"{"format":"argmap-map","version":1,"tool":"#))
    #expect(compact.output.count { $0 == "\n" } == 1)
    let documents = try [pretty, compact].map {
      try JSONSerialization.jsonObject(with: Data($0.outputBytes)) as? NSDictionary
    }
    #expect(documents[0] == documents[1])
  }

  @Test func `a map becomes Argdown, by way of Argdown's JSON too`() async throws {
    let text = "[A]: a\n  + [B]: b\n    - <C>\n"
    let direct = try await Command.argmap(
      "convert", "-", "--to", "argdown", in: folder, input: text.utf8)
    #expect(direct.output == text)
    let back = try await Command.shell(
      "argmap convert --to argdown-json map.ad | argmap convert --from argdown-json --to argdown -",
      in: TemporaryFolder(["map.ad": text]))
    #expect(back.output == text)
    #expect(back.status == 0)
    #expect(back.errors == "")
  }

  @Test func `what a format cannot keep is told, and the exit status is 1`() async throws {
    let json = #"{"statements": {"a]b": {"members": [{"text": "x"}, {"isReference": true}]}}}"#
    let run = try await Command.argmap(
      "convert", "--from", "argdown-json", "--to", "argdown", "-", in: folder, input: json.utf8)
    #expect(run.status == 1)
    #expect(run.output == "[a)b]: x\n\n[a)b]\n")
    #expect(
      run.errors.contains("not kept: the title \u{201C}a]b\u{201D}, which is written"))
  }

  @Test(arguments: [
    "[A]: a", "{", String(repeating: "[", count: 100_000),
    #"{"statements": {"A": {"data": 5}}}"#,
  ])
  func `what is not Argdown's JSON cannot be read, and is told in one line`(
    json: String
  ) async throws {
    let run = try await Command.argmap(
      "convert", "--from", "argdown-json", "--to", "json", "-", in: folder, input: json.utf8)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("argmap: <stdin>:1:"))
    #expect(run.errors.utf8.count < 500)
    #expect(run.errors.count { $0 == "\n" } == 1)
  }
}
