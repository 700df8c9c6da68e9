import ArgMapGraphviz
import ArgMapTestSupport
import Foundation
import Testing

/// Drawings of the map that shows everything, in all looks: whoever changes them must say so, or they
/// would not be drawn anew where they are drawn already.
@Suite(.timeLimit(.minutes(20))) struct SealTests {
  private static let runs = [
    [], ["--style", "mono"], ["--style", "argdown"], ["--direction", "left-right"],
    ["--labels", "title", "--width", "100"], ["--fold", "1"],
    ["--focus", "[Bridge]", "--depth", "1"],
  ]

  /// A line for each drawing.
  private func seals() async throws -> String {
    let page = try String(contentsOf: Repository.picturePage, encoding: .utf8)
    let block = try #require(page.firstMatch(of: #/```argdown\n((?s:.*?))```/#)).output.1
    let folder = try TemporaryFolder([
      "specimen.argdown": String(block), "page.md": "```argdown-map\n\(block)```\n",
    ])
    var lines = ["Graphviz \(LayoutEngine.version)"]
    for (number, options) in Self.runs.enumerated() {
      let run = try await Command.run(
        Command.executable,
        ["render", "specimen.argdown", "page.md", "-o", "\(number)", "-f", "svg,dot,html,markdown"]
          + options, in: folder, input: [UInt8]())
      try #require(run.status == 0, "\(run.errors)")
      for file in try folder.files(in: "\(number)") where !file.hasPrefix("page-") {
        let seal = try #require(DrawnSeal(of: folder.bytes(of: "\(number)/\(file)")))
        lines.append(([file] + options + [seal.key, seal.drawing]).joined(separator: " "))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `a drawing that is another one than before has another key`() async throws {
    let seals = try await seals()
    let golden = Golden("seals.txt")
    let old = golden.content?.split(separator: "\n") ?? []
    let drawings = Dictionary(old.map(Self.parts)) { $1 }
    for line in seals.split(separator: "\n").dropFirst() {
      let (key, drawing) = Self.parts(of: line)
      try #require(drawings[key] == nil || drawings[key] == drawing, "\(key) \(DrawnSeal.advice)")
    }
    // By another version of Graphviz there are other pictures under other keys.
    guard old.isEmpty || seals.split(separator: "\n").first == old[0] else { return }
    #expect(try golden.objection(to: seals) == nil)
  }

  /// A line up to its last word, and that.
  private static func parts(of line: Substring) -> (key: String, drawing: String) {
    let words = line.split(separator: " ")
    return (words.dropLast().joined(separator: " "), words.last.map(String.init) ?? "")
  }
}
