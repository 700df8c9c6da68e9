/// A folder of small maps, drawn into an empty folder and once more into the same.
struct BatchBenchmark {
  private static let rounds = 5

  let argmap: String
  let folder: ScratchFolder

  /// Comes before anything that takes memory here, which would count as memory of the command.
  func run(into report: inout Report) throws {
    let small = try drawAndLeave(100)
    let large = try drawAndLeave(1_000)
    report.add(
      .upToDate, .ratios(large.leaving.map(\.time), to: large.drawing.map(\.time)),
      yardstick: "\(Sample(large.drawing.map(\.time)).median.short) ms drawing")
    report.add(
      .batchMemory, .ratios(large.drawing.map(\.memory), to: small.drawing.map(\.memory)),
      yardstick: "\(Sample(small.drawing.map { $0.memory / 1e6 }).median.short) MB for 100 maps")
  }

  private func drawAndLeave(_ count: Int) throws -> (drawing: [ProcessRun], leaving: [ProcessRun]) {
    for number in 1...count {
      let text = MapGenerator.drawing(nodes: 20, seed: UInt64(number))
      _ = try folder.write(text, as: "\(count)/\(number).argdown")
    }
    let output = "\(count)-drawn"
    let render = [argmap, "render", folder.path(of: "\(count)"), "-o", folder.path(of: output)]
    var drawing: [ProcessRun] = []
    var leaving: [ProcessRun] = []
    for _ in 0..<Self.rounds {
      folder.remove(output)
      drawing.append(try ProcessRun(render))
      leaving.append(try ProcessRun(render))
    }
    return (drawing, leaving)
  }
}
