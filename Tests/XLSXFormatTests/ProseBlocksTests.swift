import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// Tables, pictures, notes and emphasis in the workbook of a report.
@Suite struct ProseBlocksTests {
  private func read(_ bytes: [UInt8]) throws -> Report {
    try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: bytes)).first)
  }

  private func proseSheet(of report: Report) throws -> Workbook.Sheet {
    let source = Source(name: "a.xlsx", bytes: try XLSXExporter().export(report).bytes)
    return try #require(
      try WorkbookReader.read(source, sizeLimit: 1 << 26).sheets.first { $0.name == "正文" })
  }

  /// A report with one of everything in its first section.
  private func sample() -> Report {
    var report = Report()
    let picture = Picture(PictureContent(TinyPictures.png(red: 7)), alternative: "公开数量")
    report.sections[.overview] = [
      .paragraph(
        Paragraph(
          "全年公开信息十二条。",
          marks: [TextMark(.bold, 0..<6), TextMark(.note([Paragraph("不含转载。")]), 30..<30)])),
      .paragraph(Paragraph("网站三条", item: ListItem(level: 1, isNumbered: false))),
      .table(
        ProseTable(
          rows: [
            [ProseTable.Cell(["渠道"], rowSpan: 2), ProseTable.Cell(["条数"], columnSpan: 2)],
            [ProseTable.Cell(["上半年"]), ProseTable.Cell(["下半年"])],
            [ProseTable.Cell(["网站"]), ProseTable.Cell(["1"]), ProseTable.Cell([])],
          ], headRowCount: 2, place: .paragraph(part: "a", 3))),
      .picture(picture), "到此为止。",
    ]
    report.annex = ["联系人：林某"]
    return report
  }

  @Test(arguments: 0..<60) func blocksComeBack(seed: Int) throws {
    var generator = ReportGenerator(seed: 7_000 + UInt64(seed))
    // With the prose of three reports there are blocks of every kind in nearly all of them.
    var report = generator.next()
    for other in [generator.next(), generator.next()] {
      for part in ProsePart.all { report[part] += other[part] }
    }
    let written = try XLSXExporter().export(report)
    #expect(written.losses.isEmpty, "seed \(seed)")
    let back = try read(written.bytes)
    #expect(back.difference(from: report) == nil, "seed \(seed)")
    #expect(try XLSXExporter().export(back).bytes == written.bytes, "seed \(seed)")
  }

  @Test func aPersonSeesThem() throws {
    let sheet = try proseSheet(of: sample())
    let texts = sheet.cells.filter { $0.position.column > 0 }.map { ($0.position.column, $0.value.plainText) }
    let expected = [
      "全年公开信息十二条。", "注：不含转载。", "\u{3000}• 网站三条", "渠道", "条数", "段:3:a", "上半年", "下半年", "网站", "1",
      "〔图片：公开数量〕", "到此为止。", "联系人：林某",
    ]
    #expect(texts.map(\.1).filter(expected.contains) == expected)
    let merged = Set(sheet.merges.map { "\($0.first.name):\($0.last.name)" })
    // The paragraph over the whole width, the head over two columns, and the one over two rows.
    let top = try #require(sheet.cells.first { $0.value == .text("渠道") }).position
    let wide = try #require(sheet.cells.first { $0.value == .text("条数") }).position
    let narrow = try #require(sheet.cells.first { $0.value == .text("上半年") }).position
    #expect(top.column == 1 && wide.column == narrow.column && narrow.row == top.row + 1)
    let end = CellPosition(row: top.row + 1, column: wide.column - 1)
    #expect(merged.contains("\(top.name):\(end.name)"))
    #expect(merged.contains("\(wide.name):Y\(wide.row + 1)"))
    #expect(merged.contains("B1:Y1"))
  }

  @Test func picturesAreAmongTheFiles() throws {
    let report = sample()
    let source = Source(name: "a.xlsx", bytes: try XLSXExporter().export(report).bytes)
    let pictures = try WorkbookReader.pictures(in: source, sizeLimit: 1 << 24)
    #expect(pictures.values.map(\.bytes) == [TinyPictures.png(red: 7)])
    let data = try WorkbookReader.read(source, sizeLimit: 1 << 24).sheets.flatMap(\.cells)
    #expect(!data.contains { $0.value.plainText.hasPrefix("data:") })
  }

  @Test func aPictureThatIsGoneIsTold() throws {
    let report = sample()
    let edited = try PackageEditor(try XLSXExporter().export(report).bytes)
      .changing("xl/media/image1.png", bytes: { _ in TinyPictures.png(red: 8) }).bytes()
    let back = try read(edited)
    #expect(back.sections[.overview].pictures.map(\.content) == [nil])
    #expect(back.sections[.overview].pictures.map(\.alternative) == ["公开数量"])
    #expect(back.findings.map(\.code) == ["R1"])
  }

  @Test func pictureNoSheetShowsIsHeldAsText() throws {
    let tiff: [UInt8] = [0x49, 0x49, 0x2A, 0x00]
    var report = Report()
    let small = tiff + [UInt8](repeating: 7, count: 20_000)
    report.foreword = [.picture(Picture(PictureContent(small), alternative: "小图"))]
    let written = try XLSXExporter().export(report)
    #expect(written.losses.isEmpty)
    #expect(try read(written.bytes).difference(from: report) == nil)

    let large = tiff + [UInt8](repeating: 7, count: HeldPicture.mostBytes)
    report.foreword.append(.picture(Picture(PictureContent(large), alternative: "大图")))
    let second = try XLSXExporter().export(report)
    #expect(second.losses.map(\.aspect) == [.pictures])
    #expect(second.losses.first?.count == 1)
    #expect(second.losses.first?.detail?.chinese.contains("前言第 2 个（大图）") == true)
    let pictures = try read(second.bytes).foreword.pictures
    #expect(pictures.map { $0.content?.bytes.count } == [small.count, nil])
  }

  @Test func wholeParagraphsAndOddStretchesKeepTheirFaces() throws {
    var report = Report()
    for text in ["a", "甲乙", "a_x0041_b", "\"\"", "一\u{0}二", String(repeating: "长", count: 5_000)] {
      let count = text.utf8.count
      report.foreword.append(
        .paragraph(
          Paragraph(text, marks: [TextMark(.bold, 0..<count), TextMark(.link("https://a.cn"), 0..<count)])))
    }
    let bytes = try XLSXExporter().export(report).bytes
    #expect(try read(bytes).difference(from: report) == nil)
    let strings = try PackageText.part("xl/sharedStrings.xml", of: bytes)
    #expect(strings.contains("<b/>"))
  }

  @Test func tableOfManyColumnsIsShownRowByRow() throws {
    var report = Report()
    let row = (1...30).map { ProseTable.Cell([ProseBlock("\($0)")]) }
    report.foreword = [.table(ProseTable(rows: [row, row]))]
    let sheet = try proseSheet(of: report)
    #expect(sheet.cells.contains { $0.position.column == 1 && $0.value.plainText.hasPrefix("1 | 2 | 3 |") })
    #expect(try read(try XLSXExporter().export(report).bytes).difference(from: report) == nil)
  }

  @Test func plainReportsAreAsTheyWere() throws {
    var report = sample()
    report.sections[.overview] = ["全年公开信息十二条。"]
    let sheet = try proseSheet(of: report)
    #expect(sheet.merges.isEmpty)
    #expect(sheet.cells.contains { $0.position.name == "C1" && $0.value == .text("读取位置") })
    let bytes = try XLSXExporter().export(report).bytes
    #expect(throws: (any Error).self) { try PackageText.part("xl/drawings/drawing1.xml", of: bytes) }
  }

  /// As workbooks of before have it: paragraphs are counted, and what is below the date is not held.
  @Test func olderWorkbooksAreReadAsBefore() throws {
    var report = sample()
    report.sections[.overview] = ["全年公开信息十二条。"]
    let bytes = try PackageEditor(try XLSXExporter().export(report).bytes)
      .changing("xl/sharedStrings.xml") {
        $0.replacing("正文：块数", with: "正文：段数").replacing("正文：落款以下", with: "正文：不认识")
      }.bytes()
    let back = try read(bytes)
    #expect(back.annex == report.annex)
    #expect(back.sections[.overview] == report.sections[.overview])
    #expect(back.findings.map(\.code) == ["R7"])
  }
}

/// Reads a part of an Office file as text.
private enum PackageText {
  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var text = ""
    _ = try PackageEditor(bytes).changing(
      name,
      bytes: { content in
        text = String(decoding: content, as: UTF8.self)
        return content
      })
    return text
  }
}
