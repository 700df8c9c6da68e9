import ArgMapModel

/// Finds the title that an author probably meant.
package struct TitleIndex {
  /// What was found for a title.
  package struct Suggestion {
    /// The closest title.
    package let title: String
    /// Whether no other title is close.
    package let isOnlyOne: Bool
  }

  /// Titles with the same digits: a title from a numbered family is never close to its siblings.
  private struct Family {
    var titles: [String] = []
    var skeletons: [TitleSkeleton] = []
    var letters: [UInt64] = []

    mutating func add(_ title: String, _ skeleton: TitleSkeleton, _ letters: UInt64) {
      titles.append(title)
      skeletons.append(skeleton)
      self.letters.append(letters)
    }
  }

  private var families: [[UInt32]: Family] = [:]

  /// How much is still compared, in glances at a title.
  ///
  /// Only a map with thousands of undefined titles uses it up, and there one suggestion more or less
  /// does not help.
  private var budget = 100_000_000

  package init(_ titles: some Sequence<String>) {
    for title in titles {
      let skeleton = TitleSkeleton(title)
      families[skeleton.digits, default: Family()].add(title, skeleton, Self.letters(of: skeleton))
    }
  }

  /// The title closest to a given one: at most two letters away, fewer for short titles.
  ///
  /// Two neighbours that changed places count as one letter.
  package mutating func suggestion(for title: String) -> Suggestion? {
    let skeleton = TitleSkeleton(title)
    guard let family = families[skeleton.digits] else { return nil }
    let letters = Self.letters(of: skeleton)
    let limit = min(2, (skeleton.scalars.count + 1) / 4)
    var closest: Int?
    var distance = limit + 1
    var count = 0
    for index in family.titles.indices {
      guard budget > 0 else { break }
      budget -= 1
      // An edit adds and removes at most one letter.
      guard (family.letters[index] ^ letters).nonzeroBitCount <= 2 * limit else { continue }
      budget -= 50
      let other = family.skeletons[index]
      guard
        let found = limit > 0 && other.differsInSwap(from: skeleton)
          ? 1 : other.distance(to: skeleton, limit: limit)
      else { continue }
      count += 1
      if found < distance {
        closest = index
        distance = found
      }
    }
    return closest.map { Suggestion(title: family.titles[$0], isOnlyOne: count == 1) }
  }

  private static func letters(of skeleton: TitleSkeleton) -> UInt64 {
    skeleton.scalars.reduce(0) { $0 | 1 << UInt64($1 % 64) }
  }
}
