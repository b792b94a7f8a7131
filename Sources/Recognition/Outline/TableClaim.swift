import Characters
import Layout
import ReportModel

/// What the text above a table says about whose table it is.
enum TableClaim {
  /// Nothing stands between the table and its section's heading.
  case bare
  /// Its caption names the report's year, or says that it is of this year.
  case own
  /// Its caption names another year, another unit, a part of the year, or a sample.
  case other
  /// Neither: no caption below a heading, or one that says nothing of this.
  case unclear

  /// Words of tables that are not the report's own.
  private static let ofOthers = PhraseFinder([
    "上年", "上一年", "去年", "前一年", "前两年", "往年", "历年", "样表", "样例", "样张", "示例", "示范", "模板", "填报说明", "填表说明",
    "下属", "附属", "所属", "直属", "各股室", "各科室", "各处室", "附件", "附表", "季度", "半年", "月份",
  ])
  private static let ofThisYear = PhraseFinder(["本年", "今年", "当年", "本报告"])
  /// The unit of a table's figures is no caption.
  private static let unit = PhraseFinder(["单位：", "单位:"])

  /// - Parameters:
  ///   - captions: what stands between the table and the heading or table above, without labels of the form.
  ///   - isBelowHeading: whether that is the heading of the table's section.
  init(_ captions: [String], isBelowHeading: Bool, year: Int?) {
    let captions = captions.filter { !$0.withText(Self.unit.occur) }
    guard !captions.isEmpty else {
      self = isBelowHeading ? .bare : .unclear
      return
    }
    let years = Set(captions.flatMap { YearReader.years(in: Array($0.unicodeScalars)) })
    if captions.contains(where: { $0.withText(Self.ofOthers.occur) }) {
      self = .other
    } else if !years.isEmpty, let year {
      self = !years.contains(year) ? .other : years.count == 1 ? .own : .unclear
    } else {
      self = captions.contains { $0.withText(Self.ofThisYear.occur) } ? .own : .unclear
    }
  }

  /// Whether a text says whose a table can be.
  static func isClaim(_ text: String) -> Bool {
    text.withText { ofOthers.occur(in: $0) || ofThisYear.occur(in: $0) }
      || !YearReader.years(in: Array(text.unicodeScalars)).isEmpty
  }
}
