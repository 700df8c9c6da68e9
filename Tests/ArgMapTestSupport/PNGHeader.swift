/// What the beginning and the end of a PNG say.
public struct PNGHeader: Hashable {
  /// The dots of a row.
  public let width: Int
  /// The rows.
  public let height: Int

  /// Reads a file; nil where it is no PNG that ends as one.
  public init?(_ file: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let firstChunk = [0, 0, 0, 13] + Array("IHDR".utf8)
    let lastChunk = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    guard file.starts(with: signature + firstChunk), file.suffix(12) == lastChunk[...] else {
      return nil
    }
    func number(at place: Int) -> Int { file[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
    width = number(at: 16)
    height = number(at: 20)
  }
}
