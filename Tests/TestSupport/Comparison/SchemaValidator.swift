import Foundation

/// Checks files against a JSON Schema with `check-jsonschema`, from the project's `.venv` or `PATH`.
public enum SchemaValidator {
  /// The program; `nil` if it is not installed.
  public static let program: String? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = [SharedFolder.projectRoot + "/.venv/bin"] + path.split(separator: ":").map(String.init)
    return folders.map { $0 + "/check-jsonschema" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The official schema of SARIF 2.1.0, downloaded by `make setup`; `nil` if missing.
  public static let sarifSchema: String? = {
    let path = SharedFolder.projectRoot + "/.venv/share/sarif-schema-2.1.0.json"
    return FileManager.default.isReadableFile(atPath: path) ? path : nil
  }()

  /// Why a test that needs it was skipped.
  public static let absence = "check-jsonschema or a schema is not installed: make setup"

  /// Validates files; the status is 0 if all are valid.
  public static func run(schema: String, files: [String]) throws -> ProgramRun {
    // The SARIF schema has a pattern that is not valid in ECMAScript's Unicode mode.
    try ProgramRun(program ?? "", ["--regex-variant", "nonunicode", "--schemafile", schema] + files)
  }
}
