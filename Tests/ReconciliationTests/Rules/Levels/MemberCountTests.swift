import ReportModel
import Testing

@testable import Reconciliation

struct MemberCountTests {
  @Test(arguments: [
    ("本报告由县政府办公室汇总28个部门的数据编制。", 28), ("本报告汇总全区 12 家单位情况。", 12), ("统计范围包括 9 个乡镇。", 9),
  ])
  func theNumberOfMembersIsRead(_ text: String, _ count: Int) {
    #expect(MemberCount.stated(in: [Paragraph(text)])?.count == count)
  }

  @Test(arguments: ["本报告由县政府办公室编制。", "全县28个部门。", "汇总28个部门和9个乡镇的数据。", "汇总数据截至2024年12月31日。"])
  func otherSentencesStateNone(_ text: String) {
    #expect(MemberCount.stated(in: [Paragraph(text)]) == nil)
  }
}
