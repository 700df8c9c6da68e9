/// The difference between two texts, in the form that `diff -u` has and `patch` reads.
///
/// Lines that occur once in both texts are matched first; between them the shortest difference is
/// looked for, as long as the stretch is short. So the time stays proportional to the texts, and a
/// long stretch in which nothing is unique is replaced as a whole.
struct UnifiedDiff {
  /// How many equal lines are shown around a change.
  private static let context = 3

  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  /// Which lines of the old text go, and which of the new one come.
  private let changes: LineChanges

  init(from old: [UInt8], to new: [UInt8]) {
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
    changes = LineChanges(from: self.old, to: self.new)
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// The difference under the name of both texts; empty if there is none.
  func bytes(named name: String) -> [UInt8] {
    var output: [UInt8] = []
    for hunk in hunks() {
      if output.isEmpty { output += "--- \(name)\n+++ \(name)\n".utf8 }
      output += "@@ -\(Self.shown(hunk.old)) +\(Self.shown(hunk.new)) @@\n".utf8
      var oldLine = hunk.old.lowerBound
      var newLine = hunk.new.lowerBound
      while oldLine < hunk.old.upperBound || newLine < hunk.new.upperBound {
        if oldLine < hunk.old.upperBound, changes.isRemoved[oldLine] {
          append("-", old[oldLine], to: &output)
          oldLine += 1
        } else if newLine < hunk.new.upperBound, changes.isInserted[newLine] {
          append("+", new[newLine], to: &output)
          newLine += 1
        } else {
          append(" ", old[oldLine], to: &output)
          oldLine += 1
          newLine += 1
        }
      }
    }
    return output
  }

  private func append(_ sign: String, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += sign.utf8
    output += line
    if line.last != UInt8(ascii: "\n") { output += "\n\\ No newline at end of file\n".utf8 }
  }

  /// Where a stretch of lines begins, counted from 1, and how long it is if that is not one line; an
  /// empty stretch begins at the line before it.
  private static func shown(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
  }

  /// The changes with the lines around them; those whose surroundings meet are one hunk.
  private func hunks() -> [(old: Range<Int>, new: Range<Int>)] {
    var hunks: [(old: Range<Int>, new: Range<Int>)] = []
    var oldLine = 0
    var newLine = 0
    while oldLine < old.count || newLine < new.count {
      let start = (old: oldLine, new: newLine)
      while oldLine < old.count, changes.isRemoved[oldLine] { oldLine += 1 }
      while newLine < new.count, changes.isInserted[newLine] { newLine += 1 }
      guard (oldLine, newLine) != (start.old, start.new) else {
        oldLine += 1
        newLine += 1
        continue
      }
      let before = min(Self.context, start.old, start.new)
      let oldEnd = min(oldLine + Self.context, old.count)
      let newEnd = newLine + oldEnd - oldLine
      if let last = hunks.last, last.old.upperBound >= start.old - before {
        hunks[hunks.count - 1] = (
          last.old.lowerBound..<oldEnd, last.new.lowerBound..<newEnd
        )
      } else {
        hunks.append((start.old - before..<oldEnd, start.new - before..<newEnd))
      }
    }
    return hunks
  }
}
