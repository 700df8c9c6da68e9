public import ArgMapSyntax

extension RuleDescription {
  /// What is found while a map is drawn, by name.
  public static let drawingRules = [
    layoutFailed, layoutLimit, reducedResolution, simplerLayout, undrawnImage,
  ]

  package static let layoutFailed = RuleDescription(
    "layout-failed", .error, .drawing, since: "0.1.0",
    summary: "Graphviz fails to lay out a map.",
    rationale: """
      Graphviz places what a drawing shows, in a process of its own. Where it reports an error or \
      crashes, with a simpler layout too, the map is not drawn; its DOT files are written, and all \
      other maps are drawn. Since the fault is hardly the map's, `argmap render` ends with 2. A drawing of \
      less usually helps: see `--focus` and `--group`, and `selection` among the settings.
      """,
    objectionable: "", accepted: "[Tram]: Build the tram.\n  + [Fast]: It is fast.")

  package static let layoutLimit = RuleDescription(
    "layout-limit", .error, .drawing, since: "0.1.0",
    summary: "The layout of a map takes more than it may.",
    rationale: """
      The time for placing boxes and lines grows faster than their number, and a small file can keep a \
      machine busy for days. So a layout has 10 seconds of processor time (`--timeout`), 1,024 megabytes of \
      memory (`--memory`), 20,000 boxes and 60,000 lines. A map beyond that is not drawn; its DOT files are \
      written, and all other maps are drawn. To draw a \
      part of it, see `--focus` and `--group`, and `selection` among the settings. An overview whose map \
      has headings is folded into their groups, so give it some.
      """,
    objectionable: "", accepted: "[Tram]: Build the tram.\n  + [Fast]: It is fast.")

  package static let reducedResolution = RuleDescription(
    "reduced-resolution", .warning, .drawing, since: "0.1.0",
    summary: "A map is too large for a PNG of full resolution.",
    rationale: """
      A PNG has 144 dots an inch. Where that would be more than 32,767 dots a side, or take more than a \
      quarter of the memory (`--memory`), it has fewer, and small text may not be legible. PDF and SVG have \
      no dots.
      """,
    objectionable: "", accepted: "[Tram]: Build the tram.\n  + [Fast]: It is fast.")

  package static let simplerLayout = RuleDescription(
    "simpler-layout", .warning, .drawing, since: "0.1.0",
    summary: "A map is laid out in a simpler way, since the usual one would not end.",
    rationale: """
      Where very many lines are long, or the usual layout fails or exceeds its limits, boxes are \
      placed by one line each. The other lines are arcs, which may run across boxes, and there are no \
      frames. Whether lines are too many is decided by the map alone; where the time decided, a faster \
      machine may draw the map otherwise.
      """,
    objectionable: "", accepted: "[Tram]: Build the tram.\n  + [Fast]: It is fast.")

  package static let undrawnImage = RuleDescription(
    "undrawn-image", .note, .drawing, since: "0.1.0",
    summary: "A map has images, which are not drawn.",
    rationale: """
      A drawing can be shown anywhere and shows the same everywhere, so it takes in nothing from other \
      files or from the network. `argmap render` says once a map that images are left out.
      """,
    objectionable: """
      [Dogs]: Dogs are better than cats. {images: [dog.jpg]}
        - [Cats]: Cats are better than dogs.
      """,
    accepted: """
      [Dogs]: Dogs are better than cats.
        - [Cats]: Cats are better than dogs.
      """)
}
