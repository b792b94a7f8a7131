// swift-tools-version: 6.1
import PackageDescription

/// A format's module lives under Plugins/ and its tests under Tests/; what both need is the same for all.
func plugin(_ name: String, folder: String, dependencies: [Target.Dependency] = []) -> [Target] {
  [
    .target(
      name: name, dependencies: ["ReportModel", "Conversion"] + dependencies, path: "Plugins/\(folder)"),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "ReportModel", "Conversion", "Documents", "TestSupport"],
      exclude: []),
  ]
}

let package = Package(
  name: "nianbao",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "NianbaoKit", targets: ["NianbaoKit"]),
    .library(name: "NianbaoCommandLine", targets: ["NianbaoCommandLine"]),
    .executable(name: "nianbao", targets: ["nianbao"]),
    .library(name: "NianbaoTestSupport", targets: ["TestSupport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "ReportModel"),
    .target(name: "Recognition", dependencies: ["ReportModel"]),
    .target(name: "Reconciliation", dependencies: ["ReportModel"]),
    .target(name: "Conversion", dependencies: ["ReportModel", "Recognition", "Reconciliation"]),
    .target(
      name: "Documents", dependencies: ["ReportModel", "Recognition", "Conversion", "CZip", "CXML"]),
    .target(
      name: "NianbaoKit",
      dependencies: [
        "ReportModel", "Recognition", "Reconciliation", "Conversion", "TextFormat", "JSONFormat", "CSVFormat",
        "PipeTableFormat", "XLSXFormat", "HTMLFormat", "PDFFormat", "WordFormat",
      ]),
    .target(
      name: "CheckConfiguration",
      dependencies: ["ReportModel", "Reconciliation", "Conversion", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "NianbaoCommandLine",
      dependencies: [
        "NianbaoKit", "CheckConfiguration",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/CommandLine"),
    .executableTarget(name: "nianbao", dependencies: ["NianbaoCommandLine"]),

    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    .target(
      name: "TestSupport", dependencies: ["ReportModel", "Conversion", "Documents", "NianbaoKit"],
      path: "Tests/TestSupport"),
    .testTarget(name: "ReportModelTests", dependencies: ["ReportModel", "TestSupport"]),
    .testTarget(name: "RecognitionTests", dependencies: ["Recognition", "ReportModel", "TestSupport"]),
    .testTarget(
      name: "ReconciliationTests",
      dependencies: ["Reconciliation", "NianbaoKit", "ReportModel", "TestSupport"]),
    .testTarget(name: "ConversionTests", dependencies: ["Conversion", "ReportModel", "TestSupport"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Recognition", "NianbaoKit", "TestSupport"]),
    .testTarget(name: "RoundTripTests", dependencies: ["NianbaoKit", "TestSupport"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["NianbaoCommandLine", "CheckConfiguration", "NianbaoKit", "TestSupport"]),
  ]
    + plugin("WordFormat", folder: "Word", dependencies: ["Documents"])
    + plugin("HTMLFormat", folder: "HTML", dependencies: ["Documents", "CXML"])
    + plugin("PDFFormat", folder: "PDF", dependencies: ["Documents", "Recognition"])
    + plugin("TextFormat", folder: "Text", dependencies: ["Documents"])
    + plugin("JSONFormat", folder: "JSON")
    + plugin("CSVFormat", folder: "CSV")
    + plugin("PipeTableFormat", folder: "PipeTable")
    + plugin("XLSXFormat", folder: "XLSX", dependencies: ["CXLSXWriter", "Documents", "Reconciliation"])
)
