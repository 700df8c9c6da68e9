#if os(Linux)
  import Foundation
  import Testing

  /// Each call of the system may fail: a run then does its work all the same, or says what it could not do.
  @Suite(.timeLimit(.minutes(20))) struct FailingCallTests {
    /// How many runs go on at a time.
    private static let width = 4

    static let files: KeyValuePairs<String, String> = [
      "map.argdown": """
      ===
      argmap:
        sources:
          report: {file: report.txt}
      ===
      [Tram]:Build the tram. {source: {in: report, quote: "We need a tram."}}
          + <Time>:It saves time.

      @include(_part.argdown)
      """,
      "_part.argdown": SampleMaps.fixable,
      "report.txt": "We need a tram. It is fast.\n",
      ".argmap.yml": "fail-on: error\n",
    ]

    static let sources = [
      "map.argdown", "_part.argdown", "report.txt", ".argmap.yml",
    ]

    @Test(arguments: [
      ["format", "map.argdown", "_part.argdown"],
      ["check", "map.argdown", "--jobs", "1", "--fix"],
      [
        "check", "map.argdown", "--jobs", "1", "--format", "text", "--format", "sarif:r.sarif",
        "--format", "json:r.json", "--baseline", "known.json", "--write-baseline",
      ],
      ["render", "map.argdown", "-o", "out", "--jobs", "1", "-f", "svg,dot", "--view", "full"],
    ])
    func
      `whichever call fails, sources stay whole, and results are the same or something is reported`(
        arguments: [String]
      ) async throws
    {
      let calls = try FailingCalls.shared.get()
      let untouched = try TemporaryFolder(Self.files)
      let reference = try await calls.run(failing: .max, arguments, in: untouched).run
      let old = Dictionary(uniqueKeysWithValues: Self.files.map { ($0.key, Array($0.value.utf8)) })
      let new = try untouched.contents()
      var first = 1
      var names: Set<String> = []
      while true {
        let numbers = first..<first + Self.width
        let failed = try await withThrowingTaskGroup { group in
          for number in numbers {
            group.addTask {
              let folder = try TemporaryFolder(Self.files)
              let run = try await calls.run(failing: number, arguments, in: folder)
              return (number, run, try folder.contents())
            }
          }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        for (number, failed, contents) in failed {
          guard let call = failed.call else { continue }
          names.insert(call)
          let run = failed.run
          let place = Comment(rawValue: "call \(number), \(call): \(run.output)\(run.errors)")
          try #require(run.status != nil, place)
          for name in Self.sources {
            let isWhole = contents[name] == old[name] || contents[name] == new[name]
            #expect(isWhole, place)
          }
          #expect(!contents.keys.contains { $0.contains(".argmap-") } || call == "unlink", place)
          if run.status == 2 {
            #expect(run.errors.contains("argmap: "), place)
          } else if run.output + run.errors == reference.output + reference.errors {
            #expect(run.status == reference.status, place)
            // A failed comparison would print the bytes.
            let isSame = contents == new
            #expect(isSame, place)
          }
        }
        guard failed.allSatisfy({ $0.1.call != nil }) else { break }
        first = numbers.upperBound
      }
      #expect(names.count > 5)
    }
  }
#endif
