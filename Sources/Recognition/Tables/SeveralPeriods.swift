import Characters
import Layout

/// Tells tables that state several years or parts of a year beside each other: a row or a column for each.
///
/// The form has neither, so that nothing says which of them a value would be of.
struct SeveralPeriods {
  private let scan: TableScan
  private let document: SourceDocument

  private static let others: Set<String> = [
    "上年", "上年度", "上年数", "去年", "去年数", "上一年", "上一年度", "前一年", "上期", "上期数", "同期", "去年同期", "上年同期", "上半年", "下半年",
    "下属", "下属单位", "所属单位", "增减", "增减数", "增减率", "同比", "同比增减", "增长率",
  ]
  private static let own: Set<String> = [
    "本年", "本年度", "本年数", "今年", "今年数", "当年", "本期", "本期数", "全年", "全年数", "本级", "局本级", "机关本级", "局机关", "本单位",
  ]

  init(_ scan: TableScan, _ document: SourceDocument) {
    self.scan = scan
    self.document = document
  }

  /// Whether labels name two years, or another period beside the report's own.
  var areShown: Bool {
    var years: Set<Int> = []
    var (hasOther, hasOwn) = (false, false)
    for label in scan.labels where !label.isKnown && label.end - label.start <= Self.longest {
      let text = document.text(label.start, label.end).withText { $0.trimmed.string }
      if let year = text.withText(YearReader.loneYear) { years.insert(year) }
      hasOther = hasOther || Self.others.contains(text)
      hasOwn = hasOwn || Self.own.contains(text)
    }
    return years.count > 1 || hasOther && (hasOwn || !years.isEmpty)
  }

  /// In bytes.
  private static let longest = 18
}
