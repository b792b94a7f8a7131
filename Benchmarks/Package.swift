// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "nianbao-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "nianbao", path: "..")],
  targets: [
    .executableTarget(name: "Accuracy", dependencies: [.product(name: "NianbaoKit", package: "nianbao")]),
    // The generator of the project's tests: links to its files.
    .target(name: "GeneratedReports", dependencies: [.product(name: "NianbaoKit", package: "nianbao")]),
    .executableTarget(
      name: "PlantedMistakes",
      dependencies: ["GeneratedReports", .product(name: "NianbaoKit", package: "nianbao")]),
    .executableTarget(name: "Speed", dependencies: [.product(name: "NianbaoKit", package: "nianbao")]),
  ]
)
