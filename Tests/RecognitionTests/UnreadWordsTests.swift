import NianbaoKit
import ReportModel
import TestSupport
import Testing

/// What stands in or beside the form's tables and is neither label nor value is set apart.
@Suite struct UnreadWordsTests {
  private func residue(_ changes: (String, String)...) throws -> [String] {
    var generator = ReportGenerator(seed: 5, style: .consistent)
    var report = generator.consistentReport(in: .edition2021, isFull: true)
    report.sections[.overview] = ["公开工作平稳。"]
    var text = String(
      decoding: try PipeTableExporter().export(report).bytes, as: UTF8.self)
    // Without the comment at the top, a text of anybody's.
    if let end = text.firstRange(of: "-->") { text = String(text[end.upperBound...]) }
    for (old, new) in changes {
      let range = try #require(text.firstRange(of: old), "the text has no \(old)")
      text.replaceSubrange(range, with: new)
    }
    let source = Source(name: "a.txt", bytes: Array(text.utf8))
    return try Converter().read(source)[0].provenance.residue.map(\.text)
  }

  @Test func aTableOfTheFormHasNone() throws { #expect(try residue().isEmpty) }

  @Test func aRemarkInARowOfItsOwn() throws {
    let remark = "备注：含所属二级单位"
    #expect(try residue(("| 规章 |", "| \(remark) |  |  |  |\n| 规章 |")) == [remark])
  }

  @Test func aShortLineBelowATable() throws {
    #expect(try residue(("\n## 五、", "\n（数据来源：法院）\n\n## 五、")) == ["（数据来源：法院）"])
  }

  /// The unit is the form's own.
  @Test func theUnitIsNoRemark() throws {
    #expect(try residue(("\n## 四、", "\n（单位：件）\n\n## 四、")).isEmpty)
  }
}
