import ArgumentParser

/// Values of an option, divided by commas.
struct CommaList<Value: RawRepresentable & CaseIterable & Equatable & Sendable>:
  ExpressibleByArgument, Sendable
where Value.RawValue == String {
  /// The values in the order given, each once.
  let values: [Value]

  init(_ values: [Value]) { self.values = values }

  init?(argument: String) {
    var values: [Value] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = Value(rawValue: String(name)) else { return nil }
      if !values.contains(value) { values.append(value) }
    }
    self.values = values
  }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
  var defaultValueDescription: String { values.map(\.rawValue).joined(separator: ",") }
}
