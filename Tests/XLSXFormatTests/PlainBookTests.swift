import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// Workbooks that are written without the library have the parts that the library writes.
@Suite struct PlainBookTests {
  /// The parts of a workbook as texts, in order.
  private func parts(_ bytes: [UInt8]) throws -> [(name: String, content: [UInt8])] {
    try PackageEditor(bytes).contents
  }

  private func expectSame(_ own: [UInt8], _ library: [UInt8], _ name: String) throws {
    let (own, library) = (try parts(own), try parts(library))
    #expect(own.map(\.name) == library.map(\.name), "\(name)")
    for (one, other) in zip(own, library)
    where one.content != other.content && !Self.hasAnotherThreadsTime(other) {
      let at = zip(one.content, other.content).prefix { $0 == $1 }.count
      func shown(_ content: [UInt8]) -> String {
        String(decoding: content[max(0, at - 60)..<min(content.count, at + 60)], as: UTF8.self)
      }
      Issue.record("\(name), \(one.name): \(shown(one.content)) is \(shown(other.content)) in the library's")
      return
    }
  }

  /// Whether the library took the date from another thread, with which it shares the memory for it.
  private static func hasAnotherThreadsTime(_ part: (name: String, content: [UInt8])) -> Bool {
    guard part.name == "docProps/core.xml" else { return false }
    return String(decoding: part.content, as: UTF8.self).split(separator: "1980-01-01T00:00:00Z").count < 3
  }

  /// Writes a report both ways; `true` if it could be written without the library.
  @discardableResult
  private func compare(
    _ report: Report, _ options: ExportOptions, _ kinds: BookKinds, _ name: String
  ) throws -> Bool {
    guard let own = try ReportWorkbook(report, options, kinds: kinds).plainBytes() else { return false }
    let library = try PlainBook.$isUsed.withValue(false) {
      try XLSXExporter().export([report], options: options)
    }
    try expectSame(own, library.bytes, name)
    #expect(own.count < library.bytes.count + library.bytes.count / 10, "\(name)")
    return true
  }

  @Test(arguments: [ReportGenerator.Style.odd, .consistent])
  func reportsAreWrittenAsTheLibraryWritesThem(style: ReportGenerator.Style) throws {
    var generator = ReportGenerator(seed: 31, style: style)
    let kinds = BookKinds()
    var plain = 0
    for number in 0..<200 {
      let report = generator.next()
      let options = ExportOptions(language: number % 5 == 4 ? .english : .chinese)
      if try compare(report, options, kinds, "report \(number) of \(style), seed 31") { plain += 1 }
    }
    #expect(plain > (style == .odd ? 40 : 190), "\(plain)")
  }

  /// Odd reports without what only the library writes.
  @Test func plainProseIsAlwaysWrittenWithoutIt() throws {
    var generator = ReportGenerator(seed: 32)
    let kinds = BookKinds()
    for number in 0..<200 {
      var report = generator.next()
      for part in ProsePart.all {
        report[part] = report[part].map { ProseBlock($0.text, place: $0.place) }
      }
      let isPlain = try compare(report, ExportOptions(), kinds, "report \(number), seed 32")
      #expect(isPlain, "report \(number), seed 32")
    }
  }

  @Test(arguments: [
    "", "\"", "_x0041_", "\u{0}\u{1}\u{1F}\r\n", " \t两端有空格 \n", "=1+1", "🌾👨‍👩‍👧𠀋", "\u{FFFE}\u{FFFF}",
    "e\u{301}é", "]]>&amp;<b>&quot;", "nianbao:title", "nianbao:company", "1000001", "$A$1000000",
    "</sheetData>",
    "<autoFilter />", String(repeating: "长", count: 300),
  ])
  func oddTextsAreTheSame(text: String) throws {
    var report = Report()
    report.organization = text
    report.title = text
    report.signature = text
    report.foreword = [ProseBlock(text), ProseBlock(text, place: .path(text))]
    report.cells[CellID.all[0]] = Cell(
      Cell.Statement(mark: text), origin: Origin(place: .line(1, column: 1), raw: text, recognition: .exact))
    report.cells[CellID.all[0]].origin?.doubt = .conflict
    report.findings = [
      Finding(code: "S9", severity: .error, cells: [CellID.all[0]], message: Message(text, text), quote: text)
    ]
    report.provenance.source = text
    let isPlain = try compare(report, ExportOptions(), BookKinds(), text)
    #expect(isPlain)
  }

  @Test func textsTooLongForACellAreRefusedOrDividedTheSame() throws {
    for (piece, count) in [
      ("长", 40_000), ("𠀋", 20_000), ("_x0041_", 9_000), ("\u{1}", 40_000), ("e\u{301}", 20_000),
    ] {
      var report = Report()
      report.sections[.overview] = [ProseBlock(String(repeating: piece, count: count))]
      report.title = String(repeating: piece, count: count)
      try compare(report, ExportOptions(), BookKinds(), piece)
    }
  }

