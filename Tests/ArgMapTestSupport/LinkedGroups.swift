/// Groups of which each is linked with each other one.
public enum LinkedGroups {
  /// Twenty groups of twenty arguments.
  public static let map = (0..<20).map { group in
    "# Group \(group)\n\n"
      + (0..<20).map { "<R\(group).\($0)>: r\n  +> <R\($0).\(group)>\n\n" }.joined()
  }.joined()
}
