import Conversion
import Foundation
import NianbaoKit
import PipeTableFormat
import ReportModel
import TestSupport
import Testing

/// What people or programs may do to the text, and the result.
@Suite struct PipeTableReaderTests {
  private let report: Report = {
    var generator = ReportGenerator(seed: 2, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 || report.form(of: .requests).grid.count != 28 {
      report = generator.next()
    }
    return report
  }()

  private func text() throws -> String {
    String(decoding: try PipeTableExporter().export(report).bytes, as: UTF8.self)
  }

  private func read(_ text: String) throws -> Report {
    try #require(try PipeTableReader().read(Source(name: "a.md", text: text)).first)
  }

  private func edited(_ old: String, _ new: String) throws -> String {
    let text = try text()
    let range = try #require(text.firstRange(of: old), "the text has no \(old)")
    return text.replacingCharacters(in: range, with: new)
  }

  private func failure(_ text: String) -> ConversionError? {
    #expect(throws: ConversionError.self) { try read(text) }
  }

  // MARK: - Edits that are taken

  @Test func anEditedNumberIsRead() throws {
    let row = try #require(try text().split(separator: "\n").first { $0.hasPrefix("| 行政许可 |") })
    for (typed, statement) in [
      ("17", Cell.Statement.number(ExactDecimal(17))), ("", .blank), ("—", .notApplicable("—")),
      ("约5件", .text("约5件")),
      ("１２", .text("１２")), ("absent", .absent),
    ] {
      let back = try read(try edited(String(row), "| 行政许可 | \(typed) |  |  |"))
      #expect(back[try #require(CellID("proactive.licensing.decisions"))].statement == statement)
    }
  }

  @Test func aFormattersPaddingChangesNothing() throws {
    let lines = try text().components(separatedBy: "\n")
    let padded = lines.map { line -> String in
      guard line.hasPrefix("|") else { return line }
      if line.contains("---") || line.contains(":-:") {
        return line.replacing("---", with: ":-------").replacing(":-:", with: "-------:")
      }
      return "  " + line.replacing("| ", with: "|    ").replacing(" |", with: "\t |") + "  "
    }
    #expect(try read(padded.joined(separator: "\r\n")).difference(from: report) == nil)
    #expect(try read("\u{FEFF}\n\n" + padded.joined(separator: "\n")).difference(from: report) == nil)
  }

  @Test func aTableWithoutBarsAtItsRightEndIsRead() throws {
    let text = try text().replacing("  |\n", with: "\n").replacing(" |\n", with: "\n")
    #expect(throws: ConversionError.self) { try read(text) }
    let kept = try self.text().replacing("0 |\n", with: "0\n")
    #expect(try read(kept).difference(from: report) == nil)
  }

  @Test func editedProseIsRead() throws {
    let back = try read(
      try edited(
        "## 五、存在的主要问题及改进情况\n",
        """
        ## 五、 存在的主要问题 及改进情况 ##

        折成两行的
        一段，still one
        paragraph.
        人为换行\u{20}\u{20}
        也在，反斜杠\\
        亦然。

        ### 小标题
        <!-- 编者注 -->
        - 一项

        尾\\

        """))
    let added = back.sections[.problems].dropLast(report.sections[.problems].count).map(\.text)
    #expect(
      added == ["折成两行的一段，still one paragraph.人为换行\n也在，反斜杠\n亦然。", "### 小标题", "一项", "尾\\"])
    #expect(back.sections[.problems][2].paragraph?.item == ListItem(isNumbered: false))
    #expect(back.provenance.residue == ["编者注"])
    #expect(back.findings.map(\.code) == [.doubtfulReading])
  }

