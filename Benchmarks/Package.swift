// swift-tools-version: 6.1
import PackageDescription

let kit = Target.Dependency.product(name: "NianbaoKit", package: "nianbao")
// Generated reports and printers of layouts, as the project's tests have them.
let testSupport = Target.Dependency.product(name: "NianbaoTestSupport", package: "nianbao")

let package = Package(
  name: "nianbao-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "nianbao", path: "..")],
  targets: [
    .executableTarget(name: "Accuracy", dependencies: [kit]),
    .executableTarget(name: "PlantedMistakes", dependencies: [kit, testSupport]),
    .executableTarget(name: "Speed", dependencies: [kit, testSupport]),
  ]
)
