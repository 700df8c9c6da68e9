import ArgMapSyntax

/// Schemes by their names.
package struct SchemeCatalog: Sendable {
  /// The schemes, those that others were replaced by in their places.
  package let schemes: [Scheme]
  private let places: [NormalizedText: Int]

  /// The schemes that every map can name.
  package static let builtIn = SchemeCatalog(SchemeReader(builtInText).schemes)

  /// The text that the built-in schemes are read from.
  static let builtInText = SourceText(name: "schemes.yaml", bytes: PackageResources.schemes_yaml)

  /// Collects schemes; of those with one id the last one counts.
  init(_ schemes: [Scheme]) {
    var kept: [Scheme] = []
    var places: [NormalizedText: Int] = [:]
    for scheme in schemes {
      let key = Self.key(scheme.id)
      if let place = places[key] {
        kept[place] = scheme
      } else {
        places[key] = kept.count
        kept.append(scheme)
      }
    }
    // An id goes before all other names.
    for (place, scheme) in kept.enumerated() {
      for name in [scheme.name] + scheme.aliases where places[Self.key(name)] == nil {
        places[Self.key(name)] = place
      }
    }
    self.schemes = kept
    self.places = places
  }

  /// The scheme with an id, a name or a further name, however it is spelt.
  func scheme(named name: String) -> Scheme? { places[Self.key(name)].map { schemes[$0] } }

  private static func key(_ name: String) -> NormalizedText {
    NormalizedText(name.replacing("-", with: " "))
  }
}
