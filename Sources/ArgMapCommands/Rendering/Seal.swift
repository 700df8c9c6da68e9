import ArgMapChecks
import Crypto
import Foundation

/// The last line of a drawing's file, a comment with two digests: of what the drawing was made from, and of
/// the drawing itself.
///
/// A drawing whose seal is the one that it would get now need not be made anew, whatever the times of the
/// files say. A seal finds what nobody meant to do; it is no signature.
enum Seal {
  /// What a file is, by its seal.
  enum State {
    case upToDate
    /// Something that decides the drawing has changed.
    case outdated
    /// The file was changed after it was drawn.
    case edited
    /// The file has no seal.
    case missing
  }

  /// Of each digest.
  static let digitCount = 32

  /// Adds the line to a drawing.
  static func seal(
    _ drawing: [UInt8], _ key: DrawingKey, within marks: Render.Format.CommentMarks
  ) -> [UInt8] {
    var file = drawing
    // A Markdown page may have no end of its last line.
    let newline = UInt8(ascii: "\n")
    if let last = file.last, last != newline { file.append(newline) }
    return file + line(key.digits, digest(of: file), marks).utf8
  }

  /// Looks whether a file has the line that it would get now.
  static func state(
    of file: Data, _ key: DrawingKey, within marks: Render.Format.CommentMarks
  ) -> State {
    let newline = UInt8(ascii: "\n")
    guard let end = file.dropLast().lastIndex(of: newline) else { return .missing }
    let last = String(decoding: file[(end + 1)...], as: UTF8.self)
    let words = last.split(separator: " ")
    guard words.count > 3, words[0] == marks.start, words[1] == "argmap" else { return .missing }
    let digest = digest(of: file[...end])
    if last == line(key.digits, digest, marks) { return .upToDate }
    return last == line(String(words[2]), digest, marks) ? .outdated : .edited
  }

  private static func line(
    _ key: String, _ digest: String, _ marks: Render.Format.CommentMarks
  ) -> String {
    [marks.start, "argmap", key, digest, marks.end].compactMap(\.self).joined(separator: " ")
      + "\n"
  }

  private static func digest(of drawing: some DataProtocol) -> String {
    SHA256.hash(data: drawing).hexadecimal(digits: digitCount)
  }
}

extension Render.Format {
  /// How a comment is written.
  struct CommentMarks {
    let start: String
    /// Nil where the line's end is the comment's.
    let end: String?
  }

  /// How a seal is written into a drawing.
  var commentMarks: CommentMarks {
    switch self {
    case .svg, .html, .markdown: CommentMarks(start: "<!--", end: "-->")
    case .dot: CommentMarks(start: "//", end: nil)
    }
  }
}
