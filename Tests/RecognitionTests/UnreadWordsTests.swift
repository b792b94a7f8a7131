import NianbaoKit
import Testing

/// What stands in or beside the form's tables and is neither label nor value is set apart.
@Suite struct UnreadWordsTests {
  private func residue(_ changes: (String, String)...) throws -> [String] {
    var text = try Reading.form()
    for (old, new) in changes {
      let range = try #require(text.firstRange(of: old), "the text has no \(old)")
      text.replaceSubrange(range, with: new)
    }
    return try Reading.report(text).provenance.residue.map(\.text)
  }

  @Test func aTableOfTheFormHasNone() throws { #expect(try residue().isEmpty) }

  @Test func aRemarkInARowOfItsOwn() throws {
    let remark = "备注：含所属二级单位"
    #expect(try residue(("\n规章\t", "\n\(remark)\t\t\t\n规章\t")) == [remark])
  }

  @Test func aShortLineBelowATable() throws {
    #expect(try residue(("\n五、", "\n（数据来源：法院）\n五、")) == ["（数据来源：法院）"])
  }

  /// The unit is the form's own.
  @Test func theUnitIsNoRemark() throws {
    #expect(try residue(("\n四、政府", "\n（单位：件）\n四、政府")).isEmpty)
  }
}
