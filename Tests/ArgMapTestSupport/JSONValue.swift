import Foundation

/// What Foundation makes of a JSON text, with the way to any place in it; missing places are empty.
package struct JSONValue {
  private let value: Any?

  /// Takes what Foundation read.
  package init(_ value: Any?) { self.value = value }

  /// The member of an object.
  package subscript(key: String) -> JSONValue { JSONValue((value as? [String: Any])?[key]) }

  /// The element of a list.
  package subscript(index: Int) -> JSONValue {
    list.indices.contains(index) ? list[index] : JSONValue(nil)
  }

  /// The elements of a list.
  package var list: [JSONValue] { (value as? [Any] ?? []).map { JSONValue($0) } }
  /// The keys of an object, in order.
  package var keys: [String]? { (value as? [String: Any])?.keys.sorted() }
  /// The string.
  package var string: String? { value as? String }
  /// The whole number.
  package var integer: Int? { (value as? NSNumber)?.intValue }
  /// The truth value.
  package var bool: Bool? { (value as? NSNumber)?.boolValue }
}
