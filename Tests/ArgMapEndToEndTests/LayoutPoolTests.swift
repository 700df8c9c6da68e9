import ArgMapDrawing
import Foundation
import Testing

@testable import ArgMapGraphviz

/// Layouts in real processes: the command that was built, and programs that are no workers at all.
@Suite(.timeLimit(.minutes(20))) struct LayoutPoolTests {
  private static let program = Command.executable.path

  private func pool(time: Duration = .seconds(240), memory: Int = 1 << 30) -> LayoutPool {
    LayoutPool(program: Self.program, limits: LayoutPool.Limits(time: time, memory: memory))
  }

  @Test func `a layout from a process of its own is the one from this process`() throws {
    let pool = pool()
    for request in [LayoutRequest(), .tree(of: 1), .tree(of: 40), .framed(of: 300)] {
      let answer = try pool.layOut(request)
      #expect(try answer.layout == LayoutEngine.layOut(request))
      #expect(answer.simplification == nil)
    }
  }

  @Test func `a hundred requests to one worker give what they give one by one`() throws {
    let pool = pool()
    for count in 1...100 {
      let request = LayoutRequest.framed(of: count)
      #expect(try pool.layOut(request).layout == self.pool().layOut(request).layout)
    }
  }

  @Test func `a worker is replaced after some hundred requests`() throws {
    let pool = pool()
    let request = LayoutRequest.tree(of: 2)
    let first = try pool.layOut(request)
    for _ in 0..<LayoutPool.requestLimit + 1 { #expect(try pool.layOut(request) == first) }
  }

  @Test func `requests from several threads are answered each with its own layout`() async throws {
    let pool = pool()
    try await withThrowingTaskGroup(of: (Int, LayoutPool.Answer).self) { group in
      for count in 1...40 {
        group.addTask { (count, try pool.layOut(.tree(of: count))) }
      }
      for try await (count, answer) in group {
        #expect(answer.layout.nodeCenters.count == count)
      }
    }
  }

  @Test func `the largest request that is allowed goes to a worker and comes back`() throws {
    var request = LayoutRequest.tree(of: 1)
    request.nodes = Array(repeating: request.nodes[0], count: 20_000)
    request.edges = []
    #expect(try pool().layOut(request).layout.nodeCenters.count == 20_000)
  }

  @Test func `a request that is no request is refused before a worker sees it`() throws {
    var request = LayoutRequest.tree(of: 2)
    request.edges[0].head = 7
    let pool = LayoutPool(program: "/nowhere")
    #expect(throws: GraphvizError.malformedRequest("the head of line 0 is 7, not one of 0..<2")) {
      try pool.layOut(request)
    }
  }

  @Test func `a program that does not exist is named`() throws {
    let error = #expect(throws: GraphvizError.self) {
      try LayoutPool(program: "/nowhere").layOut(.tree(of: 2))
    }
    guard case .workerMissing("/nowhere", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// Programs that answer a request with what is no layout, or not at all.
  @Test(arguments: ["/bin/true", "/bin/false", "/bin/cat", "/usr/bin/yes", "/bin/echo", "/bin/sh"])
  func `a worker that answers nonsense costs its request and nothing else`(
    program: String
  ) throws {
    let pool = LayoutPool(program: program, limits: LayoutPool.Limits(time: .seconds(60)))
    for _ in 0..<3 {
      let error = #expect(throws: GraphvizError.self) { try pool.layOut(.framed(of: 4000)) }
      guard case .crashed = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `what a worker says before it ends is told, in one line and not without end`() throws {
    let error = #expect(throws: GraphvizError.self) {
      try LayoutPool(program: Repository.worker("talking")).layOut(.tree(of: 2))
    }
    guard case .crashed(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.hasPrefix("it ended with status 3: firstline; second; second"))
    #expect(reason.utf8.count < 6000)
  }

  @Test func `a crash for want of memory is the limit of memory`() throws {
    let limits = LayoutPool.Limits(memory: 64 << 20)
    #expect(throws: GraphvizError.memoryLimit(limits.memory)) {
      try LayoutPool(program: Repository.worker("starved"), limits: limits).layOut(.tree(of: 2))
    }
  }

  @Test func `a worker that is killed costs one request, twenty times in a row`() throws {
    let killed = LayoutPool(program: Repository.worker("killed"))
    let pool = pool()
    for _ in 0..<20 {
      #expect(throws: GraphvizError.crashed("it was ended by SIGKILL")) {
        try killed.layOut(.tree(of: 3))
      }
      #expect(try pool.layOut(.tree(of: 3)).simplification == nil)
    }
  }

  @Test func `a layout that does not end is stopped at its time`() throws {
    #expect(throws: GraphvizError.timeLimit(.seconds(1))) {
      try pool(time: .seconds(1)).layOut(.endless)
    }
  }

  @Test func `the time before a worker gets to its work does not count`() throws {
    // It takes longer to start.
    let limits = LayoutPool.Limits(time: .milliseconds(1))
    let pool = LayoutPool(program: Repository.worker("killed"), limits: limits)
    #expect(throws: GraphvizError.crashed("it was ended by SIGKILL")) {
      try pool.layOut(.tree(of: 3))
    }
  }

  @Test func `the processor time of earlier layouts of a worker does not count`() throws {
    // All together take more.
    let pool = pool(time: .seconds(2))
    for _ in 0..<40 { #expect(try pool.layOut(.framed(of: 500)).simplification == nil) }
  }

  @Test(arguments: [1, 2, 3])
  func `no more workers than the memory of all allows, whatever they are for`(count: Int)
    async throws
  {
    let memory = 256 << 20
    let limits = LayoutPool.Limits(
      time: .seconds(240), memory: memory, totalMemory: count * memory + memory / 2)
    let pool = LayoutPool(program: Self.program, limits: limits)
    let drawing = Drawing(of: Graph(title: "Map"))
    try await withThrowingTaskGroup(of: [Int].self) { group in
      for number in 1...24 {
        group.addTask {
          pool.prepare(for: number.isMultiple(of: 2) ? .renderings : .layouts)
          let before = pool.workerCount
          if number.isMultiple(of: 3) {
            _ = try pool.render(drawing, as: .svg)
          } else {
            #expect(try pool.layOut(.tree(of: number)).layout.nodeCenters.count == number)
          }
          return [before, pool.workerCount]
        }
      }
      for try await counts in group { #expect(counts.allSatisfy { 1...count ~= $0 }) }
    }
  }

  @Test func `one worker may always have its memory`() throws {
    let limits = LayoutPool.Limits(time: .seconds(240), memory: 1 << 30, totalMemory: 1)
    let pool = LayoutPool(program: Self.program, limits: limits)
    #expect(try pool.layOut(.tree(of: 3)).simplification == nil)
  }

  @Test func `workers that fail make room for others`() throws {
    let limits = LayoutPool.Limits(totalMemory: 1)
    for program in ["/nowhere", Repository.worker("killed")] {
      let pool = LayoutPool(program: program, limits: limits)
      for _ in 0..<3 { #expect(throws: GraphvizError.self) { try pool.layOut(.tree(of: 2)) } }
      #expect(pool.workerCount == 0)
    }
  }

  @Test func `a layout that takes all memory is stopped, and the limit is named`() throws {
    #expect(throws: GraphvizError.memoryLimit(16 << 20)) {
      try pool(memory: 16 << 20).layOut(.endless)
    }
  }

  @Test(arguments: [60, 80])
  func `a graph of all lines that can be has a simpler layout`(count: Int) throws {
    var request = LayoutRequest.tree(of: count)
    request.edges = (0..<count).flatMap { tail in
      (0..<tail).map { LayoutRequest.Edge(tail: tail, head: $0) }
    }
    let answer = try pool().layOut(request)
    #expect(answer.simplification == .density)
    let drawing = Frame(origin: Point(x: 0, y: 0), size: answer.layout.size)
    for (edge, spline) in zip(request.edges, answer.layout.edgeSplines) {
      #expect(spline.points.count % 3 == 1)
      #expect(spline.points.allSatisfy(drawing.contains))
      let (tail, head) = (
        answer.layout.nodeCenters[edge.tail], answer.layout.nodeCenters[edge.head]
      )
      #expect(head.y < tail.y)
    }
    #expect(try pool().layOut(request) == answer)
  }

  @Test func `random lines without end have a simpler layout`() throws {
    var request = LayoutRequest.tree(of: 200)
    request.edges = (0..<2000).map { index in
      LayoutRequest.Edge(tail: index * 7919 % 200, head: index * index % 199)
    }
    #expect(try pool().layOut(request).simplification == .density)
  }
}

extension LayoutRequest {
  /// Boxes of which each but the first has one line, to the box with half its number.
  fileprivate static func tree(of count: Int) -> LayoutRequest {
    var request = LayoutRequest()
    let box = Node(size: Size(width: 90, height: 40), cluster: nil)
    request.nodes = Array(repeating: box, count: count)
    request.edges = (0..<count).dropFirst().map { Edge(tail: $0, head: $0 / 2) }
    return request
  }

  /// The same, with each fifteen boxes in a frame.
  fileprivate static func framed(of count: Int) -> LayoutRequest {
    var request = tree(of: count)
    for index in request.nodes.indices { request.nodes[index].cluster = index / 15 }
    request.clusters = (0...(count / 15)).map { _ in
      Cluster(parent: nil, labelSize: Size(width: 60, height: 20), margin: 8)
    }
    return request
  }

  /// One that takes minutes, and much memory, also in its simpler form.
  fileprivate static let endless: LayoutRequest = {
    var request = tree(of: 20_000)
    request.edges = (1..<20_000).map { Edge(tail: $0, head: 0) }
    return request
  }()
}

extension Frame {
  fileprivate func contains(_ point: Point) -> Bool {
    point.x >= -0.51 && point.x <= size.width + 0.51 && point.y >= -0.51
      && point.y <= size.height + 0.51
  }
}
