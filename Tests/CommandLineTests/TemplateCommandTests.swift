import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

struct TemplateCommandTests {
  let folder: TemporaryFolder
  private static let last = SharedFolder.projectRoot + "/samples/reports/failing-sums.txt"

  init() throws { folder = try TemporaryFolder() }

  private func template(_ more: String..., organization: String = "云坪县水务局", year: String = "2025") throws
    -> CommandRun
  {
    try CommandRun(
      ["template", "--organization", organization, "--year", year] + more, registry: .standard)
  }

  @Test func theWorkbookIsReadAsAReportOfBlanks() throws {
    let file = folder.file("a.xlsx")
    let run = try template("-o", file)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.errors == "written: \(file)\n" && run.output.isEmpty)
    let report = try #require(try Converter(registry: .standard).judged(file).first)
    #expect(report.organization == "云坪县水务局" && report.year == 2025)
    #expect(Edition.edition2021.cells.allSatisfy { report[$0].statement == .blank })
    let check = try CommandRun("check", file, registry: .standard)
    #expect(check.status == .done)
    #expect(check.output.contains("warning V3") && check.output.contains("warning S8"))
    let converted = try CommandRun("convert", file, "-o", folder.file("a.json"), registry: .standard)
    #expect(converted.status == .done, "\(converted.errors)")
  }

  @Test func lastYearsReportIsOfAnyFormat() throws {
    let json = folder.file("last.json")
    _ = try CommandRun("convert", Self.last, "-o", json, registry: .standard)
    for (name, previous) in [("one.xlsx", Self.last), ("two.xlsx", json)] {
      let run = try template("--previous", previous, "-o", folder.file(name))
      #expect(run.status == .done, "\(run.errors)")
    }
    #expect(folder.bytes(of: "one.xlsx") == folder.bytes(of: "two.xlsx"))
    let other = try template("--previous", json, "-o", folder.file("b.xlsx"), organization: "云坪县教育局")
    #expect(other.status == .done && other.errors.contains("note: the last report is of \"云坪县水务局\""))
  }

  @Test func aLastReportWithoutAYearIsToldOf() throws {
    var report = SeedPlugin.report(3)
    report.organization = "云坪县水务局"
    report.year = nil
    let json = folder.file("last.json")
    let exporter = try Registry.standard.exporter(named: "json")
    try folder.write(exporter.export([report], options: ExportOptions()).bytes, to: "last.json")
    let run = try template("--previous", json, "-o", folder.file("a.xlsx"))
    #expect(run.errors.contains("note: the last report does not say which year it is for"), "\(run.errors)")
  }

  @Test func lastYearsReportIsBroughtIntoThisFormAndJudged() throws {
    let last = SharedFolder.projectRoot + "/samples/reports/tab-grid-2019.txt"
    let now = folder.file("last.json")
    _ = try CommandRun("convert", last, "--edition", "2021", "-o", now, registry: .standard)
    for (name, previous) in [("one.xlsx", last), ("two.xlsx", now)] {
      let run = try template("--previous", previous, "-o", folder.file(name), year: "2021")
      #expect(run.errors.contains("note: the last report has 11 warnings"), "\(run.errors)")
    }
    #expect(folder.bytes(of: "one.xlsx") == folder.bytes(of: "two.xlsx"))
  }

  @Test func theReportOfTheYearBeforeIsFoundAmongSeveral() throws {
    let reports = [2023, 2024].map { year -> Report in
      var report = SeedPlugin.report(3)
      report.organization = "云坪县水务局"
      report.year = year
      return report
    }
    let exported = try Registry.standard.exporter(named: "csv").export(reports, options: ExportOptions())
    let csv = try folder.write(exported.bytes, to: "all.csv")
    #expect(try template("--previous", csv, "-o", folder.file("a.xlsx")).status == .done)
    let run = try template("--previous", csv, "-o", folder.file("b.xlsx"), year: "2030")
    #expect(run.status == .usage && run.errors.contains("holds 2 reports, none of"), "\(run.errors)")
  }

  @Test(arguments: [
    ("2020", "a.xlsx", "for 2021 and later"), ("99999", "a.xlsx", "for 2021 and later"),
    ("二〇二五", "a.xlsx", "二〇二五"), ("2025", "a.xls", "a file of these: .xlsx, .docx"),
    ("2025", "a", "a file of these: .xlsx, .docx"),
  ])
  func whatCannotBeMeantIsRefused(_ year: String, _ file: String, _ words: String) throws {
    let run = try template("-o", folder.file(file), year: year)
    #expect(run.status == .usage && run.errors.contains(words), "\(run.errors)")
    #expect(folder.files.isEmpty)
  }

  @Test(arguments: ["", "  ", "水务\u{1B}[2J局", String(repeating: "局", count: 101)])
  func namesThatAreNoneAreRefused(_ name: String) throws {
    let run = try template("-o", folder.file("a.xlsx"), organization: name)
    #expect(run.status == .usage && run.errors.contains("the organ's name"), "\(run.errors)")
    #expect(folder.files.isEmpty)
  }

  @Test func aLastReportOfAnotherYearOrNoneIsRefused() throws {
    let run = try template("--previous", Self.last, "-o", folder.file("a.xlsx"), year: "2026")
    #expect(run.status == .usage && run.errors.contains("the last report is for 2024, not for 2025"))
    let note = try folder.write("没有报告", to: "note.txt")
    #expect(try template("--previous", note, "-o", folder.file("a.xlsx")).status == .unreadable)
    #expect(folder.files == ["note.txt"])
  }

  @Test func nothingIsReplacedUnlessAsked() throws {
    let file = try folder.write("mine", to: "a.xlsx")
    #expect(try template("-o", file).status == .unwritable)
    #expect(folder.text(of: "a.xlsx") == "mine")
    #expect(try template("-o", file, "--force").status == .done)
    #expect(folder.text(of: "a.xlsx") != "mine")
    #expect(try template("-o", folder.file("no/a.xlsx")).status == .unwritable)
  }

  @Test func aWordFormMayLeaveOrganAndYearOpen() throws {
    let open = folder.file("open.docx")
    let run = try CommandRun("template", "-o", open, registry: .standard)
    #expect(run.status == .done && run.errors == "written: \(open)\n", "\(run.errors)")
    let report = try #require(try Converter(registry: .standard).judged(open).first)
    #expect(Edition.edition2021.cells.allSatisfy { report[$0].statement == .blank })
    #expect(try template("-o", folder.file("own.docx")).status == .done)
    let workbook = try CommandRun("template", "-o", folder.file("a.xlsx"), registry: .standard)
    #expect(workbook.status == .usage && workbook.errors.contains("needs --organization and --year"))
    let last = try template("--previous", Self.last, "-o", folder.file("last.docx"))
    #expect(last.status == .usage && last.errors.contains("--previous is not for it"), "\(last.errors)")
    #expect(folder.files == ["open.docx", "own.docx"])
  }

  @Test func helpIsInBothLanguages() throws {
    #expect(try CommandRun("template", "--help", "--lang", "zh").output.contains("填报"))
    #expect(try CommandRun("template", "--help", "--lang", "en").output.contains("--previous <file>"))
  }
}
