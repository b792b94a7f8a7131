import Conversion
import Diagnostics
import PipeTableFormat
import ReportModel
import System
import TestSupport
import Testing

/// What people change in a text of ours is told when it is read again.
@Suite struct EditedTextTests {
  private static let report: Report = {
    var generator = ReportGenerator(seed: 2, style: .consistent)
    var report = generator.consistentReport(in: .edition2021, isFull: true)
    report.sections[.overview] = ["甲段。", "乙段。", "丙段。"]
    report.signature = "青禾市水务局"
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    return report
  }()

  private func findings(_ edits: (String, String)...) throws -> [Finding] {
    var text = String(decoding: try PipeTableExporter().export(Self.report).bytes, as: UTF8.self)
    for (old, new) in edits {
      let range = try #require(text.firstRange(of: old), "the text has no \(old)")
      text.replaceSubrange(range, with: new)
    }
    return try #require(try PipeTableReader().read(Source(name: "a.md", text: text)).first).findings
  }

  @Test func whatNobodyChangedIsNotTold() throws {
    #expect(try findings().isEmpty)
    #expect(try findings(("甲段。", "甲\n段。"), ("| 规章 |", "|  规章  |")).isEmpty)
  }

  @Test func anEditedNumberIsToldWithWhatItWas() throws {
    let cell = try #require(CellID("proactive.rules.issued"))
    let before = CellText(Self.report[cell])
    let found = try findings(("| 规章 | \(before) |", "| 规章 | 五件 |"))
    #expect(found.map(\.cells) == [[cell]])
    let finding = try #require(found.first)
    #expect(finding.code == .doubtfulReading)
    #expect(finding.severity == .information)
    #expect(finding.message.chinese.hasPrefix("Markdown 文件写成后被人改过："))
    #expect(finding.message.chinese.contains("由“\(before)”改为“五件”"))
    guard case .line(let line, column: 1)? = finding.place else {
      Issue.record("no line: \(finding)")
      return
    }
    #expect(line > 20)
  }

  private func CellText(_ cell: Cell) -> String { cell.number?.description ?? "" }

  @Test(arguments: [
    ("乙段。", "乙段改。", "“总体情况”第2段现为“乙段改。”，以改后为准"), ("乙段。\n\n", "", "“总体情况”第2段已被删去"),
    ("乙段。\n", "新段。\n\n乙段。\n", "“总体情况”第2段“新段。”是新增的"), ("甲段。\n\n乙段。", "合段。", "“总体情况”第1至2段现为“合段。”，以改后为准"),
    ("乙段。", "**乙**段。", "“总体情况”第2段现为“乙段。”，以改后为准"), ("2024年1月5日", "2024-01-06", "日期现为“2024年1月6日”，以改后为准"),
    ("<!-- signature -->\n\n青禾市水务局\n", "", "落款已被删去"), ("# ", "# 关于", "标题现为“关于"),
  ])
  func editedWordsAreTold(old: String, new: String, told: String) throws {
    let found = try findings((old, new))
    #expect(found.count == 1)
    #expect(found.first?.message.chinese.contains(told) ?? false, "\(found.map(\.message.chinese))")
  }

  @Test func aTextThatDoesNotSayWhatItWasIsReadWithoutAWord() throws {
    var text = String(decoding: try PipeTableExporter().export(Self.report).bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    text = lines.filter { !$0.hasPrefix("written") }.joined(separator: "\n")
    text = text.replacing("乙段。", with: "新。")
    let back = try #require(try PipeTableReader().read(Source(name: "a.md", text: text)).first)
    #expect(back.findings.isEmpty)
    #expect(back.sections[.overview].map(\.text) == ["甲段。", "新。", "丙段。"])
  }

  @Test(arguments: 0..<40)
  func everyEditOfACellIsTold(seed: Int) throws {
    var generator = ReportGenerator(seed: UInt64(seed))
    let report = generator.next().keeping(PipeTableExporter().format.carries)
    let text = String(decoding: try PipeTableExporter().export(report).bytes, as: UTF8.self)
    var other = report
    for id in TableID.allCases.flatMap({ report.form(of: $0).cells }).filter({ $0.index % 7 == seed % 7 }) {
      if report[id].isStated { other[id].statement = .text("改") }
    }
    let changed = report.cells.ids.filter { report[$0].statement != other[$0].statement }
    // The head of the text as written, and the rest of the edited one.
    let edited = String(decoding: try PipeTableExporter().export(other).bytes, as: UTF8.self)
    let head = try #require(text.firstRange(of: "\n-->\n")).lowerBound
    let rest = try #require(edited.firstRange(of: "\n-->\n")).lowerBound
    let source = Source(name: "a.md", text: String(text[..<head] + edited[rest...]))
    let back = try #require(try PipeTableReader().read(source).first)
    #expect(back.findings.flatMap(\.cells).sorted() == changed.sorted(), "seed \(seed)")
  }
}
