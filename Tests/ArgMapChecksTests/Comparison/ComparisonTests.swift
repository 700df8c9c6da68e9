import ArgMapModel
import ArgMapSyntax
import Testing

@testable import ArgMapChecks

@Suite struct TitleSkeletonTests {
  @Test func `distances within the limit are those of the full table`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      func random() -> String {
        String(
          (0..<Int.random(in: 0...9, using: &generator)).map { _ in
            "abc".randomElement(using: &generator) ?? "a"
          })
      }
      let (left, right) = (random(), random())
      let full = distance(Array(left), Array(right))
      for limit in 0...3 {
        #expect(
          TitleSkeleton(left).distance(to: TitleSkeleton(right), limit: limit)
            == (full <= limit ? full : nil), "\(left) \(right) \(limit)")
      }
    }
  }

  private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for i in left.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in right.indices {
        let replaced = diagonal + (left[i] == right[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}

@Suite struct NearTitlesTests {
  @Test func `no pair of near titles is missed`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let titles = Set(
        (0..<6).map { _ in
          let length = Int.random(in: 8...9, using: &generator)
          return String(
            (0..<length).map {
              "abbbbbbb"[$0 % 2 == 0 ? 0 : Int.random(in: 0...7, using: &generator)]
            })
        }
      ).sorted()
      let near = NearTitles(
        titles.enumerated().map { Title(.statement(Statement.ID($0)), $1, useCount: 1) })
      let found = Set(near.pairs.map(\.rarer.text))
      for (index, later) in titles.enumerated() {
        let isNear = titles[..<index].contains {
          TitleSkeleton($0).distance(to: TitleSkeleton(later), limit: 1) != nil
        }
        #expect(found.contains(later) == isNear, "\(titles)")
      }
    }
  }
}

@Suite struct NormalizedTextTests {
  @Test(arguments: [
    ("The report is *reliable*!", "the report is reliable", 1.0),
    ("Well-known", "well known", 0), ("Don't", "dont", 1), ("Größe", "GRÖSSE", 0),
    ("Größe", "größe", 1), ("電車は高い", "電車、高い。", 0.888), ("a b c d", "a b x y", 0.5), ("", "?!", 1),
    ("5 € for 3 %", "5 for 3", 0.857),
  ])
  func `likeness counts shared words`(left: String, right: String, expected: Double) {
    let similarity = NormalizedText(left).similarity(to: NormalizedText(right))
    #expect(abs(similarity - expected) < 0.001)
  }
}

extension String {
  fileprivate subscript(offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
