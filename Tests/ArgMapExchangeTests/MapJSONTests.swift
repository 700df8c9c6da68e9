import ArgMapExchange
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

@Suite struct MapJSONTests {
  private func write(_ text: String, isPretty: Bool = true) -> [UInt8] {
    MapJSON(toolVersion: "0.1.0", isPretty: isPretty)
      .bytes(of: ArgumentMap(parsing: SourceText(name: "map.argdown", text)))
  }

  private func read(_ text: String) throws -> JSONValue {
    JSONValue(try JSONSerialization.jsonObject(with: Data(write(text))))
  }

  private static let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
      "Sources/ArgMapExchange/Schemas/argmap-map-1.schema.json")

  /// A map that shows everything, faults included.
  private static let everything = """
    ===
    argmap: {thesis: A, sources: {s: {title: T, author: B, date: 2020.10, file: f.txt, sha256: 00}}}
    ===

    # H *x* #t

    ## I

    [A]: **b** _i_ [l](u) #t @[A] @<B> {source: {in: s, quote: q, prefix: p, suffix: u, page: 1,
      paragraph: 2, speaker: w}}
      + <B> {source: {file: g.txt}}

    <B>

    (1) p {uses: [1]}
    -- r {scheme: x} --
    (2) [A]

    <B>

    (1) p
    ----
    (2) q
    """

  /// A map that includes another text.
  private static let composed: SourceText = {
    var composer = SourceTextComposer(name: "map.argdown")
    composer.append(SourceRange(0..<8), of: SourceText(name: "map.argdown", "[A]: a\n\n…"))
    composer.append(SourceRange(2..<9), of: SourceText(name: "part.argdown", "\n\n[B]: b\n"))
    return composer.makeText()
  }()

  private static let texts: [(name: String, text: String)] = {
    var texts = [("everything", everything), ("empty", ""), ("control", "[A]: \0")]
    texts += ConformanceCase.all.map { ("case-\($0.number)", $0.input) }
    texts += (0..<40).map {
      ("random-\($0)", RandomArgdown(seed: $0, isFaulty: $0 % 2 == 0).text)
    }
    return texts
  }()

  @Test func `everything that is written is in the schema, and the other way round`() throws {
    let schema = try JSONSchema(contentsOf: Self.schema)
    let folder = ProcessInfo.processInfo.environment["ARGMAP_JSON_FOLDER"]
    for (name, text) in Self.texts {
      let json = write(text, isPretty: name != "empty")
      #expect(try schema.faults(in: json) == [], "\(name)")
      // For a validator of other authors.
      if let folder {
        try Data(json).write(
          to: URL(fileURLWithPath: folder).appendingPathComponent("\(name).json"))
      }
    }
    for name in ["car-free-old-town", "us-russia-alliance"] {
      let text = try String(contentsOf: RepositoryMaps.url(of: name), encoding: .utf8)
      #expect(try schema.faults(in: write(text)) == [], "\(name)")
    }
    let json = MapJSON(toolVersion: "0.1.0").bytes(of: ArgumentMap(parsing: Self.composed))
    #expect(try schema.faults(in: json) == [])
    // Reading a map names no subjects; those are for the findings of checks.
    #expect(schema.properties.subtracting(schema.seen) == [])
  }

  @Test func `the schema is strict`() throws {
    let schema = try JSONSchema(contentsOf: Self.schema)
    let json = String(decoding: write("[A]: a\n  + [B]\n"), as: UTF8.self)
    for (old, new) in [
      ("\"isUntitled\": false", "\"isUntitled\": 0"), ("\"kind\"", "\"type\""),
      ("\"relation-member\"", "\"member\""), ("\"support\"", "\"supports\""),
      ("\"version\": 1", "\"version\": 2"), ("\"s1\"", "\"s0\""), ("\"line\": 1", "\"line\": 0"),
      ("\"tags\"", "\"tagz\""), ("\"data\": {}", "\"data\": []"),
    ] {
      #expect(json.contains(old))
      let changed = json.replacing(old, with: new)
      #expect(try !schema.faults(in: Array(changed.utf8)).isEmpty, "\(new)")
    }
  }

  @Test func `ids lead from one element to the others`() throws {
    let json = try read(
      "# S\n\n[A]: a\n  + <B>\n\n<B>\n\n(1) p\n(2) q\n-- r {uses: [2]} --\n  _ <U>\n(5) [C]\n")
    #expect(json["statements"].list.map { $0["id"].string } == ["s1", "s2", "s3", "s4"])
    let argument = json["arguments"][0]
    #expect(argument["id"].string == "a1")
    let lines = argument["structure"]["lines"].list
    #expect(lines.map { $0["label"].string } == ["1", "2", "5"])
    #expect(lines.map { $0["statement"].string } == ["s2", "s3", "s4"])
    #expect(lines[2]["inference"].string == "i1")
    let inference = json["inferences"][0]
    #expect(inference["argument"].string == "a1")
    #expect(inference["conclusion"]["line"].integer == 2)
    #expect(inference["inputs"].list.map { $0["statement"].string } == ["s3"])
    #expect(inference["declaresInputs"].bool == true)
    // The sketch <B> is said of its conclusion; the line tells what was written.
    let relations = json["relations"].list
    #expect(relations.map { $0["source"].string } == ["s4", "a2"])
    #expect(relations.map { $0["target"].string } == ["s1", "i1"])
    let written = json["relationLines"].list
    #expect(written.map { $0["source"].string } == ["a1", "a2"])
    #expect(written.map { $0["relation"].string } == ["r1", "r2"])
    #expect(json["statements"][0]["section"].string == json["sections"][0]["id"].string)
  }

  @Test func `places are bytes, lines and columns, and ends are behind`() throws {
    let json = try read("\u{FEFF}[Aé𝄞]: né *𝄞*\n\n[B]: b\n")
    let first = json["statements"][0]["occurrences"][0]
    #expect(first["range"]["start"]["offset"].integer == 3)
    #expect(first["range"]["start"]["column"].integer == 1)
    #expect(first["titleRange"]["end"]["offset"].integer == 12)
    #expect(first["titleRange"]["end"]["column"].integer == 6)
    #expect(first["markup"][0]["start"].integer == 3)
    #expect(first["markup"][0]["end"].integer == 4)
    let second = json["statements"][1]["occurrences"][0]["range"]
    #expect(second["start"]["line"].integer == 3)
    #expect(second["end"]["column"].integer == 7)
  }

  @Test func `places in an included text are places in its own`() throws {
    let map = ArgumentMap(parsing: Self.composed)
    let json = JSONValue(
      try JSONSerialization.jsonObject(with: Data(MapJSON(toolVersion: "0.1.0").bytes(of: map))))
    #expect(json["path"].string == "map.argdown")
    let ranges = json["statements"].list.map { $0["occurrences"][0]["range"] }
    #expect(ranges.map { $0["path"].string } == [nil, "part.argdown"])
    #expect(ranges.map { $0["start"]["line"].integer } == [1, 3])
    #expect(ranges.map { $0["start"]["offset"].integer } == [0, 2])
  }

  @Test func `findings of reading are written, and what could be read`() throws {
    let json = try read("[A]: a\n+ [B]\n\n[C]\n")
    #expect(json["findings"][0]["rule"].string == "relation-indentation")
    #expect(json["findings"][0]["severity"].string == "error")
    #expect(json["findings"][0]["range"]["start"]["line"].integer == 2)
    #expect(json["statements"].list.map { $0["title"].string } == ["A", "B", "C"])
  }

  @Test func `the same map is written the same, on one line if wanted`() throws {
    let text = try String(contentsOf: RepositoryMaps.url(of: "car-free-old-town"), encoding: .utf8)
    #expect(write(text) == write(text))
    let compact = write(text, isPretty: false)
    #expect(compact.count { $0 == UInt8(ascii: "\n") } == 1)
    let pretty = try JSONSerialization.jsonObject(with: Data(write(text))) as? NSDictionary
    #expect(try JSONSerialization.jsonObject(with: Data(compact)) as? NSDictionary == pretty)
  }

  @Test(.timeLimit(.minutes(20)))
  func `relations, lines and tags may be any number`() throws {
    let count = 20_000
    var text = "[A]: a\n" + (0..<count).map { "  + <B\($0)>\n" }.joined()
    text += "\n[C]: " + (0..<count).map { "#t\($0) " }.joined() + "\n\n<D>\n\n"
    text += (0..<2000).map { "(\($0)) [P\($0)]\n" }.joined() + "----\n(2000) [E]\n"
    let json = try read(text)
    #expect(json["relations"].list.count == count)
    #expect(json["statements"][1]["tags"].list.count == count)
    #expect(json["inferences"][0]["inputs"].list.count == 2000)
  }
}