  @Test func titleAndDateMayBeEdited() throws {
    var text = try edited("# \(try #require(report.title))", "# 云坪县气象局2025年政府信息公开工作年度报告")
    text = text.replacing(try #require(report.date).chinese, with: "2026-01-09")
    let back = try read(text)
    #expect(back.organization == "云坪县气象局")
    #expect(back.year == 2025)
    #expect(back.date?.iso == "2026-01-09")
  }

  @Test func proseMayStandBelowATable() throws {
    let back = try read(try edited("\n## 三、", "\n注：见附件。\n\n## 三、"))
    #expect(back.sections[.proactive] == ["注：见附件。"])
    #expect(back.cells == report.cells)
  }

  @Test func aMissingSectionIsNamed() throws {
    let text = try text()
    let start = try #require(text.firstRange(of: "## 四、")).lowerBound
    let end = try #require(text.firstRange(of: "## 五、")).lowerBound
    let back = try read(String(text[..<start] + text[end...]))
    let judgements = RuleBook.standard.assess(RuleContext(back)).findings
    #expect(judgements.filter { $0.severity == .error }.map(\.code) == ["S1", "S3"])
    #expect(Edition.edition2021.table(.challenges).cells.allSatisfy { !back[$0].isStated })
  }

  // MARK: - Edits that are refused, with the line

  @Test(arguments: [
    ("| 规章 |", "| 规章制度 |", 31), ("| 规章 |", "| 规章 | 0 |", 31),
    ("| --- | :-: | :-: | :-: |", "| --- | 甲 | :-: | :-: |", 29),
    ("| 第二十条第（一）项 |  |", "| 第二十条第（一）项 | 3 |", 28), ("| 行政强制 |", "\n| 行政强制 |", 38),
    ("## 五、", "## 七、", nil), ("## 五、", "## 一、", nil), ("## 五、", "# 五、", nil),
    ("<!-- date -->\n", "<!-- date -->\n\n日期\n", nil),
    ("<!-- date -->", "<!-- date --", nil),
    ("<!-- date -->\n", "<!-- signature -->\n\n甲\n\n<!-- date -->\n", nil),
    ("edition=2021", "edition=2020", 1), ("pipe/1", "pipe/2", 1),
    ("edition=2021\n", "edition=2021\n甲：乙\n", 2),
    ("edition=2021\n", "edition=2021\nyear: 二〇\n", 2),
    ("## 一、总体情况\n", "## 一、总体情况\n\n| 甲 |\n\n| --- |\n", nil),
    ("## 一、", "<!-- signature -->\n\n## 一、", nil), ("## 三、", "| 甲 |\n\n## 三、", nil),
    ("| 行政强制 |", "行政强制 |", nil),
  ])
  func whatDoesNotFitIsRefused(old: String, new: String, line: Int?) throws {
    let error = try #require(failure(try edited(old, new)))
    #expect(error.file == "a.md")
    #expect(error.remedy != nil)
    guard case .line(let number, column: 1)? = error.place else {
      Issue.record("no line: \(error)")
      return
    }
    if let line { #expect(number == line, "\(error.text(in: .english))") }
  }

  @Test func aTableCutShortIsRefused() throws {
    let text = try text()
    let cut = try #require(text.firstRange(of: "|  | （四）无法提供")).lowerBound
    let error = try #require(failure(String(text[..<cut])))
    #expect(error.kind == .damaged)
    #expect(error.message.english.contains("lacks 13 rows"))
  }

  @Test func everyPrefixIsReadOrRefused() throws {
    let bytes = Array(try text().utf8)
    for length in stride(from: 0, to: bytes.count, by: 37) {
      let source = Source(name: "a.md", bytes: Array(bytes[..<length]))
      do {
        let back = try #require(try PipeTableReader().read(source).first)
        #expect(back.provenance.headings != nil || length > bytes.count - 200, "\(length)")
      } catch let error as ConversionError {
        #expect(error.file == "a.md")
      }
    }
  }

  // MARK: - Recognising the format

  @Test func onlyItsOwnMarkIsCertain() throws {
    func confidence(_ text: String) -> Confidence {
      PipeTableReader().confidence(in: Source(name: "a.md", text: text))
    }
    #expect(confidence("\u{FEFF}\n<!-- nianbao/pipe/1 edition=2021 -->") == .certain)
    #expect(confidence("# 报告\n\n| 规章 | 0 |\n") == .none)
    #expect(confidence("见<!-- nianbao/pipe/1 -->") == .none)
    #expect(confidence("") == .none)
    #expect(failure("# 报告\n")?.kind == .notAReport)
    #expect(failure("<!-- nianbao/pipe/1 edition=2021 -->\n\n前言\n")?.kind == .notAReport)
  }

  @Test func tooLargeAFileIsRefused() throws {
    let source = Source(name: "a.md", text: try text())
    let error = #expect(throws: ConversionError.self) {
      try PipeTableReader().read(source, options: ReadOptions(sizeLimit: 100))
    }
    #expect(error?.kind == .tooLarge)
  }
}
