import Diagnostics
import Reconciliation
import ReportModel

/// The rows of prose of the workbook to fill in, with a hint for each.
struct ProseForm {
  /// One part of the report: its label and a row for each hint.
  struct Part {
    /// The label that the reader knows (`HeadField`, `WorkbookLayout.foreword`, a section's heading).
    let label: String
    let hints: [String]
    /// Whether a report is not complete without it.
    let isNeeded: Bool
  }

  /// The foreword and the sections that are prose, in order.
  static func parts(of edition: Edition) -> [Part] {
    [
      Part(
        label: WorkbookLayout.foreword.chinese,
        hints: ["可以不写：编制依据、统计期限、联系方式等。", more], isNeeded: false)
    ] + edition.sections.compactMap(part)
  }

  private static let more = "续写用，不用的空着。"
  private static let paragraphs = "一段一格；一格里换行也作另起一段。"

  private static func part(_ section: SectionForm) -> Part? {
    let hints: [String]
    switch section.id {
    case .overview:
      let aspects = OverviewAspect.allCases.map { aspect in "\(aspect.name)：\(advice(on: aspect))" }
      hints = ["开头，可以不写。" + paragraphs] + aspects + [more, more]
    case .problems: hints = ["存在的主要问题，不要只写“无”。" + paragraphs, "改进情况：已经做的和下一步的措施。", more, more]
    case .otherMatters:
      hints = ["信息处理费：本年度收取的总金额；没有收取也要写明。", "其他需要报告的事项；没有的写“无其他需要报告的事项”。", more]
    case .proactive, .requests, .challenges: return nil
    }
    return Part(label: section.heading, hints: hints, isNeeded: true)
  }

  private static func advice(on aspect: OverviewAspect) -> String {
    switch aspect {
    case .proactive: "发布了哪些信息、解读和回应的情况，数字与表格一致。"
    case .onRequest: "收到、办结、结转的件数，与表三一致；行政复议、行政诉讼的件数与表四一致。"
    case .management: "公文公开属性、审查、规范性文件清理等。"
    case .platforms: "网站、新媒体、公报、公开栏等。"
    case .supervision: "人员、培训、考核、社会评议、责任追究等。"
    }
  }
}
