/// A partition of the numbers from 0, whose sets are joined two by two.
struct DisjointSets: Sendable {
  private var parents: [Int]

  /// Makes a partition in which each number is a set of its own.
  init(count: Int) { parents = Array(0..<count) }

  /// Joins the sets of two numbers, and says whether they were different.
  @discardableResult
  mutating func join(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (root(of: left), root(of: right))
    parents[max(left, right)] = min(left, right)
    return left != right
  }

  /// The smallest number in the set of a number.
  mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }
}
