import ArgMapDrawing
import ArgMapExchange
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

@Suite struct ArgdownJSONTests {
  private func write(_ text: String) -> [UInt8] {
    var options = ArgdownJSON.Options()
    options.spaces = 0
    return ArgdownJSON(options: options).bytes(of: ArgumentMap(parsing: SourceText(text)))
  }

  private func read(_ text: String) throws -> JSONValue {
    JSONValue(try JSONSerialization.jsonObject(with: Data(write(text))))
  }

  @Test func `a small map is written whole`() {
    let relation = """
      {"type":"relation","relationType":"support","from":"B","fromType":"argument",\
      "to":"A","toType":"equivalence-class"}
      """
    let arguments = """
      {"B":{"type":"argument","title":"B","relations":[\(relation)],\
      "members":[{"type":"statement","role":"argument-description","title":"B",\
      "isReference":true,"isTopLevel":false,\
      "startLine":2,"startColumn":5,"endLine":2,"endColumn":7}],"pcs":[],\
      "color":"#1b9e77","fontColor":"#000000"}}
      """
    let statements = """
      {"A":{"type":"equivalence-class","title":"A","relations":[\(relation)],\
      "members":[{"type":"statement","role":"top-level-statement","title":"A",\
      "isTopLevel":true,"text":"a #t ",\
      "ranges":[{"type":"tag","tag":"t","start":2,"stop":4}],\
      "tags":["t"],"data":{"k":[1,"x"]},\
      "startLine":1,"startColumn":1,"endLine":1,"endColumn":21}],\
      "tags":["t"],"data":{"k":[1,"x"]},"color":"#d95f02","fontColor":"#000000",\
      "isUsedAsTopLevelStatement":true}}
      """
    let map = """
      {"nodes":[{"id":"n0","title":"A","type":"statement-map-node",\
      "color":"#d95f02","fontColor":"#000000",\
      "labelTitle":"A","labelText":"a #t","tags":["t"]},\
      {"id":"n1","title":"B","type":"argument-map-node",\
      "color":"#1b9e77","fontColor":"#000000","labelTitle":"B"}],\
      "edges":[{"id":"e1","type":"map-edge","relationType":"support",\
      "from":"n1","to":"n0","toEquivalenceClass":"A"}]}
      """
    let tags = """
      {"t":{"tag":"t","cssClass":"tag-t","occurrenceIndex":0,"color":"#d95f02"}}
      """
    let expected = """
      {"arguments":\(arguments),"statements":\(statements),"relations":[\(relation)],\
      "map":\(map),"sections":[],"tags":\(tags)}

      """
    #expect(String(decoding: write("[A]: a #t {k: [1, x]}\n  + <B>\n"), as: UTF8.self) == expected)
  }

  @Test func `a structure carries its lines, inferences and undercuts`() throws {
    let json = try read(
      """
      <A>: sketch

      (1) [P]: p
      -- modus ponens, sign {uses: [1]} --
        _ <U>
      (2) c
      """)
    let argument = json["arguments"]["A"]
    #expect(argument["pcs"].list.map { $0["role"].string } == ["premise", "main-conclusion"])
    #expect(argument["pcs"][1]["argumentTitle"].string == "A")
    #expect(argument["startLine"].integer == 3)
    #expect(argument["endLine"].integer == 6)
    let inference = argument["pcs"][1]["inference"]
    #expect(inference["inferenceRules"].list.map(\.string) == ["modus ponens", "sign"])
    #expect(inference["data"]["uses"][0].integer == 1)
    #expect(inference["conclusionIndex"].integer == 1)
    #expect(inference["relations"][0]["from"].string == "U")
    let relation = json["relations"][0]
    #expect(relation["relationType"].string == "undercut")
    #expect(relation["to"].string == "A")
    #expect(relation["toType"].string == "inference")
    #expect(relation["conclusionIndex"].integer == 1)
    let premise = json["statements"]["P"]
    #expect(premise["isUsedAsPremise"].bool == true)
    #expect(premise["members"][0]["argumentTitle"].string == "A")
    let conclusion = json["statements"]["Untitled 1"]["members"][0]
    #expect(conclusion["inference"]["argumentTitle"].string == "A")
  }

  @Test func `columns and offsets count UTF-16 units`() throws {
    let json = try read("\u{FEFF}[Aé𝄞]: né 𝄞 **bold**\n  + [B]: b\n")
    let member = json["statements"]["Aé𝄞"]["members"][0]
    #expect(member["startColumn"].integer == 1)
    #expect(member["endColumn"].integer == 22)
    #expect(member["ranges"][0]["start"].integer == 6)
    #expect(member["ranges"][0]["stop"].integer == 9)
  }

