import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ProseIssuedRuleTests {
  private static let sentences: [(String, ProseVerdict)] = [
    ("全年制发行政规范性文件2件。", .holds),
    ("制定出台规范性文件两件。", .holds),
    ("印发2件行政规范性文件。", .holds),
    ("2024年，通过门户网站主动公开行政规范性文件6件，公文49件。", .found("P6")),
    ("通过门户网站主动公开行政规范性文件6件，公文49件。", .open("P6")),
    ("全年印发规范性文件5个。", .found("P6")),
    ("未制发行政规范性文件。", .found("P6")),
    ("废止规范性文件3件。", .found("P6")),
    ("全年制发规范性文件2件，废止0件。", .holds),
    ("集中公开行政规范性文件9件。", .holds),
    ("公开规范性文件解读15件。", .holds),
    ("审查规范性文件33件，备案规范性文件20件。", .holds),
    ("公开政策文件、规范性文件35件。", .holds),
    ("公开规范性文件及政策解读材料40份。", .holds),
    ("全县制发行政规范性文件50件。", .open("P6")),
    ("转发上级规范性文件8件。", .holds),
    ("印发公文52个。", .holds),
    ("清理规范性文件40件。", .holds),
    ("制发规章1件。", .found("P6")),
    ("印发《关于加强规范性文件管理的通知》等文件6件。", .holds),
  ]

  @Test(arguments: sentences) func documentsCounted(_ text: String, _ verdict: ProseVerdict) {
    #expect(ProseVerdict(text) == verdict)
  }
}
