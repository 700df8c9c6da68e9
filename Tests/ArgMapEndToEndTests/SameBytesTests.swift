import ArgMapTestSupport
import Foundation
import Testing

/// The same input gives the same bytes.
@Suite(.timeLimit(.minutes(20))) struct SameBytesTests {
  /// What a program that asks for fonts is told where there are none.
  private static let noFonts = """
    <?xml version="1.0"?>
    <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
    <fontconfig></fontconfig>

    """

  @Test func `a map gives the same files in every run, with any number of jobs and any fonts`()
    async throws
  {
    let folder = try TemporaryFolder([
      "maps/faulty.argdown": SampleMaps.faulty, "fonts.conf": Self.noFonts,
    ])
    for file in try Repository.mapFolder.filesBelow() {
      try folder.write(
        Data(contentsOf: Repository.mapFolder.appendingPathComponent(file)), to: "maps/" + file)
    }
    let hidesFonts = "FONTCONFIG_FILE=" + folder.url(of: "fonts.conf").path
    let runs: [(jobs: String, environment: [String])] = [
      ("1", []), ("2", []), ("1", [hidesFonts]), ("2", [hidesFonts]), ("2", []),
    ]
    for (number, run) in runs.enumerated() {
      _ = try await Command.run(
        URL(fileURLWithPath: "/usr/bin/env"),
        run.environment + [
          Command.executable.path, "render", "maps", "-o", "out-\(number)", "-f", "dot,svg,html",
          "--embed-sources", "--jobs", run.jobs,
        ], in: folder, input: [])
    }
    let files = try folder.files(in: "out-0")
    #expect(files.count == 6 * (try Repository.maps().count + 1))
    for number in runs.indices.dropFirst() {
      #expect(try folder.files(in: "out-\(number)") == files)
      for file in files {
        #expect(
          try folder.bytes(of: "out-\(number)/" + file) == folder.bytes(of: "out-0/" + file),
          "\(file) is another in run \(number)")
      }
    }
  }
}
