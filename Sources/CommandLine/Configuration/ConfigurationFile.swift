import NianbaoKit

/// What an office has set beside its reports: which rules count and how much, and what it has accepted.
package struct ConfigurationFile: Sendable {
  /// The file name that is looked for.
  package static let name = ".nianbao.yml"
  // Far more than anyone writes by hand.
  static let sizeLimit = 1 << 20

  /// A finding that was accepted, and where.
  package struct Acceptance: Sendable, Hashable {
    /// What is accepted.
    package let waiver: Waiver
    /// The files it is about; if none are given, every file below the configuration's folder.
    package let file: FilePattern?
  }

  /// The path for messages.
  package let path: String
  /// The folder it is in, absolute, without symbolic links.
  package let folder: String
  /// What is set for codes and letters.
  package let settings: [RuleSelector: CheckPolicy.Setting]
  /// What was accepted.
  package let acceptances: [Acceptance]

  /// Reads a configuration.
  /// - Parameter path: the path for messages.
  /// - Throws: `ConversionError` of kind `configuration` with the line of what is wrong, or `unreadable`.
  package init(path: String, folder: String, rules: RuleBook) throws {
    let source = try InputFile.read(path, limit: Self.sizeLimit)
    let text = try TextEncoding.decodingDetected(source.bytes, file: path)
    try self.init(String(decoding: text, as: UTF8.self), path: path, folder: folder, rules: rules)
  }

  /// Reads a configuration from its text.
  /// - Throws: `ConversionError` of kind `configuration` with the line of what is wrong.
  package init(_ text: String, path: String, folder: String, rules: RuleBook) throws {
    let parser = ConfigurationParser(path: path, rules: rules)
    (settings, acceptances) = try parser.parse(text)
    self.path = path
    self.folder = folder
  }

  /// The path of a file below the folder; `nil` for one that is elsewhere.
  package func path(of file: String) -> String? {
    let prefix = folder == "/" ? folder : folder + "/"
    return file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : nil
  }

  /// What was accepted in a file.
  /// - Parameter file: its absolute path, without symbolic links.
  package func acceptances(in file: String) -> [Acceptance] {
    // A configuration that was named on the command line may be anywhere: then names alone are compared.
    let path = path(of: file) ?? file
    return acceptances.filter { $0.file?.matches(path) ?? true }
  }
}
