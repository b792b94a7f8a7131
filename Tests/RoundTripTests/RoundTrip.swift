import Foundation
import NianbaoKit
import TestSupport
import Testing

/// A format that can be written and read; these tests know formats only through the registry.
struct RoundTrip: Sendable, CustomTestStringConvertible {
  let registry: Registry
  let exporter: any ReportExporter
  let reader: any ReportReader
  /// How it is written.
  var settings = FormatSettings()

  var name: String { exporter.format.name }
  var carries: Set<Aspect> { exporter.format.carries(with: settings) }
  var testDescription: String { name }

  /// Every format of the standard registry that can be both written and read, with all that it can be made to carry.
  static let all: [RoundTrip] = {
    guard let registry = try? Registry.standard else { return [] }
    return registry.exporters.compactMap { entry in
      let name = entry.provider.format.name
      guard !exempt.contains(name), let reader = try? registry.reader(named: name) else { return nil }
      return RoundTrip(
        registry: registry, exporter: entry.provider, reader: reader,
        settings: entry.provider.settingsToCarryMost)
    }
  }()

  /// Those that carry less where nobody asks for more, as they are then written.
  static let unasked = all.filter { $0.settings != FormatSettings() }.map { $0.with(FormatSettings()) }

  /// Formats that are written and not in `all`, each for a reason: PDF is read like any page, which its plugin tests.
  /// What holds for every exporter, its options and writing report by report, is tested for these too.
  static let exempt: Set<String> = ["pdf"]

  /// All ordered pairs of different formats.
  static let pairs: [Pair] = all.flatMap { first in
    all.filter { $0.name != first.name }.map { Pair(first: first, second: $0) }
  }

  struct Pair: Sendable, CustomTestStringConvertible {
    let first: RoundTrip
    let second: RoundTrip
    var testDescription: String { "\(first.name), \(second.name)" }
  }

  /// The same format written with other settings.
  func with(_ settings: FormatSettings) -> RoundTrip {
    var other = self
    other.settings = settings
    return other
  }

  /// Writes a report.
  func written(_ report: Report) throws -> ExportResult {
    var options = ExportOptions()
    options.settings = settings
    return try exporter.export([report], options: options)
  }

  /// Reads the bytes of a report.
  func read(_ bytes: [UInt8], among editions: Editions = .standard) throws -> [Report] {
    try reader.read(Source(name: fileName, bytes: bytes), options: ReadOptions(editions: editions))
  }

  /// The name of the reader that the registry chooses for the bytes.
  func found(for bytes: [UInt8]) throws -> String {
    try registry.reader(for: Source(name: fileName, bytes: bytes)).format.name
  }

  private var fileName: String { "report." + (exporter.format.extensions.first ?? "") }

  /// The report expected back: what the format carries, after the losses its exporter declares.
  func expected(of report: Report) -> Report {
    isForPeople ? report.asNationalDocument : report.keeping(carries)
  }

  /// A report that was read, without what its format does not carry, such as the places that readers of
  /// documents add.
  func comparable(_ back: Report) -> Report {
    // The words that stand for a picture are kept where the picture is not.
    isForPeople
      ? back.keeping(carries) : back.keeping(carries.union(Aspect.allCases.filter { $0 != .pictures }))
  }

  /// Whether the output is for people: it has the official title, and its cells have only what can be seen in
  /// them.
  private var isForPeople: Bool { name == "docx" || isReadLikeAnyOther }

  /// Whether the output is read like that of anybody else: odd prose may be taken for something else.
  private var isReadLikeAnyOther: Bool { name == "html" && !carries.contains(.origins) }

  /// What is wrong with a round trip through this format; `nil` if nothing is.
  func fault(of report: Report, among editions: Editions = .standard) throws -> String? {
    let written = try self.written(report)
    let back = try read(written.bytes, among: editions)
    guard back.count == 1 else { return "one report became \(back.count)" }
    if let difference = comparable(back[0]).difference(from: expected(of: report)) { return difference }
    let lost = report.losses(carrying: carries).map(\.aspect)
    if !Set(lost).isSubset(of: written.losses.map(\.aspect)) { return "lost \(lost), said \(written.losses)" }
    if try self.written(back[0]).bytes != written.bytes { return "the second writing has other bytes" }
    let name = try found(for: written.bytes)
    return name == self.name ? nil : "its content is taken for \(name)"
  }

  /// The report for a seed that comes back with these settings.
  func report(seed: Int) -> Report {
    guard isReadLikeAnyOther else { return Self.report(seed: seed) }
    var generator = ReportGenerator(seed: UInt64(seed), style: .consistent)
    return generator.next()
  }

  /// The report for a seed: four of five are odd, one is as offices publish them.
  static func report(seed: Int) -> Report {
    var generator = ReportGenerator(seed: UInt64(seed), style: seed % 5 == 4 ? .consistent : .odd)
    return generator.next()
  }
}

extension ReportExporter {
  /// The settings with which nothing is lost that the format can carry.
  fileprivate var settingsToCarryMost: FormatSettings {
    var settings = FormatSettings()
    for option in format.options where !option.adds.isEmpty {
      // A flag takes it.
      try? settings.set(option, to: FormatOption.yes)
    }
    return settings
  }

  /// Settings for each value of each option, as far as values can be listed.
  var settings: [(name: String, settings: FormatSettings)] {
    format.options.filter { $0.use == .writing }.flatMap { option in
      option.extremes.compactMap { value in
        var settings = FormatSettings()
        guard (try? settings.set(option, to: value)) != nil else { return nil }
        return ("\(option.name)=\(value)", settings)
      }
    }
  }
}

extension FormatOption {
  /// Every value of a flag or choice, and the bounds of a number.
  fileprivate var extremes: [String] {
    switch kind {
    case .flag: [Self.yes, Self.no]
    case .choice(let words): words
    case .number(let range): [String(range.lowerBound), String(range.upperBound)]
    case .text, .file, .pairs: []
    }
  }
}

/// The published reports of the shared folder that the registry can read.
enum RealReports {
  static let all: [(name: String, report: Report)] = {
    guard let folder = SharedFolder.path, let registry = try? Registry.standard else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/reports")) ?? []
    return names.sorted().flatMap { name -> [(String, Report)] in
      guard name.hasSuffix(".txt"),
        let data = FileManager.default.contents(atPath: "\(folder)/reports/\(name)")
      else { return [] }
      let source = Source(name: name, bytes: Array(data))
      let reports = try? registry.reader(for: source).read(source)
      return (reports ?? []).map { (name, $0) }
    }
  }()
}
