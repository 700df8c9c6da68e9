import ArgMapChecks
import Foundation
import Testing

/// The page about CI lists what there is.
@Suite struct CIPageTests {
  @Test func `every format has a row`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/ArgMapChecks/ArgMapChecks.docc/ContinuousIntegration.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let rows = text.matches(of: /(?m)^\| `(\w+)` \|/).map { String($0.output.1) }
    #expect(rows == ReportFormat.allCases.map(\.rawValue))
  }
}
