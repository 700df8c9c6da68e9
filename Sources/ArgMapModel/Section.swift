public import ArgMapSyntax

/// The stretch of a text under one heading; drawn as a frame, it is a group.
///
/// Where the author's settings group elements anew (`group.regroup`), the sections are those groups.
public struct Section: Sendable, Identifiable {
  /// The place of a section in ``ArgumentMap/sections``.
  public struct ID: Hashable, Sendable, Comparable {
    private let number: UInt32

    /// The index.
    public var index: Int { Int(number) }

    /// Makes an id from an index, which must be less than 2³².
    public init(_ index: Int) { number = UInt32(index) }

    /// Orders ids by first appearance.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// The place of the section in its map.
  public let id: ID
  /// The number of `#` of the heading.
  public let level: Int
  /// The text of the heading, trimmed.
  public let title: String
  /// The section that this one is part of.
  public let parent: ID?
  /// The sections directly inside, in order.
  public internal(set) var children: [ID] = []
  /// The tags of the heading.
  public let tags: [Tag.ID]
  /// The data of the heading.
  public let metadata: Metadata
  /// Stretches of the title with a meaning of their own.
  public let markup: [Markup]
  /// The heading; empty for a group that settings made.
  public let range: SourceRange
  /// Whether settings made the section; then it is a group at any depth.
  public internal(set) var isRegrouped = false
}

/// A tag with the order of its first use.
public struct Tag: Sendable, Identifiable {
  /// The place of a tag in ``ArgumentMap/tags``, which is the order of first use.
  public struct ID: Hashable, Sendable, Comparable {
    private let number: UInt32

    /// The index.
    public var index: Int { Int(number) }

    /// Makes an id from an index, which must be less than 2³².
    public init(_ index: Int) { number = UInt32(index) }

    /// Orders ids by first use.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// The place of the tag in its map.
  public let id: ID
  /// The name without `#` and parentheses.
  public let name: String
}
