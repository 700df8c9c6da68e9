import ArgMapModel
import ArgMapSyntax
import Foundation

let text = SourceText(MapGenerator.map(statements: 100_000))
print("bytes", text.bytes.count)
func time(_ name: String, _ body: () -> Void) {
  var best = Double.infinity
  for _ in 0..<5 {
    let start = ContinuousClock.now
    body()
    let d = ContinuousClock.now - start
    best = min(best, Double(d.components.attoseconds) / 1e18 + Double(d.components.seconds))
  }
  print(name, best, "s", Double(text.bytes.count) / best / 1e6, "MB/s")
}
if CommandLine.arguments.count > 1 {
  let text = SourceText(
    name: "x", bytes: Array(FileManager.default.contents(atPath: CommandLine.arguments[1])!))
  let map = ArgumentMap(parsing: text)
  print(map.statements.count, map.diagnostics.count, map.diagnostics.first as Any)
} else {
  time("parse") { _ = SyntaxTree(parsing: text) }
  time("model") { _ = ArgumentMap(parsing: text) }
}
