package import ArgMapModel
package import ArgMapSyntax

/// Objects to what accepts findings that are not there.
package struct UnusedSuppression: Rule {
  package static let about = RuleDescription(
    "unused-suppression", .warning, .hygiene, since: "0.1.0",
    summary: "Findings are accepted that there are none of.",
    rationale: """
      Whatever was accepted has been mended, or the name is misspelt; left behind, the line would hide \
      the next fault of the kind. Rules that did not run are not asked about. A comment names the \
      rules that it is about, and may give a reason behind ' -- '.
      """,
    objectionable: """
      // argmap-ignore-next-line unsuported-claim -- common knowledge
      [Tram]: The tram should be built.
      """,
    accepted: """
      [Tram]: The tram should be built.
      """)

  package init() {}

  /// Looks at every comment and every `allow` once the other rules have run.
  package func check(
    _ map: ArgumentMap, in context: CheckContext, report: (Diagnostic, [Element]) -> Void
  ) {
    for comment in context.suppressions.faultyComments {
      guard let fault = comment.fault else { continue }
      report(diagnostic(.faulty(fault), at: comment.range), [])
    }
    var names = TitleIndex(RuleDescription.all.map(\.id.name))
    for entry in context.suppressions.entries where !entry.isUsed {
      let isKnown = RuleDescription.all.contains { $0.id.name == entry.rule }
      if isKnown {
        guard context.rules.contains(Diagnostic.ID(entry.rule)) else { continue }
        report(diagnostic(.unused(entry.rule), at: entry.range, fixes: fixes(entry, map.text)), [])
      } else {
        let meant = names.suggestion(for: entry.rule)?.title
        report(diagnostic(.unknown(entry.rule, meant: meant), at: entry.range), [])
      }
    }
  }

  /// The edit that takes away a comment about one rule, with its line if nothing else is on it.
  private func fixes(_ entry: Suppressions.Entry, _ text: SourceText) -> [Diagnostic.Fix] {
    guard let comment = entry.comment, comment.rules.count == 1, !comment.isRegion else {
      return []
    }
    return [
      Diagnostic.Fix("remove the comment", replacing: text.wholeLine(of: comment.range), with: "")
    ]
  }
}

extension SourceText {
  /// The range with the rest of its line, if there is nothing else on it.
  fileprivate func wholeLine(of range: SourceRange) -> SourceRange {
    var start = range.lowerBound
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t")
    {
      start -= 1
    }
    guard start == 0 || bytes[start - 1] == 0x0A, range.upperBound < bytes.count,
      bytes[range.upperBound] == 0x0A
    else { return range }
    return SourceRange(start..<range.upperBound + 1)
  }
}

extension Diagnostic.Message {
  fileprivate static func faulty(_ fault: IgnoreComment.Fault) -> Self {
    switch fault {
    case .unknown:
      "the comment accepts nothing; it begins with 'argmap-ignore-next-line', '-start', '-end' or '-file'"
    case .namesNoRule:
      "the comment accepts nothing; name the rules, as in 'argmap-ignore-next-line thin-step'"
    case .hasNoEnd:
      "findings are accepted to the end of the text; end the region with 'argmap-ignore-end' and the same rules"
    case .hasNoStart:
      "no region begins that this comment ends; begin one with 'argmap-ignore-start' and the same rules"
    }
  }

  fileprivate static func unused(_ rule: String) -> Self {
    "nothing is found by '\(rule)' that this could accept; remove it"
  }

  fileprivate static func unknown(_ rule: String, meant: String?) -> Self {
    if let meant { return "there is no rule '\(rule)'; did you mean '\(meant)'?" }
    return "there is no rule '\(rule)'; 'argmap rules' lists them"
  }
}
