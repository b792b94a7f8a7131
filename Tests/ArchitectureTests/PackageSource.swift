import Foundation
import TestSupport

/// The package, from its sources and its manifest.
struct PackageSource {
  /// A target: its files, the modules they import, and its dependencies in the manifest.
  struct Target {
    let name: String
    let files: [String: String]
    let imports: Set<String>
    let dependencies: Set<String>
  }

  /// The modules below the plugins.
  let rooms: [Target]
  /// The formats.
  let plugins: [Target]
  /// The targets built on the plugins.
  let tops: [Target]
  /// The tests and their shared support.
  let tests: [Target]

  init() throws {
    let root = SharedFolder.projectRoot
    let manifest = try String(contentsOfFile: root + "/Package.swift", encoding: .utf8)
    let declared = Self.declared(in: manifest)
    func targets(in folder: String, named name: (String) -> String) throws -> [Target] {
      try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).sorted().compactMap { item in
        let files = try Self.files(in: folder + "/" + item, root)
        guard !files.isEmpty else { return nil }
        let imports = files.values.reduce(into: Set<String>()) { $0.formUnion(Self.imports(in: $1)) }
        let own = name(item)
        let known = imports.intersection(declared.names.union(["ArgumentParser", "Yams"]))
        return Target(
          name: own, files: files, imports: known, dependencies: declared.dependencies[own] ?? [])
      }
    }
    let above: Set = ["NianbaoKit", "NianbaoCommandLine", "nianbao"]
    let sources = try targets(in: "Sources") { $0 == "CommandLine" ? "NianbaoCommandLine" : $0 }
    rooms = sources.filter { !above.contains($0.name) }
    tops = sources.filter { above.contains($0.name) }
    plugins = try targets(in: "Plugins") { $0 + "Format" }
    tests = try targets(in: "Tests") { $0 }
  }

  private static func files(in folder: String, _ root: String) throws -> [String: String] {
    let names =
      FileManager.default.enumerator(atPath: root + "/" + folder)?.compactMap { $0 as? String } ?? []
    var files: [String: String] = [:]
    for name in names where name.hasSuffix(".swift") {
      let path = folder + "/" + name
      files[path] = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }
    return files
  }

  private static func imports(in text: String) -> Set<String> {
    Set(
      text.matches(of: #/(?m)^(?:@\w+ )?import (?:struct |class |enum )?(\w+)/#).map { String($0.1) })
  }

  /// The names of all targets, with their dependencies in the manifest.
  private static func declared(in manifest: String) -> (
    names: Set<String>, dependencies: [String: Set<String>]
  ) {
    var dependencies: [String: Set<String>] = [:]
    var names: Set<String> = []
    let target =
      #/\.(?:t|executableT|testT|systemLibraryT?)\w*arget\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\[\]]*)\])?/#
    for match in manifest.matches(of: target) {
      names.insert(String(match.1))
      dependencies[String(match.1)] = modules(in: match.2.map(String.init) ?? "")
    }
    for match in manifest.matches(of: #/systemLibrary\(\s*name: "(\w+)"/#) { names.insert(String(match.1)) }
    let plugin =
      #/plugin\(\s*"(\w+)",\s*folder: "\w+",\s*dependencies: \[([^\[\]]*)\],\s*tests: \[([^\[\]]*)\]/#
    for match in manifest.matches(of: plugin) {
      let name = String(match.1)
      names.formUnion([name, name + "Tests"])
      dependencies[name] = modules(in: String(match.2))
      dependencies[name + "Tests"] = modules(in: String(match.3)).union([name])
    }
    return (names, dependencies)
  }

  /// The modules in a list of dependencies; a product stands for its package.
  private static func modules(in list: String) -> Set<String> {
    Set(list.replacing(#/, package: "[^"]*"/#, with: "").matches(of: #/"([\w-]+)"/#).map { String($0.1) })
  }
}
