import Conversion
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// The fill-in workbook after LibreOffice has calculated it: its checks, and what is read from it.
@Suite(
  .enabled(
    if: LibreOffice.path != nil, "no soffice in PATH: checks that a spreadsheet calculates are not tested"))
struct TemplateOfficeTests {
  private let report: Report
  private let last: Report

  /// A report without findings, and the one of the year before.
  init() throws {
    var report = TemplateReadingTests.sample(12)
    report.organization = "云坪县水务局"
    report.signature = report.organization
    report.title = Editions.standard.current.title(organization: "云坪县水务局", year: report.year ?? 0)
    let documents = ["rules": [0, 0, 0], "normativeDocuments": [2, 1, 6]]
    for (row, values) in documents {
      for (column, value) in zip(["issued", "repealed", "inForce"], values) {
        report[try #require(CellID("proactive.\(row).\(column)"))].statement = .number(
          ExactDecimal(Int64(value)))
      }
    }
    report[try #require(CellID("proactive.fees.collected"))].statement = .number(
      try #require(ExactDecimal("25.137")))
    var last = report
    last.year = report.year.map { $0 - 1 }
    for column in [
      "naturalPerson", "commercial", "research", "publicWelfare", "legalServices", "otherOrganization",
      "total",
    ] {
      let now = try #require(CellID("requests.carriedIn.\(column)"))
      last[try #require(CellID("requests.carriedOut.\(column)"))] = report[now]
    }
    last[try #require(CellID("proactive.normativeDocuments.inForce"))].statement = .number(ExactDecimal(5))
    self.report = report
    self.last = last
  }

  private struct Calculated {
    let sheets: [Workbook.Sheet]
    let report: Report

    func text(_ sheet: Int, _ name: String) -> String {
      let position = Array(name.utf8).withUnsafeBufferPointer { CellPosition($0) }
      return position.flatMap { sheets[sheet][$0.row, $0.column] }?.plainText ?? ""
    }
  }

  private func calculated(_ edit: (TableID, _ name: String) -> String? = { _, _ in nil }) throws -> Calculated
  {
    let workbook = try TemplateReadingTests.workbook(of: report, previous: last)
    let editor = try PackageEditor(try TemplateFilling(report).bytes(in: workbook, .missing))
    for table in TableID.allCases {
      _ = try editor.changing(TemplateFilling.part(of: table)) { sheet in
        // A trailing blank, in case nothing else is changed.
        sheet.editingCells { name, _ in edit(table, name).map { "<c r=\"\(name)\"\($0)" } } + " "
      }
    }
    let saved = try LibreOffice.savedAnew(try editor.bytes())
    let sheets = try WorkbookReader.read(Source(name: "a", bytes: saved), sizeLimit: 1 << 24).sheets
    return Calculated(sheets: sheets, report: try TemplateReadingTests.read(saved))
  }

  @Test func whatIsRightIsSaidToBe() throws {
    let calculated = try calculated()
    #expect(calculated.text(0, "A3") == "相符：都填好了，可以交给程序转换")
    for form in Edition.edition2021.tables {
      let table = TemplateTable(form, places: CellPlaces(Report()), previous: last)
      for check in table.checks(organization: "云坪县水务局") {
        let said = calculated.text(form.id.index + 1, check.range.first.name)
        #expect(said == "相符" || said == "已填", "\(form.id) \(check.range.name): \(said)")
      }
    }
    #expect(TemplateReadingTests.difference(calculated.report, from: report) == nil)
    #expect(calculated.report.findings.isEmpty)
  }

  @Test func plantedMistakesShow() throws {
    func number(_ name: String) throws -> Int64 {
      try #require(CellID(name).flatMap { report[$0].number?.integer })
    }
    let received = try number("requests.received.naturalPerson")
    let side = try received + number("requests.carriedIn.naturalPerson")
    let carried = try number("requests.carriedIn.commercial")
    let allCarried = try number("requests.carriedIn.total")
    let calculated = try calculated { table, name in
      switch (table, name) {
      case (.requests, "D5"): "><v>\(received + 2)</v></c>"
      case (.requests, "E6"): "><v>\(carried + 1)</v></c>"
      case (.requests, "F7"): "/>"
      case (.requests, "G8"): "><v>0.5</v></c>"
      case (.proactive, "B15"): "><v>25100000</v></c>"
      case (.proactive, "B4"): "><v>1</v></c>"
      case (.proactive, "D5"): "><v>7</v></c>"
      case (.challenges, "G5"): " t=\"inlineStr\"><is><t>无</t></is></c>"
      default: nil
      }
    }
    #expect(calculated.text(0, "A3").hasPrefix("有 "))
    #expect(calculated.text(2, "D30") == "差 2")
    #expect(calculated.text(2, "C33") == "差 2：第一项加第二项为 \(side + 2)，第三项加第四项为 \(side)")
    #expect(calculated.text(2, "F33") == "相符")
    #expect(calculated.text(2, "F34") == "请核对：上年结转下年度 \(carried)，本年填 \(carried + 1)")
    #expect(calculated.text(2, "F39") == "差 1：上年结转下年度 \(allCarried)，本年填 \(allCarried + 1)")
    #expect(calculated.text(2, "C35") == "待填 1 格")
    #expect(calculated.text(2, "K5") == "相符")
    #expect(calculated.text(2, "K7") == "待填 1 格")
    #expect(calculated.text(2, "K8") == "错：要填 0 或正整数")
    #expect(calculated.text(1, "E4") == "请核对：这类机关无权制定规章")
    #expect(calculated.text(1, "E5") == "请核对：上年有效加制发减废止为 6")
    #expect(calculated.text(1, "E8") == "已填")
    #expect(calculated.text(1, "E15") == "请核对：像是以元填写，单位是万元")
    #expect(calculated.text(3, "A6") == "相符")
    #expect(calculated.text(3, "F6") == "错：要填 0 或正整数")
    let back = calculated.report
    #expect(back[try #require(CellID("requests.received.naturalPerson"))].number?.integer == received + 2)
    #expect(back[try #require(CellID("requests.disclosed.research"))].statement == .blank)
    #expect(
      back[try #require(CellID("challenges.directLitigation.corrected"))].statement == .notApplicable("无"))
    #expect(back.cellIDs.allSatisfy { !back[$0].isDoubtful })
    #expect(back.findings.isEmpty)
  }
}
