import Diagnostics
import ReportModel

/// Y1–Y5, a report beside the same organ's last one (docs/form.md, "Years and levels").
public struct YearRules: RuleFamily {
  /// Makes the rules.
  public init() {}

  /// Y1 to Y5.
  public var rules: [Rule] { Self.all }

  /// Compares the two reports; without a last report there is nothing to say.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    guard let previous = context.previous else { return }
    let report = context.report
    if let year = report.year, let last = previous.year, !year.follows(last) {
      let reason = Message(
        "所给的是 \(last) 年的报告，不是上一年的", "the other report is of \(last), not of the year before")
      for rule in rules { assessment.cannotAssess(rule.code, [], because: reason) }
      return
    }
    compareCarried(report, previous, &assessment)
    for documents in DocumentStock.all(in: report.form(of: .proactive)) {
      compareStock(documents, report, previous, &assessment)
    }
    compareFigures(report, previous, &assessment)
    if context.carriesProse { compareProse(report, previous, &assessment) }
  }

  /// Y1 and Y2: what was carried out last year is carried in this year.
  private func compareCarried(_ report: Report, _ previous: Report, _ assessment: inout Assessment) {
    let rows = report.form(of: .requests).rows
    guard let carriedIn = rows.first(where: { $0.role == .carriedIn }),
      let carriedOut = rows.first(where: { $0.role == .carriedOut }), let total = carriedIn.cells.last
    else { return }
    for (now, before) in zip(carriedIn.cells, carriedOut.cells) {
      let code: FindingCode = now == total ? .carriedTotal : .carriedColumn
      guard report.cells.states(now) || previous.cells.states(before) else { continue }
      guard let here = report.cells.figure(now), let there = previous.cells.figure(before) else {
        assessment.cannotAssess(code, [now], because: ValueRules.noNumber)
        continue
      }
      guard !here.isEqual(to: there) else { continue }
      let names = (CellWords.name(of: now, in: report), CellWords.name(of: before, in: report))
      assessment.add(
        Finding(
          code: code, cells: [now],
          message: Message(
            "\(names.0.chinese)为 \(here)，而上年报告\(names.1.chinese)为 \(there)",
            "\(names.0.english) is \(here), but \(names.1.english) of the last report is \(there)"),
          place: report.cells[now].origin?.place))
    }
  }

  /// Y3: documents in force are last year's with the issued ones and without the repealed ones.
  private func compareStock(
    _ documents: DocumentStock, _ report: Report, _ previous: Report, _ assessment: inout Assessment
  ) {
    let cells = [documents.issued, documents.repealed, documents.inForce]
    guard cells.contains(where: { report.cells.states($0) }) else { return }
    guard let issued = report.cells.figure(documents.issued),
      let repealed = report.cells.figure(documents.repealed),
      let inForce = report.cells.figure(documents.inForce),
      let before = previous.cells.figure(documents.inForce)
    else { return assessment.cannotAssess(.stockOfYears, cells, because: ValueRules.noNumber) }
    guard let expected = (before + issued).flatMap({ $0 - repealed }) else {
      return assessment.cannotAdd(.stockOfYears, cells, of: Message(documents.name, documents.name))
    }
    guard !inForce.isEqual(to: expected) else { return }
    assessment.add(
      Finding(
        code: .stockOfYears, cells: cells.sorted(),
        message: Message(
          "\(documents.name)：上年现行有效 \(before) 件，加制发 \(issued) 件，减废止 \(repealed) 件，应为 \(expected) 件，报告为 \(inForce) 件",
          "\(documents.name): \(before) in force last year, \(issued) issued and \(repealed) repealed give \(expected), the report has \(inForce)"
        ), place: report.cells[documents.inForce].origin?.place))
  }

  /// Figures below this may come and go.
  private static let leastRemarkable = ExactDecimal(10)

  /// Y4: a figure more than ten times last year's, or fallen to 0.
  private func compareFigures(_ report: Report, _ previous: Report, _ assessment: inout Assessment) {
    for cell in Self.yearly(report) {
      guard report.cells.states(cell), previous.cells.states(cell) else { continue }
      guard let now = report.cells.figure(cell), let before = previous.cells.figure(cell) else {
        assessment.cannotAssess(.farFromLastYear, [cell], because: ValueRules.noNumber)
        continue
      }
      let name = CellWords.name(of: cell, in: report)
      let change: Message
      if now.isZero, Self.isRemarkable(before) {
        change = Message("由上年的 \(before) 降为 0", "fell from \(before) to 0")
      } else if before.coefficient > 0, Self.isRemarkable(now), Self.isMoreThanTenfold(now, before) {
        change = Message("由上年的 \(before) 增至 \(now)，超过十倍", "rose from \(before) to \(now), more than tenfold")
      } else {
        continue
      }
      assessment.add(
        Finding(
          code: .farFromLastYear, cells: [cell],
          message: Message(name.chinese + change.chinese, name.english + " " + change.english),
          place: report.cells[cell].origin?.place))
    }
  }

  private static func isRemarkable(_ number: ExactDecimal) -> Bool {
    (number - leastRemarkable).map { $0.coefficient >= 0 } ?? true
  }

  private static func isMoreThanTenfold(_ number: ExactDecimal, _ before: ExactDecimal) -> Bool {
    let tenfold = (0..<9).reduce(Optional(before)) { sum, _ in sum.flatMap { $0 + before } }
    return tenfold.flatMap { number - $0 }.map { $0.coefficient > 0 } ?? false
  }

  /// The figures compared from year to year: table 2, and the totals of tables 3 and 4.
  private static func yearly(_ report: Report) -> [CellID] {
    let totals = report.sums.filter(\.kind.isWithinRow).flatMap(\.wholes)
    return report.form(of: .proactive).cells + totals
  }

  /// Shorter paragraphs say the same every year and may.
  private static let shortest = 15

  /// Y5: paragraphs taken over word for word, by their share of a section's length.
  private func compareProse(_ report: Report, _ previous: Report, _ assessment: inout Assessment) {
    for section in [SectionID.overview, .problems] {
      let paragraphs = report.sections[section].filter { $0.text.unicodeScalars.count >= Self.shortest }
      guard !paragraphs.isEmpty, !previous.sections[section].isEmpty else {
        assessment.cannotAssess(
          .reusedProse, [],
          because: Message("其中一份报告没有这一部分的文字", "one of the reports has no prose in the section"))
        continue
      }
      let before = Set(previous.sections[section].map { Self.words($0.text) })
      let reused = paragraphs.filter { before.contains(Self.words($0.text)) }
      let length = paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count }
      let share = reused.reduce(0) { $0 + $1.text.unicodeScalars.count } * 100 / length
      guard share >= 50, let first = reused.first else { continue }
      let heading = report.edition.section(section).heading
      assessment.add(
        Finding(
          code: .reusedProse,
          message: Message(
            "“\(heading)”有 \(reused.count) 段与上年报告逐字相同，占 \(share)%",
            "\(reused.count) paragraphs of \"\(heading)\" are the last report's word for word, \(share) % of it"
          ),
          place: first.place, quote: String(first.text.prefix(60))))
    }
  }

  /// The text without blanks.
  private static func words(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
