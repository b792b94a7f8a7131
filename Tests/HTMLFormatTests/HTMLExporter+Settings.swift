import HTMLFormat
import NianbaoKit
import Testing

extension HTMLExporter {
  /// Writes one report with these flags set.
  func export(_ report: Report, setting flags: String...) throws -> ExportResult {
    var options = ExportOptions()
    for name in flags {
      let flag = try #require(format.options.first { $0.name == name }, "\(name)")
      try options.settings.set(flag, to: FormatOption.yes)
    }
    return try export([report], options: options)
  }

  /// The page of a report that holds all of it.
  func pageWithMachineForm(of report: Report) throws -> String {
    String(decoding: try export(report, setting: "machine-form").bytes, as: UTF8.self)
  }

  /// What the editor of a site takes of a report.
  func fragment(of report: Report) throws -> String {
    String(decoding: try export(report, setting: "fragment").bytes, as: UTF8.self)
  }
}
