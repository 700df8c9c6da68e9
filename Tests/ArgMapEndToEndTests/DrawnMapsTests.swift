import ArgMapTestSupport
import Foundation
import Testing

/// The folder `output` holds what the folder `maps` is drawn as.
@Suite(.timeLimit(.minutes(20))) struct DrawnMapsTests {
  private static let advice: Comment = """
    output/ is not what maps/ is drawn as; read the difference after this command:
    swift run argmap render maps -o output
    """

  private func drawings() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder([:] as KeyValuePairs<String, String>)
    let run = try await Command.argmap(
      "render", Repository.mapFolder.path, "-o", "drawn", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test func `output holds the drawings of the maps and nothing else`() async throws {
    let expected = try Repository.maps().flatMap { map in
      [".dot", ".full.dot", ".full.svg", ".svg"].map {
        (map as NSString).deletingPathExtension + $0
      }
    }
    try #require(!expected.isEmpty)
    #expect(try await drawings().files(in: "drawn") == expected.sorted())
    #expect((try? Repository.outputFolder.filesBelow()) == expected.sorted(), Self.advice)
  }

  @Test func `the DOT files are the ones that are drawn now`() async throws {
    let folder = try await drawings()
    for file in try folder.files(in: "drawn") where file.hasSuffix(".dot") {
      let committed = try? Data(contentsOf: Repository.outputFolder.appendingPathComponent(file))
      #expect(try Data(folder.bytes(of: "drawn/" + file)) == committed, Self.advice)
    }
  }

  /// Where things are placed depends on the version of Graphviz.
  @Test func `the SVG files say what is drawn now, wherever it is placed`() async throws {
    let folder = try await drawings()
    for file in try folder.files(in: "drawn") where file.hasSuffix(".svg") {
      let committed = try? Data(contentsOf: Repository.outputFolder.appendingPathComponent(file))
      let old = try committed.map { try ParsedXML([UInt8]($0)).elements.map(\.structure) } ?? []
      let new = try ParsedXML(folder.bytes(of: "drawn/" + file)).elements.map(\.structure)
      let difference = zip(old, new).first { $0 != $1 }
      #expect(difference == nil && old.count == new.count, Self.advice)
    }
  }

  /// Drawings with the same seal are made with the same version of Graphviz, among other things.
  @Test func `a drawing that is another one than in the repository has another key`() async throws {
    let folder = try await drawings()
    for file in try folder.files(in: "drawn") {
      let drawn = try folder.bytes(of: "drawn/" + file)
      let committed = try Data(contentsOf: Repository.outputFolder.appendingPathComponent(file))
      let key = try #require(DrawnSeal(of: drawn)).key
      guard DrawnSeal(of: [UInt8](committed))?.key == key else { continue }
      #expect(Data(drawn) == committed, "\(file) \(DrawnSeal.advice)")
    }
  }

  @Test func `each SVG can be spoken, and each of its things has a name of its own`() async throws {
    let folder = try await drawings()
    for file in try folder.files(in: "drawn") where file.hasSuffix(".svg") {
      let document = try ParsedXML(folder.bytes(of: "drawn/" + file))
      let root = try #require(document.elements.first)
      #expect(root.name == "svg")
      #expect(root.attributes["role"] == "graphics-document document")
      let ids = document.elements.compactMap(\.id)
      #expect(ids.count > 2)
      #expect(Set(ids).count == ids.count)
      for (index, element) in document.elements.enumerated()
      where index == 0 || element.id != nil {
        let heads = document.children(of: index).prefix(2)
        #expect(heads.map(\.name) == ["title", "desc"], "\(file): \(element)")
        #expect(heads.allSatisfy { !$0.text.isEmpty }, "\(file): \(element)")
        #expect(element.attributes["role"] != nil, "\(file): \(element)")
      }
    }
  }

  @Test(.enabled("dot is not installed") { Dot.executable != nil })
  func `dot draws each DOT file without a word`() async throws {
    let dot = try #require(Dot.executable)
    let folder = try await drawings()
    for file in try folder.files(in: "drawn") where file.hasSuffix(".dot") {
      let run = try await Command.run(
        dot, ["-Tcanon", "drawn/" + file], in: folder, input: [UInt8]())
      #expect(run.status == 0)
      #expect(run.errors == "")
    }
  }
}

/// Graphviz's own command.
enum Dot {
  static let executable = ProcessInfo.processInfo.environment["PATH", default: ""]
    .split(separator: ":").map { URL(fileURLWithPath: $0 + "/dot") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}

extension ParsedXML.Element {
  /// What must be equal in two drawings of one map by different versions of Graphviz.
  var structure: String {
    let known = ["id", "class", "role", "href", "aria-hidden"].compactMap { name in
      attributes[name].map { " \(name)=\($0)" }
    }
    return "\(depth) \(name)\(known.joined()): \(text)"
  }
}
