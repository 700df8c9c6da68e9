import ArgMapModel

/// A title with what is needed to compare it with others.
struct Title {
  let element: Element
  let text: String
  let useCount: Int
  let skeleton: TitleSkeleton

  init(_ element: Element, _ text: String, useCount: Int) {
    self.element = element
    self.text = text
    self.useCount = useCount
    skeleton = TitleSkeleton(text)
  }
}

/// Finds the titles that look like two spellings of one, without comparing all with all.
///
/// Two titles are near when they agree up to one letter. So they agree when the right letter is left
/// out of one or both: each title is filed under itself and under itself without each of its
/// letters, and only titles that meet under one heading are compared.
struct NearTitles {
  /// Each title that is near another one, with the nearest one that is used at least as often.
  private(set) var pairs: [(rarer: Title, other: Title)] = []

  /// Titles that meet under one heading are compared with at most so many others.
  private static let comparisons = 4
  private static let shortestLength = 8

  init(_ titles: [Title]) {
    var partners: [Int: (title: Int, distance: Int)] = [:]
    for group in Self.groups(titles) {
      for (place, later) in group.enumerated() {
        for earlier in group[..<min(place, Self.comparisons)] {
          guard let distance = Self.distance(titles[earlier], titles[later]) else { continue }
          let isEarlierRarer = titles[earlier].useCount < titles[later].useCount
          let (rarer, other) = isEarlierRarer ? (earlier, later) : (later, earlier)
          if let known = partners[rarer], (known.distance, known.title) <= (distance, other) {
            continue
          }
          partners[rarer] = (other, distance)
        }
      }
    }
    pairs = partners.sorted { $0.key < $1.key }.map { (titles[$0.key], titles[$0.value.title]) }
  }

  // MARK: Candidates

  /// Titles with a heading in common, in ascending order.
  private static func groups(_ titles: [Title]) -> [[Int]] {
    // Nearly all headings occur once. A first pass finds the others by a bit for each heading; two
    // headings that share a bit cost a comparison and nothing else.
    var count = 0
    for title in titles { headings(title.skeleton) { _ in count += 1 } }
    var meetings = HashMeetings(count: count)
    for title in titles { headings(title.skeleton) { meetings.insert($0) } }
    var shared: [(heading: UInt64, title: Int)] = []
    for (index, title) in titles.enumerated() {
      headings(title.skeleton) { heading in
        if meetings.mayMeet(heading) { shared.append((heading, index)) }
      }
    }
    shared.sort { $0 < $1 }
    var groups: [[Int]] = []
    var heading: UInt64?
    for entry in shared {
      if entry.heading != heading {
        groups.append([])
        heading = entry.heading
      }
      // A title with a doubled letter has the same heading twice.
      if groups[groups.count - 1].last != entry.title {
        groups[groups.count - 1].append(entry.title)
      }
    }
    return groups.filter { $0.count > 1 }
  }

  /// Visits a hash of the title, and of the title without each of its letters; digits stay.
  private static func headings(_ skeleton: TitleSkeleton, visit: (UInt64) -> Void) {
    let scalars = skeleton.scalars
    guard !scalars.isEmpty else { return }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    let inverse: UInt64 = 0xF1DE_83E1_9937_733D  // base * inverse = 1 in 64 bits
    var whole: UInt64 = 0
    for code in scalars { whole = whole &* base &+ UInt64(code) }
    visit(mixed(whole))
    guard scalars.count >= shortestLength else { return }
    // `before` hashes what stands before a letter, `after` what stands after it; `power` shifts the
    // one over the other.
    var before: UInt64 = 0
    var after = whole
    var power: UInt64 = 1
    for _ in scalars.dropFirst() { power = power &* base }
    for code in scalars {
      after = after &- UInt64(code) &* power
      if !TitleSkeleton.isDigit(code) { visit(mixed(before &* power &+ after)) }
      before = before &* base &+ UInt64(code)
      power = power &* inverse
    }
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let hash = (hash ^ (hash >> 31)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }

  // MARK: Comparison

  /// How near two titles are: 0 when they agree but for case, white space, punctuation and
  /// diacritics, 1 when they differ in a letter; nil when they are not near.
  private static func distance(_ left: Title, _ right: Title) -> Int? {
    let isLong = min(left.skeleton.letterCount, right.skeleton.letterCount) >= shortestLength
    guard let distance = left.skeleton.distance(to: right.skeleton, limit: isLong ? 1 : 0) else {
      return nil
    }
    if distance == 0 { return 0 }
    guard left.skeleton.digits == right.skeleton.digits else { return nil }
    return isFamily(left.text, right.text) ? nil : distance
  }

  /// Whether two titles differ in a letter that stands alone or in a Roman number, as in `Plan A`
  /// and `Plan B`.
  private static func isFamily(_ left: String, _ right: String) -> Bool {
    let left = words(left)
    let right = words(right)
    guard left.count == right.count else {
      return abs(left.count - right.count) == 1
        && isEnumerator((left.count > right.count ? left : right).last ?? "")
    }
    return zip(left, right).contains { $0 != $1 && isEnumerator($0) && isEnumerator($1) }
  }

  private static func words(_ title: String) -> [Substring] {
    title.split { !$0.isLetter && !$0.isNumber }
  }

  private static func isEnumerator(_ word: Substring) -> Bool {
    word.count == 1 || word.allSatisfy { "ivxlcdmIVXLCDM".contains($0) }
  }
}

extension TitleSkeleton {
  fileprivate var letterCount: Int { scalars.count { !Self.isDigit($0) } }
}
