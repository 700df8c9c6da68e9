package import Foundation

/// As much of JSON Schema as our schemas use, so that they are held to what is written without other
/// tools; a validator of other authors has the last word.
package final class JSONSchema {
  /// The members of objects that occurred in what was validated, as pointers into the schema.
  package private(set) var seen: Set<String> = []
  private let root: [String: Any]

  /// Reads a schema.
  package init(contentsOf url: URL) throws {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    root = json as? [String: Any] ?? [:]
  }

  /// Everything that is wrong with a document.
  package func faults(in document: [UInt8]) throws -> [String] {
    let json = try JSONSerialization.jsonObject(
      with: Data(document), options: .fragmentsAllowed)
    return validate(json, root, at: "#", "$")
  }

  /// The members of objects that the schema knows, as pointers.
  package var properties: Set<String> {
    var found: Set<String> = []
    func collect(_ value: Any, at pointer: String) {
      if let list = value as? [Any] {
        for (index, element) in list.enumerated() { collect(element, at: "\(pointer)/\(index)") }
      }
      guard let object = value as? [String: Any] else { return }
      for key in (object["properties"] as? [String: Any] ?? [:]).keys {
        found.insert("\(pointer)/properties/\(key)")
      }
      for (key, inner) in object { collect(inner, at: "\(pointer)/\(key)") }
    }
    collect(root, at: "#")
    return found
  }

  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required",
    "additionalProperties", "items", "enum", "const", "pattern", "minimum", "anyOf", "oneOf",
  ]

  private func validate(
    _ value: Any, _ schema: [String: Any], at pointer: String, _ path: String
  ) -> [String] {
    var faults = schema.keys.filter { !Self.known.contains($0) }.map { "\(pointer): \($0)?" }
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      let definitions = root["$defs"] as? [String: Any]
      guard let target = definitions?[name] as? [String: Any] else {
        return ["\(pointer): \(reference) leads nowhere"]
      }
      faults += validate(value, target, at: reference, path)
    }
    for (key, isExact) in [("anyOf", false), ("oneOf", true)] {
      guard let choices = schema[key] as? [[String: Any]] else { continue }
      let results = choices.enumerated().map {
        validate(value, $0.element, at: "\(pointer)/\(key)/\($0.offset)", path)
      }
      let count = results.count { $0.isEmpty }
      if count == 0 || (isExact && count > 1) { faults.append("\(path): fits \(count) of \(key)") }
    }
    if let type = schema["type"] {
      let types = type as? [String] ?? [type as? String ?? ""]
      if !types.contains(where: { isType($0, value) }) { faults.append("\(path): no \(types)") }
    }
    if let values = schema["enum"] as? [String], !values.contains(value as? String ?? "") {
      faults.append("\(path): \(value) is none of \(values)")
    }
    if let constant = schema["const"] as? NSObject, constant != value as? NSObject {
      faults.append("\(path): \(value) is not \(constant)")
    }
    if let pattern = schema["pattern"] as? String, let string = value as? String,
      string.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): \(string) does not match \(pattern)")
    }
    if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
      faults.append("\(path): \(number) is below \(minimum)")
    }
    if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
      for (index, element) in list.enumerated() {
        faults += validate(element, items, at: "\(pointer)/items", "\(path)[\(index)]")
      }
    }
    return faults + validateMembers(of: value, schema, at: pointer, path)
  }

  private func validateMembers(
    of value: Any, _ schema: [String: Any], at pointer: String, _ path: String
  ) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    var faults: [String] = []
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for key in schema["required"] as? [String] ?? [] where object[key] == nil {
      faults.append("\(path): \(key) is missing")
    }
    for (key, member) in object {
      if let property = properties[key] as? [String: Any] {
        let inner = "\(pointer)/properties/\(key)"
        let found = validate(member, property, at: inner, "\(path).\(key)")
        if found.isEmpty { seen.insert(inner) }
        faults += found
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(path): \(key) is not in the schema")
      }
    }
    return faults
  }

  private func isType(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": (value as? NSNumber)?.isBoolean == true
    case "integer": (value as? NSNumber)?.isBoolean == false
    case "null": value is NSNull
    default: false
    }
  }
}

extension NSNumber {
  /// Whether the number came from a truth value.
  fileprivate var isBoolean: Bool { unsafe String(cString: objCType) == "c" }
}
