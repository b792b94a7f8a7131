import Characters
import ReportModel

extension ReportDate {
  /// Reads `2024年1月5日` or `2024-01-05`.
  init?(printed text: String) {
    if let date = ReportDate(iso: text) {
      self = date
      return
    }
    let parts = text.utf8.split(omittingEmptySubsequences: false) { !$0.isDigit }.filter { !$0.isEmpty }
    let numbers = parts.compactMap { Int(Substring($0)) }
    guard numbers.count == 3, let date = ReportDate(year: numbers[0], month: numbers[1], day: numbers[2]),
      date.chinese == text
    else { return nil }
    self = date
  }
}
