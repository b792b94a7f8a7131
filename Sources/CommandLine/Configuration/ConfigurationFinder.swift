import NianbaoKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the configuration that applies to a file: the nearest one in its folder or those above.
package struct ConfigurationFinder {
  private let rules: RuleBook
  private let named: ConfigurationFile?
  private let working: String
  private var found: [String: ConfigurationFile?] = [:]
  /// By the folders as the files name them, so that the links of each are followed once.
  private var ofNamed: [String: ConfigurationFile?] = [:]

  /// - Parameter path: a configuration that applies to every file, instead of looking for one.
  /// - Throws: `ConversionError` of kind `configuration` or `unreadable`.
  package init(rules: RuleBook, named path: String? = nil) throws {
    self.rules = rules
    let working = Self.realPath(".") ?? "/"
    self.working = working
    named = try path.map { path in
      let folder = Self.realPath(Self.folder(of: path)) ?? working
      return try ConfigurationFile(path: path, folder: folder, rules: rules)
    }
  }

  /// The configuration for a file, or for standard input that of the working folder.
  /// - Throws: `ConversionError` of kind `configuration` or `unreadable`.
  package mutating func configuration(for file: String) throws -> ConfigurationFile? {
    if let named { return named }
    let folder = Self.folder(of: file)
    if let known = ofNamed[folder] { return known }
    let configuration: ConfigurationFile? =
      if let real = Self.realPath(folder) { try self.configuration(in: real) } else { nil }
    ofNamed[folder] = configuration
    return configuration
  }

  private mutating func configuration(in folder: String) throws -> ConfigurationFile? {
    if let known = found[folder] { return known }
    let path = folder == "/" ? folder + ConfigurationFile.name : folder + "/" + ConfigurationFile.name
    let configuration: ConfigurationFile?
    if access(path, F_OK) == 0 {
      configuration = try ConfigurationFile(path: shown(path), folder: folder, rules: rules)
    } else {
      configuration = folder == "/" ? nil : try self.configuration(in: Self.folder(of: folder))
    }
    found[folder] = configuration
    return configuration
  }

  /// The path as a person in the working folder would write it.
  private func shown(_ path: String) -> String {
    path.hasPrefix(working + "/") ? String(path.dropFirst(working.count + 1)) : path
  }

  /// The absolute path of a file, without symbolic links to its folder; standard input is a file `-` of the
  /// working folder.
  package static func absolutePath(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? ""
    let folder = realPath(folder(of: file)) ?? folder(of: file)
    return folder == "/" ? folder + name : folder + "/" + name
  }

  /// The path without symbolic links; `nil` if nothing has that name.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
