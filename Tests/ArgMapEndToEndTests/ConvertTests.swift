import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ConvertTests {
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
}
