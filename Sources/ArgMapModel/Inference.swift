public import ArgMapSyntax

/// One step inside a premise–conclusion structure.
public struct Inference: Sendable, Identifiable {
  /// The place of an inference in ``ArgumentMap/inferences``.
  public struct ID: Hashable, Sendable, Comparable {
    private let number: UInt32

    /// The index.
    public var index: Int { Int(number) }

    /// Makes an id from an index, which must be less than 2³².
    public init(_ index: Int) { number = UInt32(index) }

    /// Orders ids by first appearance.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// The place of the inference in its map.
  public let id: ID
  /// The argument whose structure the step is part of.
  public internal(set) var argument: Argument.ID
  /// The index of the concluding line in the structure.
  public internal(set) var conclusionLine: Int
  /// The names written between the hyphens.
  public let rules: [String]
  /// Where each of ``rules`` is written.
  public let ruleRanges: [SourceRange]
  /// The data of the inference.
  public let metadata: Metadata
  /// The indices of the lines that the step draws on: the declared ones that exist above the
  /// conclusion, or, without a declaration, every line back to and including the last conclusion.
  public internal(set) var inputs: [Int]
  /// What the author declared under `uses` (or `from`), on the inference or its conclusion.
  public internal(set) var declaredInputs: Metadata.Entry?
  /// The inference's own line or lines.
  public let range: SourceRange

  /// The name of the scheme, from the data key `scheme` or else the first rule.
  public var scheme: String? { metadata["scheme"]?.string ?? rules.first }
}
