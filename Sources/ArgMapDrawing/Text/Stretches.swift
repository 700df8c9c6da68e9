import ArgMapModel

/// Walks along the stretches of a text and says where the face changes.
struct Stretches {
  private enum Turn {
    case bold(Int)
    case italic(Int)
    case muted(Int)
    case link(String)
    case linkEnd
  }

  private var turns: [(offset: Int, turn: Turn)] = []
  private var next = 0
  private var bold = 0
  private var italic = 0
  private var muted = 0
  private var link: String?
  private let base: Face

  init(_ markup: [Markup], base: Face) {
    self.base = base
    for stretch in markup where !stretch.range.isEmpty {
      let (start, end) = (stretch.range.lowerBound, stretch.range.upperBound)
      switch stretch.kind {
      case .bold: turns += [(start, .bold(1)), (end, .bold(-1))]
      case .italic: turns += [(start, .italic(1)), (end, .italic(-1))]
      case .tag: turns += [(start, .muted(1)), (end, .muted(-1))]
      case .link(let target):
        guard let safe = LinkTarget.safe(target) else { continue }
        turns += [(start, .link(safe)), (end, .linkEnd)]
      case .statementMention, .argumentMention: continue
      }
    }
    turns.sort { $0.offset < $1.offset }
  }

  /// The face from this offset on, if it changes here.
  mutating func face(at offset: Int) -> Face? {
    guard next < turns.count, turns[next].offset <= offset else { return nil }
    while next < turns.count, turns[next].offset <= offset {
      switch turns[next].turn {
      case .bold(let step): bold += step
      case .italic(let step): italic += step
      case .muted(let step): muted += step
      case .link(let target): link = target
      case .linkEnd: link = nil
      }
      next += 1
    }
    return Face(
      isBold: base.isBold || bold > 0, isItalic: base.isItalic || italic > 0,
      isMuted: base.isMuted || muted > 0, link: link)
  }
}
