import ArgMapDrawing
import ArgMapGraphviz
import Foundation
import Testing

@Suite struct LayoutRepetitionTests {
  @Test(arguments: LayoutRequest.samples)
  func `the same request gives the same layout again and again`(request: LayoutRequest) throws {
    let first = try LayoutEngine.layOut(request)
    for _ in 0..<6 {
      #expect(try LayoutEngine.layOut(request) == first)
      // Moves what comes next to other addresses.
      _ = try LayoutEngine.layOut(.boxes(40, lines: (1..<40).map { [$0, $0 / 2] }))
    }
  }

  @Test func `a fresh process gives the same layout`() async throws {
    _ = try LayoutEngine.layOut(.nested)
    let here = "\(try LayoutEngine.layOut(.map(of: 120)))"
    let child = try #require(
      await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
        print(try LayoutEngine.layOut(.map(of: 120)))
      })
    #expect(String(decoding: child.standardOutputContent, as: UTF8.self).contains(here))
  }

  @Test func `calls from many tasks give what one gives`() async throws {
    let requests = (1...24).map { LayoutRequest.map(of: $0 * 3) }
    let expected = try requests.map { try LayoutEngine.layOut($0) }
    try await withThrowingTaskGroup(of: (Int, Layout).self) { group in
      for (index, request) in requests.enumerated() {
        group.addTask { (index, try LayoutEngine.layOut(request)) }
      }
      for try await (index, layout) in group {
        #expect(layout == expected[index])
      }
    }
  }

  #if os(Linux)
    @Test func `no text engine is loaded, so that fonts cannot matter`() async {
      await #expect(processExitsWith: .success) {
        _ = try LayoutEngine.layOut(.nested)
        let file = try #require(FileHandle(forReadingAtPath: "/proc/self/maps"))
        let maps = try #require(try file.readToEnd())
        let libraries = String(decoding: maps, as: UTF8.self)
        #expect(libraries.contains("libgvplugin_dot_layout"))
        #expect(!libraries.contains("libgvplugin_pango"))
      }
    }
  #endif

  @Test func `the version is a number`() {
    #expect(LayoutEngine.version.first?.isNumber == true)
  }
}
