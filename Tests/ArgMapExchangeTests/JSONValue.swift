import Foundation

/// What Foundation makes of a JSON text, with the way to any place in it; missing places are empty.
struct JSONValue {
  private let value: Any?

  init(_ value: Any?) { self.value = value }

  subscript(key: String) -> JSONValue { JSONValue((value as? [String: Any])?[key]) }

  subscript(index: Int) -> JSONValue {
    list.indices.contains(index) ? list[index] : JSONValue(nil)
  }

  var list: [JSONValue] { (value as? [Any] ?? []).map { JSONValue($0) } }
  var keys: [String]? { (value as? [String: Any])?.keys.sorted() }
  var string: String? { value as? String }
  var integer: Int? { (value as? NSNumber)?.intValue }
  var bool: Bool? { (value as? NSNumber)?.boolValue }
}
