/// The form as data: what a report of these years has to hold, in which order and under which labels.
///
/// Readers match against it, exporters walk it, rules name it (FORMAT §§1–5).
public struct Edition: Sendable {
  /// The name of an edition: the year of its notice.
  public enum ID: String, Sendable, Hashable, CaseIterable {
    /// 国办公开办函〔2021〕30号, reports for 2021 and later.
    case edition2021 = "2021"
    /// 国办公开办函〔2019〕60号 (试行), reports for 2019 and 2020.
    case edition2019 = "2019"
  }

  /// The edition's name.
  public let id: ID
  /// The notice that prescribes it.
  public let notice: String
  /// The first and last year reported on in this form; later reports in edition 2019 are met all the same.
  public let years: ClosedRange<Int>
  /// The six sections in order.
  public let sections: [SectionForm]
  /// The three tables in order.
  public let tables: [TableForm]
  /// The cells in canonical order.
  public let cells: [CellID]
  /// The sums that hold within a report (勾稽关系, FORMAT §8 A1–A4).
  public let sums: [SumRelation]

  /// The table of that id.
  public func table(_ id: TableID) -> TableForm { tables[id.index] }

  /// The section of that id.
  public func section(_ id: SectionID) -> SectionForm { sections[id.number - 1] }

  /// The edition of that name.
  public static subscript(id: ID) -> Edition {
    switch id {
    case .edition2021: edition2021
    case .edition2019: edition2019
    }
  }

  /// All editions, newest first.
  public static var all: [Edition] { [edition2021, edition2019] }

  /// The edition of 2021.
  public static let edition2021 = Edition(
    id: .edition2021, notice: "国办公开办函〔2021〕30号", years: 2021...9999, layouts: FormLayout.edition2021)

  /// The edition of 2019.
  public static let edition2019 = Edition(
    id: .edition2019, notice: "国办公开办函〔2019〕60号", years: 2019...2020, layouts: FormLayout.edition2019)

  /// The words that follow organ and year in a title.
  public static let titleWords = "政府信息公开工作年度报告"

  /// The title as the form wants it: `<机关><年>年政府信息公开工作年度报告`.
  public static func title(organization: String, year: Int) -> String {
    "\(organization)\(year)年\(titleWords)"
  }

  private init(id: ID, notice: String, years: ClosedRange<Int>, layouts: [FormLayout]) {
    self.id = id
    self.notice = notice
    self.years = years
    sections = SectionForm.all
    tables = layouts.map(TableForm.init)
    cells = tables.flatMap(\.cells)
    sums = SumRelation.relations(requests: tables[1], challenges: tables[2])
  }
}

/// A section of the form.
public struct SectionForm: Sendable {
  /// Which section it is.
  public let id: SectionID
  /// The official heading with its numeral, such as `一、总体情况`.
  public let heading: String
  /// Other wordings of the heading, without numeral, that were seen in published reports (FORMAT §2).
  public let variants: [String]

  /// The heading without its numeral.
  public var name: String { String(heading.dropFirst(2)) }

  static let all: [SectionForm] = [
    SectionForm(id: .overview, heading: "一、总体情况", variants: ["总体情况概述", "概述", "基本情况", "总体工作情况"]),
    SectionForm(
      id: .proactive, heading: "二、主动公开政府信息情况",
      variants: ["主动公开政府信息的情况", "主动公开政府信息公开情况", "政府信息主动公开情况", "主动公开情况"]),
    SectionForm(
      id: .requests, heading: "三、收到和处理政府信息公开申请情况",
      variants: ["收到和处理政府信息公开申请的情况", "收到和处理政府信息公开情况", "政府信息公开申请收到和处理情况"]),
    SectionForm(
      id: .challenges, heading: "四、政府信息公开行政复议、行政诉讼情况",
      variants: [
        "申请行政复议、提起行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况",
        "因政府信息公开申请行政复议、提起行政诉讼情况", "政府信息公开工作被申请行政复议、提起行政诉讼情况", "行政复议、行政诉讼情况",
        "政府信息公开行政复议、行政诉讼的情况", "行政复议和行政诉讼情况",
      ]),
    SectionForm(
      id: .problems, heading: "五、存在的主要问题及改进情况",
      variants: [
        "存在问题及改进情况", "存在的问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题和改进情况",
        "存在的主要问题及改进措施", "存在问题及改进措施", "存在的问题及改进措施", "存在的主要问题及下一步改进情况", "主要问题及改进情况",
      ]),
    SectionForm(
      id: .otherMatters, heading: "六、其他需要报告的事项",
      variants: ["其他需要报告事项", "其他需要报告的情况", "其它需要报告的事项", "需要报告的其他事项", "其他报告事项", "其他事项"]),
  ]
}
