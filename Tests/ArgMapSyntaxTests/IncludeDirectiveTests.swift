import ArgMapSyntax
import Testing

@Suite struct IncludeDirectiveTests {
  private func paths(_ text: String) -> [String] {
    IncludeDirective.all(in: SourceText(text)).map(\.path)
  }

  @Test func `a directive has a path and a place`() throws {
    let text = SourceText("[A]: a\n\n  @include( parts/b c.argdown\t)\n")
    let directives = IncludeDirective.all(in: text)
    #expect(directives.map(\.path) == ["parts/b c.argdown"])
    #expect(text.string(in: directives[0].range) == "@include( parts/b c.argdown\t)")
  }

  @Test(arguments: [
    ("@include(a)@include(b)", ["a", "b"]), ("[A]: x @include(a) y\n@include(b)", ["a", "b"]),
    ("===\n@include(a)\n===\n\n[A]: a {k: @include(b)}", ["a", "b"]), ("@include()", [""]),
    ("-- @include(a) --", ["a"]), ("@include(a @include(b)", ["a @include(b"]),
    ("@@include(a)", ["a"]), ("@include(a\n)", []), ("@include (a)", []), ("@Include(a)", []),
    ("include(a)", []), ("@include(a", []), ("@include", []), ("@", []), ("", []),
    ("@include(a\r@include(b)\r\n@include(c)", ["b", "c"]), ("@include(\u{E9})", ["\u{E9}"]),
  ])
  func `a directive stands on one line, wherever it stands`(text: String, expected: [String]) {
    #expect(paths(text) == expected)
  }

  @Test(arguments: [
    ("// @include(a)\n@include(b)", ["b"]), ("/* @include(a)\n\n */ @include(b)", ["b"]),
    ("<!-- @include(a) --> @include(b)", ["b"]), ("x // @include(a)", []),
    ("see https://x.org @include(a)", ["a"]), ("/* @include(a)", ["a"]),
    ("{u: a // b @include(a)}", ["a"]), ("-- // @include(a)\n", []),
    ("@include(a//b) @include(c)\n@include(d)", ["a//b", "c", "d"]),
    ("[A]: x // @include(a)\n  + [B]\n// @include(b)\n@include(c) // @include(d)", ["c"]),
  ])
  func `a directive in a comment does not count`(text: String, expected: [String]) {
    #expect(paths(text) == expected)
  }

  @Test(
    .timeLimit(.minutes(20)),
    arguments: ["@include(", "@", "@include(a)", "//@include(a)\n", "/*@include(", "@include\n"])
  func `the time does not grow with the square of the length`(piece: String) {
    let found = paths(String(repeating: piece, count: 200_000)).count
    #expect(found == (piece == "@include(a)" ? 200_000 : 0))
  }
}
