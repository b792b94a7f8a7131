// swift-tools-version: 6.1
import PackageDescription

let kit = Target.Dependency.product(name: "NianbaoKit", package: "nianbao")
// Generated reports and printers of layouts, as the project's tests have them.
let testSupport = Target.Dependency.product(name: "NianbaoTestSupport", package: "nianbao")
// The weights of the recogniser are `package` in the project: what fits them counts as part of it.
let folder = Context.packageDirectory.split(separator: "/").dropLast().last?.lowercased() ?? ""
// As SwiftPM makes an identifier of the folder's name.
let project = String(folder.map { $0.isLetter || $0.isNumber ? $0 : "_" })
let asPartOfTheProject: [SwiftSetting] = [.unsafeFlags(["-package-name", project])]

let package = Package(
  name: "nianbao-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "nianbao", path: "..")],
  targets: [
    .executableTarget(name: "Accuracy", dependencies: ["TrueCells", kit]),
    .executableTarget(
      name: "FitOrder", dependencies: ["TrueCells", kit], packageAccess: false,
      swiftSettings: asPartOfTheProject),
    .target(name: "TrueCells", dependencies: [kit]),
    .executableTarget(name: "PlantedMistakes", dependencies: [kit, testSupport]),
    .executableTarget(name: "Speed", dependencies: [kit, testSupport]),
  ]
)
