import ArgMapChecks
import ArgMapDrawing
import ArgMapSyntax
import Crypto
import Foundation

/// The last line of a drawing's file, a comment with two digests: of what the drawing was made from, and of
/// the drawing itself.
///
/// A drawing whose seal is the one that it would get now need not be made anew, whatever the times of the
/// files say. A seal finds what nobody meant to do; it is no signature.
struct Seal: Sendable {
  /// What a file is, by its seal.
  enum State {
    /// Nothing has changed; whether the layout is a simpler one than there could be.
    case upToDate(isSimpler: Bool)
    /// Something that decides the drawing has changed.
    case outdated
    /// The file was changed after it was drawn.
    case edited
    /// The file has no seal.
    case missing
  }

  /// Of each digest: so many that no two are the same by accident.
  private static let digitCount = 32
  private static let simplerMark = RuleDescription.simplerLayout.id.description
  private static let newline = UInt8(ascii: "\n")

  /// The digest of what the drawing is made from.
  private let key: String
  private let marks: Render.Format.CommentMarks

  /// Makes the seal of a drawing that is to be made.
  init(_ key: DrawingKey, within marks: Render.Format.CommentMarks) {
    self.key = key.digest.hexadecimal(digits: Self.digitCount)
    self.marks = marks
  }

  /// Adds the seal to a drawing.
  ///
  /// That the layout is a simpler one is told again while the drawing is left alone, so the seal keeps it.
  func sealed(_ drawing: [UInt8], isSimpler: Bool = false) -> [UInt8] {
    var file = drawing
    // A Markdown page may have no end of its last line.
    if let last = file.last, last != Self.newline { file.append(Self.newline) }
    return file + line(key, digest(of: file), isSimpler).utf8
  }

  /// Looks whether a file has this seal.
  func state(of file: Data) -> State {
    guard let end = file.dropLast().lastIndex(of: Self.newline) else { return .missing }
    let last = String(decoding: file[(end + 1)...], as: UTF8.self)
    let words = last.split(separator: " ")
    guard words.count > 3, words[0] == marks.start, words[1] == "argmap" else { return .missing }
    let digest = digest(of: file[...end])
    let isSimpler = words.count > 4 && words[4] == Self.simplerMark
    if last == line(key, digest, isSimpler) { return .upToDate(isSimpler: isSimpler) }
    return last == line(String(words[2]), digest, isSimpler) ? .outdated : .edited
  }

  private func line(_ key: String, _ digest: String, _ isSimpler: Bool) -> String {
    let words = [marks.start, "argmap", key, digest, isSimpler ? Self.simplerMark : nil, marks.end]
    return words.compactMap(\.self).joined(separator: " ") + "\n"
  }

  private func digest(of drawing: some DataProtocol) -> String {
    SHA256.hash(data: drawing).hexadecimal(digits: Self.digitCount)
  }
}

extension Render.Format {
  /// How a comment is written.
  struct CommentMarks: Sendable {
    let start: String
    /// Nil where the line's end is the comment's.
    let end: String?
  }

  /// How the seal of a drawing is written; nil where the fonts of the machine decide, so that no digest
  /// says what a drawing looks like.
  func sealMarks(_ renderer: Render.Renderer) -> CommentMarks? {
    guard graphvizFormat(of: renderer) == nil else { return nil }
    return switch self {
    case .svg, .html, .markdown: CommentMarks(start: "<!--", end: "-->")
    case .dot: CommentMarks(start: "//", end: nil)
    case .png, .pdf: nil
    }
  }
}
