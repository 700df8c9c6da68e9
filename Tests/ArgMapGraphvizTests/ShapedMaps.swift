/// Maps of shapes that strain a layout, made up.
enum ShapedMaps {
  static let all: [(name: String, text: String)] = [
    ("chain", chain(30)), ("reconstructed chain", reconstructedChain(12)),
    ("pro and con", proAndCon(25, 15)), ("groups", groups(outer: 3, inner: 3, innermost: 2)),
    ("long texts", longTexts), ("large", groups(outer: 5, inner: 4, innermost: 20)),
  ]

  private static func words(_ count: Int, _ seed: Int) -> String {
    let words = [
      "tram", "noise", "the budget", "of", "a longer way", "people", "is", "sustainability",
    ]
    return (0..<count).map { words[($0 * 5 + seed * 3 + $0 * seed) % words.count] }
      .joined(separator: " ")
  }

  /// Each reason for or against the one before.
  static func chain(_ length: Int) -> String {
    "[Claim]: \(words(20, 0))\n\n"
      + (0..<length).map { index in
        let head = index == 0 ? "[Claim]" : "<R\(index - 1)>"
        return "<R\(index)>: \(words(8, index))\n  \(index % 3 == 2 ? "->" : "+>") \(head)\n\n"
      }.joined()
  }

  /// Each argument concludes a premise of the one before.
  static func reconstructedChain(_ length: Int) -> String {
    (0..<length).map { index in
      """
      <Step \(index)>

      (1) [Ground \(index + 1)]: \(words(9, index))
      (2) \(words(6, index))
      ----
      (3) [Ground \(index)]


      """
    }.joined()
  }

  /// Reasons for and against one claim, some with a counter.
  static func proAndCon(_ pros: Int, _ cons: Int) -> String {
    "[Claim]: \(words(20, 0))\n"
      + (0..<(pros + cons)).map { index in
        let counter = index % 5 == 0 ? "    - <Counter \(index)>: \(words(7, index))\n" : ""
        return "  \(index < pros ? "+" : "-") <R\(index)>: \(words(5 + index % 9, index))\n"
          + counter
      }.joined()
  }

  /// Groups in groups, with links inside and across.
  static func groups(outer: Int, inner: Int, innermost: Int) -> String {
    var text = "[Claim]: \(words(20, 0))\n\n"
    var count = 0
    for part in 0..<outer {
      text += "# Part \(part)\n\n[P\(part)]: \(words(8, part))\n  +> [Claim]\n\n"
      for group in 0..<inner {
        text += "## Group \(part).\(group)\n\n<G\(part).\(group)>: \(words(6, group))\n"
        text += "  \(group % 2 == 0 ? "+>" : "->") [P\(part)]\n\n### Inner \(part).\(group)\n\n"
        for _ in 0..<innermost {
          text += "<I\(count)>: \(words(7, count))\n  +> <G\(part).\(group)>\n"
          if count % 4 == 3 { text += "  -> <I\(count - 3)>\n" }
          if count % 7 == 6 { text += "  +> <I\(count / 2)>\n" }
          text += "\n"
          count += 1
        }
      }
    }
    return text
  }

  /// Up to the length at which a picture begins to leave out, and in scripts of all directions.
  static let longTexts = """
    # \(words(24, 1))

    [Claim]: \(words(50, 2))
      + <Four thousand>: \(words(500, 3))
      + [Thousand]: \(words(130, 4))
      - <عنوان>: \(String(repeating: "يجب إغلاق المدينة القديمة أمام السيارات ", count: 12))
        + [כותרת]: \(String(repeating: "יש לסגור את העיר העתיקה למכוניות ", count: 10))
      + <中文>: \(String(repeating: "城市應該在三年內關閉舊城區的汽車交通", count: 12))
      - <Marks>: \(String(repeating: "Ple\u{301}ase a\u{308}rgue\u{302} a\u{301}\u{302}\u{303}bout ", count: 14))
      - <Signs>: \(String(repeating: "👩‍👩‍👧‍👦🚗🇪🇺👍🏽 and 🌳 ", count: 14))
      + <One word>: \(String(repeating: "Donaudampfschiff", count: 30))
    """
}