  @Test(arguments: [("é", 5), ("𝄞", 6), ("e", 5), ("é\r", 5)])
  func `an end is the last unit of the last character`(text: String, column: Int) throws {
    let member = try read("[A]:\(text)\n")["statements"]["A"]["members"][0]
    #expect(member["endLine"].integer == 1)
    #expect(member["endColumn"].integer == column)
  }

  @Test func `places are counted however long the lines are`() throws {
    let filler = String(repeating: "né ", count: 100)
    let json = try read("[A]: \(filler)\r\rx\r\n\r\n[B]: \(filler)b\n")
    let member = json["statements"]["B"]["members"][0]
    #expect(member["startLine"].integer == 5)
    #expect(member["endLine"].integer == 5)
    #expect(member["endColumn"].integer == 5 + 300 + 1)
  }

  @Test func `closed groups keep what is in them`() throws {
    let json = try read(
      """
      # Outer

      [A]: a

      ## Inner {isClosed: true}

      [B]: b
        + [A]
      """)
    let outer = json["map"]["nodes"][0]
    #expect(outer["id"].string == "s1")
    #expect(outer["level"].integer == 1)
    #expect(outer["children"].list.map { $0["title"].string } == ["A", "Inner"])
    let inner = outer["children"][1]
    #expect(inner["isClosed"].bool == true)
    #expect(inner["parent"].string == "s1")
    #expect(inner["children"][0]["id"].string == "n1")
    #expect(json["map"]["edges"][0]["from"].string == "n0")
    #expect(json["sections"][0]["children"][0]["isClosed"].bool == true)
    #expect(json["sections"][0]["children"][0]["parent"].string == "s1")
  }

