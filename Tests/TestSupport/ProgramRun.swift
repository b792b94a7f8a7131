import Foundation
import System

/// A program that a test ran to its end.
public struct ProgramRun: Sendable {
  /// Its exit code.
  public let status: Int32
  /// What it wrote to standard output, and to standard error where that was asked for.
  public let output: String

  /// Runs a program without input.
  ///
  /// - Parameters:
  ///   - takesErrors: whether what it writes to standard error is part of the output.
  ///   - folder: the folder it works in, and `environment` its variables: those of the tests unless given.
  /// - Throws: Foundation's error where there is no such program.
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
