import ArgMapGraphviz
import Crypto

/// A digest of all that decides what a drawing looks like.
///
/// It is the same on every machine and at any time: of paths and names only those go into it that a
/// drawing shows.
struct DrawingKey: Sendable {
  /// Raised with every change of the code by which some map is drawn otherwise than before: drawings that
  /// are there are out of date then, though the version is the same.
  static let revision = 9

  private var hasher = SHA256()

  /// Begins with what decides all drawings of a run.
  init(_ configuration: ConfigurationFile, _ picture: PictureOptions, _ part: PartOptions) {
    add("\(ArgMapCommand.version) \(Self.revision)")
    add(configuration.bytes)
    add(picture.style.rawValue)
    add(picture.direction?.rawValue)
    add(picture.labels?.rawValue)
    add(part.focus)
    add(part.group)
    for number in [picture.width, part.depth] { add(number.map(String.init)) }
    add(part.fold.map { "\($0)" })
  }

  mutating func add(_ bytes: [UInt8]) {
    // With their number, so that different parts never make the same whole.
    hasher.update(data: Array("\(bytes.count):".utf8))
    hasher.update(data: bytes)
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds a text or that there is none.
  mutating func add(_ text: String?) {
    add(text == nil ? "-" : "+")
    if let text { add(text) }
  }

  /// The key of a drawing, with the version of Graphviz where it decides.
  func adding(_ view: Render.View, _ format: Render.Format) -> DrawingKey {
    var key = self
    key.add("\(view.rawValue) \(format.rawValue)")
    if format != .dot { key.add(LayoutEngine.version) }
    return key
  }

  /// Of all that was added.
  var digest: SHA256.Digest { hasher.finalize() }
}
