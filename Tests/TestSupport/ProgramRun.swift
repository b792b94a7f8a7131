import Foundation
import System

/// A program run to its end by a test.
public struct ProgramRun: Sendable {
  /// Its exit code.
  public let status: Int32
  /// What it wrote to standard output, and to standard error if requested.
  public let output: String

  /// Runs a program without input.
  ///
  /// - Parameters:
  ///   - takesErrors: whether standard error is part of the output.
  ///   - folder: the working folder; `nil` for that of the tests.
  ///   - environment: the environment variables; `nil` for those of the tests.
  /// - Throws: Foundation's error if there is no such program.
  public init(
    _ program: String, _ arguments: [String], takesErrors: Bool = true, folder: String? = nil,
    environment: [String: String]? = nil
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    if let environment { process.environment = environment }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    if takesErrors { process.standardError = pipe }
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
