import Foundation
import NianbaoKit

/// The program itself, from start to end, in a folder that is in memory where the system has one.
struct CommandSpeed {
  let sources: [Source]
  let nianbao: String
  let folder: URL

  func rows() throws -> [Row] { [try start()] + (try conversion()) + (try memory()) }

  private func start() throws -> Row {
    let median = try Turns.medians(
      [{ try Program.run([nianbao, "--version"], folder: folder).processorTime }], count: 21)[0]
    var row = Row(work: "`nianbao --version`", figure: rounded(median * 1000, 1) + " ms")
    row.reached(30 / (median * 1000), of: "30 ms")
    return row
  }

  /// Converts thousands of files to a folder of JSON, on one thread and on two.
  private func conversion() throws -> [Row] {
    let count = 3000
    let input = try inputs(count)
    let output = folder.appendingPathComponent("out").path
    func run(_ jobs: Int) throws -> Program.Run {
      try Program.run(
        [
          nianbao, "convert", input, "--to", "json", "--output-dir", output, "--jobs", "\(jobs)", "--force",
          "-q",
        ], folder: folder)
    }
    var clock: [Double] = []
    let medians = try Turns.medians(
      [
        {
          let one = try run(1)
          clock.append(one.seconds)
          return one.processorTime
        },
        {
          // How much two jobs gain, only the clock tells.
          let two = try run(2)
          return (clock.last ?? 0) / two.seconds
        },
      ], count: 5)
    let each = medians[0] / Double(count)
    var one = Row(
      work: "\(count) files to JSON files, one job", figure: "\(rounded(1 / each)) a second",
      beside: "\(rounded(each * 1e6)) µs of processor time each")
    one.reached(1 / each / 5000, of: "5,000 a second")
    var two = Row(
      work: "the same, two jobs", figure: rounded(medians[1], 2) + " × one job", beside: "by the clock")
    two.reached(medians[1] / 1.9, of: "1.9 × one job")
    return [one, two]
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
      var row = Row(
        work: "10,000 files to \(name), peak memory", figure: rounded(run.peakMegabytes) + " MB",
        beside: rounded(run.processorTime, 1) + " s of processor time")
      row.reached(37 / run.peakMegabytes, of: "37 MB")
      return row
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
