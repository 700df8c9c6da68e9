import ArgMapDrawing
import ArgMapModel
import ArgumentParser

/// What a picture shows and what it looks like; what is told here wins over a map's settings.
struct PictureOptions: ParsableArguments {
  enum StyleName: String, CaseIterable, ExpressibleByArgument {
    case `default`
    case argdown
    case mono
  }

  enum Direction: String, CaseIterable, ExpressibleByArgument {
    case bottomUp = "bottom-up"
    case topDown = "top-down"
    case leftRight = "left-right"
    case rightLeft = "right-left"
  }

  enum Labels: String, CaseIterable, ExpressibleByArgument {
    case title
    case text
    case both
  }

  @Option(
    help: """
      The look: default, argdown (as Argdown's own maps) or mono (black on white, for print). SVGs \
      have dark colours too, for screens.
      """)
  var style = StyleName.default

  @Option(
    help: """
      Where support leads: bottom-up, top-down, left-right or right-left; without it the overview \
      follows the map's settings, or goes bottom-up, and the full view goes right-left, a long chain \
      bottom-up.
      """)
  var direction: Direction?

  @Option(
    help: ArgumentHelp(
      "Within which width text is wrapped; a letter takes about 6 points.", valueName: "points"))
  var width: Int?

  @Option(
    help: """
      The words in boxes: title, text or both. What has no title shows its text in any case.
      """)
  var labels: Labels?

  func validate() throws {
    if let width, !(60...1_000 ~= width) {
      throw ValidationError("--width takes a number of points from 60 to 1000")
    }
  }

  /// The settings of a map with what is told here.
  func settings(of map: ArgumentMap) -> DrawingSettings {
    var settings = DrawingSettings(map.configuration)
    settings.direction = direction?.drawn ?? settings.direction
    settings.textWidth = width.map(Double.init) ?? settings.textWidth
    settings.labels = labels?.drawn ?? settings.labels
    return settings
  }
}

extension PictureOptions.StyleName {
  var drawn: Style {
    switch self {
    case .default: .default
    case .argdown: .argdown
    case .mono: .mono
    }
  }
}

extension PictureOptions.Direction {
  fileprivate var drawn: LayoutRequest.Direction {
    switch self {
    case .bottomUp: .up
    case .topDown: .down
    case .leftRight: .right
    case .rightLeft: .left
    }
  }
}

extension PictureOptions.Labels {
  fileprivate var drawn: DrawingSettings.Labels {
    switch self {
    case .title: .title
    case .text: .text
    case .both: .both
    }
  }
}
