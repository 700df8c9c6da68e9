import CArgMapProcess

/// One message to a worker and the answer, in whatever pieces they come, so that neither side ever waits
/// for a reader.
struct Exchange {
  enum State {
    case open
    /// The answer is there.
    case complete
    /// There will be none.
    case closed
    /// What came is no answer.
    case nonsense
  }

  /// So much of what a worker writes to standard error is kept; the rest is thrown away.
  private static let errorLimit = 4096

  private(set) var state = State.open
  /// Whether standard error is still open.
  private(set) var hasErrors = true
  /// The body of the answer.
  private(set) var body: [UInt64] = []

  private let mark: UInt64
  private let message: [UInt64]
  private var sentCount = 0
  private var header = [UInt64](repeating: 0, count: Message.headerSize)
  private var receivedCount = 0
  private var errors: [UInt8] = []

  init(sending body: [UInt64], mark: UInt64) {
    self.mark = mark
    message = [mark, UInt64(body.count)] + body
  }

  /// Whether the message is sent whole.
  var isSent: Bool { sentCount == message.count * 8 }

  /// What the worker has written to standard error, in one line.
  var messages: String {
    String(decoding: errors, as: UTF8.self)
      .split { $0.isNewline }.map { $0.filter { $0 >= " " && $0 != "\u{7F}" } }
      .joined(separator: "; ")
  }

  mutating func send(to channel: Int32) {
    let sent = unsafe message.withUnsafeBytes { bytes in
      let rest = unsafe bytes[sentCount...]
      guard let start = unsafe UnsafeRawBufferPointer(rebasing: rest).baseAddress else { return 0 }
      return unsafe argmap_send(channel, start, rest.count)
    }
    // A worker that is gone shows when its answer is read.
    sentCount = sent < 0 ? message.count * 8 : sentCount + sent
  }

  mutating func receive(from channel: Int32) {
    let headerSize = Message.headerSize * 8
    if receivedCount < headerSize {
      guard let count = Self.receive(into: &header, at: receivedCount, from: channel) else {
        state = .closed
        return
      }
      receivedCount += count
      guard receivedCount == headerSize else { return }
      guard header[0] == mark, header[1] <= UInt64(Message.sizeLimit) else {
        state = .nonsense
        return
      }
      body = [UInt64](repeating: 0, count: Int(header[1]))
    } else {
      let place = receivedCount - headerSize
      guard let count = Self.receive(into: &body, at: place, from: channel) else {
        state = .closed
        return
      }
      receivedCount += count
    }
    // An answer before the end of the question is none.
    if receivedCount == headerSize + body.count * 8 { state = isSent ? .complete : .nonsense }
  }

  mutating func collectErrors(from descriptor: Int32) {
    var buffer = [UInt64](repeating: 0, count: 512)
    while hasErrors {
      guard let count = Self.receive(into: &buffer, at: 0, from: descriptor) else {
        hasErrors = false
        return
      }
      guard count > 0 else { return }
      let room = min(count, Self.errorLimit - errors.count)
      unsafe buffer.withUnsafeBytes { bytes in unsafe errors += bytes.prefix(room) }
    }
  }

  /// How many bytes came; nil when no more will come.
  private static func receive(
    into words: inout [UInt64], at place: Int, from descriptor: Int32
  ) -> Int? {
    let count = unsafe words.withUnsafeMutableBytes { bytes in
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[place...])
      guard let start = rest.baseAddress else { return 0 }
      return unsafe argmap_receive(descriptor, start, rest.count)
    }
    if count == ARGMAP_CLOSED { return nil }
    return count == ARGMAP_NOTHING_YET ? 0 : count
  }
}
