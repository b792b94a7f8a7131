// swift-tools-version: 6.1
import PackageDescription

/// A format's module lives under Plugins/ and its tests under Tests/; what both need is the same for all.
func plugin(_ name: String, folder: String, dependencies: [Target.Dependency] = []) -> [Target] {
  [
    .target(
      name: name,
      dependencies: ["Diagnostics", "Characters", "ReportModel", "System", "Conversion"] + dependencies,
      path: "Plugins/\(folder)"),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "ReportModel", "Conversion", "TestSupport"],
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
    .target(name: "Diagnostics"),
    .target(name: "Characters", dependencies: ["Diagnostics"]),
    .target(name: "ReportModel", dependencies: ["Diagnostics", "Characters"]),
    .target(name: "Layout", dependencies: ["Diagnostics", "Characters"]),
    .target(name: "Containers", dependencies: ["Diagnostics", "Characters", "CZip", "CXML"]),
    .target(name: "System", dependencies: ["Diagnostics"]),
    .target(name: "Recognition", dependencies: ["Diagnostics", "Characters", "ReportModel", "Layout"]),
    .target(name: "Reconciliation", dependencies: ["Diagnostics", "ReportModel"]),
    .target(name: "MachineForm", dependencies: ["Diagnostics", "Characters", "ReportModel"]),
    .target(name: "NationalForm", dependencies: ["Diagnostics", "ReportModel"]),
    .target(
      name: "Conversion",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Layout", "System", "Recognition", "Reconciliation",
      ]),
    .target(
      name: "NianbaoKit",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "System", "Recognition", "Reconciliation", "MachineForm",
        "Conversion", "TextFormat", "JSONFormat", "CSVFormat", "PipeTableFormat", "XLSXFormat", "HTMLFormat",
        "PDFFormat", "WordFormat",
      ]),
    .target(
      name: "NianbaoCommandLine",
      dependencies: [
        "NianbaoKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
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
      name: "TestSupport",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Layout", "Containers", "NationalForm", "System",
        "Conversion",
        "NianbaoKit",
      ],
      path: "Tests/TestSupport"),
    .testTarget(name: "ReportModelTests", dependencies: ["ReportModel", "TestSupport"]),
    .testTarget(name: "RecognitionTests", dependencies: ["Recognition", "ReportModel", "TestSupport"]),
    .testTarget(
      name: "ReconciliationTests",
      dependencies: ["Reconciliation", "NianbaoKit", "ReportModel", "TestSupport"]),
    .testTarget(name: "ConversionTests", dependencies: ["Conversion", "ReportModel", "TestSupport"]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Layout", "NationalForm", "Recognition", "NianbaoKit", "TestSupport"]),
    .testTarget(name: "RoundTripTests", dependencies: ["NianbaoKit", "TestSupport"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["NianbaoCommandLine", "NianbaoKit", "TestSupport"]),
  ]
    + plugin("WordFormat", folder: "Word", dependencies: ["Layout", "Containers", "NationalForm"])
    + plugin("HTMLFormat", folder: "HTML", dependencies: ["Layout", "MachineForm", "NationalForm", "CXML"])
    + plugin("PDFFormat", folder: "PDF", dependencies: ["Layout", "Recognition"])
    + plugin("TextFormat", folder: "Text", dependencies: ["Layout"])
    + plugin("JSONFormat", folder: "JSON", dependencies: ["MachineForm"])
    + plugin("CSVFormat", folder: "CSV", dependencies: ["MachineForm"])
    + plugin("PipeTableFormat", folder: "PipeTable")
    + plugin(
      "XLSXFormat", folder: "XLSX",
      dependencies: ["CXLSXWriter", "Layout", "Containers", "NationalForm", "Reconciliation"])
)

// A file names every module it takes something from, so that its imports tell what it stands on.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.enableUpcomingFeature("MemberImportVisibility")]
}
