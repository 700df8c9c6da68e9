import Testing

/// The numbers in structures, and what names lines by them.
@Suite struct RenumberingTests {
  @Test(arguments: [
    ("(3) a\n(4) b\n----\n(7) c", "(1) a\n(2) b\n----\n(3) c\n"),
    (
      "(0) a\n-- {uses: [0]} --\n(1) b\n-- {from: 1} --\n(2) c",
      "(1) a\n-- {uses: [1]} --\n(2) b\n-- {from: 2} --\n(3) c\n"
    ),
    (
      "(2) a\n(1) b\n-- {uses: [1, \"2\", '1']} --\n(9) c",
      "(1) a\n(2) b\n-- {uses: [2, \"1\", '2']} --\n(3) c\n"
    ),
    ("(07) a\n----\n(8) b {uses: [07], role: x}", "(1) a\n----\n(2) b {uses: [1], role: x}\n"),
    (
      "(5) a {role: {8: goal}}\n(6) b {role: means, uses: [99]}\n----\n(8) c",
      "(1) a {role: {3: goal}}\n(2) b {role: means, uses: [99]}\n----\n(3) c\n"
    ),
    (
      "(5) a\n--\nrule {uses: [5],\n    x: \"from [9]\"}\n--\n(6) b",
      "(1) a\n--\nrule {uses: [1],\n  x: \"from [9]\"}\n--\n(2) b\n"
    ),
    (
      "(5) a\n--\n{\n  x: from here, on\n  uses: [5]\n}\n--\n(6) b",
      "(1) a\n--\n{\n  x: from here, on\n  uses: [1]\n}\n--\n(2) b\n"
    ),
    (
      "(5) a\n(7) b\n--\n{\n  uses:\n  - 7\n  - 5\n  x: y\n}\n--\n(8) c",
      "(1) a\n(2) b\n--\n{\n  uses:\n  - 2\n  - 1\n  x: y\n}\n--\n(3) c\n"
    ),
    ("(5) a\n  + b {uses: [9]}\n----\n(6) c", "(1) a\n  + b {uses: [9]}\n----\n(2) c\n"),
  ])
  func `lines are numbered from 1, and references follow`(text: String, expected: String) {
    expectFormatted(text, expected)
  }

  @Test(arguments: [
    // Two lines of one number.
    "(1) a\n(1) b\n----\n(3) c", "(2) a\n(2) b\n-- {uses: [2]} --\n(3) c",
    // A line that does not exist.
    "(2) a\n-- {uses: [2, 1]} --\n(3) b", "(2) a\n-- {uses: [02]} --\n(3) b",
    "(2) a\n----\n(3) b {from: [1]}", "(2) a {role: {9: goal}}\n----\n(3) b",
    // Something else than numbers.
    "(2) a\n-- {uses: [a]} --\n(3) b", "(2) a\n-- {uses: {a: 2}} --\n(3) b",
    "(2) a\n-- {uses: [[2]]} --\n(3) b", "(2) a\n-- {uses: } --\n(3) b",
    // Data that cannot be read for certain.
    "(2) a\n-- {uses: &x [2], from: *x} --\n(3) b", "(2) a\n-- {\"us\\x65s\": [2]} --\n(3) b",
    "(2) a\n-- {\n  x: 'y\n  uses: [2]'\n} --\n(3) b",
    "(2) a\n-- {\n  \"uses\": [2],\n  \"x\": 1\n} --\n(3) b",
    "(2) a\n-- {\n  x: |\n    y\n  uses: [2]\n} --\n(3) b",
    "(2) a\n-- {\n  x: y\u{2028}uses: [2]\n} --\n(3) b",
  ])
  func `numbers stay where new ones could change what is meant`(text: String) {
    expectFormatted(text, text + "\n")
  }

  @Test func `the second structure of an argument, which is an error, keeps its numbers`() {
    let second = "<A>\n\n(3) a\n-- {uses: [3]} --\n(4) b\n"
    expectFormatted(
      "\(second)\n<B>: b\n\n\(second)",
      "<A>\n\n(1) a\n-- {uses: [1]} --\n(2) b\n\n<B>: b\n\n\(second)")
  }
}
