import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// Cells named in findings are coloured, and the sheet of findings links to them.
struct XLSXMarksTests {
  private static func report() throws -> Report {
    var report = SeedPlugin.report(5)
    let total = try #require(CellID("requests.concluded.total"))
    let doubted = try #require(CellID("proactive.rules.issued"))
    let number = try #require(report[total].number)
    let more: ExactDecimal? = number + ExactDecimal(1)
    report[total].statement = .number(try #require(more))
    report[doubted].statement = .text("约 \"3\" 件")
    report[doubted].origin = Origin(
      place: .line(1, column: 1), raw: "3", recognition: .exact, doubt: .strayValue)
    report.findings = [
      Finding(code: "A3", severity: .error, cells: [total], message: Message("不平", "off")),
      Finding(code: "S8", severity: .warning, message: Message("无", "none")),
      Finding(code: "V3", severity: .warning, cells: [doubted], message: Message("空", "blank")),
    ]
    return report
  }

  private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var text = ""
    _ = try PackageEditor(bytes).changing(name) {
      text = $0
      return $0 + " "
    }
    return text
  }

  @Test func failingAndDoubtfulCellsAreFilledWhileTheyShowTheSame() throws {
    let report = try Self.report()
    let bytes = try XLSXExporter().export(report).bytes
    let requests = try Self.part("xl/worksheets/sheet2.xml", of: bytes)
    let total = try #require(CellID("requests.concluded.total").flatMap { report[$0].number })
    // Row 24 of 25, below a heading and three heads, in the last of ten columns.
    #expect(requests.contains("<conditionalFormatting sqref=\"J28\">"))
    #expect(requests.contains("<formula>\(total)</formula>"))
    #expect(requests.components(of: "<conditionalFormatting") == 1)
    let proactive = try Self.part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(proactive.contains("<conditionalFormatting sqref=\"B4\">"))
    #expect(proactive.contains("<formula>\"约 \"\"3\"\" 件\"</formula>"))
    let challenges = try Self.part("xl/worksheets/sheet3.xml", of: bytes)
    #expect(!challenges.contains("conditionalFormatting"))
    let strings = try Self.part("xl/sharedStrings.xml", of: bytes)
    #expect(strings.contains("红底：有错误") && strings.contains("黄底：读取存疑"))
  }

  @Test func findingsLinkToTheirCells() throws {
    let bytes = try XLSXExporter().export(try Self.report()).bytes
    let findings = try Self.part("xl/worksheets/sheet5.xml", of: bytes)
    #expect(findings.contains("<hyperlink ref=\"A2\" location=\"'申请情况'!J28\""))
    #expect(findings.contains("<hyperlink ref=\"A4\" location=\"'主动公开'!B4\""))
    #expect(findings.components(of: "<hyperlink ") == 2)
  }

  @Test func marksAreNotRead() throws {
    let report = try Self.report()
    let bytes = try XLSXExporter().export(report).bytes
    let back = try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: bytes)).first)
    #expect(back.difference(from: report) == nil)
    #expect(try XLSXExporter().export(back).bytes == bytes)
  }

  @Test func aReportWithoutFindingsHasNone() throws {
    let bytes = try XLSXExporter().export(SeedPlugin.report(5)).bytes
    for sheet in 1...3 {
      #expect(try !Self.part("xl/worksheets/sheet\(sheet).xml", of: bytes).contains("conditionalFormatting"))
    }
  }
}

extension String {
  fileprivate func components(of mark: String) -> Int { ranges(of: mark).count }
}
