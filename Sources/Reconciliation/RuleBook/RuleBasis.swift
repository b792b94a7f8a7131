import Diagnostics
import ReportModel

/// What rules are based on: the notices of the built-in editions, other reports, and practice.
enum RuleBasis {
  /// The newest form.
  static let form = Message("\(newest.notice)所附格式", "The national form of \(newest.id.rawValue)")
  /// The tables of that form that have sums.
  static let sums = Message("\(newest.notice)所附表三、表四", "Tables 3 and 4 of the national form")
  /// Each newer form replaces the one before it.
  static let replacement = replacement(among: .standard)
  /// How each form compares with the one before it.
  static let comparison = comparison(among: .standard)
  /// What the form leaves open and reports have in common.
  static let practice = Message("格式的各章标题与通行做法", "The form's headings, and common practice")
  /// How the source compares with the form.
  static let reading = Message("原文与表格样式的比对", "The source beside the form")
  /// A report does not contradict itself.
  static let agreement = Message("同一报告的文字与表格应当一致", "Prose and tables of one report have to agree")
  /// The report of the previous year.
  static let lastReport = Message("同一机关上一年的报告", "The same organ's report of the year before")
  /// The reports that a report aggregates.
  static let members = Message("下级机关同一年的报告", "The members' reports of the same year")

  static let newest = Editions.standard.current
  static let oldest = Editions.standard.all.last ?? newest

  /// Which notice replaced which, newest first.
  static func replacement(among editions: Editions) -> Message {
    let pairs = editions.successions
    return Message(
      pairs.map { "\($0.newer.notice)代替\($0.older.notice)" }.joined(separator: "，"),
      "The notice of \(editions.current.id.rawValue) replaces "
        + pairs.map { "that of \($0.older.id.rawValue)" }.joined(separator: ", which replaces "))
  }

  /// Which forms are compared, oldest first.
  static func comparison(among editions: Editions) -> Message {
    let pairs = editions.successions.reversed()
    return Message(
      pairs.map { "\($0.older.notice)与\($0.newer.notice)" }.joined(separator: "、") + "两种格式的对照",
      "The forms of "
        + pairs.map { "\($0.older.id.rawValue) and \($0.newer.id.rawValue)" }.joined(separator: ", and of ")
        + " compared")
  }
}
