import Characters
import Layout

/// Tells tables that state several years or parts of a year beside each other: a row or a column for each.
///
/// The form has neither, so that nothing says which of them a value would be of.
struct SeveralPeriods {
  private let scan: TableScan
  private let document: SourceDocument

  private static let others = [
    "上年", "上年度", "上年数", "去年", "去年数", "上一年", "上一年度", "前一年", "上期", "上期数", "同期", "去年同期", "上年同期", "上半年", "下半年",
    "下属", "下属单位", "所属单位", "增减", "增减数", "增减率", "同比", "同比增减", "增长率",
  ].map { Array($0.utf8) }
  private static let own = [
    "本年", "本年度", "本年数", "今年", "今年数", "当年", "本期", "本期数", "全年", "全年数", "本级", "局本级", "机关本级", "局机关", "本单位",
  ].map { Array($0.utf8) }

  init(_ scan: TableScan, _ document: SourceDocument) {
    self.scan = scan
    self.document = document
  }

  /// Whether labels name two years, or another period beside the report's own.
  var areShown: Bool {
    var years: Set<Int> = []
    var (hasOther, hasOwn) = (false, false)
    document.bytes.withUnsafeBufferPointer { bytes in
      for label in scan.labels where !label.isKnown && label.end - label.start <= Self.longest {
        let text = bytes.piece(Int(label.start)..<Int(label.end)).trimmed
        if let year = YearReader.loneYear(text) { years.insert(year) }
        hasOther = hasOther || Self.others.contains { $0.count == text.count && text.hasBytes($0, at: 0) }
        hasOwn = hasOwn || Self.own.contains { $0.count == text.count && text.hasBytes($0, at: 0) }
      }
    }
    return years.count > 1 || hasOther && (hasOwn || !years.isEmpty)
  }

  /// In bytes.
  private static let longest = 18
}
