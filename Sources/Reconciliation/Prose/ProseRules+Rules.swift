import Diagnostics
import ReportModel

extension ProseRules {
  /// P1 to P11.
  public var rules: [Rule] { Self.all }

  private static let tables = Message("同一报告的文字与表格应当一致", "Prose and tables of one report have to agree")
  private static let form = RuleBasis.form

  private static func overview(_ sentences: String...) -> RuleExample.Edit { .prose(.overview, sentences) }

  private static let all: [Rule] = [
    Rule(
      .proseReceived,
      explanation: Message(
        "正文所说的“收到”可以是本年新收、新收加上年结转，或办结加结转下年度；与三者都不符才提示。请核对正文和表三。",
        "Received may mean received, received and carried in, or concluded and carried out; it is reported where none of them fits. Check the sentence and table 3."
      ),
      basis: tables,
      examples: [
        .found(Message("三种读法都不符", "no reading fits"), overview("全年收到政府信息公开申请15件。")),
        .holds(Message("连同上年结转", "with those carried in"), overview("全年共收到政府信息公开申请13件。")),
        .holds(Message("说的是群众来信", "about letters"), overview("全年收到群众来信15件。")),
        .notAssessable(Message("说的是全县", "about the whole county"), overview("全县共收到政府信息公开申请150件。")),
      ]),
    Rule(
      .proseConcluded,
      explanation: Message(
        "正文说办结、答复若干件或全部办结，应与表三（七）总计和结转下年度一致。",
        "What the prose calls concluded or answered, or all of it, has to agree with concluded and carried out in table 3."
      ),
      basis: tables,
      examples: [
        .found(Message("把收到数写成办结数", "received is told as concluded"), overview("共办结政府信息公开申请12件。")),
        .found(Message("有结转却说全部办结", "all, though some were carried out"), overview("收到政府信息公开申请12件，已全部办结。")),
        .holds(Message("与总计相同", "as in the table"), overview("收到政府信息公开申请12件，办结11件。")),
      ]),
    Rule(
      .proseCarried,
      explanation: Message(
        "正文说上年结转、结转下年度若干件，应与表三第二项、第四项一致。",
        "What the prose tells as carried in or carried out has to agree with table 3."),
      basis: tables,
      examples: [
        .found(Message("结转下年度不同", "carried out differs"), overview("办结政府信息公开申请11件，3件结转下年度继续办理。")),
        .holds(Message("两头都相同", "both agree"), overview("办理政府信息公开申请中，上年结转1件，结转下年度2件。")),
      ]),
    Rule(
      .proseDenial,
      explanation: Message(
        "正文说未发生行政复议或行政诉讼，表四的相应总计却不是零。请核对哪一处有误。",
        "The prose says that there were no reviews or lawsuits, and table 4 has some. Find out which is wrong."
      ),
      basis: tables,
      examples: [
        .found(
          Message("表四有一件复议", "table 4 has a review"), overview("未发生因政府信息公开引发的行政复议、行政诉讼。")),
        .holds(Message("诉讼确实没有", "there was no lawsuit"), overview("行政复议1件，未发生政府信息公开行政诉讼。")),
        .holds(Message("说的是没有被纠错", "none was lost"), overview("未发生政府信息公开行政复议被纠错情况。")),
      ]),
    Rule(
      .proseChallenges,
      explanation: Message(
        "正文所说的复议、诉讼件数和结果，应与表四一致；行政诉讼是未经复议直接起诉与复议后起诉之和。",
        "Numbers and outcomes have to agree with table 4; lawsuits are those with and without a review together."
      ),
      basis: tables,
      examples: [
        .found(Message("件数不同", "another number"), overview("因政府信息公开被申请行政复议3件。")),
        .holds(Message("件数相同", "the same number"), overview("因政府信息公开被申请行政复议1件，结果维持1件。")),
        .holds(Message("机关办理别人的复议案件", "reviews that the organ decides on"), overview("全年办理行政复议案件56件。")),
      ]),
    Rule(
      .proseIssued,
      explanation: Message(
        "正文说制发、公开、废止规范性文件若干件，应与表二一致；“公开”也可以指现行有效件数。",
        "Documents that the prose tells as issued, published or repealed have to agree with table 2; published may also mean those in force."
      ),
      basis: tables,
      examples: [
        .found(Message("制发数不同", "another number issued"), overview("全年制发行政规范性文件5件。")),
        .holds(Message("公开的是现行有效文件", "those in force were published"), overview("集中公开行政规范性文件9件。")),
        .notAssessable(Message("说的是全县", "about the whole county"), overview("全县制发行政规范性文件50件。")),
      ]),
    Rule(
      .proseInForce,
      explanation: Message(
        "正文说现行有效规范性文件若干件，应与表二“现行有效件数”一致。",
        "Documents that the prose tells as in force have to agree with table 2."),
      basis: tables,
      examples: [
        .found(Message("件数不同", "another number"), overview("公开现行有效的行政规范性文件8件。")),
        .holds(Message("件数相同", "the same number"), overview("公开现行有效的行政规范性文件9件。")),
      ]),
    Rule(
      .proseYear,
      explanation: Message(
        "多半是沿用往年报告而没有改年份。与往年比较、文件名称和来年打算不在此列。",
        "Most likely the sentence is last year's. Comparisons, names of documents and plans are not meant."),
      basis: Message("报告写本年度工作", "A report tells of its own year"),
      examples: [
        .found(
          Message("第六章写的是上一年", "section 六 tells of the year before"),
          .prose(.otherMatters, ["本单位2023年收到政府信息公开申请12件，未收取信息处理费。"])),
        .found(Message("统计期限是上一年", "the period is the year before's"), .foreword(["数据自2023年1月1日起至12月31日止。"])),
        .holds(Message("与上一年比较", "a comparison"), overview("收到政府信息公开申请12件，同比2023年增加3件。")),
        .holds(Message("文件名称里的年份", "the name of a document"), overview("落实《2023年政务公开工作要点》。")),
        .notAssessable(Message("年份不明", "the year is not known"), .year(nil)),
      ]),
    Rule(
      .proseResults,
      explanation: Message(
        "正文说予以公开、不予公开等若干件或占百分之几，应与表三一致；百分比按办结数或收到数算都可以。",
        "Numbers and shares of results have to agree with table 3; a share may be of those concluded or received."
      ),
      basis: tables,
      examples: [
        .found(Message("予以公开件数不同", "another number disclosed"), overview("办结政府信息公开申请11件，其中予以公开8件。")),
        .found(Message("百分比不对", "a wrong share"), overview("办结政府信息公开申请11件，其中予以公开9件，占51.8%。")),
        .holds(Message("件数和百分比都对", "both agree"), overview("办结政府信息公开申请11件，其中予以公开9件，占81.8%。")),
      ]),
    Rule(
      .proseFee,
      explanation: Message(
        "格式要求在第六章写明收取信息处理费的情况；没有收取也应写明。",
        "The form asks section 六 for the fee for processing information, also where none was charged."),
      basis: form,
      examples: [
        .found(Message("只写“无”", "only 无"), .prose(.otherMatters, ["无其他需要报告的事项。"])),
        .holds(Message("写明没有收取", "none was charged"), .prose(.otherMatters, ["2024年未收取信息处理费。"])),
      ]),
    Rule(
      .proseSilence,
      explanation: Message(
        "表四或结转下年度不是零，第一章宜作说明，尤其是被纠正和尚未审结的。",
        "Where table 4 or carried out is not zero the prose should tell of it, above all of what was corrected or is pending."
      ),
      basis: Message("通行做法", "Common practice"),
      examples: [
        .found(Message("没有提到复议", "nothing of the review"), overview("收到政府信息公开申请12件，办结11件，结转下年度2件。")),
        .holds(Message("都提到了", "all is told")),
      ]),
  ]
}
