// swift-tools-version: 6.1
import PackageDescription

// The targets use `package` declarations of the project, such as the zip writer, so they are built as part of
// it.
let folder = Context.packageDirectory.split(separator: "/").dropLast().last?.lowercased() ?? ""
// SwiftPM derives the identifier from the folder's name in this way.
let project = String(folder.map { $0.isLetter || $0.isNumber ? $0 : "_" })
let asPartOfTheProject: [SwiftSetting] = [.unsafeFlags(["-package-name", project])]
let nianbao: Target.Dependency = .product(name: "NianbaoKit", package: "nianbao")

/// A program that feeds one reader with bytes from libFuzzer.
let readers = [
  "text": "FuzzText", "html": "FuzzHTML", "docx": "FuzzWordPart", "docx-file": "FuzzWordFile",
  "xlsx": "FuzzSheetPart", "xlsx-file": "FuzzWorkbookFile", "pdf": "FuzzPDFWords", "json": "FuzzJSON",
  "csv": "FuzzCSV", "pipe": "FuzzPipeTable",
]
let programs = readers.merging(["seeds": "Seeds"]) { first, _ in first }.sorted { $0.key < $1.key }

let package = Package(
  name: "nianbao-fuzz",
  platforms: [.macOS(.v15)],
  products: programs.map { .executable(name: "fuzz-\($0.key)", targets: [$0.value]) },
  dependencies: [.package(name: "nianbao", path: "..")],
  targets: [
    .target(
      name: "FuzzSupport", dependencies: [nianbao], packageAccess: false, swiftSettings: asPartOfTheProject)
  ]
    + programs.map {
      .executableTarget(
        name: $0.value, dependencies: ["FuzzSupport", nianbao], packageAccess: false,
        swiftSettings: asPartOfTheProject)
    }
)
