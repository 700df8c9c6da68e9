import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

/// What is read from a formatted text is what was read from it before; formatting it again changes
/// nothing; comments stay.
@Suite(.timeLimit(.minutes(20))) struct FormattingLawsTests {
  /// The maps of the repository.
  static let maps: [SourceText] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("maps")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().filter { $0.hasSuffix(".argdown") }.compactMap { file in
      (try? Data(contentsOf: folder.appendingPathComponent(file))).map {
        SourceText(name: file, bytes: [UInt8]($0))
      }
    }
  }()

  /// Seeds in portions, which run side by side.
  static let portions: [Range<UInt64>] = (0..<16).map { $0 * 16..<($0 + 1) * 16 }

  @Test(arguments: ConformanceCase.all)
  func `the laws hold for the conformance cases`(example: ConformanceCase) {
    #expect(objectionToFormatting(SourceText(example.input)) == nil)
  }

  @Test(arguments: portions)
  func `the laws hold for random maps`(seeds: Range<UInt64>) {
    for seed in seeds {
      let text = RandomMap.text(seed: seed)
      let objection = objectionToFormatting(SourceText(text))
      #expect(objection == nil, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(arguments: portions)
  func `the laws hold for mutated texts`(seeds: Range<UInt64>) {
    let texts =
      Self.maps.map { String(decoding: $0.bytes, as: UTF8.self) }
      + ConformanceCase.all.map(\.input)
    for seed in seeds {
      let original =
        seed % 2 == 0 ? RandomMap.text(seed: seed) : texts[Int(seed / 2) % texts.count]
      let text = MutatedText.text(original, seed: seed)
      let objection = objectionToFormatting(SourceText(text))
      #expect(objection == nil, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `random maps are mostly free of errors, so that there is something to format`() {
    var blocks = 0
    var errors = 0
    for seed in 0..<UInt64(300) {
      let tree = SyntaxTree(parsing: SourceText(RandomMap.text(seed: seed)))
      blocks += tree.root.children.count { $0.kind == .blankLine }
      errors += tree.diagnostics.count { $0.severity == .error }
    }
    #expect(errors > 0)
    #expect(errors * 2 < blocks)
  }

  @Test func `the maps of the repository are in canonical form`() throws {
    try #require(!Self.maps.isEmpty)
    for map in Self.maps {
      #expect(SyntaxTree(parsing: map).formatted() == map.bytes, "\(map.name)")
    }
  }

  @Test func `a change of meaning would be noticed`() {
    let text = SourceText("[A]: a\n  + [B]: b\n    - [C]: c\n")
    let other = SourceText("[A]: a\n  + [B]: b\n  - [C]: c\n")
    #expect(Meaning(of: text).lines != Meaning(of: other).lines)
    #expect(
      Meaning(of: text).lines == Meaning(of: SourceText("[A]: a\n + [B]: b\n  - [C]: c")).lines)
  }
}
