extension Editions {
  /// The editions of the national form since 2019.
  ///
  /// Made of the `form…` of each. Code that was not handed editions takes them from here, and tests and programs that
  /// mean one edition take `Edition.edition…`, which has that one from here: neither may be used in what this is made of.
  public static let standard = Editions([.form2021, .form2019], mappings: [.from2019To2021])

  /// Their tables; the order is that of the cells' numbers, so that each new edition's stand at the end.
  static var builtInLayouts: [FormLayout] { Edition.layouts2021 + Edition.layouts2019 }

  /// The words that follow organ and year in a title (docs/form.md, "Identity").
  public static let titleWords = "政府信息公开工作年度报告"

  /// The six sections of every edition so far (docs/form.md, "Sections").
  public static let sections: [SectionForm] = [
    SectionForm(
      .overview, heading: "一、总体情况", variants: ["总体情况概述", "概述", "基本情况", "总体工作情况"],
      meaning: [["总体", "概述", "概况", "基本情况", "总的情况"]]),
    SectionForm(
      .proactive, heading: "二、主动公开政府信息情况",
      variants: ["主动公开政府信息的情况", "主动公开政府信息公开情况", "政府信息主动公开情况", "主动公开情况"],
      meaning: [["主动公开"]]),
    SectionForm(
      .requests, heading: "三、收到和处理政府信息公开申请情况",
      variants: ["收到和处理政府信息公开申请的情况", "收到和处理政府信息公开情况", "政府信息公开申请收到和处理情况"],
      meaning: [["申请"], ["收到", "处理", "办理", "依申请"]]),
    SectionForm(
      .challenges, heading: "四、政府信息公开行政复议、行政诉讼情况",
      variants: [
        "申请行政复议、提起行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况",
        "因政府信息公开申请行政复议、提起行政诉讼情况", "政府信息公开工作被申请行政复议、提起行政诉讼情况", "行政复议、行政诉讼情况",
        "政府信息公开行政复议、行政诉讼的情况", "行政复议和行政诉讼情况",
      ],
      meaning: [["复议", "诉讼"]]),
    SectionForm(
      .problems, heading: "五、存在的主要问题及改进情况",
      variants: [
        "存在问题及改进情况", "存在的问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题和改进情况",
        "存在的主要问题及改进措施", "存在问题及改进措施", "存在的问题及改进措施", "存在的主要问题及下一步改进情况", "主要问题及改进情况",
      ],
      meaning: [["问题", "不足", "困难"], ["存在", "改进", "措施", "打算", "建议", "整改", "主要"]]),
    SectionForm(
      .otherMatters, heading: "六、其他需要报告的事项",
      variants: ["其他需要报告事项", "其他需要报告的情况", "其它需要报告的事项", "需要报告的其他事项", "其他报告事项", "其他事项"],
      meaning: [["其他", "需要报告", "需报告"], ["报告", "事项", "说明"]]),
  ]
}