  @Test func `an edge names the statements it stands for`() throws {
    let json = try read("<A>\n\n(1) [P]: p\n----\n(2) [C]: c\n\n<B>\n\n(1) [C]\n----\n(2) d\n")
    let edges = json["map"]["edges"].list.map {
      [$0["from"], $0["to"], $0["fromEquivalenceClass"], $0["toEquivalenceClass"]].map(\.string)
    }
    #expect(
      edges == [
        ["n2", "n1", "C", "C"], ["n0", "n2", "P", "P"], ["n1", "n3", "C", "C"],
      ])
  }

  @Test func `colours are Argdown's, and the author's as they are written`() throws {
    let json = try read(
      """
      ===
      color:
        tagColors: {hot: {color: "#F00", priority: 2}, cold: 3}
        groupColors: {G: "#ABCDEF"}
        statementFontColor: "#333"
        relationColors: {support: "#123456"}
      ===

      # G

      [A]: a #cold #hot
        + <B>: b {color: 5}
        - <C>: c {color: red}
      """)
    #expect(json["tags"]["hot"]["color"].string == "#F00")
    #expect(json["tags"]["hot"]["priority"].integer == 2)
    #expect(json["tags"]["cold"]["color"].string == "#e7298a")
    #expect(json["statements"]["A"]["color"].string == "#F00")
    #expect(json["statements"]["A"]["fontColor"].string == "#333")
    #expect(json["arguments"]["B"]["color"].string == "#e6ab02")
    #expect(json["arguments"]["C"]["color"].string == nil)
    let group = json["map"]["nodes"][0]
    #expect(group["color"].string == "#ABCDEF")
    #expect(json["sections"][0]["color"].string == "#ABCDEF")
    #expect(group["children"].list.map { $0["color"].string } == ["#F00", "#e6ab02", nil])
    #expect(json["map"]["edges"][0]["color"].string == nil)
  }

  @Test func `regrouped sections have no place in the text`() throws {
    let json = try read(
      "===\ngroup: {regroup: [{title: G, statements: [A]}]}\n===\n\n# H\n\n[A]: a\n  + [B]: b\n")
    #expect(json["sections"].list.map { $0["title"].string } == ["G"])
    #expect(json["sections"][0]["startLine"].integer == nil)
    #expect(json["statements"]["A"]["section"].string == "s1")
    #expect(json["statements"]["B"]["section"].string == nil)
  }

  @Test func `titles and texts of any kind come back`() throws {
    let title = "\"quoted\" \\ <b> \u{1}"
    let json = try read("[\(title)]: a \"b\" \\\\ c\n  + [constructor]: d\n")
    #expect(json["statements"][title]["title"].string == title)
    #expect(json["statements"][title]["members"][0]["text"].string == "a \"b\" \\ c")
    #expect(json["statements"]["constructor"]["members"][0]["text"].string == "d")
  }

  @Test func `sections may be nested without end`() {
    let depth = 2000
    var text = ""
    for level in 1...depth { text += String(repeating: "#", count: level) + " S\(level)\n\n" }
    text += "[A]: a\n  + [B]: b\n"
    let json = String(
      decoding: write("===\ngroup: {groupDepth: 9999}\n===\n\n" + text), as: UTF8.self)
    #expect(json.contains("\"id\":\"s\(depth)\""))
    #expect(json.count { $0 == "{" } == json.count { $0 == "}" })
  }

  @Test(arguments: ["", "\n", "// nothing\n", "??? [", "(1)"])
  func `whatever the text, the JSON is whole`(text: String) throws {
    let json = try read(text)
    for key in ["arguments", "statements", "tags"] { #expect(json[key].keys != nil) }
    for key in ["relations", "sections"] { #expect(json[key].list.isEmpty) }
    #expect(json["map"]["nodes"].list.isEmpty)
  }

  @Test func `the front matter says what is written and how`() throws {
    let map = "# S\n\n[A]: a #t {k: v}\n  + [B]: b\n"
    func json(_ settings: String) throws -> JSONValue {
      let text = "===\njson: {\(settings)}\n===\n\n" + map
      return JSONValue(
        try JSONSerialization.jsonObject(
          with: Data(ArgdownJSON().bytes(of: ArgumentMap(parsing: SourceText(text))))))
    }
    #expect(try json("")["statements"]["A"]["section"].string == "s1")
    #expect(try json("")["statements"]["A"]["data"]["k"].string == "v")
    #expect(try json("exportMap: false").keys?.contains("map") == false)
    #expect(try json("exportTags: false").keys?.contains("tags") == false)
    let withoutSections = try json("exportSections: false")
    #expect(withoutSections.keys?.contains("sections") == false)
    #expect(withoutSections["statements"]["A"].keys?.contains("section") == false)
    #expect(try json("exportData: false")["statements"]["A"].keys?.contains("data") == false)
    let withoutRelations = try json("removeEmbeddedRelations: true")
    #expect(withoutRelations["statements"]["A"].keys?.contains("relations") == false)
    #expect(withoutRelations["relations"].list.count == 1)
  }

  @Test(arguments: [("spaces: 1", "{\n \""), ("spaces: 0", "{\"a"), ("spaces: four", "{\n  \"")])
  func `the front matter says how far levels are indented`(setting: String, start: String) {
    let text = "===\njson: {\(setting)}\n===\n\n[A]: a\n"
    let json = ArgdownJSON().bytes(of: ArgumentMap(parsing: SourceText(text)))
    #expect(String(decoding: json, as: UTF8.self).hasPrefix(start))
  }

  @Test(.timeLimit(.minutes(20)))
  func `a statement may have any number of relations, and a line any length`() throws {
    let count = 50_000
    let json = try read(
      "[A]: a\n" + (0..<count).map { "  + <B\($0)>\n" }.joined()
        + "\n[C]: " + String(repeating: "@[A] and *more* ", count: count))
    #expect(json["statements"]["A"]["relations"].list.count == count)
    #expect(json["statements"]["C"]["members"][0]["ranges"].list.count == 2 * count)
  }

  @Test func `settings may come from elsewhere`() throws {
    let map = ArgumentMap(parsing: SourceText("[A]: a\n  + [B]: b\n"))
    var settings = DrawingSettings()
    settings.excludeStatements = ["B"]
    settings.excludeDisconnected = false
    let json = JSONValue(
      try JSONSerialization.jsonObject(with: Data(ArgdownJSON().bytes(of: map, settings: settings)))
    )
    #expect(json["map"]["nodes"].list.map { $0["title"].string } == ["A"])
  }

  @Test func `places in a composed text are those where it was written`() throws {
    let page = SourceText(name: "page.md", "> ```argdown\n> [A]: ü\n>   + [B]\n> ```")
    let block = try #require(MarkdownPage(page).blocks.first)
    let document = JSONValue(
      try JSONSerialization.jsonObject(
        with: Data(ArgdownJSON().bytes(of: ArgumentMap(parsing: block.text)))))
    let member = document["statements"]["B"]["members"][0]
    #expect(member["startLine"].integer == 3)
    #expect(member["startColumn"].integer == 7)
    #expect(member["endColumn"].integer == 9)
  }
}
