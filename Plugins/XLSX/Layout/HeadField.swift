import Diagnostics
import ReportModel

/// What a report says about itself besides its tables and its prose, one row each.
enum HeadField: String, CaseIterable {
  case edition, organization, year, title, signature, date

  /// What the sheet of prose shows above and below the prose.
  static let shownBefore: [HeadField] = [.title, .organization, .year]
  static let shownAfter: [HeadField] = [.signature, .date]

  /// What the sheet of prose calls it; the edition is not shown there.
  var label: Message {
    switch self {
    case .edition: Message("版式", "Edition")
    case .organization: Message("机关", "Organisation")
    case .year: Message("年度", "Year")
    case .title: Message("标题", "Title")
    case .signature: Message("落款", "Signature")
    case .date: Message("日期", "Date")
    }
  }

  /// The text for it; `nil` if the report does not say.
  func text(of report: Report) -> String? {
    switch self {
    case .edition: report.edition.id.rawValue
    case .organization: report.organization
    case .year: report.year.map(String.init)
    case .title: report.title
    case .signature: report.signature
    case .date: report.date?.chinese
    }
  }

  /// Takes the text over into the report; `false` if it is not of this kind.
  func set(_ text: String?, in report: inout Report, among editions: Editions) -> Bool {
    switch self {
    case .edition:
      guard let text, let edition = editions[Edition.ID(rawValue: text)] else { return false }
      report.edition = edition
    case .organization: report.organization = text
    case .year:
      let year = text.flatMap { Int($0) }
      if text != nil, year == nil { return false }
      report.year = year
    case .title: report.title = text
    case .signature: report.signature = text
    case .date:
      let date = text.flatMap(Self.date)
      if text != nil, date == nil { return false }
      report.date = date
    }
    return true
  }

  // People write dates in many ways: three numbers with anything but digits between them.
  private static func date(_ text: String) -> ReportDate? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return ReportDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
