import NianbaoKit
import TestSupport
import Testing
import XLSXFormat

/// What a number in a workbook says with each format for numbers: as many decimals as it is shown with, or a date.
struct NumberFormatGoldenTests {
  private static let codes = [
    "General", "GENERAL", "0", "0.0", "0.00", "0.000_ ", "#,##0.00", "0.00;[Red]-0.00", "0;0.00", "0%",
    "0.00%", "0.00E+00",
    "\"0.00\"0", "[Red]0.0", "[$-804]0.00", "\\0.0", "\\.0", "_0.0", "_.0", "yyyy-mm-dd", "YYYY年", "d",
    "h:mm", "@",
    "\"年\"0.0", "[h]0.00", "0.0\"y\"", "m.0", "General.00", ".0000000000000000000000", "#.##", "?0.0?",
    "0.0_);(0.0)",
  ]

  @Test func numbersSayWhatTheySaid() throws {
    var generator = ReportGenerator(seed: 7, style: .consistent, editions: .golden)
    let report = generator.consistentReport(in: .edition2021)
    let lines = try Self.codes.flatMap { code in
      try ["0", "1.5", "36.52", "45000"].map { value in
        let whole = try WorkbookPrinter.workbook(of: [report])
        let sheet = String(
          decoding: try OfficeFile.part("xl/worksheets/sheet1.xml", of: whole), as: UTF8.self)
        // The first number of table 2 in the style that has the format.
        let start = try #require(sheet.firstRange(of: "><v>"))
        let end = try #require(sheet[start.upperBound...].firstRange(of: "</v>"))
        let changed = sheet[..<start.lowerBound] + " s=\"3\"><v>\(value)" + sheet[end.lowerBound...]
        let file = try OfficeFile.workbook(String(changed).utf8, code: code)
        let read = try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: file)).first)
        let cell = read[CellID.proactive.rules.issued]
        return "\(code) \(value) → \(cell.statement.printed) \(cell.origin?.raw ?? "–")\n"
      }
    }
    #expect(try Golden.difference(of: lines.joined(), from: "small/number-formats.txt") == nil)
  }
}
