import Foundation
import Testing

@testable import ArgMapModel

/// The page about settings names those that are read, and no others.
@Suite struct SettingsPageTests {
  @Test func `every setting that is read stands in the table once`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ArgMapDrawing/ArgMapDrawing.docc/Settings.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    var named: [String] = []
    for row in text.split(separator: "\n") where row.hasPrefix("| `") {
      let first = row.dropFirst(2).prefix { $0 != "|" }
      named += first.matches(of: #/`([^`]+)`/#).map {
        String($0.output.1.replacing(#/<[a-z]+>/#, with: "*"))
      }
    }
    let known = paths(of: KnownSettings.kind, under: [])
    #expect(named.sorted() == known.sorted())
  }

  /// The settings that hold no others; an asterisk stands for a title.
  private func paths(of kind: SettingKind, under path: [String]) -> [String] {
    func inner(_ kinds: [String: SettingKind]) -> [String] {
      kinds.flatMap { paths(of: $0.value, under: path + [$0.key]) }
    }
    switch kind {
    case .keys(let kinds): return kinds.isEmpty ? [path.joined(separator: ".")] : inner(kinds)
    case .byTitle(let kind): return paths(of: kind, under: path + ["*"])
    case .plainOrKeys(_, let kinds): return [path.joined(separator: ".")] + inner(kinds)
    case .list(.group) where path.last == "regroup": return inner(KnownSettings.regrouped)
    case .list(.keys(let kinds)): return inner(kinds)
    case .truth, .number, .integer, .word, .text, .titles, .anything, .color, .background,
      .colorChoice, .colorScheme, .colors, .list, .group:
      return [path.joined(separator: ".")]
    }
  }
}
