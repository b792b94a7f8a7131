// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "nianbao-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "nianbao", path: "..")],
  targets: [
    .executableTarget(name: "Accuracy", dependencies: [.product(name: "NianbaoKit", package: "nianbao")]),
    .executableTarget(name: "Speed", dependencies: [.product(name: "NianbaoKit", package: "nianbao")]),
  ]
)
