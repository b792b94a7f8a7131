import Diagnostics
import NationalForm
import ReportModel
import Testing

/// What the national document lays out, read back by marks and places.
struct PrintedDocumentTests {
  private let edition = Edition.edition2021

  /// A report with a number in every cell, each another.
  private func report() -> Report {
    var report = Report(edition: edition)
    report.title = "云岭市林业局2023年政府信息公开工作年度报告"
    report.foreword = ["本报告依据条例编制。"]
    report.sections[.overview] = ["第一段。", "第二段。"]
    report.signature = "云岭市林业局"
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    for (number, cell) in report.cellIDs.enumerated() {
      report[cell].statement = .number(ExactDecimal(Int64(number)))
    }
    return report
  }

  private func elements(of report: Report) -> [PrintedDocument.Element] {
    let document = NationalDocument(report)
    return document.parts.map { part in
      switch part {
      case .title(let text): .paragraph(.title, Paragraph(text))
      case .heading(let section): .paragraph(.heading, Paragraph(document.heading(of: section)))
      case .prose(let block): block.paragraph.map { .paragraph(.prose, $0) } ?? .prose(block)
      case .signature(let text): .paragraph(.signature, Paragraph(text))
      case .date(let text): .paragraph(.date, Paragraph(text))
      case .table(let table): .table(rows(of: document.form(of: table), document))
      }
    }
  }

  private func rows(of form: TableForm, _ document: NationalDocument) -> [[PrintedCell]] {
    form.cellRows.map { row in
      row.map { slot in
        var cell = PrintedCell(
          place: .table(part: "", table: 1, row: slot.row + 1, column: slot.column + 1))
        cell.columnSpan = slot.place.columnSpan
        cell.continuesAbove = slot.continuesAbove
        if !slot.continuesAbove {
          cell.text = slot.place.label ?? slot.place.cell.map { document.text(in: $0) } ?? ""
        }
        return cell
      }
    }
  }

  private func read(_ elements: [PrintedDocument.Element]) -> Report? {
    PrintedDocument.report(of: elements, in: edition, among: .standard)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let report = report()
    let back = try #require(read(elements(of: report)))
    #expect(back.title == report.title)
    #expect(back.foreword.map(\.text) == report.foreword.map(\.text))
    #expect(back.sections[.overview].map(\.text) == ["第一段。", "第二段。"])
    #expect(back.signature == report.signature)
    #expect(back.date == report.date)
    for cell in report.cellIDs {
      #expect(back[cell].statement == report[cell].statement)
      #expect(back[cell].origin?.recognition == .exact)
    }
    #expect(back.provenance.headings?.map(\.section) == edition.sections.map(\.id))
  }

  @Test func aDocumentWithoutAPartThatItMayLackIsReadBack() throws {
    let back = try #require(read(elements(of: Report(edition: edition))))
    #expect(back.title == nil && back.signature == nil && back.date == nil)
    #expect(back.cellIDs.allSatisfy { back[$0].statement == .blank })
  }

  @Test func whatIsNotAsItIsWrittenIsNotReadExactly() throws {
    let written = elements(of: report())
    for index in written.indices {
      var lacking = written
      lacking.remove(at: index)
      switch written[index] {
      case .paragraph(.heading, _), .table: #expect(read(lacking) == nil)
      case .paragraph, .prose: #expect(read(lacking) != nil)
      }
      var more = written
      more.insert(.paragraph(.other, "又一段"), at: index)
      #expect(read(more) == nil)
    }
    #expect(read(written + [.paragraph(.date, "日期")]) == nil)
  }

  @Test(arguments: TableID.allCases) func aTableWithAnotherGridIsNotReadExactly(table: TableID) throws {
    let document = NationalDocument(report())
    let written = rows(of: document.form(of: table), document)
    let at = try #require(document.parts.firstIndex(of: .table(table)))
    let changes: [(inout [[PrintedCell]]) -> Void] = [
      { $0.removeLast() }, { $0[1].removeLast() }, { $0[0][0].text += "一" }, { $0[0][0].columnSpan += 1 },
      { $0[0][0].continuesAbove = true },
    ]
    for change in changes {
      var elements = elements(of: report())
      var rows = written
      change(&rows)
      elements[at] = .table(rows)
      #expect(read(elements) == nil)
    }
  }
}
