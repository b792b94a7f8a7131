// swift-tools-version: 6.1
import PackageDescription

let kit = Target.Dependency.product(name: "NianbaoKit", package: "nianbao")
// Report generators and layout printers, shared with the project's tests.
let testSupport = Target.Dependency.product(name: "NianbaoTestSupport", package: "nianbao")
// The weights of the recogniser have `package` access, so the program that fits them is built as part of the
// project.
let folder = Context.packageDirectory.split(separator: "/").dropLast().last?.lowercased() ?? ""
// SwiftPM derives the identifier from the folder's name in this way.
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
