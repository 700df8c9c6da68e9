package import ArgMapModel
package import ArgMapSyntax
import Crypto

/// Objects to a source whose text is not the one that the map was made from.
package struct SourceChanged: Rule {
  package static let about = RuleDescription(
    "source-changed", .warning, .sources, profile: .source, since: "0.1.0",
    summary: "The text of a source is another one than the map says was read.",
    rationale: """
      'sha256' holds the SHA-256 of the text that was read, or its first digits, at least six. When the \
      text is another one, the claims that rest on it have to be looked at again: first of all those \
      whose quotations are no longer found. Write the new digest when that is done. Digests that look \
      like numbers are best written in quotation marks.
      """,
    objectionable: """
      [Count]: Many commute. {source: {file: census.md, sha256: 77aa10}}
      """,
    accepted: """
      [Count]: Many commute. {source: {file: census.md, sha256: "c62525"}}
      """,
    exampleSources: ["census.md": "In 2020, 10,012 residents commute daily."])

  package init() {}

  /// Reports each digest that is not that of the text, with the quotations that are lost.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    var digests = Digests(context.sources)
    let quotations = Dictionary(grouping: context.quotations.cited, by: \.file)
    func check(_ written: String, in data: Metadata, of file: String, _ elements: [Element]) {
      guard let entry = data.entry("sha256"), let digest = digests.digest(of: file) else { return }
      let digits = written.lowercased()
      let isDigest = (6...64).contains(digits.utf8.count) && digits.utf8.allSatisfy(\.isHexadecimal)
      if isDigest, digest.hasPrefix(digits) { return }
      let count = isDigest ? digits.utf8.count : 64
      let fix = DataEdit(map.text).replaceValue(
        of: entry, with: String(digest.prefix(count)), .writeDigest)
      let quoting = quotations[file] ?? []
      let lost = quoting.filter { !$0.isFound }
      report(
        diagnostic(
          isDigest
            ? .changed(file, found: quoting.count - lost.count, of: quoting.count)
            : .noDigest(written),
          at: entry.range,
          notes: lost.prefix(Listing.places).map {
            Diagnostic.Note(.lost, at: $0.anchor.quoteRange)
          },
          fixes: fix.map { [$0] } ?? []),
        elements)
    }
    for source in map.sources {
      guard let sha256 = source.sha256, let file = source.file else { continue }
      check(sha256, in: source.data, of: file, [])
    }
    let files = map.filesOfSources
    for anchor in map.anchors {
      guard let sha256 = anchor.sha256, let file = anchor.file(in: files) else { continue }
      check(sha256, in: anchor.data, of: file, [anchor.element])
    }
  }
}

/// The digests of texts, each computed when it is first asked for.
private struct Digests {
  private let sources: SourceTexts
  private var digests: [String: String] = [:]

  init(_ sources: SourceTexts) { self.sources = sources }

  mutating func digest(of file: String) -> String? {
    if let digest = digests[file] { return digest }
    guard case .text(let text) = sources[file] else { return nil }
    let digest = SHA256.hexadecimal(of: text.bytes)
    digests[file] = digest
    return digest
  }
}

extension CitedQuotation {
  /// Whether the quotation is from one passage of its source.
  var isFound: Bool { if case .found = result { true } else { false } }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}

extension Diagnostic.Message {
  fileprivate static func changed(_ file: String, found: Int, of count: Int) -> Self {
    let rest =
      switch (found, count) {
      case (_, 0): "nothing is quoted from it"
      case (count, _): "all quotations are still found"
      default: "\(found) of \(count) quotations are still found"
      }
    return
      "'\(file)' is another text than the one that was read, and \(rest); look at the claims that rest on it, and write the new digest"
  }

  fileprivate static func noDigest(_ written: String) -> Self {
    "'\(written)' is no SHA-256, nor six or more of its first digits; write the digest in hexadecimal"
  }

  fileprivate static var writeDigest: Self { "write the digest of the present text" }

  fileprivate static var lost: Self { "no longer found in one place" }
}
