import Foundation

/// Counts the instructions of work with callgrind, which other work on the machine does not change.
struct Instructions {
  let reports: String
  /// This program.
  let program: String
  let folder: URL

  static let head = "| work | each | a byte | goal |\n|---|---:|---:|---|"

  /// How many passes are counted: one is slow enough, and the second is as long as the first.
  private static let passes = 2

  /// A row for a piece of work; `nil` where callgrind is not there.
  func row(_ comparison: Comparison) throws -> String? {
    let work = comparison.work
    guard let once = try count(work.name, passes: 1), let more = try count(work.name, passes: 1 + Self.passes)
    else { return nil }
    let total = Double(more - once) / Double(Self.passes)
    let each = rounded(total / Double(work.count) / 1000) + " thousand"
    let byte = work.bytes > 0 ? total / Double(work.bytes) : nil
    let goal = comparison.instructionsPerByte.map { most in
      "\(rounded(most)) a byte " + (byte ?? .infinity <= most ? "✓" : "✗")
    }
    return "| \(work.name) | \(each) | \(byte.map { rounded($0, 1) } ?? "") | \(goal ?? "") |"
  }

  /// The instructions of the whole program that does the work so often.
  private func count(_ name: String, passes: Int) throws -> Int? {
    let log = folder.appendingPathComponent("callgrind.log").path
    let run = try Program.run(
      [
        "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=" + log, program,
        "pass",
        reports, name, "\(passes)",
      ], folder: folder)
    guard run.status == 0 else { return nil }
    let line = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").first {
      $0.contains("Collected")
    }
    return line.flatMap { $0.split(separator: " ").last }.flatMap { Int($0) }
  }
}
