import Diagnostics
import ReportModel

/// S1–S9: sections, tables, headings, labels, title and the parts that every report has to have.
public struct StructureRules: RuleFamily {
  /// Makes the rules.
  public init() {}

  /// What the structure shows; a source that carries no prose is asked for its tables only.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    if context.carriesProse { sections(of: report, into: &assessment) }
    tables(of: report, into: &assessment)
    edition(of: context, into: &assessment)
    labels(of: report, into: &assessment)
    guard context.carriesProse else { return }
    identity(of: report, into: &assessment)
    aspects(of: report, into: &assessment)
    problems(of: report, into: &assessment)
    residue(of: report, into: &assessment)
  }

  // MARK: S1, S2

  private func sections(of report: Report, into assessment: inout Assessment) {
    guard let headings = report.provenance.headings else {
      assessment.cannotAssess(
        .sectionMissing, [], because: Message("来源不记录章节标题", "the source does not tell of headings"))
      return
    }
    for section in report.edition.sections
    where !headings.contains(where: { $0.section == section.id }) {
      assessment.add(
        Finding(
          code: .sectionMissing,
          message: Message("缺少章节“\(section.heading)”", "the section \"\(section.heading)\" is missing")))
    }
    var last = 0
    for heading in headings {
      if heading.section.number < last {
        assessment.add(
          Finding(
            code: .sectionMissing, severity: .warning,
            message: Message(
              "章节“\(heading.printed)”次序不对", "the section \"\(heading.printed)\" stands out of order"),
            place: heading.place, quote: heading.printed))
      }
      last = max(last, heading.section.number)
    }
    for heading in headings { wording(of: heading, in: report.edition, into: &assessment) }
  }

  private func wording(
    of heading: PrintedHeading, in edition: Edition, into assessment: inout Assessment
  ) {
    let official = edition.section(heading.section).heading
    guard let severity = Self.severity(ofPrinting: heading.printed, for: official, isHeading: true) else {
      return
    }
    assessment.add(
      Finding(
        code: .headingWording, severity: severity,
        message: Message(
          "标题印作“\(heading.printed)”，规定为“\(official)”",
          "the heading is printed \"\(heading.printed)\", officially \"\(official)\""),
        place: heading.place, quote: heading.printed))
  }

  /// How much another printing of a label matters: words weigh, signs are told, blanks are nothing.
  private static func severity(
    ofPrinting printed: String, for official: String, isHeading: Bool
  ) -> Finding.Severity? {
    // Bytes: strings that are not equal are compared by their canonical forms, which takes long.
    if printed.utf8.elementsEqual(official.utf8) { return nil }
    let isSame = printed.unicodeScalars.lazy.filter { !isWhitespace($0) }
      .elementsEqual(official.unicodeScalars.lazy.filter { !isWhitespace($0) })
    if isSame { return isHeading ? nil : .information }
    let words = (Letters.withoutNumeral(printed), Letters.withoutNumeral(official))
    // The numeral of a heading is lost where a word processor made it.
    return words.0 == words.1 ? .information : .warning
  }

  /// Whether a character is a blank; no ideograph is, and their properties take long to find.
  private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x3000 && scalar.properties.isWhitespace
  }

  // MARK: S3, S4, S5

  private func tables(of report: Report, into assessment: inout Assessment) {
    for table in TableID.allCases {
      let form = report.form(of: table)
      guard !form.cells.contains(where: { report.cells.states($0) }) else { continue }
      // A reading names what it misses in the tables that it found: such a one is there, though without a value.
      let isFound = report.findings.contains { finding in
        finding.code == .notFound && finding.cells.contains { $0.table == table }
      }
      guard !isFound else { continue }
      let heading = report.edition.section(table.section).heading
      assessment.add(
        Finding(
          code: .tableMissing, cells: form.cells,
          message: Message(
            "没有找到“\(heading)”表；表格可能是图片或缺失",
            "the table \"\(heading)\" was not found; it may be a picture or missing")))
    }
  }

  private func edition(of context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    guard let year = report.year else {
      assessment.cannotAssess(.olderEdition, [], because: Message("年份不明", "the year is not known"))
      return
    }
    guard let due = context.editions.due(for: year) else { return }
    for older in context.editions.all where older.years.lowerBound < due.years.lowerBound {
      for form in older.tables {
        let foreign = form.cells.filter { report.cells.states($0) && !due.table(form.id).contains($0) }
        guard !foreign.isEmpty else { continue }
        let heading = due.section(form.id.section).heading
        assessment.add(
          Finding(
            code: .olderEdition, cells: foreign,
            message: Message(
              "“\(heading)”表用了\(older.id.rawValue)年版的行或栏，\(year)年应用\(due.notice)所定表式",
              "the table \"\(heading)\" has rows or heads of the \(older.id.rawValue) edition; for \(year) the form of \(due.notice) is due"
            )))
      }
    }
  }

  private func labels(of report: Report, into assessment: inout Assessment) {
    var signs: [Wording] = []
    var words: [Wording] = []
    for wording in report.provenance.wordings {
      let severity = Self.severity(ofPrinting: wording.printed, for: wording.official, isHeading: false)
      switch severity {
      case nil: break
      case .information: if !signs.contains(where: { Self.isSame($0, wording) }) { signs.append(wording) }
      case let severity?:
        guard !words.contains(where: { Self.isSame($0, wording) }) else { continue }
        words.append(wording)
        assessment.add(
          Finding(
            code: .labelWording, severity: severity,
            message: Message(
              "印作“\(wording.printed)”，规定为“\(wording.official)”",
              "printed \"\(wording.printed)\", officially \"\(wording.official)\""),
            place: wording.place, quote: wording.printed))
      }
    }
    // Signs and blanks differ in every label or in none: one finding tells of all.
    guard let first = signs.first else { return }
    assessment.add(
      Finding(
        code: .labelWording, severity: .information,
        message: Message(
          "有\(signs.count)处标签只是标点、空格或序号与表式不同，如“\(first.printed)”",
          "\(signs.count) labels differ from the form in signs, blanks or numerals only, such as \"\(first.printed)\""
        ), place: first.place, quote: first.printed))
  }

  /// Whether two labels are printed alike, as bytes.
  private static func isSame(_ left: Wording, _ right: Wording) -> Bool {
    left.subject == right.subject && left.printed.utf8.count == right.printed.utf8.count
      && left.printed.utf8.elementsEqual(right.printed.utf8)
      && left.official.utf8.elementsEqual(right.official.utf8)
  }
}
