import ReportModel

/// Decides whose report it is and for which year, by its title and by what its text says (docs/form.md, "Identity").
///
/// Pages name other organs' reports above a report and beside it: where several titles stand there, the text tells which
/// is its own.
struct IdentityCompletion {
  private let titles: TitleCandidates

  init(_ titles: TitleCandidates) { self.titles = titles }

  func complete(_ report: inout Report) {
    report.title = titles.own?.text
    report.organization = titles.own?.identity.organization
    report.year = titles.own?.identity.year
    chooseTitle(&report)
    // A title can be broken behind the name of the superior organ, which begins that of its own.
    if let joined = titles.joinedOrgan, joined == report.signature, let organ = report.organization {
      report.organization = joined
      report.title = report.title.map { joined.dropLast(organ.count) + $0 }
    }
    if report.organization == nil || report.year == nil { completeFromForeword(&report) }
    report.organization = report.organization ?? report.signature
    if report.organization == nil || report.year == nil { completeFromOpening(&report) }
    // Reports are signed early in the following year (docs/form.md, "Date and signature").
    if let date = report.date, date.month <= 4 { report.year = report.year ?? date.year - 1 }
    report.year = report.year ?? Self.yearMostStated(in: report)
  }

  /// Takes what is missing from paragraphs of the foreword that name the report.
  private func completeFromForeword(_ report: inout Report) {
    for paragraph in report.foreword.paragraphs where report.organization == nil || report.year == nil {
      guard let found = IdentityReader.identity(naming: paragraph.text) else { continue }
      report.organization = report.organization ?? found.organization
      report.year = report.year ?? found.year
    }
  }

  /// Takes what is still missing from the paragraphs that say whose report it is.
  private func completeFromOpening(_ report: inout Report) {
    let opening = Self.opening(of: report)
    report.year = report.year ?? opening.lazy.compactMap { IdentityReader.yearOfPeriod(in: $0.text) }.first
    for paragraph in opening where report.organization == nil || report.year == nil {
      guard let found = IdentityReader.identity(opening: paragraph.text) else { continue }
      report.organization = report.organization ?? found.organization
      report.year = report.year ?? found.year
    }
  }

  /// Takes another organ's title for the own one only where the text names that organ, or no other.
  private func chooseTitle(_ report: inout Report) {
    guard !titles.others.isEmpty else { return }
    let named = Self.organ(namedBy: report)
    if let named, let own = report.organization, Self.isSame(own, named) { return }
    let fitting = titles.others.filter { other in
      guard let organ = other.identity.organization else { return false }
      guard let year = report.year, report.organization == nil else {
        return named.map { organ == $0 } ?? false
      }
      return other.identity.year == year && (named.map { Self.isSame(organ, $0) } ?? true)
    }
    let organs = Set(fitting.map(\.identity))
    guard let chosen = fitting.last, organs.count == 1 else { return }
    report.title = chosen.text
    report.organization = chosen.identity.organization
    report.year = chosen.identity.year ?? report.year
  }

  /// The organ that signs, or that the text says it is about.
  private static func organ(namedBy report: Report) -> String? {
    if let signature = report.signature { return signature }
    let foreword = report.foreword.paragraphs.lazy.compactMap {
      IdentityReader.identity(naming: $0.text)?.organization
    }
    if let first = foreword.first { return first }
    return opening(of: report).lazy.compactMap { IdentityReader.identity(opening: $0.text)?.organization }
      .first
  }

  /// The paragraphs that say whose report it is.
  private static func opening(of report: Report) -> [Paragraph] {
    report.foreword.paragraphs + report.sections[.overview].paragraphs.prefix(2)
  }

  /// Whether one name is a part of the other: 县水务局, and an office that signs for its government.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.contains(right) || right.contains(left)
  }

  /// The year that the sections state most often, the first of them that does.
  private static func yearMostStated(in report: Report) -> Int? {
    for section in [SectionID.overview, .problems, .otherMatters] {
      let years = report.sections[section].paragraphs.flatMap { IdentityReader.years(statedBy: $0.text) }
      let counts = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
      let most = counts.values.max() ?? 0
      let best = counts.filter { $0.value == most }
      if best.count == 1, let year = best.first?.key { return year }
    }
    return nil
  }
}