  @Test func whatOnlyTheLibraryWritesIsLeftToIt() throws {
    var generator = ReportGenerator(seed: 7, style: .consistent)
    let report = generator.next()
    var shown = report
    shown.foreword = [.picture(Picture(PictureContent(TinyPictures.png(red: 7)), alternative: "图"))]
    let kinds = BookKinds()
    #expect(try ReportWorkbook(report, ExportOptions(), kinds: kinds).plainBytes() != nil)
    #expect(try ReportWorkbook(shown, ExportOptions(), kinds: kinds).plainBytes() == nil)
    #expect(try ReportWorkbook(report, .formulas, kinds: kinds).plainBytes() == nil)
    #expect(
      try PlainBook.$isUsed.withValue(false) {
        try ReportWorkbook(report, ExportOptions(), kinds: kinds).plainBytes()
      } == nil)
  }

  /// A kind that was met before gives the same bytes as one that was not.
  @Test func theBytesDoNotDependOnWhatWasWrittenBefore() throws {
    var generator = ReportGenerator(seed: 8, style: .consistent)
    let exporter = XLSXExporter()
    for number in 0..<20 {
      let report = generator.next()
      #expect(
        try exporter.export(report).bytes == XLSXExporter().export(report).bytes, "report \(number), seed 8")
    }
  }

  // MARK: - Calls

  /// Makes random calls, the same for the same seed.
  private func fill(_ book: some WorkbookOutput, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    book.setProperties(title: "甲<&>", company: "")
    for number in 0..<(1 + random.below(3)) {
      let sheet = try book.addSheet(named: "表\(number)")
      if random.once(in: 2) { sheet.setWidth(ofColumn: random.below(30), pixels: random.below(300)) }
      if random.once(in: 3) { sheet.hide(column: random.below(40), pixels: [64, 120][random.below(2)]) }
      for _ in 0..<random.below(60) {
        let (row, column) = (
          random.below(random.once(in: 9) ? 200 : 20), random.below(random.once(in: 9) ? 800 : 9)
        )
        let style: CellStyle = [.record, .text, .head, .prose, .number(places: random.below(4)), .part][
          random.below(6)]
        switch random.below(8) {
        case 0: try sheet.writeBlank(row: row, column: column, style: style)
        case 1:
          try sheet.write(
            Double(random.below(2_000_000)) / Double([1, 3, 100][random.below(3)]), row: row, column: column,
            style: style)
        case 2: try sheet.write(-Double(random.below(3)) / 7, row: row, column: column, style: style)
        case 3: sheet.setHeight(ofRow: row, points: [15, 13.5, 20, 500, 33.3][random.below(5)])
        case 4:
          try? sheet.merge(
            row: row, column: column, rows: 1 + random.below(3), columns: 1 + random.below(3), style: style)
        case 5:
          let shown: [DisplayedValue] = [
            .empty, .number(ExactDecimal(Int64(random.below(9)))), .text("甲\"<"), .text("_x0041_"),
          ]
          try sheet.fill(
            CellPosition(row: row, column: column), rows: 1 + random.below(2), columns: 1 + random.below(2),
            color: [0xFFC7CE, 0xFFEB9C][random.below(2)], while: random.pick(shown))
        case 6:
          try sheet.link(
            "见<\(random.below(3))>\"", row: row, column: column, to: "'表0'!A\(row + 1)", style: .proseLink)
        default:
          try sheet.write(
            random.pick(["甲", "乙\n", " 丙", "a&b", "", "_x0041_"]), row: row, column: column, style: style)
        }
      }
      try sheet.writePlain("末", row: 0, column: 0, style: .note)
      if random.once(in: 2) { sheet.freeze(row: 1, column: random.below(2)) }
      if random.once(in: 2) {
        sheet.filter(
          CellRange(first: .first, last: CellPosition(row: random.below(90), column: 1 + random.below(9))))
      }
      if random.once(in: 2) {
        sheet.setUpPrinting(repeatedRows: random.below(3), isLandscape: random.once(in: 2))
      }
      if random.once(in: 2) { sheet.setPrintArea(rows: 1 + random.below(90), columns: 1 + random.below(5)) }
      if random.once(in: 3) {
        sheet.allowNumbersAsTexts(
          CellRange(first: .first, last: CellPosition(row: random.below(90), column: 3)))
      }
      let range = CellRange(first: .first, last: CellPosition(row: random.below(90), column: 3))
      try book.define("名\(number)", as: range, in: sheet)
      if number > 0, random.once(in: 3) { sheet.hide() }
    }
  }

  @Test func anyCallsGiveTheSameParts() throws {
    let kinds = BookKinds()
    for seed in 0..<150 {
      let library = try WorkbookFile.bytes(noting: nil) { try fill($0, seed: UInt64(seed)) }
      let own = PlainBook(kinds, noting: nil)
      try fill(own, seed: UInt64(seed))
      try expectSame(try own.finish(), library, "seed \(seed)")
    }
  }

  @Test func numbersAreWrittenAsTheyArePrinted() {
    var random = SplitMix64(seed: 5)
    func text(_ number: Double) -> String {
      var markup = MarkupText()
      markup.add(number)
      return String(decoding: markup.bytes, as: UTF8.self)
    }
    for (number, shown) in [
      (0, "0"), (-0.0, "-0"), (15, "15"), (409, "409"), (9.3, "9.300000000000001"), (0.1, "0.1"),
      (1e15, "1000000000000000"),
      (1e16, "1E+16"), (-1787.84, "-1787.84"), (1e-7, "1E-07"), (999_999_999_999_999, "999999999999999"),
    ] as [(Double, String)] {
      #expect(text(number) == shown)
    }
    for _ in 0..<1_000 {
      let number = Double(random.below(1_000_000_000)) / Double(1 + random.below(10_000))
      #expect(Double(text(number)).map { abs($0 - number) <= number * 1e-15 } == true)
    }
  }

  @Test func textsAreNumberedByTheirBytes() {
    var texts = SharedTexts()
    func number(_ text: String) -> Int { Array(text.utf8).withUnsafeBufferPointer { texts.number(of: $0) } }
    #expect(number("é") == 0 && number("e\u{301}") == 1 && number("é") == 0)
    for index in 0..<20_000 { #expect(number("第\(index)") == index + 2) }
    for index in 0..<20_000 { #expect(number("第\(index)") == index + 2) }
    #expect(texts.uses == 40_003)
  }
}
