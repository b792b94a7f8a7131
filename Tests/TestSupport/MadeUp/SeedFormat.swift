import Conversion
import Diagnostics
import ReportModel
import System

/// Formats for tests that need report files but no real format: each line `seed 7` is a report of the
/// generator, `seed 7 broken` one with a failing sum, `seed 7 blank` one with a blank cell.
public struct SeedPlugin: Plugin {
  /// The plugin's name.
  public let name = "seed"
  /// Its version.
  public let version = "0"
  /// The version of the plugin interface it was built for.
  public let interface = Registry.interface
  /// Reads `.seed`.
  public let readers: [any ReportReader] = [SeedReader()]
  /// Writes `.one`, `.many` and `.full`.
  public let exporters: [any ReportExporter] = [
    NameExporter(name: "one", holdsMany: false), NameExporter(name: "many", holdsMany: true),
    NameExporter(name: "full", holdsMany: false, carries: Set(Aspect.allCases)),
  ]

  /// Makes the plugin.
  public init() {}

  /// The report for a seed: complete, with all sums holding.
  public static func report(_ seed: UInt64) -> Report {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    return generator.next()
  }
}

/// Reads lines of `seed N`.
struct SeedReader: ReportReader {
  let format = Format(name: "seed", title: Message("种子", "seeds"), extensions: ["seed"], holdsMany: true)

  func confidence(in source: Source) -> Confidence {
    source.bytes.starts(with: Array("seed ".utf8)) ? .certain : .none
  }

  func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    try String(decoding: source.bytes, as: UTF8.self).split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      guard words.count > 1, let seed = UInt64(words[1]) else {
        throw ConversionError(.damaged, message: Message("坏了", "broken line"))
      }
      var report = SeedPlugin.report(seed)
      if words.last == "broken", let total = CellID("requests.received.total") {
        report[total].statement = .number(ExactDecimal(987))
      }
      if words.last == "blank", let total = CellID("challenges.review.pending") {
        report[total].statement = .blank
      }
      return report
    }
  }
}

/// Writes organisation, year and one cell of each report.
struct NameExporter: ReportExporter {
  let format: Format

  init(name: String, holdsMany: Bool, carries: Set<Aspect> = [.cells, .marks]) {
    format = Format(
      name: name, title: Message(name, name), extensions: [name], holdsMany: holdsMany, carries: carries)
  }

  func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    let lines = reports.map { report in
      let total = CellID("requests.received.total").flatMap { report[$0].number?.description } ?? "-"
      return "\(report.organization ?? "-")\t\(report.year.map(String.init) ?? "-")\t\(total)\n"
    }
    return ExportResult(
      bytes: Array(lines.joined().utf8), losses: reports.flatMap { $0.losses(carrying: format.carries) })
  }
}
