import ArgumentParser

/// The maps that a subcommand works on.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "Maps (.argdown, .ad), folders of maps, or '-' for standard input.",
    completion: .file(extensions: MapFiles.endings))
  var paths: [String]

  /// Finds the maps.
  func maps() throws -> MapFiles { try MapFiles(paths: paths) }
}
