import Testing

@testable import ArgMapGraphviz

@Suite struct RenderAnswerTests {
  @Test(arguments: [-1, -1e300, -.infinity, .nan, .infinity, 1e300])
  func `a resolution that no drawing has makes an answer none`(resolution: Double) {
    let answer = RenderAnswer.success(Rendering(bytes: [1, 2], resolution: resolution))
    #expect(throws: WordReader.Nonsense.self) { try RenderAnswer(answer.words) }
  }

  @Test(arguments: [nil, 72, Rendering.fullResolution])
  func `an answer comes through as it was sent`(resolution: Double?) throws {
    let rendering = Rendering(bytes: Array(0...9), resolution: resolution)
    #expect(try RenderAnswer(RenderAnswer.success(rendering).words).get() == rendering)
  }
}
