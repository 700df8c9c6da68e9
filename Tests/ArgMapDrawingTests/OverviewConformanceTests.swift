import ArgMapDrawing
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Testing

@Suite struct OverviewConformanceTests {
  static let cases = ConformanceCase.withFacts(
    named: ["nodes", "edge", "edges", "label", "isgroup", "color", "edgecolor"]
  )

  @Test(arguments: cases) func `the overview shows what the case says`(item: ConformanceCase) {
    let map = ArgumentMap(parsing: SourceText(item.input))
    let facts = GraphFacts(map: map, graph: Graph(overviewOf: map))
    let settings = DrawingSettings(map.configuration)
    let groups = SectionGroups(of: map, settings: settings)
    let colors = AuthorColors(of: map, settings: settings.colors)
    for fact in item.facts {
      switch fact.name {
      case "nodes": #expect(facts.tree == fact.value)
      case "edges": #expect(facts.edges.count == fact.value.flatMap { Int($0) })
      case "edge": #expect(facts.edges.contains(fact.subject))
      case "label": #expect(facts.labels[fact.subject] == fact.value)
      case "isgroup":
        let section = map.sections.first { $0.title == fact.subject }
        #expect(section.map { groups.isGroup[$0.id.index].description } == fact.value)
      case "color":
        let title = String(fact.subject.dropFirst().dropLast())
        let choice =
          fact.subject.hasPrefix("[")
          ? map.statement(titled: title).map { colors.statements[$0.id.index] }
          : map.argument(titled: title).map { colors.arguments[$0.id.index] }
        #expect(choice?.color?.text == fact.value)
      case "edgecolor":
        #expect(facts.edges.contains(fact.subject))
        let kind = RelationKind.allCases.first { fact.subject.contains("--\($0.rawValue)-->") }
        #expect(kind.map { colors.color(of: $0).color?.text } == fact.value)
      default: break
      }
    }
  }
}
