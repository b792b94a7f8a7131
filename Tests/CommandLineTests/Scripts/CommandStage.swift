import Foundation
import NianbaoCommandLine
import NianbaoKit
import TestSupport

/// A folder of its own in which the commands of a script run in one language.
///
/// Paths are relative to the project and of one length, since lines break where paths end.
final class CommandStage {
  private let folder: String
  private let language: String

  init(language: String) throws {
    self.language = language
    folder = ".build/scripts/" + UUID().uuidString.prefix(8) + "/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Whether the tests run in the project's folder, where the samples are.
  static let isAtHome = FileManager.default.fileExists(atPath: "samples/reports")

  /// Why scripts were not played.
  static let absence = "scripts are played in the project's folder only"

  func write(_ lines: [String], to name: String) throws {
    let path = folder + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
  }

  /// What a command prints, line by line; `!` is before what goes to standard error.
  func output(of command: String) throws -> [String] {
    let words = ShellWords.commands(in: command).first ?? []
    if words.first == "cat" { return Self.lines(words.dropFirst().map(text).joined()) }
    guard words.first == "nianbao" else { return ["no command of a script: \(words.first ?? "")"] }
    // With one thread each message is told in its turn; that it is so with any number has a test of its own.
    let threads = ["convert", "check"].contains(words.dropFirst().first) ? ["--jobs", "1"] : []
    let run = try CommandRun(
      words.dropFirst().map { $0.hasPrefix("./") ? folder + $0.dropFirst(2) : $0 } + threads
        + ["--lang", language], registry: .standard)
    let lines = Self.lines(run.output) + Self.lines(run.errors).map { "! " + $0 }
    return lines.map { $0.replacing(folder, with: "./") }
      + (run.status == .done ? [] : ["= \(run.status.rawValue)"])
  }

  private func text(of name: String) -> String {
    let bytes = FileManager.default.contents(atPath: folder + name)
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? "there is no \(name)"
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.components(separatedBy: "\n")
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}
