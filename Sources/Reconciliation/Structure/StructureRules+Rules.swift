import Diagnostics
import ReportModel

extension StructureRules {
  /// S1 to S9.
  public var rules: [Rule] { Self.all }

  private static let form = RuleBasis.form
  private static let practice = Message("格式的各章标题与通行做法", "The form's headings, and common practice")

  private static let firstYear = RuleBasis.newest.years.lowerBound
  private static let newest = RuleBasis.newest.id.rawValue
  private static let oldest = RuleBasis.oldest.id.rawValue

  private static let headings = Editions.standard.current.sections.map {
    (section: $0.id, printed: $0.heading)
  }

  private static let all: [Rule] = [
    Rule(
      .sectionMissing,
      explanation: Message(
        "报告应有六章，按规定次序排列。缺少一章为错误，次序不对为警告。请补上标题和内容；没有内容可写的，写明没有。",
        "A report has six sections in the order of the form. A missing one is an error, a displaced one a warning. Add heading and text; where there is nothing to tell, say so."
      ),
      basis: form,
      examples: [
        .found(
          Message("没有第六章", "section 六 is missing"),
          .headings(headings.filter { $0.section != .otherMatters })),
        .found(
          Message("五、六颠倒", "五 and 六 are swapped"),
          .headings(headings.dropLast(2) + [headings[5], headings[4]])),
        .holds(Message("六章齐全", "all six are there")),
        .notAssessable(Message("来源不记录标题", "the source does not tell of headings"), .headings(nil)),
      ]),
    Rule(
      .headingWording,
      explanation: Message(
        "章节标题应照格式书写。用词不同为警告；只是标点或序号不同，作为提示。",
        "Headings are to be written as in the form. Other words are a warning, other signs or numerals only a hint."
      ),
      basis: form,
      examples: [
        .found(
          Message("用词不同", "other words"),
          .headings(headings.map { $0.section == .problems ? ($0.section, "五、存在问题及改进情况") : $0 })),
        .holds(
          Message("只多了空格", "only a blank more"),
          .headings(headings.map { $0.section == .overview ? ($0.section, "一、 总体情况") : $0 })),
      ]),
    Rule(
      .tableMissing,
      explanation: Message(
        "表二、表三、表四必须有。表格是图片时读不出数字，请换成文字表格。",
        "Tables 2, 3 and 4 are required. A picture of a table has no figures to read: use a real table."),
      basis: form,
      examples: [
        .found(
          Message("没有表四", "table 4 is missing"),
          edits: Editions.standard.current.table(.challenges).cells.map { .cell($0, "absent") }),
        .holds(Message("三张表齐全", "all three are there")),
      ]),
    Rule(
      .olderEdition,
      explanation: Message(
        "\(firstYear)年度起应使用\(newest)年版表式，\(oldest)年版的行和栏应改过来。",
        "From the report on \(firstYear) on the form of \(newest) is due; rows and heads of \(oldest) have to be replaced."
      ),
      basis: RuleBasis.replacement,
      examples: [
        .found(
          Message("表二有旧版的栏", "a head of an older form in table 2"), .cell(.proactive.procurement.items, "3")),
        .holds(Message("全是新版", "all of the newer form")),
        .notAssessable(Message("年份不明", "the year is not known"), .year(nil)),
      ]),
    Rule(
      .labelWording,
      explanation: Message(
        "表中的行名、栏名应照表式印刷。用词不同为警告；只是标点、空格或序号不同，作为提示。",
        "Rows and heads are to be printed as in the form. Other words are a warning, other signs or blanks a hint."
      ),
      basis: form,
      examples: [
        .found(
          Message("栏名用词不同", "a head in other words"),
          .wording(.column, official: "商业企业", printed: "商业机构")),
        .found(
          Message("只是序号标点不同，作为提示", "only the sign differs, which is a hint"),
          .wording(.row, official: "3.其他", printed: "3、其他")),
        .holds(Message("与表式相同", "as in the form")),
      ]),
    Rule(
      .identity,
      explanation: Message(
        "标题应写明机关和年份，并与前言引用的报告名称、落款和日期一致。简称、政府办公室代政府落款不算不一致。",
        "The title names organ and year, and foreword, signature and date agree with it. Short names and an office that signs for its government do not count as disagreement."
      ),
      basis: practice,
      examples: [
        .found(Message("没有标题", "no title"), .title(nil)),
        .found(
          Message("前言写错年份", "the foreword has another year"),
          .foreword(["现发布《青禾县商务局2023年政府信息公开工作年度报告》。"])),
        .found(Message("落款是另一个局", "another bureau signs"), .signature("青禾县教育局")),
        .holds(Message("落款用简称", "the signature is a short name"), .signature("县商务局")),
        .holds(Message("办公室落款", "an office signs"), .signature("青禾县商务局办公室")),
      ]),
    Rule(
      .aspectMissing,
      explanation: Message(
        "第一章应写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。",
        "Section 一 tells of disclosure, of applications, of the management of information, of platforms and of supervision."
      ),
      basis: form,
      examples: [
        .found(
          Message("没有写依申请公开和监督保障", "nothing of applications and supervision"),
          .prose(.overview, ["主动公开信息40条，网站及时更新，公文标明主动公开、依申请公开、不予公开属性。"])),
        .holds(Message("五个方面都有", "all five are there")),
        .notAssessable(
          Message("没有第一章", "section 一 is missing"),
          .headings(headings.filter { $0.section != .overview })),
      ]),
    Rule(
      .problemsEmpty,
      explanation: Message(
        "第五章应写存在的主要问题和改进情况，不能空着或只写“无”。",
        "Section 五 tells of problems and improvements; it may not be empty or say only that there are none."),
      basis: form,
      examples: [
        .found(Message("只写“无”", "only 无"), .prose(.problems, ["无。"])),
        .found(Message("空着", "empty"), .prose(.problems, [])),
        .holds(Message("有问题有改进", "problems and improvements")),
      ]),
    Rule(
      .residue,
      explanation: Message(
        "导航、“扫一扫”、模板的“文字描述”等不属于报告，发布前请删去。",
        "Navigation, QR hints and the template's own hints do not belong to the report: remove them."),
      basis: practice,
      examples: [
        .found(Message("网页残留", "of a web page"), .residue("扫一扫在手机打开当前页面")),
        .found(Message("模板残留", "of the template"), .prose(.otherMatters, ["（文字描述）信息处理费为0。"])),
        .holds(Message("只有页码", "only a page number"), .residue("— 3 —")),
      ]),
  ]
}
