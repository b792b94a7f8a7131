import Foundation
import NianbaoKit

/// The program itself, from start to end.
struct CommandSpeed {
  let sources: [Source]
  let nianbao: String
  let folder: URL

  func rows() throws -> [Row] { [try start(), try jobs()] + (try memory()) }

  private func start() throws -> Row {
    let runs = [Contender("start", timed: { _ = try Program.run([nianbao, "--version"], folder: folder) })]
    let milliseconds = try Measurement.medians(runs, turns: 21)[0] * 1000
    return Row(
      work: "`nianbao --version`", figure: rounded(milliseconds, 1) + " ms", goal: "30 ms",
      isMet: milliseconds < 30)
  }

  /// Converts thousands of files to a folder of JSON, on one thread and on two.
  private func jobs() throws -> Row {
    let count = 3000
    let input = try inputs(count)
    let output = folder.appendingPathComponent("out").path
    func run(_ jobs: Int) -> Contender {
      Contender(
        "\(jobs)",
        timed: {
          _ = try Program.run(
            [
              nianbao, "convert", input, "--to", "json", "--output-dir", output, "--jobs", "\(jobs)",
              "--force", "-q",
            ],
            folder: folder)
        })
    }
    let medians = try Measurement.medians([run(1), run(2)], turns: 5)
    let ratio = medians[0] / medians[1]
    return Row(
      work: "\(count) files to JSON files, two jobs", figure: "\(Int(Double(count) / medians[1])) reports/s",
      detail: "one job: \(Int(Double(count) / medians[0])) reports/s, ratio \(rounded(ratio, 2))",
      goal: "1.8 × one job",
      isMet: ratio >= 1.8)
  }

  /// The peak memory for 10,000 inputs, converted to one file or to one file each.
  private func memory() throws -> [Row] {
    let input = try inputs(10_000)
    let outputs = [
      ("one CSV file", ["-o", folder.appendingPathComponent("all.csv").path]),
      ("one JSON file", ["-o", folder.appendingPathComponent("all.json").path]),
      ("a CSV file each", ["--to", "csv", "--output-dir", folder.appendingPathComponent("out").path]),
    ]
    return try outputs.map { name, arguments in
      let run = try Program.run(
        [nianbao, "convert", input, "--jobs", "2", "--force", "-q"] + arguments, folder: folder)
      return Row(
        work: "10,000 files to \(name), peak memory", figure: rounded(run.peakMegabytes) + " MB",
        detail: rounded(run.seconds, 1) + " s", goal: "100 MB", isMet: run.peakMegabytes < 100)
    }
  }

  /// A folder with this many reports: a few, repeated under different names.
  private func inputs(_ count: Int) throws -> String {
    let input = folder.appendingPathComponent("in-\(count)")
    for index in 0..<count {
      let part = input.appendingPathComponent("\(index / 1000)")
      if index % 1000 == 0 {
        try FileManager.default.createDirectory(at: part, withIntermediateDirectories: true)
      }
      try Data(sources[index % sources.count].bytes).write(to: part.appendingPathComponent("\(index).txt"))
    }
    return input.path
  }
}
