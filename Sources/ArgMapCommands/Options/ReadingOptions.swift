import ArgumentParser

/// How maps are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder that maps may include files from, besides their own.", valueName: "folder"),
    completion: .directory)
  var includes: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      The file with Argdown's settings; without this option 'argdown.config.json' in the current \
      folder.
      """, valueName: "file"),
    completion: .file(extensions: ["json"]))
  var config: String?

  /// Prepares for reading.
  func reader() throws -> MapReader {
    MapReader(
      configuration: try ConfigurationFile(at: config),
      includeFolders: try ReadableFolders.folders(at: includes))
  }
}
