import NationalForm
import NianbaoKit
import TestSupport
import Testing

@testable import WordFormat

/// What the three tables have of the blank form that offices hand on, and what tells of them to people who do not see
/// them.
@Suite struct BlankFormLookTests {
  private static let report: Report = {
    var report = Report(edition: .edition2021)
    report.organization = "云坪县水务局"
    report.year = 2023
    for cell in Edition.edition2021.cells { report[cell].statement = .number(ExactDecimal(1)) }
    return report
  }()

  private static func part(_ name: String, of report: Report = report) throws -> String {
    let bytes = try WordExporter().export(report).bytes
    return String(decoding: try OfficeFile.part(name, of: bytes), as: UTF8.self)
  }

  /// The cells of the document, each from its properties to its text.
  private static func cells(of report: Report = report) throws -> [Substring] {
    try part("word/document.xml", of: report).split(separator: "<w:tc>").dropFirst().map { $0 }
  }

  @Test func captionsOfGroupsStandOnBlueAtTheLeft() throws {
    let filled = try Self.cells().filter { $0.contains("w:fill=\"C6D9F1\"") }
    #expect(filled.count == 4)
    for (cell, numeral) in zip(filled, ["一", "五", "六", "八"]) {
      #expect(cell.contains("<w:pStyle w:val=\"TableCaption\"/>"))
      #expect(cell.contains(">第二十条第（\(numeral)）项<"))
    }
    #expect(
      try Self.part("word/styles.xml").contains(
        "<w:name w:val=\"表格分项\"/><w:basedOn w:val=\"Normal\"/><w:uiPriority w:val=\"40\"/><w:pPr>"
          + "<w:spacing w:line=\"320\" w:lineRule=\"exact\"/><w:ind w:left=\"70\" w:right=\"70\"/>"
          + "<w:jc w:val=\"left\"/>"))
  }

  @Test func notesAreInKaitiAndUnitsAreNot() throws {
    let noted = try Self.cells().filter { $0.contains("<w:rStyle w:val=\"TableNote\"/>") }
    #expect(noted.count == 2)
    #expect(noted[0].contains("</w:rPr><w:t>（本列数据的勾稽关系为："))
    #expect(noted[1].contains("<w:r><w:t>（二）部分公开</w:t></w:r><w:r><w:rPr>"))
    #expect(noted[1].contains("</w:rPr><w:t>（区分处理的，只计这一情形，不计其他情形）</w:t>"))
    let unit = try #require(try Self.cells().first { $0.contains("万元") })
    #expect(unit.contains("<w:t>本年收费金额（单位：万元）</w:t>"))
  }

  @Test(arguments: [
    ("（一）予以公开", "（一）予以公开", ""), ("规章（设区的市应提供）", "规章（设区的市应提供）", ""),
    ("规章（市、县，应提供）", "规章", "（市、县，应提供）"), ("（甲，乙）", "", "（甲，乙）"), ("甲）", "甲）", ""), ("", "", ""),
  ])
  func aNoteIsABracketWithASentence(_ label: String, _ words: String, _ note: String) {
    let divided = LabelNote(label)
    #expect(divided.words == words)
    #expect(divided.note == note)
  }

  @Test func labelsOfTable2AreCentredAndItsColumnsEqual() throws {
    let styles = try Self.part("word/styles.xml")
    for (name, alignment) in [("表格项目", "center"), ("表格项目（小）", "left")] {
      let style = try #require(
        styles.split(separator: "<w:style ").first { $0.contains("w:val=\"\(name)\"") })
      #expect(style.contains("<w:jc w:val=\"\(alignment)\"/>"))
      #expect(style.contains("w:eastAsia=\"宋体\""))
    }
    let document = try Self.part("word/document.xml")
    #expect(document.contains("<w:gridCol w:w=\"2211\"/><w:gridCol w:w=\"2212\"/><w:gridCol w:w=\"2211\"/>"))
  }

  @Test func tablesAreDescribedToThoseWhoDoNotSeeThem() throws {
    let properties = try Self.part("word/document.xml").split(separator: "<w:tblLook ").dropFirst().map {
      $0.prefix(upTo: $0.firstRange(of: "</w:tblPr>")?.lowerBound ?? $0.startIndex)
    }
    try #require(properties.count == 3)
    let expected = [
      ("1", "1", "二、主动公开政府信息情况", "共14行4列。分组列出，每组的第一行是条款，第二行是表头，左边1列是项目，右边各列是数据。"),
      ("1", "1", "三、收到和处理政府信息公开申请情况", "共28行10列。上面3行是表头，左边3列是项目，右边各列是数据。"),
      ("1", "0", "四、政府信息公开行政复议、行政诉讼情况", "共4行15列。上面3行是表头，下面各行是数据。"),
    ]
    for (table, (row, column, caption, description)) in zip(properties, expected) {
      #expect(table.contains("w:firstRow=\"\(row)\" w:lastRow=\"0\" w:firstColumn=\"\(column)\""))
      #expect(
        table.contains("/><w:tblCaption w:val=\"\(caption)\"/><w:tblDescription w:val=\"\(description)\"/>"))
    }
  }

  @Test func theThemeIsAPartOfThePackage() throws {
    let theme = try Self.part("word/theme/theme1.xml")
    #expect(theme.split(separator: "<a:font script=\"Hans\"").count - 1 == 2)
    #expect(try Self.part("[Content_Types].xml").contains("PartName=\"/word/theme/theme1.xml\""))
    #expect(try Self.part("word/_rels/document.xml.rels").contains("Target=\"theme/theme1.xml\""))
  }

  @Test func theFormOf2019LooksAlike() throws {
    var report = Report(edition: .edition2019)
    report.organization = "云坪县水务局"
    report.year = 2020
    for cell in Edition.edition2019.cells { report[cell].statement = .number(ExactDecimal(1)) }
    let cells = try Self.cells(of: report)
    #expect(cells.count { $0.contains("w:fill=\"C6D9F1\"") } == 5)
    #expect(cells.count { $0.contains("<w:rStyle w:val=\"TableNote\"/>") } == 2)
  }
}
