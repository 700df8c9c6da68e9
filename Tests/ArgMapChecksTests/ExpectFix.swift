import ArgMapChecks
import ArgMapModel
import ArgMapSyntax
import Testing

/// Expects that the edits of the first finding of a rule give a certain text, in which the finding is
/// gone and nothing else is found that was not found before.
func expectFix(
  of rule: any Rule.Type, in text: String, gives repaired: String, isSafe: Bool,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let found = diagnostics(of: rule, in: text)
  let fixes = found.first?.fixes ?? []
  #expect(!fixes.isEmpty, sourceLocation: sourceLocation)
  #expect(fixes.allSatisfy { $0.isSafe == isSafe }, sourceLocation: sourceLocation)
  #expect(text.applying(fixes) == repaired, sourceLocation: sourceLocation)
  #expect(
    diagnostics(of: rule, in: repaired).count == found.count - 1, sourceLocation: sourceLocation)
  var known = allFindings(in: text)
  for finding in allFindings(in: repaired) {
    let place = known.firstIndex(of: finding)
    #expect(place != nil, "new: \(finding)", sourceLocation: sourceLocation)
    if let place { known.remove(at: place) }
  }
}

/// The messages of all findings that any rule of any profile makes.
private func allFindings(in text: String) -> [String] {
  let levels = RuleLevels(profiles: Set(RuleDescription.Profile.allCases))
  return MapChecker(levels: levels).check(ArgumentMap(parsing: SourceText(text))).findings
    .map(\.message.text)
}

extension String {
  fileprivate func applying(_ fixes: [Diagnostic.Fix]) -> String {
    var bytes = Array(utf8)
    for fix in fixes.sorted(by: { $0.range < $1.range }).reversed() {
      bytes.replaceSubrange(fix.range.bounds, with: fix.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
