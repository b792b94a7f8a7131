import TestSupport
import Testing

/// Checks the dependencies between modules: arrows point one way.
struct ArrowTests {
  /// The modules each module may depend on.
  private static let arrows: [String: Set<String>] = {
    let ground: Set = ["Diagnostics", "Characters"]
    let model = ground.union(["ReportModel", "Layout"])
    let judged = model.union(["Recognition", "Reconciliation"])
    let written = judged.union(["Containers", "System", "MachineForm", "NationalForm"])
    return [
      "Diagnostics": [], "Characters": ["Diagnostics"], "ReportModel": ground,
      "Layout": ground.union(["Containers"]),
      "Containers": ground.union(["CZip", "CXML"]), "System": ground.union(["CGNU"]),
      "Recognition": model,
      "Reconciliation": model, "MachineForm": judged, "NationalForm": judged, "Conversion": written,
    ]
  }()

  private let package: PackageSource

  init() throws { package = try PackageSource() }

  @Test func everyRoomTakesFromThoseBelowIt() {
    #expect(package.rooms.count > 10)
    for room in package.rooms {
      let allowed = Self.arrows[room.name]
      #expect(allowed != nil, "\(room.name) is no room that the arrows know")
      let against = room.imports.subtracting(allowed ?? [])
      #expect(against.isEmpty, "\(room.name) takes from \(against.sorted())")
    }
  }

  @Test func noPluginTakesFromAnother() {
    #expect(package.plugins.count > 8)
    let names = Set(package.plugins.map(\.name))
    let above: Set = ["NianbaoKit", "NianbaoCommandLine", "TestSupport"]
    for plugin in package.plugins {
      let against = plugin.imports.intersection(names.union(above))
      #expect(against.isEmpty, "\(plugin.name) takes from \(against.sorted())")
    }
  }

  @Test func whatATargetDependsOnIsWhatItsFilesImport() {
    let targets = package.rooms + package.plugins + package.tops + package.tests
    #expect(targets.count > 30)
    for target in targets {
      let unused = target.dependencies.subtracting(target.imports)
      #expect(unused.isEmpty, "\(target.name) has no use for \(unused.sorted())")
      let undeclared = target.imports.subtracting(target.dependencies)
      #expect(undeclared.isEmpty, "\(target.name) imports \(undeclared.sorted()) and does not declare it")
    }
  }

  @Test func onlyPluginsAndTheirTestsNameAFormat() {
    // A format is known only to its own module; others know what it declares.
    let names = package.plugins.flatMap(\.files.values).flatMap { text in
      text.matches(of: #/ Format\(\s*name: "(\w+)"/#).map { String($0.1) }
    }
    #expect(names.count >= package.plugins.count, "\(names.sorted())")
    for room in package.rooms + package.tops where room.name != "NianbaoKit" {
      for (path, text) in room.files {
        let lines = text.split(separator: "\n").filter { line in
          !line.contains("///")
            && names.contains { line.contains("== \"\($0)\"") || line.contains("named: \"\($0)\"") }
        }
        #expect(lines.isEmpty, "\(path) asks for a format by its name: \(lines)")
      }
    }
  }
}
