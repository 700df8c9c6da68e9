import Testing

/// Data and front matter: whatever a reader of YAML might take otherwise stays as it is.
@Suite struct DataFormattingTests {
  @Test(arguments: [
    ("{  a :  1  ,b: [ 1,2 ,3 ],c: { d: e }  }", "{a: 1, b: [1, 2, 3], c: {d: e}}"),
    ("{ }", "{}"), ("{a}", "{a}"), ("{a,b : 1}", "{a, b: 1}"), ("{a: x  y }", "{a: x  y}"),
    ("{a: \"b ,  c:d }\" ,e: 'it''s  '}", "{a: \"b ,  c:d }\", e: 'it''s  '}"),
    ("{\"a\":1,\"b\":\"c\"}", "{\"a\": 1, \"b\": \"c\"}"),
    ("{a:1,b: 2}", "{a:1, b: 2}"),
    ("{a: http://b.c ,d: -5,e: x:y}", "{a: http://b.c, d: -5, e: x:y}"),
    ("{a: \u{E9}t\u{E9} ,b: 50%}", "{a: \u{E9}t\u{E9}, b: 50%}"),
  ])
  func `data on one line has one space after colons and commas`(data: String, expected: String) {
    expectFormatted("[A]: a \(data)", "[A]: a \(expected)\n")
  }

  @Test(arguments: [
    "{a:[1],b: 2}", "{a: ,b: 2}", "{a: 1 ,}", "{a: &x b,c: *x}", "{a: !t b ,c: d}", "{a: b #c }",
    "{? a : b }", "{a: - ,b: c}", "{[a ]: b}", "{a: [b ]c}", "{a:\t1 }", "{a: b: c }", "{a: 1 ,,b}",
    "{a: \"b\" c }", "{a: b? ,c: d}", "{a: b\u{2028}c ,d: e}", "{a: [b }",
  ])
  func `data that some reader may take otherwise stays`(data: String) {
    expectFormatted("[A]: a \(data)", "[A]: a \(data)\n")
  }

  @Test(arguments: [
    ("[A]: a{b: 1}", "[A]: a {b: 1}\n"), ("[A]: a   {b: 1} // c", "[A]: a {b: 1} // c\n"),
    ("[A]{b: 1}", "[A] {b: 1}\n"), ("[A]: a #t{b: 1}", "[A]: a #t {b: 1}\n"),
    ("A\n  + b\n      {c: 1}\n  + d\n{e: 1}", "A\n  + b\n    {c: 1}\n  + d\n    {e: 1}\n"),
    ("[A]: a\n   {b: 1}\n", "[A]: a\n{b: 1}\n"), ("# H{b: 1}", "# H {b: 1}\n"),
    ("[A]: a\\  {b: 1}", "[A]: a\\  {b: 1}\n"),
    ("[A]: a\n#\t{b: 1}", "[A]: a\n#\t{b: 1}\n"), ("[A]: a*\t{b: 1}", "[A]: a* {b: 1}\n"),
    // A blank would make these the end of emphasis, a heading and a list item.
    ("[A]: a*{b: 1}", "[A]: a*{b: 1}\n"), ("[A]: a\n#{b: 1}", "[A]: a\n#{b: 1}\n"),
    ("[A]: a\n1.{b: 1}", "[A]: a\n1.{b: 1}\n"),
  ])
  func `one space stands before data on the line of its text`(text: String, expected: String) {
    expectFormatted(text, expected)
  }

  @Test(arguments: [
    (
      "[A]: a {\nb: 1\nc:\n    - d  \n    - e\n    }",
      "[A]: a {\n  b: 1\n  c:\n      - d\n      - e\n}\n"
    ),
    ("A\n    + b {\n c: 1\n}", "A\n  + b {\n    c: 1\n  }\n"),
    (
      "A\n    + b\n   {c: 1,\n       d: [e,\n     f]}",
      "A\n  + b\n    {c: 1,\n        d: [e,\n      f]}\n"
    ),
    ("[A]: a {b: 'c\n\n      d',  \n  e: f\n     }", "[A]: a {b: 'c\n\n      d',\n  e: f\n}\n"),
    (
      "[A]: a {\n      b: |\n        c  \n          d\n     \n      e: f\n  }",
      "[A]: a {\n  b: |\n    c  \n      d\n \n  e: f\n}\n"
    ),
    ("[A]: a {b: \"c\\ \n d\",\n    e: f}", "[A]: a {b: \"c\\ \n  d\",\n     e: f}\n"),
    ("[A]: a {b: {\n   c: 1\n   }}", "[A]: a {b: {\n  c: 1\n}}\n"),
    ("[A]: a {\n  b: {c: [\n    d\n  ]}}", "[A]: a {\n  b: {c: [\n    d\n  ]}}\n"),
    ("(1) a\n-- b {c: 1,\n    d: 2} --\n(2) e", "(1) a\n-- b {c: 1,\n  d: 2} --\n(2) e\n"),
  ])
  func `the lines of data move together`(text: String, expected: String) {
    expectFormatted(text, expected)
  }

  @Test(arguments: [
    "{\n\tb: 1\n}", "{\n\t\n   b: 1\n}", "{\n---\n   b: 1\n}", "{b: 'c\n... d'}", "{b: 1,\n%c: 2}",
    "{\n  b: |\n    c\n      }", "{\n  b: 1\n c: 2\n}", "{\n b: c\u{2028}d\n}",
    "{\n b: " + String(repeating: "c", count: 1 << 14) + "\n}",
  ])
  func `data whose lines cannot move for certain stays`(data: String) {
    expectFormatted("[A]: a \(data)", "[A]: a \(data)\n")
  }

  @Test(arguments: [
    (
      "===\ntitle: x  \n  \nargmap:   \n  draft: true\n===  ",
      "===\ntitle: x\n\nargmap:\n  draft: true\n===\n"
    ),
    ("=== title: x ===\n\n\n[A]", "=== title: x ===\n\n[A]\n"),
    ("===\nabstract: |\n  a  \n  b\n===\n\n[A]", "===\nabstract: |\n  a  \n  b\n===\n\n[A]\n"),
    ("===\ntitle: x\t \n===\n\n[A]", "===\ntitle: x\t \n===\n\n[A]\n"),
  ])
  func `front matter loses no more than blanks at the ends of lines`(text: String, expected: String)
  {
    expectFormatted(text, expected)
  }
}
