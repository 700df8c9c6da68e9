/// How findings list things of which there may be very many.
enum Listing {
  /// The number of places that a finding shows at most, besides its own.
  static let places = 20

  /// Names in a sentence: `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`.
  ///
  /// - Parameters:
  ///   - names: The names to write out, at least one.
  ///   - count: The number of all names, written out or not.
  /// - Returns: The list.
  static func list(_ names: [String], of count: Int) -> String {
    let rest = count - names.count
    let items = rest > 0 ? names + ["\(rest) more"] : names
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
