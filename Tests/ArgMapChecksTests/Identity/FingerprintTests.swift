import ArgMapChecks
import ArgMapSyntax
import Testing

@Suite struct FingerprintTests {
  private func fingerprints(_ text: String, named name: String = "a.argdown") -> [String] {
    SampleReports.check(text, named: name).findings.map(\.fingerprint)
  }

  /// Blocks with findings about titled and untitled elements, and about the text itself.
  private static let blocks = [
    "[A]: One.\n  + [A]", "A claim without a title.", "A claim without a title, too.",
    "[B]\n  + [Missing]\n  + <Reason>: It is so.",
    "(1) A premise.\n-- {uses: [9]} --\n(2) A conclusion.",
    "(1) Another.\n-- {uses: [9]} --\n(2) A different one.", "A text with [C] in it.",
    "A text with [D] in it.",
  ]

  @Test func `a fingerprint has the form that is documented`() throws {
    for fingerprint in fingerprints(Self.blocks.joined(separator: "\n\n")) {
      #expect(fingerprint.wholeMatch(of: /a1:[0-9a-f]{16}/) != nil)
    }
  }

  @Test func `fingerprints of a map differ from each other`() {
    let found = fingerprints(Self.blocks.joined(separator: "\n\n") + "\n\n[A]: One.\n  + [A]")
    #expect(found.count >= 8)
    #expect(Set(found).count == found.count)
  }

  @Test func `neither lines nor the order of blocks nor the name of the file matter`() {
    let text = Self.blocks.joined(separator: "\n\n")
    let found = fingerprints(text)
    #expect(fingerprints("\n\n// A comment.\n\n" + text) == found)
    #expect(fingerprints(text, named: "b.argdown") == found)
    #expect(
      Set(fingerprints(Self.blocks.reversed().joined(separator: "\n\n"))) == Set(found))
  }

  @Test func `neither does where a circle is entered`() {
    let blocks = SampleReports.circle.split(separator: "<Habit>")
    let turned = "<Habit>" + blocks[1] + "\n\n" + blocks[0]
    func circle(_ text: String) -> [String] {
      SampleReports.check(text, rules: [CircularSupport.self]).findings.map(\.fingerprint)
    }
    #expect(circle(turned) == circle(SampleReports.circle))
    #expect(circle(turned).count == 1)
  }

  @Test func `an untitled text is recognised by its words`() {
    func subjects(_ text: String) -> [[String]] {
      SampleReports.check(text).findings.filter { $0.id == "unknown-input" }.map(\.subjects)
    }
    let structure = "(1) A premise.\n-- {uses: [9]} --\n(2) A conclusion."
    let found = subjects(structure)
    #expect(found.count == 1)
    #expect(found[0][0].wholeMatch(of: /argument#[0-9a-f]{16}/) != nil)
    #expect(subjects("Something before.\n\n" + structure) == found)
    #expect(subjects(structure.replacing("A conclusion.", with: "a  conclusion")) == found)
    #expect(subjects(structure.replacing("A conclusion.", with: "Another.")) != found)
  }

  @Test func `findings that agree are numbered, and so the first stays what it was`() {
    let one = fingerprints("x [A]")
    let two = fingerprints("x [A]\n\ny [A]")
    #expect(one.count == 1)
    #expect(two.count == 2)
    #expect(two[0] == one[0])
  }

  /// Baselines keep fingerprints: one that changes loses what they accept.
  @Test func `a fingerprint stays the same over versions`() {
    #expect(fingerprints("[A]: One.\n  + [A]") == ["a1:0946aebe0664c017"])
  }
}
