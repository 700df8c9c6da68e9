// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "argmap",
  products: [
    .executable(name: "argmap", targets: ["argmap"]),
    .library(
      name: "ArgMapKit",
      targets: [
        "ArgMapSyntax", "ArgMapModel", "ArgMapChecks", "ArgMapDrawing", "ArgMapExchange",
      ]),
    .library(name: "ArgMapGraphviz", targets: ["ArgMapGraphviz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // MARK: Reading

    .target(name: "ArgMapSyntax"),
    .testTarget(
      name: "ArgMapSyntaxTests",
      dependencies: ["ArgMapSyntax", "ArgMapTestSupport"]),

    // MARK: The model

    .target(
      name: "ArgMapModel",
      dependencies: [
        "ArgMapSyntax",
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(
      name: "ArgMapModelTests",
      dependencies: ["ArgMapModel", "ArgMapSyntax", "ArgMapTestSupport"]),

    // MARK: What the tests share

    .target(
      name: "ArgMapTestSupport",
      path: "Tests/ArgMapTestSupport"),

    // MARK: Checking

    .target(
      name: "ArgMapChecks",
      dependencies: [
        "ArgMapModel", "ArgMapSyntax",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Schemas"],
      resources: [.embedInCode("Schemes/schemes.yaml")]),
    .testTarget(
      name: "ArgMapChecksTests",
      dependencies: [
        "ArgMapChecks", "ArgMapModel", "ArgMapSyntax", "ArgMapTestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // MARK: Drawing

    .target(
      name: "ArgMapDrawing",
      dependencies: [
        "ArgMapModel", "ArgMapSyntax",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("HTML/page.css"), .embedInCode("HTML/page.js")]),
    .testTarget(
      name: "ArgMapDrawingTests",
      dependencies: [
        "ArgMapDrawing", "ArgMapModel", "ArgMapSyntax", "ArgMapTestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["golden"]),

    // MARK: Graphviz

    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(
      name: "CArgMapGraphviz",
      dependencies: ["CGraphviz"],
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CArgMapProcess"),
    .target(
      name: "ArgMapGraphviz",
      dependencies: ["ArgMapDrawing", "CArgMapGraphviz", "CArgMapProcess"]),
    .testTarget(
      name: "ArgMapGraphvizTests",
      dependencies: ["ArgMapGraphviz", "ArgMapDrawing", "ArgMapModel", "ArgMapSyntax"]),

    // MARK: Other formats

    .target(
      name: "ArgMapExchange",
      dependencies: ["ArgMapDrawing", "ArgMapModel", "ArgMapSyntax"],
      exclude: ["Schemas"]),
    .testTarget(
      name: "ArgMapExchangeTests",
      dependencies: [
        "ArgMapExchange", "ArgMapDrawing", "ArgMapModel", "ArgMapSyntax", "ArgMapTestSupport",
      ]),

    // MARK: The command

    .target(name: "CArgMapSignals"),
    .target(
      name: "ArgMapCommands",
      dependencies: [
        "ArgMapChecks", "ArgMapDrawing", "ArgMapExchange", "ArgMapGraphviz", "ArgMapModel",
        "ArgMapSyntax", "CArgMapSignals",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .executableTarget(
      name: "argmap",
      dependencies: ["ArgMapCommands", "ArgMapGraphviz"]),
    .executableTarget(
      name: "WorkerProbe",
      dependencies: ["CArgMapProcess"],
      path: "Tests/WorkerProbe"),
    .testTarget(
      name: "ArgMapEndToEndTests",
      dependencies: [
        "argmap", "WorkerProbe", "ArgMapDrawing", "ArgMapGraphviz", "ArgMapModel", "ArgMapSyntax",
        "ArgMapTestSupport",
      ],
      exclude: ["failing", "golden", "workers"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InferIsolatedConformances"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
    ]
}
