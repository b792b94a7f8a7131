import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Reports in the made-up form, printed as offices do, are read correctly.
@Suite struct MadeUpReadingTests {
  private static let seeds: [UInt64] = [1, 2, 3]

  @Test(arguments: LayoutPrinter.allCases, seeds)
  func textComesBack(layout: LayoutPrinter, seed: UInt64) throws {
    let printed = MadeUp.report(seed: seed)
    let read = try MadeUp.read(Array(layout.text(of: printed).utf8), name: "report.txt")
    MadeUp.expect(read, is: printed, "\(layout), seed \(seed)")
  }

  @Test(arguments: LayoutPrinter.inRows, 11..<23 as Range<UInt64>)
  func textWithManyZerosComesBack(layout: LayoutPrinter, seed: UInt64) throws {
    let printed = MadeUp.report(seed: seed, isFull: false)
    let read = try MadeUp.read(Array(layout.text(of: printed).utf8), name: "report.txt")
    MadeUp.expect(read, is: printed, "\(layout), seed \(seed)")
  }

  @Test(arguments: [nil, .noSpans, .split, .paragraphCells, .preformatted] as [PagePrinter.Damage?], seeds)
  func pagesComeBack(damage: PagePrinter.Damage?, seed: UInt64) throws {
    let printed = MadeUp.report(seed: seed)
    var printer = PagePrinter(damage.map { [$0] } ?? [], seed: seed)
    let read = try MadeUp.read(Array(printer.page(of: printed).utf8), name: "report.html")
    MadeUp.expect(read, is: printed, "\(damage?.rawValue ?? "whole"), seed \(seed)")
  }

  @Test(arguments: [nil, .noMerges, .split, .wrappedLabels, .tabs] as [WordPrinter.Damage?], seeds)
  func documentsComeBack(damage: WordPrinter.Damage?, seed: UInt64) throws {
    let printed = MadeUp.report(seed: seed)
    var printer = WordPrinter(damage.map { [$0] } ?? [], seed: seed)
    let read = try MadeUp.read(try printer.document(of: printed), name: "report.docx")
    MadeUp.expect(read, is: printed, "\(damage?.rawValue ?? "whole"), seed \(seed)")
  }

  @Test(arguments: [nil, .noMerges, .sheetATable, .offset] as [WorkbookPrinter.Damage?], seeds)
  func workbooksComeBack(damage: WorkbookPrinter.Damage?, seed: UInt64) throws {
    let printed = MadeUp.report(seed: seed)
    let bytes = try WorkbookPrinter.workbook(of: [printed], damage.map { [$0] } ?? [])
    let read = try MadeUp.read(bytes, name: "report.xlsx")
    MadeUp.expect(read, is: printed, "\(damage?.rawValue ?? "whole"), seed \(seed)")
  }

  @Test(
    .enabled(if: ProgramPresence.isInstalled("pdftotext"), "pdftotext is not installed"),
    arguments: [nil, .left, .noIndents] as [PDFPrinter.Style?])
  func printedPagesComeBack(style: PDFPrinter.Style?) throws {
    let printed = MadeUp.report(seed: 4)
    let bytes = PDFPrinter.file(of: printed, style.map { [$0] } ?? [])
    MadeUp.expect(
      try MadeUp.read(bytes, name: "report.pdf"), is: printed, style?.rawValue ?? "whole")
  }

  @Test(arguments: LayoutPrinter.inRows)
  func reportsOfBuiltInEditionsAreReadAsBefore(layout: LayoutPrinter) throws {
    for edition in Edition.all {
      var generator = ReportGenerator(seed: 31, style: .consistent)
      let printed = generator.consistentReport(in: edition, isFull: true)
      let read = try MadeUp.read(Array(layout.text(of: printed).utf8), name: "report.txt")
      MadeUp.expect(read, is: printed, "\(layout), edition \(edition.id.rawValue)")
    }
  }

  /// The new row and the next one are exchanged, with their labels.
  @Test(arguments: LayoutPrinter.inRows, seeds)
  func itsRowsMayStandInAnyOrder(layout: LayoutPrinter, seed: UInt64) throws {
    let printed = MadeUp.report(seed: seed)
    let labels = ["5.涉及正在查办的案件", "6.属于三类内部事务信息"]
    let rows = try labels.map { label in
      try #require(Edition.madeUp.table(.requests).rows.first { $0.label == label }).cells
    }
    let text = try exchanged(labels, rows, in: printed, layout)
    let read = try MadeUp.read(Array(text.utf8), name: "report.txt")
    MadeUp.expect(read, is: printed, "\(layout), seed \(seed)")
  }

  /// New heads and their neighbours are exchanged, with the columns below them.
  @Test(arguments: LayoutPrinter.inRows, seeds)
  func itsColumnsMayStandInAnyOrder(layout: LayoutPrinter, seed: UInt64) throws {
    let printed = MadeUp.report(seed: seed)
    for (table, labels) in [(TableID.challenges, ["结果纠正", "调解结案"]), (.proactive, ["本年修订件数", "本年废止件数"])] {
      let columns = try labels.map { label in
        try #require(Edition.madeUp.table(table).columns.first { $0.label == label }).cells
      }
      let text = try exchanged(labels, columns, in: printed, layout)
      let read = try MadeUp.read(Array(text.utf8), name: "report.txt")
      MadeUp.expect(read, is: printed, "\(layout), seed \(seed), \(labels)")
    }
  }

  /// The text of a report with two labels, and the cells belonging to them, exchanged.
  private func exchanged(
    _ labels: [String], _ cells: [[CellID]], in report: Report, _ layout: LayoutPrinter
  ) throws -> String {
    var other = report
    for (one, two) in zip(cells[0], cells[1]) { (other[one], other[two]) = (report[two], report[one]) }
    let parts = layout.text(of: other).components(separatedBy: labels[0])
    try #require(parts.count > 1)
    return parts.map { $0.replacingOccurrences(of: labels[1], with: labels[0]) }.joined(separator: labels[1])
  }

  @Test func withoutTheEditionItsOwnValuesAreOutsideTheForm() throws {
    let printed = MadeUp.report(seed: 5)
    let source = Source(name: "report.txt", text: LayoutPrinter.tab.text(of: printed))
    let read = try #require(try Registry.standard.reader(for: source).read(source).first)
    #expect(read.edition == .edition2021)
    #expect(read.findings.contains { $0.code == .outsideForm })
    let shared = Edition.edition2021.cells.filter(Edition.madeUp.cells.contains)
    let silent = shared.filter { read[$0].statement != printed[$0].statement && !read[$0].isDoubtful }
      .filter { cell in read[cell].isStated }
    #expect(silent.isEmpty, "\(silent.prefix(4))")
  }
}
