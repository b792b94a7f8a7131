// swift-tools-version: 6.1
import PackageDescription

/// A format's module lives under Plugins/ and its tests under Tests/.
func plugin(
  _ name: String, folder: String, dependencies: [Target.Dependency], tests: [Target.Dependency]
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, path: "Plugins/\(folder)"),
    .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + tests),
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
    .target(name: "Containers", dependencies: ["Diagnostics", "CZip", "CXML"]),
    .target(name: "Layout", dependencies: ["Diagnostics", "Characters", "Containers"]),
    .target(name: "System", dependencies: ["Diagnostics", "Characters", "CGNU"]),
    .target(name: "Recognition", dependencies: ["Diagnostics", "Characters", "ReportModel", "Layout"]),
    .target(name: "Reconciliation", dependencies: ["Diagnostics", "Characters", "ReportModel"]),
    .target(name: "MachineForm", dependencies: ["Diagnostics", "Characters", "ReportModel"]),
    .target(name: "NationalForm", dependencies: ["Diagnostics", "Characters", "ReportModel"]),
    .target(
      name: "Conversion",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Layout", "System", "Recognition", "Reconciliation",
      ]),
    .target(
      name: "NianbaoKit",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Layout", "System", "Recognition", "Reconciliation",
        "MachineForm",
        "Conversion", "TextFormat", "JSONFormat", "CSVFormat", "PipeTableFormat", "XLSXFormat", "HTMLFormat",
        "PDFFormat", "WordFormat", "OfficeFormat",
      ]),
    .target(
      name: "NianbaoCommandLine",
      dependencies: [
        "Characters", "NianbaoKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Sources/CommandLine"),
    .executableTarget(name: "nianbao", dependencies: ["NianbaoCommandLine"]),

    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CGNU"),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    .target(
      name: "TestSupport",
      dependencies: [
        "CZip", "CXML", "CXLSXWriter", "Diagnostics", "Characters", "ReportModel", "Containers", "System",
        "NationalForm", "Conversion",
      ],
      path: "Tests/TestSupport"),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
    .testTarget(name: "ReportModelTests", dependencies: ["Diagnostics", "ReportModel", "TestSupport"]),
    .testTarget(name: "ContainersTests", dependencies: ["CXML", "Containers", "TestSupport"]),
    .testTarget(name: "CharactersTests", dependencies: ["Characters", "TestSupport"]),
    .testTarget(name: "LayoutTests", dependencies: ["Diagnostics", "Layout", "NianbaoKit", "TestSupport"]),
    .testTarget(
      name: "RecognitionTests",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Layout", "Recognition", "NianbaoKit", "TestSupport",
      ]),
    .testTarget(
      name: "ReconciliationTests",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Reconciliation", "Conversion", "NianbaoKit",
        "TestSupport",
      ]),
    .testTarget(
      name: "NationalFormTests",
      dependencies: ["Diagnostics", "ReportModel", "NationalForm", "Conversion", "TestSupport"]),
    .testTarget(name: "SystemTests", dependencies: ["Diagnostics", "ReportModel", "System", "TestSupport"]),
    .testTarget(
      name: "ConversionTests",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "System", "Reconciliation", "Conversion", "NianbaoKit",
        "TestSupport",
      ]),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["Characters", "Containers", "XLSXFormat", "NianbaoKit", "TestSupport"]),
    .testTarget(name: "RoundTripTests", dependencies: ["NianbaoKit", "TestSupport"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Conversion", "NianbaoCommandLine", "NianbaoKit", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
    + plugin(
      "JSONFormat", folder: "JSON",
      dependencies: ["Diagnostics", "Characters", "ReportModel", "System", "MachineForm", "Conversion"],
      tests: ["Diagnostics", "Characters", "ReportModel", "System", "Conversion", "TestSupport"])
    + plugin(
      "CSVFormat", folder: "CSV",
      dependencies: ["Diagnostics", "Characters", "ReportModel", "System", "MachineForm", "Conversion"],
      tests: ["Diagnostics", "Characters", "ReportModel", "System", "Conversion", "TestSupport"])
    + plugin(
      "XLSXFormat", folder: "XLSX",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Layout", "Containers", "System", "Reconciliation",
        "MachineForm", "NationalForm", "Conversion", "CXLSXWriter",
      ],
      tests: [
        "Diagnostics", "ReportModel", "Containers", "System", "Conversion", "CZip", "NianbaoKit",
        "TestSupport",
      ])
    + plugin(
      "PipeTableFormat", folder: "PipeTable",
      dependencies: ["Diagnostics", "Characters", "ReportModel", "System", "NationalForm", "Conversion"],
      tests: [
        "Diagnostics", "Characters", "ReportModel", "System", "Conversion", "NianbaoKit", "TestSupport",
      ])
    + plugin(
      "WordFormat", folder: "Word",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Layout", "Containers", "System", "NationalForm",
        "Conversion",
      ],
      tests: [
        "Diagnostics", "ReportModel", "Containers", "NationalForm", "Conversion", "NianbaoKit", "TestSupport",
      ])
    + plugin(
      "HTMLFormat", folder: "HTML",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Layout", "Containers", "System", "MachineForm",
        "NationalForm", "Conversion",
      ], tests: ["ReportModel", "NationalForm", "NianbaoKit", "TestSupport"])
    + plugin(
      "PDFFormat", folder: "PDF",
      dependencies: [
        "Diagnostics", "Characters", "ReportModel", "Layout", "System", "Recognition", "NationalForm",
        "Conversion",
      ],
      tests: [
        "Diagnostics", "ReportModel", "Layout", "System", "Recognition", "NationalForm", "Conversion",
        "NianbaoKit",
        "TestSupport",
      ])
    + plugin(
      "TextFormat", folder: "Text",
      dependencies: ["Diagnostics", "Characters", "ReportModel", "Layout", "System", "Conversion"],
      tests: ["ReportModel", "NianbaoKit", "TestSupport"])
    + plugin(
      "OfficeFormat", folder: "Office", dependencies: ["Diagnostics", "ReportModel", "System", "Conversion"],
      tests: ["Diagnostics", "ReportModel", "System", "Conversion"])
)

// A file names every module it takes something from, so that its imports tell what it stands on.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.enableUpcomingFeature("MemberImportVisibility")]
}

// The suite runs optimised code; optimising the tests too would take as long again to build, and gain little.
for target in package.targets where target.type == .test {
  target.swiftSettings?.append(.unsafeFlags(["-Onone"], .when(configuration: .release)))
}
