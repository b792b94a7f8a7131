import Diagnostics
import ReportModel

/// The small made-up report that rule examples modify; unmodified, it passes every rule.
enum ExampleReport {
  static let organization = "青禾县商务局"
  /// Late enough for the years before it that examples compare with to be in the same form.
  static let year = Editions.standard.current.years.lowerBound + 3

  /// The report with the edits applied, and the reports to compare it with.
  static func context(_ edits: [RuleExample.Edit]) -> RuleContext {
    var report = clean(organization, year)
    var previous: Report?
    var members: [Report] = []
    for edit in edits {
      switch edit {
      case .previous(let edits):
        var last = lastYear()
        for edit in edits { apply(edit, to: &last) }
        previous = last
      case .members(let list):
        members = list.enumerated().map { number, edits in
          // The first member has all of the parent's figures and the others none, so that the sums hold.
          var member = clean("青禾县第\(number + 1)所", year, figures: number == 0 ? figures : [])
          for edit in edits { apply(edit, to: &member) }
          return member
        }
      default: apply(edit, to: &report)
      }
    }
    return RuleContext(report, previous: previous, members: members)
  }

  /// 12 applications received and 1 carried in; 11 concluded and 2 carried out; one review, upheld.
  static func clean(
    _ organization: String, _ year: Int, figures: [(CellID, String)] = ExampleReport.figures
  ) -> Report {
    var report = Report()
    report.organization = organization
    report.year = year
    report.title = report.officialTitle
    report.signature = organization
    report.date = ReportDate(year: year + 1, month: 1, day: 15)
    for cell in report.edition.cells { report[cell].statement = .number(ExactDecimal(0)) }
    for (cell, value) in figures { set(cell, value, in: &report) }
    report.provenance.headings = report.edition.sections.map {
      PrintedHeading($0.id, printed: $0.heading)
    }
    report.foreword = [ProseBlock("本报告由\(organization)编制，数据自\(year)年1月1日起至\(year)年12月31日止。")]
    report.sections[.overview] = [
      ProseBlock("（一）主动公开。\(year)年，制发行政规范性文件2件，门户网站及时更新。"),
      ProseBlock("（二）依申请公开。全年收到政府信息公开申请12件，上年结转1件，办结11件，结转下年度2件。发生行政复议1件，结果维持。"),
      ProseBlock("（三）政府信息管理。文件制发时即标注公开属性。"),
      ProseBlock("（四）平台建设。网站专栏按统一目录维护。"),
      ProseBlock("（五）监督保障。两次培训，全部科室参加。"),
    ]
    report.sections[.problems] = ["问题：政策解读形式单一。改进：增加图解和问答。"]
    report.sections[.otherMatters] = ["本年度未收取信息处理费，没有其他需要报告的事项。"]
    return report
  }

  /// The previous year's report: it carries out what this one carries in, and its prose is worded
  /// differently.
  private static func lastYear() -> Report {
    var report = clean(organization, year - 1)
    let changes: [(CellID, String)] = [
      (.proactive.normativeDocuments.inForce, "7"), (.requests.disclosed.naturalPerson, "8"),
      (.requests.disclosed.total, "10"), (.requests.concluded.naturalPerson, "10"),
      (.requests.concluded.total, "12"), (.requests.carriedOut.naturalPerson, "1"),
      (.requests.carriedOut.total, "1"),
    ]
    for (cell, value) in changes { set(cell, value, in: &report) }
    report.sections[.overview] = ["上一年度各项工作按计划完成，新收申请12件，办结12件，结转1件，复议1件，结果维持。"]
    report.sections[.problems] = ["问题：更新不够及时。改进：每周检查一次。"]
    report.sections[.otherMatters] = ["没有发生信息处理费。"]
    return report
  }

  /// The section headings of the form.
  static let headings = Editions.standard.current.sections.map { (section: $0.id, printed: $0.heading) }

  static let figures: [(CellID, String)] = [
    (.proactive.normativeDocuments.issued, "2"), (.proactive.normativeDocuments.inForce, "9"),
    (.proactive.licensing.decisions, "36"),
    (.requests.received.naturalPerson, "10"), (.requests.received.commercial, "2"),
    (.requests.received.total, "12"),
    (.requests.carriedIn.naturalPerson, "1"), (.requests.carriedIn.total, "1"),
    (.requests.disclosed.naturalPerson, "7"), (.requests.disclosed.commercial, "2"),
    (.requests.disclosed.total, "9"),
    (.requests.unavailable.notHeld.naturalPerson, "2"), (.requests.unavailable.notHeld.total, "2"),
    (.requests.concluded.naturalPerson, "9"), (.requests.concluded.commercial, "2"),
    (.requests.concluded.total, "11"),
    (.requests.carriedOut.naturalPerson, "2"), (.requests.carriedOut.total, "2"),
    (.challenges.review.upheld, "1"), (.challenges.review.total, "1"),
  ]

  private static func apply(_ edit: RuleExample.Edit, to report: inout Report) {
    switch edit {
    case .cell(let cell, let value): set(cell, value, in: &report)
    case .doubt(let cell, let doubt):
      let raw = report[cell].number?.description ?? ""
      report[cell].origin = Origin(place: .line(40, column: 1), raw: raw, recognition: .sums, doubt: doubt)
    case .prose(let section, let paragraphs): report.sections[section] = paragraphs.map { ProseBlock($0) }
    case .title(let title): report.title = title
    case .organization(let organization): report.organization = organization
    case .year(let year): report.year = year
    case .foreword(let paragraphs): report.foreword = paragraphs.map { ProseBlock($0) }
    case .signature(let signature): report.signature = signature
    case .date(let date): report.date = date
    case .headings(let list):
      report.provenance.headings = list?.map { PrintedHeading($0.section, printed: $0.printed) }
    case .wording(let subject, let official, let printed):
      report.provenance.wordings.append(Wording(subject, official: official, printed: printed))
    case .residue(let text): report.provenance.residue.append(Paragraph(text))
    case .outside(let values): report.provenance.outside.append(values)
    case .reading(let finding): report.findings.append(finding)
    case .previous, .members, .source: break
    }
  }

  private static func set(_ cell: CellID, _ value: String, in report: inout Report) {
    if let number = ExactDecimal(value) {
      report[cell].statement = .number(number)
    } else {
      report[cell].statement = value.isEmpty ? .blank : Cell.Statement(mark: value)
    }
  }
}
