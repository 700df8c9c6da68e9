import ArgMapExchange
import ArgMapModel
import ArgMapSyntax
import Foundation
import Testing

/// The page about the JSON shows what is written.
@Suite struct JSONPageTests {
  private let blocks: [(language: Substring, text: Substring)]

  init() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ArgMapExchange/ArgMapExchange.docc/JSON.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    blocks = text.matches(of: /```(\w+)\n([^`]*)```/).map { ($0.output.1, $0.output.2) }
  }

  @Test func `every example is a part of the JSON of the page's map`() throws {
    let map = try #require(blocks.first { $0.language == "argdown" })
    let bytes = MapJSON(toolVersion: "1").bytes(
      of: ArgumentMap(parsing: SourceText(name: "map.argdown", String(map.text))))
    let document = try JSONSerialization.jsonObject(with: Data(bytes))
    let examples = blocks.filter { $0.language == "json" }
    #expect(examples.count == blocks.count - 1)
    #expect(examples.count > 5)
    for example in examples {
      let part = try JSONSerialization.jsonObject(with: Data(example.text.utf8))
      #expect(isPart(part, of: document), "\(example.text)")
    }
  }

  /// Whether a value says nothing that the other does not say; lists are as long.
  private func isPart(_ part: Any, of whole: Any?) -> Bool {
    if let part = part as? [String: Any] {
      guard let whole = whole as? [String: Any] else { return false }
      return part.allSatisfy { isPart($0.value, of: whole[$0.key]) }
    }
    if let part = part as? [Any] {
      guard let whole = whole as? [Any], part.count == whole.count else { return false }
      return zip(part, whole).allSatisfy { isPart($0, of: $1) }
    }
    return (part as? NSObject) == (whole as? NSObject)
  }
}
