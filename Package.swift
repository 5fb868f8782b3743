// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "methodical",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "methodical", targets: ["methodical"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // Pure: values and functions. No clock, no file, no global.
    .target(name: "JSONDocument"),
    .target(
      name: "HTTPSemantics",
      dependencies: [
        "JSONDocument",
        .product(name: "HashTreeCollections", package: "swift-collections"),
      ]
    ),
    .target(
      name: "Laboratory",
      dependencies: [
        "HTTPSemantics", "JSONDocument",
        .product(name: "HashTreeCollections", package: "swift-collections"),
      ]
    ),
    .target(name: "Experiments", dependencies: ["HTTPSemantics", "Laboratory"]),
    .target(name: "Learning", dependencies: ["JSONDocument"]),
    .target(name: "Markup", dependencies: ["CMarkGFM"]),
    .target(
      name: "Curriculum",
      dependencies: [
        "Experiments", "HTTPSemantics", "JSONDocument", "Laboratory", "Markup",
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(
      name: "Tutor",
      dependencies: [
        "Curriculum", "Experiments", "HTTPSemantics", "JSONDocument", "Laboratory", "Learning",
        "Markup",
      ]
    ),
    .target(name: "Terminal", dependencies: ["Markup"]),
    .target(
      name: "Shell",
      dependencies: [
        "Curriculum", "HTTPSemantics", "JSONDocument", "Laboratory", "Learning", "Markup",
        "Terminal", "Tutor",
      ]
    ),

    // Adapters: one outside world each, none importing another.
    .target(
      name: "Wire",
      dependencies: [
        "HTTPSemantics", "Laboratory",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]
    ),
    .target(
      name: "ProgressStore",
      dependencies: ["Learning", .product(name: "GRDB", package: "GRDB.swift")]
    ),
    .target(name: "LineEditor", dependencies: ["CEditLine", "Terminal"]),

    // The executable opens the adapters and ties the knots.
    .executableTarget(
      name: "methodical",
      dependencies: [
        "Curriculum", "HTTPSemantics", "Laboratory", "Learning", "LineEditor", "ProgressStore",
        "Shell", "Terminal", "Tutor", "Wire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Figures: what `script/bench` measures, the listener beside a bare server of SwiftNIO.
    .executableTarget(
      name: "bench",
      dependencies: [
        "HTTPSemantics", "JSONDocument", "Laboratory", "Learning", "ProgressStore", "Wire",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Benchmarks",
      exclude: ["prompt.py"]
    ),

    // Tests: the pure targets by tables, the adapters on real sockets and files.
    .testTarget(name: "JSONDocumentTests", dependencies: ["JSONDocument"]),
    .target(name: "FramingSamples", dependencies: ["HTTPSemantics"], path: "Tests/FramingSamples"),
    .testTarget(
      name: "HTTPSemanticsTests",
      dependencies: ["FramingSamples", "HTTPSemantics", "JSONDocument"]
    ),
    .testTarget(
      name: "LaboratoryTests",
      dependencies: ["HTTPSemantics", "JSONDocument", "Laboratory"]
    ),
    .testTarget(name: "LearningTests", dependencies: ["Learning"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "TerminalTests", dependencies: ["Markup", "Terminal"]),
    .testTarget(
      name: "CurriculumTests",
      dependencies: [
        "Curriculum", "Experiments", "HTTPSemantics", "JSONDocument", "Laboratory", "Markup",
      ]
    ),
    .testTarget(
      name: "TutorTests",
      dependencies: [
        "Curriculum", "Experiments", "HTTPSemantics", "Laboratory", "Learning", "Markup", "Tutor",
      ]
    ),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Curriculum", "HTTPSemantics", "Laboratory", "Learning", "Shell", "Terminal", "Tutor",
      ],
      exclude: ["Transcripts"]
    ),
    .testTarget(
      name: "WireTests",
      dependencies: [
        "FramingSamples", "HTTPSemantics", "Laboratory", "Wire",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]
    ),
    .testTarget(
      name: "ProgressStoreTests",
      dependencies: [
        "Learning", "ProgressStore", .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(name: "LineEditorTests", dependencies: ["LineEditor", "Terminal"]),

    // C: libedit's variadic functions and the signal handlers in fixed-arity wrappers, and cmark-gfm.
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]
    ),
  ]
)

for target in package.targets where !target.name.hasPrefix("C") || target.name == "Curriculum" {
  target.swiftSettings = settings
}
