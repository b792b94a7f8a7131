import Diagnostics
import ReportModel

/// What rules of the form rest on: the notices of the built-in editions.
enum RuleBasis {
  /// The newest form.
  static let form = Message("\(newest.notice)所附格式", "The national form of \(newest.id.rawValue)")
  /// The tables of it that add up.
  static let sums = Message("\(newest.notice)所附表三、表四", "Tables 3 and 4 of the national form")
  /// That a newer form takes the place of an older one.
  static let replacement = Message(
    "\(newest.notice)代替\(oldest.notice)",
    "The notice of \(newest.id.rawValue) replaces that of \(oldest.id.rawValue)")
  /// How the forms compare.
  static let comparison = Message(
    "\(oldest.notice)与\(newest.notice)两种格式的对照",
    "The forms of \(oldest.id.rawValue) and \(newest.id.rawValue) compared")

  static let newest = Editions.standard.current
  static let oldest = Editions.standard.all.last ?? newest
}
