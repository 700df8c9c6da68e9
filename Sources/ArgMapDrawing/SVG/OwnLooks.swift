/// The looks of boxes and frames that are not those of all of their kind, each once.
struct OwnLooks {
  /// A look on light and on dark ground.
  struct Pair: Hashable {
    var light: BoxLook
    var dark: BoxLook
    /// Whether it is that of a frame, whose title has a ground of its own.
    var isFrame: Bool
  }

  private(set) var pairs: [Pair] = []
  /// For each node the class of its look; nil where that of its kind is enough.
  private(set) var classesOfNodes: [String?] = []
  /// For each frame.
  private(set) var classesOfFrames: [String?] = []
  private var places: [Pair: Int] = [:]

  init(_ drawing: Drawing) {
    let dark = drawing.style.dark
    for (node, box) in zip(drawing.graph.nodes, drawing.boxes) {
      classesOfNodes.append(
        box.look.hasOwnColors
          ? name(Pair(light: box.look, dark: dark.look(of: node), isFrame: false)) : nil)
    }
    for (index, cluster) in drawing.graph.clusters.enumerated() {
      let look = drawing.frames[index].look
      let darkLook = dark.look(of: cluster, depth: drawing.depths[index])
      classesOfFrames.append(
        look.hasOwnColors ? name(Pair(light: look, dark: darkLook, isFrame: true)) : nil)
    }
  }

  private mutating func name(_ pair: Pair) -> String {
    let place = places[pair] ?? pairs.count
    if place == pairs.count {
      places[pair] = place
      pairs.append(pair)
    }
    return Self.name(place)
  }

  /// The class of the pair at a place.
  static func name(_ place: Int) -> String { "own-\(place + 1)" }
}
