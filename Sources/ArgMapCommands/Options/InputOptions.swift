import ArgumentParser

/// The maps that a subcommand works on.
struct InputOptions: ParsableArguments {
  @Argument(
    help: """
      Maps (.argdown, .ad), Markdown pages with maps (.md, .markdown), folders of maps, or '-' for \
      standard input.
      """,
    completion: .file(extensions: MapFiles.endings + MapFiles.markdownEndings))
  var paths: [String]

  @Flag(help: "Look for maps in the Markdown pages of folders too.")
  var markdown = false

  @OptionGroup var reading: ReadingOptions

  /// Finds the maps.
  func maps() throws -> MapFiles { try MapFiles(paths: paths, withMarkdown: markdown) }
}
