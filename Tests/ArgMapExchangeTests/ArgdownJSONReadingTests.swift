import ArgMapExchange
import ArgMapModel
import ArgMapSyntax
import ArgMapTestSupport
import Foundation
import Testing

@Suite struct ArgdownJSONReadingTests {
  private func read(_ json: String) throws(JSONError) -> ArgdownJSON.Reading {
    try ArgdownJSON.read(SourceText(name: "map.json", json))
  }

  private func text(_ json: String) throws(JSONError) -> String {
    String(decoding: try read(json).map.text.bytes, as: UTF8.self)
  }

  /// Expects that a map, written as JSON and read back, says the same.
  private func expectSameMap(
    _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let map = ArgumentMap(parsing: SourceText(text))
    let json = ArgdownJSON().bytes(of: map)
    let reading = try ArgdownJSON.read(SourceText(name: "map.json", bytes: json))
    // What is faulty cannot be said in JSON, and a mark that is never closed cannot be escaped.
    guard !map.diagnostics.contains(where: { $0.severity > .note }) else { return }
    let differences = MapDescription(reading.map, .meaning, keepsNumbers: false)
      .differences(from: MapDescription(map, .meaning, keepsNumbers: false))
    let shown = String(decoding: reading.map.text.bytes, as: UTF8.self)
    #expect(
      differences.isEmpty,
      "\n\(differences.joined(separator: "\n"))\nread\n\(text)\nwritten\n\(shown)",
      sourceLocation: sourceLocation)
    #expect(reading.losses.isEmpty, sourceLocation: sourceLocation)
  }

  // MARK: JSON of our own

  @Test(arguments: ConformanceCase.all.filter { !$0.isExploded })
  func `a case of the conformance table comes back from JSON`(example: ConformanceCase) throws {
    try expectSameMap(example.input)
  }

  @Test(arguments: ["car-free-old-town", "us-russia-alliance"])
  func `a map of the repository comes back from JSON, line by line`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: RepositoryMaps.url(of: name)))
    let map = ArgumentMap(parsing: SourceText(name: name, bytes: bytes))
    let json = ArgdownJSON().bytes(of: map)
    let reading = try ArgdownJSON.read(SourceText(name: name, bytes: json))
    #expect(reading.losses.isEmpty)
    #expect(
      String(decoding: reading.map.text.bytes, as: UTF8.self)
        == String(decoding: ArgdownText(map).bytes, as: UTF8.self))
  }

  @Test(arguments: Array(0..<150))
  func `whatever the map, it comes back from JSON`(seed: Int) throws {
    try expectSameMap(RandomArgdown(seed: seed, isFaulty: false).text)
  }

  @Test func `numbers of lines and titles that look made up come back`() throws {
    try expectSameMap("[Untitled 3]: a\n\nb\n\n<A>\n\n(7) p\n(9) q\n-- {uses: [7]} --\n(2) c\n")
  }

  // MARK: JSON of others

  @Test func `a map without places is read in the order in which it is listed`() throws {
    let json = """
      {"statements": {
        "Tram": {"members": [{"text": "Build the tram."}]},
        "Cost": {"members": [{"text": "It costs too much."}], "tags": ["basic"],
                 "data": {"z": 1, "a": "x"}}},
       "arguments": {
        "Time": {"members": [{"text": "It saves time."}],
          "pcs": [{"title": "Fast", "text": "It is fast.", "role": "premise"},
                  {"title": "Tram", "role": "main-conclusion",
                   "inference": {"inferenceRules": ["r, s"]}}]}},
       "relations": [
        {"relationType": "attack", "from": "Cost", "to": "Tram"},
        {"relationType": "support", "from": "Time", "fromType": "argument", "to": "Gone"}]}
      """
    let written = try text(json)
    #expect(
      written == #"""
        ===
        model:
          removeTagsFromText: true
          transformArgumentRelations: false
        ===

        [Tram]: Build the tram.
          - [Cost]

        [Cost]: It costs too much. #basic {z: 1, a: x}

        <Time>: It saves time.

        (1) [Fast]: It is fast.
        -- r\, s --
        (2) [Tram]

        [Gone]
          + <Time>

        """#)
    #expect(try read(json).losses.isEmpty)
  }

  @Test func `sections that are no headings become groups of the settings`() throws {
    let json = """
      {"statements": {"A": {"members": [{"text": "a", "isTopLevel": true}], "section": "s1"}},
       "arguments": {"B": {"section": "s0", "members": [{"isTopLevel": true}]}},
       "sections": [{"id": "s0", "title": "Outer", "isClosed": true,
                     "children": [{"id": "s1", "title": "Inner", "children": []}]}]}
      """
    #expect(
      try text(json) == """
        ===
        group:
          regroup: [{title: Outer, arguments: [B], isClosed: true, children: [{title: Inner,
              statements: [A]}]}]
        ===

        [A]: a

        <B>

        """)
  }

  @Test func `settings without which a map would be another are found`() throws {
    let json = """
      {"statements": {"A": {"members": [{"text": "a", "tags": ["t"], "isTopLevel": true}]},
                      "B": {"members": [{"text": "b", "isTopLevel": true}]}},
       "relations": [{"relationType": "contrary", "from": "A", "to": "B"}]}
      """
    let map = try read(json).map
    #expect(map.relations.map(\.kind) == [.contrary])
    #expect(map.statement(titled: "A")?.text == "a")
    #expect(map.statement(titled: "A")?.tags.count == 1)
  }

  @Test func `an undercut that Argdown gives no end is found at its inference`() throws {
    let undercut = #"{"relationType": "undercut", "from": "U", "toType": "inference"}"#
    let json = """
      {"statements": {"U": {"members": [{"text": "u"}]}},
       "arguments": {"A": {"pcs": [
         {"title": "P", "role": "premise"},
         {"title": "C", "role": "main-conclusion", "inference": {"relations": [\(undercut)]}}]}},
       "relations": [\(undercut)]}
      """
    let reading = try read(json)
    #expect(reading.losses.isEmpty)
    #expect(reading.map.relations.map(\.target) == [.inference(Inference.ID(0))])
    #expect(
      try read(#"{"statements": {"U": {}}, "relations": [\#(undercut)]}"#).losses
        == ["an undercut by [U], whose end is missing"])
  }

  @Test func `titles that only Unicode takes for one stay two, and data keeps its order`() throws {
    let map = try read(
      #"{"statements": {"é": {"data": {"b": 1, "a": 2}}, "e\u0301": {"members": []}}}"#
    ).map
    #expect(map.statements.count == 2)
    #expect(map.statements.first?.metadata.entries.map(\.key) == ["b", "a"])
  }

  // MARK: What cannot be kept

  @Test(arguments: [
    (
      #"{"statements": {"a]b": {"members": [{"isReference": true}]}}}"#,
      "the title “a]b”, which is written “a)b”"
    ),
    (#"{"statements": {"a)b": {}, "a]b": {}}}"#, "the title “a]b”, which is written “a)b 2”"),
    (#"{"arguments": {"": {}}}"#, "the title “”, which is written “empty”"),
    (#"{"statements": {"A": {"members": [{"text": "a\nb"}]}}}"#, "the line breaks in “a\nb”"),
    (
      #"{"statements": {"A": {"members": [{"text": "a", "tags": ["x)"]}], "tags": ["x)"]}}}"#,
      "the tag ‘x)’"
    ),
    (
      #"{"statements": {"A": {"members": [{"text": "abc", "ranges": [{"type": "bold", "start": 0, "stop": 1}]}]}}}"#,
      "the bold text in “abc”"
    ),
    (
      #"{"statements": {"A": {}}, "relations": [{"relationType": "rephrase", "from": "A", "to": "B"}]}"#,
      "the relation ‘rephrase’ from [A] to [B]"
    ),
    (
      #"{"statements": {"A": {}}, "relations": [{"relationType": "attack", "from": "A"}]}"#,
      "a relation of which one end is missing"
    ),
    (
      #"{"statements": {"A": {}}, "relations": [{"relationType": "entails", "from": "A", "to": "B"}, {"relationType": "support", "from": "B", "to": "C"}]}"#,
      "the relation ‘support’ from [B] to [C]"
    ),
  ])
  func `what Argdown cannot say is said, and the rest is read`(json: String, loss: String) throws {
    let losses = try read(json).losses
    #expect(losses.contains(loss), "\(losses)")
  }

  // MARK: What is no JSON, or not this

  @Test(arguments: [
    ("", "1:1: $: the text ends where a value is needed; is the file complete?"),
    ("[A]: a", "1:2: $: a value is needed here; is this JSON?"),
    (
      #"{"statements": {"A b": {"members": ["#,
      #"1:37: $.statements["A b"].members: the text ends where a value is needed; is the file complete?"#
    ),
    ("{} {}", "1:4: $: something follows the end of the document; remove it"),
    ("{\"a\": 01}", "1:8: $: ',' or '}' is needed here; is this JSON?"),
    ("{\"a\": [1,]}", "1:10: $.a: a value is needed here; is this JSON?"),
    (
      "{\"a\": \"\t\"}",
      "1:8: $: a control character cannot stand in a string; write it as an escape"
    ),
    (#"{"a": "\x"}"#, "1:9: $: an escape of JSON is needed here; is this JSON?"),
    (#"{"a": "\ud800x"}"#, "1:8: $: this is half of a character; write both halves of the pair"),
    (#"{"a": tru}"#, "1:7: $: a value is needed here; is this JSON?"),
    (
      "[]",
      "1:1: $: an array stands where an object is needed; is this the JSON that Argdown exports?"
    ),
    (
      "{}",
      "1:1: $: there are neither statements nor arguments here; give the JSON that Argdown exports"
    ),
    (
      #"{"statements": {"A": {"members": [{}, {"text": 5}]}}}"#,
      "1:48: $.statements.A.members[1].text: a number stands where a string is needed; is this the JSON that Argdown exports?"
    ),
    (
      #"{"statements": {"A": {"members": [{"startLine": 1e9}]}}}"#,
      "1:49: $.statements.A.members[0].startLine: a whole number is needed here; is this number right?"
    ),
    (
      #"{"statements": {"A": {}, "\u0041": {}}}"#,
      "1:36: $.statements.A: the title \"A\" occurs twice; give each its own"
    ),
  ])
  func `an error says where and what to do`(json: String, error: String) {
    let found = #expect(throws: JSONError.self) { try read(json) }
    #expect(found?.description == error)
  }

  @Test func `a byte that is not UTF-8 is found`() {
    let bytes = Array(#"{"statements": {"A"#.utf8) + [0xFF] + Array(#"": {}}}"#.utf8)
    let error = #expect(throws: JSONError.self) {
      try ArgdownJSON.read(SourceText(name: "map.json", bytes: bytes))
    }
    #expect(
      error?.description == "1:19: $: this byte is not UTF-8; convert the file to UTF-8")
  }

  @Test func `escapes and pairs are read, and a byte-order mark is skipped`() throws {
    let map = try read("\u{FEFF}" + #"{"statements": {"\ud83d\ude00\u0041\/\"": {}}}"#).map
    #expect(map.statements.map(\.title) == ["😀A/\""])
  }

  @Test(.timeLimit(.minutes(20)), arguments: ["[", #"{"a":"#])
  func `no depth is too much`(opening: String) throws {
    let text = String(repeating: opening, count: 100_000)
    #expect(throws: JSONError.self) { try read(text) }
    let closed = text + "1" + String(repeating: opening == "[" ? "]" : "}", count: 100_000)
    #expect(throws: JSONError.self) { try read(closed) }
    let data = #"{"statements": {"A": {"data": {"x": \#(closed)}}}}"#
    #expect(try read(data).losses == ["data that is nested more than 90 levels deep"])
  }

  @Test(.timeLimit(.minutes(20)))
  func `chains, stars and deep sections are read in linear time`() throws {
    let count = 5_000
    let statements = (0..<count).map {
      #""S\#($0)": {"members": [{"text": "x", "role": "relation-statement"}]}"#
    }
    func relations(to target: (Int) -> Int) -> String {
      (1..<count).map {
        #"{"relationType": "attack", "from": "S\#($0)", "to": "S\#(target($0))"}"#
      }.joined(separator: ",")
    }
    for target in [{ $0 - 1 }, { _ in 0 }] as [(Int) -> Int] {
      let reading = try read(
        "{\"statements\": {\(statements.joined(separator: ","))}, \"relations\": [\(relations(to: target))]}"
      )
      #expect(reading.map.relations.count == count - 1)
      #expect(reading.losses.isEmpty)
      #expect(reading.map.text.bytes.count < 1_000_000)
    }
    let sections =
      String(repeating: #"{"title": "x", "startLine": 1, "children": ["#, count: count)
      + String(repeating: "]}", count: count)
    let deep = try read(#"{"statements": {"A": {}}, "sections": [\#(sections)]}"#)
    #expect(deep.map.sections.count == count)
    #expect(deep.losses == ["the nesting of sections more than 40 levels deep"])
  }
}
