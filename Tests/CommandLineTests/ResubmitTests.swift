import Foundation
import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

/// The folder for resubmitting a report that was sent back.
struct ResubmitTests {
  let folder: TemporaryFolder
  private static let samples = SharedFolder.projectRoot + "/samples/reports/"

  init() throws { folder = try TemporaryFolder() }

  private func resubmit(_ input: String, _ more: String...) throws -> CommandRun {
    try CommandRun(["resubmit", input, "-o", folder.file("out")] + more, registry: .standard)
  }

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.file("out"))) ?? []).sorted()
  }

  private func text(_ name: String) throws -> String { try #require(folder.text(of: "out/" + name)) }

  @Test func theFolderHoldsDocumentWorkbookAndBothLists() throws {
    let source = Self.samples + "tab-grid.txt"
    let run = try resubmit(source)
    #expect(run.status == .done, "\(run.errors)")
    let names = names()
    #expect(names.count == 6, "\(names)")
    let document = try #require(names.first { $0.hasSuffix("政府信息公开工作年度报告.docx") })
    let converter = Converter(registry: try .standard)
    let printed = try #require(try converter.judged(source).first)
    for name in [document, document.replacing(".docx", with: ".xlsx")] {
      let written = try #require(try converter.judged(folder.file("out/" + name)).first)
      for cell in printed.cellIDs { #expect(written[cell].statement == printed[cell].statement) }
    }
    #expect(try text("待核实问题.txt").contains("1 份报告"))
  }

  @Test func errorsAreToldAndNothingIsWritten() throws {
    let run = try resubmit(Self.samples + "failing-sums.txt")
    #expect(run.status == .findings)
    #expect(run.output.contains("error A"))
    #expect(run.errors.contains("--allow-errors"))
    #expect(names().isEmpty)
    let allowed = try resubmit(Self.samples + "failing-sums.txt", "--allow-errors")
    #expect(allowed.status == .findings)
    #expect(names().count == 6)
    #expect(try text("待核实问题.txt").contains("错误 A"))
  }

  @Test func whatIsThereIsNotReplacedUnlessAsked() throws {
    let source = Self.samples + "tab-grid.txt"
    #expect(try resubmit(source).status == .done)
    let again = try resubmit(source)
    #expect(again.status == .unwritable)
    #expect(try resubmit(source, "--force").status == .done)
  }

  @Test func otherWordsAndMovedRowsAreListed() throws {
    let official = Edition.edition2021.section(.challenges).heading
    let run = try resubmit(Self.samples + "sent-back.txt")
    #expect(run.status == .done, "\(run.errors)")
    let notes = try self.text("规范化说明.txt")
    #expect(notes.contains("\t四、申请行政复议、提起行政诉讼情况\t\(official)\t"))
    #expect(notes.contains("\t商业机构\t商业企业\t用词\t"))
    #expect(notes.contains("\t断开或移位的行归位\t3行\n"))
    #expect(notes.contains("\t三、本年度办理结果·（七）总计\t按标签归位"))
    let document = try #require(names().first { $0.hasSuffix("年度报告.docx") })
    let again = try CommandRun(["check", folder.file("out/" + document)], registry: .standard)
    #expect(again.status == .done)
    #expect(again.output.contains("1 report"))
    #expect(!again.output.contains("S2"))
    #expect(!again.output.contains("S5"))
  }

  /// A sample whose lines are as the form has them, changed line by line.
  private func resubmit(changing change: (inout [String]) -> Void) throws -> CommandRun {
    let bytes = try #require(FileManager.default.contents(atPath: Self.samples + "utf-8-mark.txt"))
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    change(&lines)
    return try resubmit(try folder.write(lines.joined(separator: "\n"), to: "changed.txt"))
  }

  /// What the terminal counts is what the paper lists.
  @Test func rowsInAnotherOrderAreToldAndCounted() throws {
    let run = try resubmit { lines in
      lines.firstIndex { $0.contains("4.保护第三方合法权益") }.map { lines.swapAt($0, $0 + 1) }
    }
    #expect(run.errors.contains("1 put into the form"), "\(run.errors)")
    let notes = try text("规范化说明.txt")
    #expect(notes.contains("\t表格的次序按规定写出\t1处\n"), "\(notes)")
    #expect(notes.contains("\t各行的次序\t“（三）不予公开·5.属于三类内部事务信息”、"))
    #expect(!notes.contains("与规定一致"))
  }

  /// A doubt of the report's own comes back with its document.
  @Test func aRowThatIsPrintedTwiceIsWrittenAndInDoubt() throws {
    let run = try resubmit { lines in
      lines.firstIndex { $0.contains("\t3.其他\t") }.map {
        lines.insert("\t\t3.其他\t0\t0\t0\t0\t1\t0\t1", at: $0 + 1)
      }
    }
    #expect(run.status == .done, "\(run.errors)\(run.output)")
    #expect(try text("规范化说明.txt").contains("7格读取存疑，须对照原文核实"))
    #expect(try text("待核实问题.txt").contains("同一行出现两次且不一致"))
  }

  @Test func aFeeInAnotherUnitIsNoWayOfWritingANumber() throws {
    let run = try resubmit { lines in
      for index in lines.indices {
        lines[index] = lines[index].replacing("（单位：万元）", with: "（单位：元）").replacing("36.52", with: "365200")
      }
    }
    #expect(run.status == .done, "\(run.errors)")
    let notes = try text("规范化说明.txt")
    #expect(notes.contains("\t计量单位换算（元换算为万元）\t1格\n"), "\(notes)")
    #expect(notes.contains("\t365200元\t36.52万元\t元换算为万元\t第24行\n"))
  }

  @Test func otherDocumentsAreNotHandedInToo() throws {
    let source = Self.samples + "tab-grid.txt"
    #expect(try resubmit(source).status == .done)
    try folder.write("old", to: "out/old.pdf")
    let run = try resubmit(source, "--force")
    #expect(run.status == .unwritable)
    #expect(run.errors.contains("old.pdf"))
  }

  @Test func blanksAreFilledOnlyWhenAskedFor() throws {
    let converter = Converter(registry: try .standard)
    var report = try #require(try converter.judged(Self.samples + "tab-grid.txt").first)
    let blank = try #require(
      report.cellIDs.first { $0.table == .proactive && report[$0].number?.isZero == true })
    report[blank].statement = .blank
    let json = try converter.export([report], with: converter.registry.exporter(named: "json"))
    try AtomicFile().write(json.bytes, to: folder.file("a.json"))
    #expect(try resubmit(folder.file("a.json")).status == .done)
    let workbook = "out/" + (names().first { $0.hasSuffix(".xlsx") } ?? "")
    #expect(try converter.judged(folder.file(workbook)).first?[blank].statement == .blank)
    let run = try resubmit(folder.file("a.json"), "--blank-as-zero", "--force")
    #expect(run.errors.contains("1 blanks filled with 0"))
    let filled = try #require(try converter.judged(folder.file(workbook)).first)
    #expect(filled[blank].number == ExactDecimal(0))
    #expect(filled.filledBlanks == [blank])
    #expect(try text("规范化说明.txt").contains("\t空白格填0\t1格\n"))
  }

  @Test(.enabled(if: SharedFolder.path != nil, Comment(rawValue: SharedFolder.absence)))
  func aPublishedReportIsPutIntoTheForm() throws {
    let run = try resubmit((SharedFolder.path ?? "") + "/reports/wuzhong-2023.txt")
    #expect(run.status == .done, "\(run.errors)")
    let notes = try text("规范化说明.txt")
    for wording in ["商业机构", "一、本年接收政府信息公开数量", "本 年 办 理 结 果", "不在处理", "四、申请行政复议、提起行政诉讼情况"] {
      #expect(notes.contains(wording), "\(wording)")
    }
    #expect(notes.contains("\t断开或移位的行归位\t3行\n"))
    let remaining = try text("待核实问题.txt")
    for code in ["S2", "S5", "R4"] { #expect(!remaining.contains(code)) }
  }

  @Test(.enabled(if: SharedFolder.path != nil, Comment(rawValue: SharedFolder.absence)))
  func whatTheFormDoesNotSettleRemains() throws {
    _ = try resubmit((SharedFolder.path ?? "") + "/reports/litong-2023.txt")
    let remaining = try text("待核实问题.txt")
    #expect(remaining.contains("P4"))
    #expect(remaining.contains("P6"))
    #expect(!remaining.contains("S5"))
  }

  /// The official title settles a title that is missing or shortened, but no other year in the foreword.
  @Test func whatTheTitleDoesNotSettleRemains() throws {
    let bytes = try #require(FileManager.default.contents(atPath: Self.samples + "tab-grid.txt"))
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    lines[1] = "现发布《云坪县水务局2023年政府信息公开工作年度报告》。"
    _ = try resubmit(try folder.write(lines.joined(separator: "\n"), to: "year.txt"))
    #expect(try text("待核实问题.txt").contains("警告 S6 《云坪县水务局2023年政府信息公开工作年度报告》的年份与标题不一致"))
    #expect(try !text("待核实问题.txt").contains("没有找到标题"))
  }

  /// The folder is checked like any other: what lies beside the reports is skipped.
  @Test func thePapersAreNotTakenForReports() throws {
    let corrected = folder.file("c.json")
    _ = try CommandRun(
      "correct", Self.samples + "failing-sums.txt", "--set", "challenges.review.total=2",
      "--accept-proposals", "-o", corrected, registry: .standard)
    #expect(try resubmit(corrected).status == .done)
    #expect(names().filter { $0.hasPrefix("更正说明") } == ["更正说明.docx", "更正说明.txt"])
    let all = try CommandRun("check", folder.file("out"), registry: .standard)
    #expect(all.status == .done, "\(all.errors)")
    #expect(all.output.contains("2 reports"))
    let named = try CommandRun("check", folder.file("out/更正说明.docx"), registry: .standard)
    #expect(named.status == .unreadable)
    #expect(named.errors.contains("a paper that goes with a report"))
    #expect(try CommandRun("check", folder.file("c.更正说明.md"), registry: .standard).status == .unreadable)
  }

  /// The corrected file is not what was printed: the papers name what is.
  @Test func thePapersNameWhatWasPrinted() throws {
    _ = try CommandRun(
      "correct", Self.samples + "failing-sums.txt", "--set", "challenges.review.total=2", "-o",
      folder.file("c.json"), registry: .standard)
    _ = try resubmit(folder.file("c.json"), "--allow-errors")
    #expect(try text("更正说明.txt").contains("（原文件：failing-sums.txt）"))
  }

  @Test func usage() throws {
    #expect(try CommandRun("resubmit", Self.samples + "tab-grid.txt", registry: .standard).status == .usage)
    #expect(try resubmit(Self.samples + "tab-grid.txt", "--edition", "2019").status == .usage)
    #expect(try resubmit(folder.file("none.txt")).status == .unreadable)
  }
}
