// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "argmap-benchmarks",
  dependencies: [.package(name: "argmap", path: "..")],
  targets: [
    .executableTarget(
      name: "argmap-benchmarks",
      dependencies: [.product(name: "ArgMapKit", package: "argmap")]),
    .executableTarget(
      name: "argmap-fuzz",
      dependencies: [.product(name: "ArgMapKit", package: "argmap")]),
  ],
  swiftLanguageModes: [.v6]
)
