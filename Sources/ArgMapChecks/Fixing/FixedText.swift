public import ArgMapSyntax

/// A text with the edits that the fixes of findings make in it.
///
/// A map that includes others has findings whose fixes belong into their texts.
public struct FixedText: Sendable {
  /// The text as it is.
  public let text: SourceText
  /// How many findings are fixed by edits in the text.
  public private(set) var findingCount = 0
  /// The edits in the order of their places, none of which is in the way of another.
  private var edits: [Diagnostic.Fix] = []

  private init(_ text: SourceText) { self.text = text }

  /// The text after its edits.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count)
    var place = 0
    for edit in edits {
      bytes += text.bytes[place..<edit.range.lowerBound]
      bytes += edit.replacement.utf8
      place = edit.range.upperBound
    }
    return bytes + text.bytes[place...]
  }

  /// Applies the fixes of findings.
  ///
  /// All edits of a finding are made, or none: where two findings would edit the same place the first
  /// one is fixed, and the other when the texts are checked again.
  ///
  /// - Parameters:
  ///   - checked: The findings.
  ///   - includingUnsafe: Whether fixes are applied too that may change what is meant.
  /// - Returns: The texts that change, in the order of their first edits.
  public static func texts(
    fixing checked: [CheckedText], includingUnsafe: Bool = false
  ) -> [FixedText] {
    var fixed: [FixedText] = []
    // Strings compare by canonical equivalence, and would mix up two files.
    var places: [[UInt8]: Int] = [:]
    for checked in checked {
      for finding in checked.findings {
        let fixes = finding.fixes(in: checked.text)
        guard !fixes.isEmpty, includingUnsafe || fixes.allSatisfy(\.isSafe) else { continue }
        let edits = fixes.map { fix in
          let origin = checked.text.origin(of: fix.range)
          var edit = fix
          edit.range = origin.range
          return (text: origin.text, edit: edit)
        }
        let touched = edits.map { text, _ in
          let name = Array(text.name.utf8)
          let place = places[name] ?? fixed.count
          if place == fixed.count {
            places[name] = place
            fixed.append(FixedText(text))
          }
          return place
        }
        let added = zip(touched, edits).prefix { fixed[$0].add($1.edit) }
        if added.count < edits.count {
          for (place, edit) in added { fixed[place].remove(edit.edit) }
        } else if let first = touched.first {
          fixed[first].findingCount += 1
        }
      }
    }
    return fixed.filter { !$0.edits.isEmpty }
  }

  /// Adds an edit unless it is in the way of another one.
  private mutating func add(_ edit: Diagnostic.Fix) -> Bool {
    let place = index(of: edit.range)
    if place > 0, edits[place - 1].range.isInTheWay(of: edit.range) { return false }
    if place < edits.count, edits[place].range.isInTheWay(of: edit.range) { return false }
    edits.insert(edit, at: place)
    return true
  }

  private mutating func remove(_ edit: Diagnostic.Fix) {
    edits.remove(at: index(of: edit.range))
  }

  /// The index of the first edit that begins at a range or behind it.
  ///
  /// Findings come in the order of their places, so that most edits are added at the end.
  private func index(of range: SourceRange) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension SourceRange {
  /// Whether edits in two ranges cannot both be made: they overlap, or something is inserted where the
  /// other one begins or ends.
  fileprivate func isInTheWay(of other: SourceRange) -> Bool {
    isEmpty || other.isEmpty
      ? lowerBound <= other.upperBound && other.lowerBound <= upperBound
      : lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}
