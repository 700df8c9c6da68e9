import ArgMapSyntax
import Testing

@Suite struct JSONWriterTests {
  private func text(isPretty: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(isPretty: isPretty)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeExample(_ json: inout JSONWriter) {
    json.object {
      $0.member("name", "tram")
      $0.member("count", -3)
      $0.member("isDone", false)
      $0.key("none")
      $0.null()
      $0.key("list")
      $0.array {
        $0.value(1.5)
        $0.array { _ in }
        $0.object { _ in }
      }
    }
  }

  @Test func `compact output has no white space`() {
    #expect(
      text(writeExample)
        == #"{"name":"tram","count":-3,"isDone":false,"none":null,"list":[1.5,[],{}]}"#)
  }

  @Test func `pretty output indents by two spaces and keeps empty containers together`() {
    #expect(
      text(isPretty: true, writeExample) == """
        {
          "name": "tram",
          "count": -3,
          "isDone": false,
          "none": null,
          "list": [
            1.5,
            [],
            {}
          ]
        }
        """)
  }

  @Test(arguments: [
    ("plain", #""plain""#),
    ("a\"b\\c", #""a\"b\\c""#),
    ("line\nbreak\r\ttab", #""line\nbreak\r\ttab""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
    ("ä€𠀀e\u{301}", "\"ä€𠀀e\u{301}\""),
  ])
  func `strings are escaped no more than needed`(string: String, expected: String) {
    #expect(text { $0.value(string) } == expected)
  }

  @Test(arguments: [
    (0, "0"), (-7, "-7"), (10, "10"), (Int.max, "9223372036854775807"),
    (Int.min, "-9223372036854775808"),
  ])
  func `whole numbers are written out`(number: Int, expected: String) {
    #expect(text { $0.value(number) } == expected)
    #expect(text { $0.object { $0.member("n", number) } } == "{\"n\":\(expected)}")
  }

  @Test func `values of members are escaped too`() {
    #expect(text { $0.object { $0.member("k", "a\n\"b") } } == #"{"k":"a\n\"b"}"#)
    #expect(text { $0.object { $0.member("k", "\u{1}é") } } == #"{"k":"\u0001é"}"#)
  }

  @Test func `what was handed over is not written again`() {
    var writer = JSONWriter()
    var pieces: [[UInt8]] = []
    writer.array {
      for _ in 0..<100_000 {
        $0.value("twelve bytes")
        $0.flush { pieces.append(copy $0) }
      }
    }
    pieces.append(writer.bytes)
    #expect(pieces.count > 2)
    let whole = "[" + Array(repeating: #""twelve bytes""#, count: 100_000).joined(separator: ",")
    #expect(pieces.joined().elementsEqual((whole + "]").utf8))
  }

  @Test(arguments: [(Double.infinity, "null"), (.nan, "null"), (1e20, "1e+20"), (0.1, "0.1")])
  func `numbers are JSON numbers or null`(number: Double, expected: String) {
    #expect(text { $0.value(number) } == expected)
  }

  @Test func `begin and end write what the closures write`() {
    let written = text {
      $0.beginArray()
      $0.beginObject()
      $0.key("a\n")
      $0.beginArray()
      $0.endArray()
      $0.endObject()
      $0.value(2)
      $0.endArray()
    }
    #expect(written == #"[{"a\n":[]},2]"#)
  }
}
