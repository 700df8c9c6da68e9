import ArgMapTestSupport

/// Makes up clean maps: claims under a thesis, backed by arrows, sketches and structures, with
/// objections, tags, data, headings and quotations.
struct CleanMapMaker {
  private var random: SplitMix
  private var words: Vocabulary
  private var map = CleanMap()
  /// The claims whose reasons are still to be made, and how far from the thesis they are.
  private var pending: [(title: String, depth: Int, head: String)] = []

  private init(seed: UInt64) {
    random = SplitMix(seed: seed)
    words = Vocabulary(SplitMix(seed: seed ^ 0xC0FFEE))
  }

  /// Many maps, made once.
  static let maps = (0..<300).map { map(seed: UInt64($0)) }

  /// The map of a seed.
  private static func map(seed: UInt64) -> CleanMap {
    var maker = CleanMapMaker(seed: seed)
    maker.make()
    return maker.map
  }

  private mutating func make() {
    map.isStrict = random.oneIn(4)
    for _ in 0..<40 {
      map.source.append(
        "In that year the \(words.words()) was counted \(words.words()) by \(words.words()).")
    }
    let thesis = CleanMap.Claim(title: words.title(), text: words.sentence())
    let isTagged = random.oneIn(2)
    if !isTagged { map.theses = [thesis.title] }
    map.claims.append(thesis)
    pending.append((thesis.title, 0, "\(thesis.name): \(thesis.text)\(isTagged ? " #thesis" : "")"))
    while let claim = pending.first {
      pending.removeFirst()
      addReasons(for: claim.title, depth: claim.depth, head: claim.head)
    }
    for _ in 0..<random.next(3) {
      map.blocks.insert(
        .text("# \(words.title()) #part"), at: 1 + random.next(map.blocks.count))
    }
    for _ in 0..<random.next(3) {
      map.insert("// \(words.sentence())", &random)
    }
  }

  // MARK: Claims

  /// Adds the block of a claim with what speaks for and against it.
  private mutating func addReasons(for title: String, depth: Int, head: String) {
    var relations = ""
    var structures: [CleanMap.Structure] = []
    for number in 0..<1 + random.next(depth == 0 ? 4 : 3) {
      // What supports a claim twice over has the same end.
      switch random.next(depth > 6 ? 3 : 8) {
      case 0: relations += "\n  + " + basicClaim(for: title)
      case 1...2: relations += "\n  + " + sketch(of: title, isSupport: true)
      case 3...5:
        var structure = structure(for: title, depth: depth)
        structure.isDrawn = random.oneIn(3)
        structures.append(structure)
        if structure.isDrawn { relations += "\n  + \(structure.name)" }
      default: relations += "\n  + " + claim(for: title, depth: depth)
      }
      if number == 0 && random.oneIn(3) { relations += objection(to: title) }
    }
    if depth > 0, random.oneIn(8) { relations += "\n  >< [\(words.title())]: \(words.sentence())" }
    map.blocks.append(.text(head + relations))
    map.blocks += structures.map { .structure($0) }
  }

  private mutating func basicClaim(for supported: String) -> String {
    var claim = CleanMap.Claim(title: words.title(), text: words.sentence(), isBasic: true)
    claim.supports = [supported]
    map.claims.append(claim)
    return "\(claim.name): \(claim.text) #basic\(details())"
  }

  /// A claim with reasons of its own; its text stands here or where the reasons are.
  private mutating func claim(for supported: String, depth: Int) -> String {
    var claim = CleanMap.Claim(title: words.title(), text: words.sentence())
    claim.supports = [supported]
    map.claims.append(claim)
    let definition = "\(claim.name): \(claim.text)\(details())"
    let isHere = random.oneIn(2)
    pending.append((claim.title, depth + 1, isHere ? claim.name : definition))
    return isHere ? definition : claim.name
  }

  private mutating func sketch(of claim: String, isSupport: Bool) -> String {
    var sketch = CleanMap.Sketch(title: words.title(), claim: claim, isSupport: isSupport)
    var text = "\(sketch.name): \(words.sentence())\(details())"
    if isSupport, random.oneIn(3) {
      sketch.isSupported = true
      text += "\n    + [\(words.title())]: \(words.sentence()) #basic"
    }
    map.sketches.append(sketch)
    return text
  }

  private mutating func objection(to claim: String) -> String {
    let objection =
      random.oneIn(2)
      ? "[\(words.title())]: \(words.sentence())" : sketch(of: claim, isSupport: false)
    return "\n  - \(objection)\n    - <\(words.title())>: \(words.sentence())"
  }

  /// Tags and data.
  private mutating func details() -> String {
    switch random.next(6) {
    case 0: return " #fact"
    case 1...2:
      let sentence = random.pick(map.source)
      let parts = sentence.dropLast().split(separator: " ")
      // In that year the (4) brisk harbour was counted ... by ... ...
      let quote =
        random.oneIn(2)
        ? parts[3...6].joined(separator: " ")
        : parts[4...5].joined(separator: " ") + " … " + parts.suffix(2).joined(separator: " ")
      map.quotes.append(quote)
      return " {source: {in: report, quote: \"\(quote)\", speaker: The town}}"
    default: return ""
    }
  }

  // MARK: Structures

  private mutating func structure(for claim: String, depth: Int) -> CleanMap.Structure {
    var structure = CleanMap.Structure(title: words.title(), claim: claim)
    var used: [Int] = []
    func premises(_ count: Int, _ maker: inout CleanMapMaker) {
      for _ in 0..<count {
        structure.lines.append(.init(words: maker.premise(of: structure, depth: depth)))
        used.append(structure.lines.count)
      }
    }
    if random.oneIn(6) {
      addExpertise(to: &structure)
    } else {
      premises(2 + random.next(3), &self)
      let isLong = random.oneIn(3)
      if isLong {
        structure.lines.append(
          .init(words: words.sentence(), step: .init(rule: rule(), uses: used)))
        used = [structure.lines.count]
        premises(2 + random.next(2), &self)
      }
      let isDeclared = isLong || random.oneIn(2)
      structure.lines.append(
        .init(words: "[\(claim)]", step: .init(rule: rule(), uses: isDeclared ? used : nil)))
    }
    if random.oneIn(5) {
      structure.undercut = "\n  _ <\(words.title())>: \(words.sentence())"
    }
    return structure
  }

  private mutating func premise(of structure: CleanMap.Structure, depth: Int) -> String {
    switch random.next(6) {
    case 0...1: return words.sentence()
    case 2...3:
      let definition = basicClaim(for: structure.claim)
      map.claims[map.claims.count - 1].isPremise = true
      map.claims[map.claims.count - 1].isSupportWritten = false
      return definition
    case 4:
      // A premise that another argument has as well.
      let shared = map.claims.indices.filter { index in
        let claim = map.claims[index]
        return claim.isBasic && !claim.supports.contains(structure.claim)
          && !structure.lines.contains { $0.words.hasPrefix(claim.name) }
      }
      guard !shared.isEmpty else { return words.sentence() }
      let index = random.pick(shared)
      map.claims[index].supports.append(structure.claim)
      map.claims[index].isSupportWritten = false
      map.claims[index].isPremise = true
      return map.claims[index].name
    default:
      let premise = claim(for: structure.claim, depth: depth)
      map.claims[map.claims.count - 1].isSupportWritten = false
      map.claims[map.claims.count - 1].isPremise = true
      return premise
    }
  }

  private mutating func addExpertise(to structure: inout CleanMap.Structure) {
    let said = "role: assertion, source: {in: report, speaker: The town}"
    for data in [said, "role: field", "role: expertise"] {
      structure.lines.append(.init(words: "\(words.sentence()) {\(data)}"))
    }
    structure.lines.append(
      .init(
        words: "[\(structure.claim)]",
        step: .init(uses: [1, 2, 3], data: "scheme: expert-opinion, answers: {all: waived}")))
  }

  private mutating func rule() -> String? {
    random.pick([nil, nil, "modus ponens", "weighing", "disjunctive syllogism"])
  }
}
