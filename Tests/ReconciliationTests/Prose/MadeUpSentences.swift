import TestSupport

/// Sentences on applications, reviews, lawsuits and documents, put together at random from words that reports use.
struct MadeUpSentences {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let templates = [
    "{time}，{who}{receive}{application}{n}{unit}{part}。",
    "{time}{receive}{application}{n}{unit}，{conclude}{n}{unit}，{carried}{n}{unit}。",
    "{application}{n}{unit}，{carriedIn}{n}{unit}，{all}{timely}{conclude}。", "{who}{no}{application}。",
    "{time}{who}{no}因{disclosure}{passive}{challenge}的情况。",
    "{passive}{challenge}{n}{unit}，{outcome}{n}{unit}，{outcome}{n}{unit}。",
    "{challenge}{n}{unit}、{challenge}{n}{unit}。", "{challenge}、{challenge}分别为{n}{unit}、{n}{unit}。",
    "{time}{who}{issue}{document}{n}{unit}，废止{n}{unit}，现行有效{n}{unit}。", "{who}{no}{issue}{document}。",
    "{result}{n}{unit}，{result}{n}{unit}，占{n}%。",
    "{receive}{application}{n}{unit}，较上年{change}{n}{unit}，{change}{n}%。",
    "通过{channel}{receive}{application}{n}{unit}，{channel}{n}{unit}。",
    "{application}{receive}{n}{unit}、{conclude}{n}{unit}，办结率{n}%。",
    "其中{applicant}申请{n}{unit}，{applicant}{n}{unit}。",
    "{scope}{receive}{application}{n}{unit}，{who}{n}{unit}。",
    "{receive}{application}约{n}{unit}，{carriedIn}和{receive}共{n}{unit}。",
    "上年{receive}{application}{n}{unit}，{time}{n}{unit}。",
    "{application}：{receive}{n}{unit}；{conclude}{n}{unit}；{result}{n}{unit}。",
    "{time}未收取信息处理费，{no}{challenge}，{receive}{application}{n}{unit}。",
  ]

  private static let words: [String: [String]] = [
    "time": ["2024年", "全年", "本年度", "上半年", "2023年", "截至2024年底", ""],
    "who": ["我局", "本机关", "全市", "各乡镇", "", "青禾县商务局"],
    "receive": ["收到", "新收", "受理", "共收到", "接收", "累计受理"],
    "application": ["政府信息公开申请", "依申请公开", "申请", "信息公开申请", "公开申请事项"],
    "unit": ["件", "起", "份", "条", "项", "次", "", "宗"],
    "part": ["，其中网上{n}件", "，含上年结转{n}件", "，另有{n}件转下年", "，均已办结", ""],
    "conclude": ["办结", "答复", "按期办结", "办理", "处理完毕", "全部办结"],
    "carried": ["结转下年度继续办理", "结转下年", "结转", "尚在办理", "转入下年度"],
    "carriedIn": ["上年结转", "上年度结转至本年", "去年结转", "结转"], "all": ["全部", "均", "已", ""],
    "timely": ["按时", "依法", "在规定期限内", ""],
    "no": ["未收到", "没有", "未发生", "无", "未", "不存在"], "disclosure": ["政府信息公开", "信息公开", "政务公开工作"],
    "passive": ["被申请", "引发", "被", "涉及", "发生", ""],
    "challenge": ["行政复议", "行政诉讼", "复议申请", "诉讼案件", "未经复议直接起诉", "复议后起诉", "行政应诉"],
    "outcome": ["维持", "纠正", "其他结果", "尚未审结", "驳回"],
    "issue": ["制发", "印发", "出台", "公开", "新制定", "发布"],
    "document": ["行政规范性文件", "规范性文件", "规章", "文件", "行政规范性文件和规章"],
    "result": ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"], "change": ["增加", "减少", "上升", "下降"],
    "channel": ["网络", "信函", "当面", "电子邮件", "政府网站"], "applicant": ["自然人", "法人", "商业企业", "公民"],
    "scope": ["全县", "全市各级", "市本级", "局机关", "下属单位"],
    "n": ["3", "12", "0", "17", "1", "两", "十二", "一百零三", "1,204", "２４", "2024", "100", "若干", "近20"],
  ]

  /// The next paragraph, of one to three sentences.
  mutating func next() -> String {
    (0...random.below(3)).map { _ in filled(random.pick(Self.templates)) }.joined()
  }

  private mutating func filled(_ template: String) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += filled(random.pick(Self.words[name] ?? [name]))
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
