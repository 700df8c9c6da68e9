import ArgMapSyntax

/// Gives the findings about a map what they are recognised by in a later run.
struct Fingerprints {
  /// Changes only with what a fingerprint is made of: every baseline ends with it.
  private static let prefix = "a1:"
  /// At most so many bytes tell findings apart that are about no element.
  private static let excerptSize = 1000

  /// Fewer findings are faster named than threads started.
  private static let concurrencyThreshold = 1000

  private let text: SourceText
  private var counts: [String: Int] = [:]

  init(of text: SourceText) { self.text = text }

  /// Sets the fingerprints of findings; those that agree in everything are numbered in their order.
  mutating func set(in findings: inout [Diagnostic]) {
    let identities = findings.map { finding in
      let identity = identity(of: finding)
      counts[identity, default: 0] += 1
      return "\(identity)\n\(counts[identity] ?? 1)"
    }
    let isLong = findings.count > Self.concurrencyThreshold
    let digests = identities.concurrentMap(jobs: isLong ? identities.count : 1) {
      $0.digest(digits: 16)
    }
    for (index, digest) in zip(findings.indices, digests) {
      findings[index].fingerprint = Self.prefix + digest
    }
  }

  /// The id and the subjects, in an order that does not hang on where a circle is entered.
  private func identity(of finding: Diagnostic) -> String {
    guard finding.subjects.isEmpty else {
      return "\(finding.id)\n" + finding.subjects.sorted().joined(separator: "\n")
    }
    let start = finding.range.lowerBound
    let end = min(finding.range.upperBound, start + Self.excerptSize)
    let words = NormalizedText(text.string(in: SourceRange(start..<max(start, end)))).text
    return "\(finding.id)\ntext:\(words)"
  }
}
