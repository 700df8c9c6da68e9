import ArgMapModel
import ArgMapSyntax

/// A step, or an argument that is only sketched, that follows a scheme.
struct SchemeUse: Sendable {
  /// The step or the argument.
  let element: Element
  /// The scheme.
  let scheme: Scheme
  /// The data of the step or of the argument.
  let data: Metadata
}

/// Which schemes a map names, and where.
struct SchemeUses: Sendable {
  /// A name that is no scheme's.
  struct UnknownName: Sendable {
    /// What is said to follow it.
    let element: Element
    /// The key and what stands behind it.
    let entry: Metadata.Entry
  }

  /// The schemes that can be named; nil when none is.
  private(set) var catalog: SchemeCatalog?
  /// What follows a scheme: steps in the order of the map, then sketched arguments.
  private(set) var uses: [SchemeUse] = []
  /// The names that are no schemes'.
  private(set) var unknownNames: [UnknownName] = []
  private var usesOfSteps: [Inference.ID: Int] = [:]

  /// Finds the schemes that a map names by `scheme` in its data or by the name of a rule.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - schemes: The schemes that the map brings.
  init(_ map: ArgumentMap, adding schemes: [Scheme]) {
    for inference in map.inferences {
      let element = Element.inference(inference.id)
      if let entry = inference.metadata.entry("scheme") {
        add(element, entry, inference.metadata, adding: schemes)
      } else {
        for rule in inference.rules {
          guard let scheme = catalog(adding: schemes).scheme(named: rule) else { continue }
          uses.append(SchemeUse(element: element, scheme: scheme, data: inference.metadata))
          break
        }
      }
      if uses.last?.element == element { usesOfSteps[inference.id] = uses.count - 1 }
    }
    for argument in map.arguments where argument.structure == nil {
      let metadata = argument.metadata
      if let entry = metadata.entry("scheme") {
        add(.argument(argument.id), entry, metadata, adding: schemes)
      }
    }
  }

  /// How a step follows a scheme; nil if it follows none.
  subscript(step: Inference.ID) -> SchemeUse? { usesOfSteps[step].map { uses[$0] } }

  private mutating func add(
    _ element: Element, _ entry: Metadata.Entry, _ data: Metadata, adding schemes: [Scheme]
  ) {
    if let name = entry.value.scalarText,
      let scheme = catalog(adding: schemes).scheme(named: name)
    {
      uses.append(SchemeUse(element: element, scheme: scheme, data: data))
    } else {
      unknownNames.append(UnknownName(element: element, entry: entry))
    }
  }

  /// Reads the built-in schemes only for a map that names any.
  private mutating func catalog(adding schemes: [Scheme]) -> SchemeCatalog {
    if let catalog { return catalog }
    let builtIn = SchemeCatalog.builtIn
    let made = schemes.isEmpty ? builtIn : SchemeCatalog(builtIn.schemes + schemes)
    catalog = made
    return made
  }
}
