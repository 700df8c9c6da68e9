import ArgMapSyntax
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    (0, "1:1"), (1, "1:2"), (2, "1:3"), (3, "2:1"), (5, "2:2"), (8, "2:3"), (12, "2:4"),
    (13, "2:5"), (15, "2:6"), (16, "2:7"), (17, "3:1"), (18, "4:1"), (19, "4:2"), (99, "4:2"),
  ])
  func `lines end with LF, CR or CRLF and columns count scalars`(offset: Int, position: String) {
    let text = SourceText("a\r\nü€𠀀e\u{301}x\r\rb")
    #expect(text.bytes.count == 19)
    #expect(LineTable(text).position(at: offset).description == position)
  }

  @Test func `a byte-order mark is no column`() {
    let lines = LineTable(SourceText("\u{FEFF}ab\ncd"))
    #expect(lines.position(at: 0).description == "1:1")
    #expect(lines.position(at: 4).description == "1:2")
    #expect(lines.position(at: 6).description == "2:1")
  }

  @Test func `columns of long lines are counted over all their blocks`() {
    let lines = LineTable(SourceText("x\n" + String(repeating: "ü", count: 5_000)))
    for column in [1, 2, 511, 512, 513, 1_024, 4_999, 5_000] {
      #expect(lines.position(at: 2 + 2 * (column - 1)) == SourcePosition(line: 2, column: column))
    }
  }

  @Test(arguments: [
    (0, "1:1"), (3, "2:1"), (5, "2:2"), (8, "2:3"), (12, "2:5"), (13, "2:6"), (15, "2:7"),
    (16, "2:8"), (18, "4:1"), (99, "4:2"),
  ])
  func `columns of editors count units of UTF-16`(offset: Int, position: String) {
    let lines = LineTable(SourceText("a\r\nü€𠀀e\u{301}x\r\rb"))
    #expect(lines.utf16Position(at: offset).description == position)
  }

  @Test func `units of UTF-16 are counted over all blocks of a line, and only of it`() {
    let lines = LineTable(
      SourceText("\u{FEFF}𠀀\nx𠀀\n" + String(repeating: "𠀀", count: 5_000)))
    #expect(lines.utf16Position(at: 7).description == "1:3")
    for count in [0, 1, 255, 256, 257, 4_999, 5_000] {
      #expect(
        lines.utf16Position(at: 14 + 4 * count)
          == SourcePosition(line: 3, column: 1 + 2 * count))
    }
  }
}
