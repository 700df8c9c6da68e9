import ArgMapTestSupport
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct MarkdownTests {
  static let page = """
    # Trams

    ```argdown
    [Tram]: Build the tram.
      + [Time]: It saves time. #basic
    ```

    - The costs:
      ```argdown-map
      [Costs]: It costs much.
        + [Rails]: Rails are dear. #basic
      ```
    - And so on.

    ```swift
    let tram = true
    ```

    """

  @Test func `each block is a map of its own, with places in the page`() async throws {
    let folder = try TemporaryFolder([
      "page.md": Self.page.replacing("+ [Rails]: Rails", with: "+ [Time]\n    + [Rails] Rails")
    ])
    let run = try await Command.argmap("check", "page.md", in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("error[text-after-reference]: "))
    #expect(run.output.contains(" --> page.md:12:15\n"))
    // The text that the first block gives the title is not known in the second.
    #expect(run.output.contains("error[undefined-statement]: [Time] has no text"))
    #expect(run.output.contains("12 |     + [Rails] Rails are dear. #basic\n"))
    #expect(run.output.hasSuffix(" in 1 file\n"))
  }

  @Test func `pages in folders count only where that is asked for`() async throws {
    let folder = try TemporaryFolder([
      "docs/page.md": Self.page, "docs/other.markdown": Self.page, "docs/readme.md": "No map.",
      "docs/map.argdown": SampleMaps.clean, "plain/readme.md": "No map.",
    ])
    #expect(try await Command.argmap("check", "docs", in: folder).output.hasSuffix(" in 1 file\n"))
    let run = try await Command.argmap("check", "docs", "--markdown", in: folder)
    #expect(run.output.hasSuffix(" in 3 files\n"))
    for options in [[], ["--markdown"]] {
      let run = try await Command.run(
        Command.executable, ["check", "plain"] + options, in: folder, input: [])
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("argmap: plain holds no argument maps; "))
    }
  }

  @Test func `a page without a map that was named could not be checked`() async throws {
    let folder = try TemporaryFolder(["readme.md": "No map.", "map.argdown": SampleMaps.clean])
    let run = try await Command.argmap("check", "readme.md", "map.argdown", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "argmap: readme.md holds no argument maps; in Markdown they are fenced blocks that begin with ```argdown\n"
    )
    #expect(run.output == "0 errors, 0 warnings, 0 notes in 1 file\n")
  }

  @Test func `a block can include files and is told when it has no end`() async throws {
    let folder = try TemporaryFolder([
      "docs/page.md": "> ```argdown\n> @include(part)\n> [A]: a [x] b\n", "docs/part": "[B]: [y]\n",
    ])
    let run = try await Command.argmap("check", "docs/page.md", in: folder)
    #expect(run.output.contains("warning[unclosed-markdown-block]: "))
    #expect(run.output.contains(" --> docs/page.md:1:3\n"))
    #expect(run.output.contains(" --> docs/part:1:6\n"))
    #expect(run.output.contains(" --> docs/page.md:3:10\n"))
  }

  @Test func `one block is converted, by its number where there are several`() async throws {
    let folder = try TemporaryFolder(["page.md": Self.page, "map.ad": SampleMaps.clean])
    func convert(_ options: String) async throws -> Run {
      try await Command.shell("argmap convert \(options) --to argdown-json", in: folder)
    }
    #expect(try await convert("page.md --block 2").output.contains("Rails are dear."))
    #expect(try await convert("page.md --block 2").output.contains("\"startLine\": 10"))
    for wrong in [
      "page.md", "page.md --block 0", "page.md --block 3", "map.ad --block 1", ". --block 1",
    ] {
      #expect(try await convert(wrong).status == 2)
    }
    #expect(try await convert("page.md").errors.contains("holds 2 maps; choose one with --block"))
  }

  // MARK: Drawing

  @Test func `the maps of a page are drawn with their numbers`() async throws {
    let folder = try TemporaryFolder(["docs/page.md": Self.page])
    let run = try await Command.argmap("render", "docs/page.md", "-o", "out", in: folder)
    #expect(run.status == 0)
    #expect(
      try folder.files(in: "out")
        == ["page-1", "page-2"].flatMap { name in
          RenderTests.fourDrawings.map { $0.replacing("map", with: name) }
        })
    #expect(try folder.text(of: "out/page-2.dot").contains("Rails are dear."))
  }

  @Test func `a page is written with pictures of the maps that it shows`() async throws {
    let folder = try TemporaryFolder(["page.markdown": Self.page])
    let run = try await Command.argmap(
      "render", ".", "--markdown", "-o", "out", "-f", "markdown", in: folder)
    #expect(run.errors == "")
    #expect(try folder.files(in: "out") == ["page.full.md", "page.md"])
    for name in ["page.md", "page.full.md"] {
      let page = try folder.text(of: "out/" + name)
      let start = try #require(page.range(of: "  <div class=\"argdown-map\">\n"))
      let end = try #require(page.range(of: "\n  </div>\n"))
      let seal = try #require(page.firstMatch(of: /<!-- argmap .*\n$/))
      #expect(
        page[..<start.lowerBound] + page[end.upperBound..<seal.range.lowerBound]
          == Self.page.replacing(#/\n  ```argdown-map[^`]*```\n/#, with: "\n\n"))
      let picture = page[start.upperBound..<end.lowerBound]
      #expect(
        picture.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy {
          $0.hasPrefix("  ") && $0.count > 2
        })
      let elements = try ParsedXML(Array(picture.utf8)).elements
      #expect(elements.compactMap(\.id).allSatisfy { $0.hasPrefix("map-2-") })
      #expect(elements.contains { $0.text.contains("Rails are dear.") })
    }
  }

  @Test func `the pictures of a page have different ids`() async throws {
    let block = "```argdown-map\n[A]: a\n  + [B]: b\n```\n\n"
    let folder = try TemporaryFolder(["page.md": block + block])
    let run = try await Command.argmap("render", "page.md", "-o", "-", "-f", "markdown", in: folder)
    #expect(run.status == 0)
    let ids = try ParsedXML(Array(("<page>" + run.output + "</page>").utf8)).elements.compactMap(
      \.id)
    #expect(ids.count > 4)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `a page never takes the place of a link to the one that it is made from`() async throws
  {
    let folder = try TemporaryFolder(["docs/page.md": Self.page])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "docs/link.md").path, withDestinationPath: "page.md")
    let run = try await Command.shell(
      "argmap render docs/link.md -o docs -f svg,markdown", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("link.md would be overwritten by a drawing"))
    #expect(try folder.files() == ["docs/link.md", "docs/page.md"])
  }

  @Test func `a page never takes the place of the one that it is made from`() async throws {
    let folder = try TemporaryFolder(["docs/page.md": Self.page, "page.md": Self.page])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url(of: "link").path, withDestinationPath: "docs")
    for line in [
      "docs -o docs", "docs/page.md -o ./docs", "docs -o link", ". -o .", "page.md docs -o docs",
    ] {
      let run = try await Command.shell(
        "argmap render \(line) --markdown -f svg,markdown", in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("page.md would be overwritten by a drawing"))
    }
    #expect(try folder.text(of: "docs/page.md") == Self.page)
    #expect(try folder.files() == ["docs/page.md", "link", "page.md"])
  }

  @Test(arguments: [
    "map.argdown -o out -f markdown", "page.md map.argdown -o - -f markdown",
    "page.md -o -", "page.md -o - -f svg,markdown",
  ])
  func `where there is no page, or more than one drawing, nothing is written`(line: String)
    async throws
  {
    let folder = try TemporaryFolder(["page.md": Self.page, "map.argdown": SampleMaps.clean])
    let run = try await Command.shell("argmap render \(line)", in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
  }

  @Test func `a page whose maps are faulty is written as far as it can be read`() async throws {
    let folder = try TemporaryFolder(["page.md": "```argdown-map\n[A]: a\n  +\n  + [B]: b\n```\n"])
    let run = try await Command.argmap(
      "render", "page.md", "-o", "out", "-f", "markdown", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains(" --> page.md:3:4\n"))
    #expect(try folder.text(of: "out/page.md").contains("<svg"))
  }

  @Test func `text in a page cannot leave its picture`() async throws {
    let folder = try TemporaryFolder([
      "page.md": "```argdown-map\n\(HostileInputTests.markup.split(separator: "===\n\n")[1])\n```\n"
    ])
    let run = try await Command.argmap(
      "render", "page.md", "-o", "out", "-f", "markdown", in: folder)
    #expect([0, 1].contains(run.status))
    let page = try folder.bytes(of: "out/page.md")
    let elements = try ParsedXML(page).elements
    #expect(!elements.contains { $0.name == "script" })
    #expect(!(try folder.text(of: "out/page.md")).dropLast().contains("\n\n"))
  }

  @Test func `a page of ten thousand blocks is checked`() async throws {
    let folder = try TemporaryFolder([
      "page.md": String(repeating: "```argdown\n[A]: a #basic\n```\n\n", count: 10_000)
    ])
    let run = try await Command.argmap("check", "page.md", "--strict", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "0 errors, 0 warnings, 0 notes in 1 file\n")
  }
}
