// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "nianbao-card",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "nianbao", path: "../..")],
  targets: [
    .executableTarget(
      name: "nianbao-card",
      dependencies: [
        .product(name: "NianbaoKit", package: "nianbao"),
        .product(name: "NianbaoCommandLine", package: "nianbao"),
      ])
  ]
)
