import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct OverviewConformanceTests {
  static let cases = ConformanceCase.withFacts(
    named: ["nodes", "edge", "edges", "label", "isgroup"]
  )

  @Test(arguments: cases) func `the overview shows what the case says`(item: ConformanceCase) {
    let map = ArgumentMap(parsing: SourceText(item.input))
    let facts = GraphFacts(map: map, graph: Graph(overviewOf: map))
    let groups = SectionGroups(of: map, settings: DrawingSettings(map.frontMatter))
    for fact in item.facts {
      switch fact.name {
      case "nodes": #expect(facts.tree == fact.value)
      case "edges": #expect(facts.edges.count == fact.value.flatMap { Int($0) })
      case "edge": #expect(facts.edges.contains(fact.subject))
      case "label": #expect(facts.labels[fact.subject] == fact.value)
      case "isgroup":
        let section = map.sections.first { $0.title == fact.subject }
        #expect(section.map { groups.isGroup[$0.id.index].description } == fact.value)
      default: break
      }
    }
  }
}
