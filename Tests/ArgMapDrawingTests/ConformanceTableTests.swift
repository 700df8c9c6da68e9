import ArgMapTestSupport
import Testing

@Suite struct ConformanceTableTests {
  @Test func `the table holds every case once`() {
    #expect(ConformanceCase.all.map(\.number) == Array(1...119))
  }
}
