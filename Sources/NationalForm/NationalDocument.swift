import Characters
import Diagnostics
import ReportModel

/// A report as the national form (国办公开办函〔2021〕30号) prescribes it, part by part in the order of the page: what every
/// exporter of documents lays out, with official headings, labels and title in place of the printed ones.
package struct NationalDocument: Sendable {
  /// One part of the document.
  package enum Part: Sendable, Hashable {
    /// The title.
    case title(String)
    /// The heading of a section; its words are `heading(of:)`.
    case heading(SectionID)
    /// A paragraph, a table or a picture of prose.
    case prose(ProseBlock)
    /// A table: its grid is `form(of:)`, the texts of its cells are `text(in:)`.
    case table(TableID)
    /// The organ's name under the report.
    case signature(String)
    /// The date under the report, as `2024年1月5日`.
    case date(String)
  }

  /// What a document of the national form holds of a report.
  package static let carries: Set<Aspect> = [
    .cells, .marks, .title, .prose, .tables, .pictures, .notes, .emphasis, .signature,
  ]

  /// The parts in order.
  package let parts: [Part]
  /// The title; `nil` where the report has none and none can be made.
  package let title: String?
  private let report: Report

  /// Lays a report out.
  ///
  /// - Parameter leavesRoom: whether there is an empty paragraph where prose is due and missing, and a line for
  ///   signature and date, for people to fill in.
  package init(_ report: Report, leavesRoom: Bool = false) {
    let room: [Part] = leavesRoom ? [.prose("")] : []
    self.report = report
    var parts: [Part] = []
    let title = Self.title(of: report)
    if let title { parts.append(.title(title)) }
    parts += report.foreword.isEmpty ? room : Self.prose(report.foreword)
    for section in report.edition.sections {
      parts.append(.heading(section.id))
      let prose = report.sections[section.id]
      parts += prose.isEmpty && section.id.table == nil ? room : Self.prose(prose)
      if let table = section.id.table { parts.append(.table(table)) }
    }
    if !Self.hasClosing(report) { parts += Self.prose(report.annex) }
    if let signature = report.signature, !signature.isEmpty || leavesRoom {
      parts.append(.signature(signature))
    }
    if let date = report.date?.chinese ?? (leavesRoom ? Self.openDate : nil) { parts.append(.date(date)) }
    if Self.hasClosing(report) { parts += Self.prose(report.annex) }
    self.parts = parts
    self.title = title
  }

  /// A date of which nothing is known yet.
  private static let openDate = "　　　　年　　月　　日"

  /// What the form has no room for; worked out when asked for, since not every document loses it.
  package var losses: [Loss] { Self.losses(of: report, title: title) }

  /// The official heading of a section, with its numeral.
  package func heading(of section: SectionID) -> String { report.edition.section(section).heading }

  /// The grid of a table, in the edition that the report states it in.
  package func form(of table: TableID) -> TableForm { report.form(of: table) }

  /// What is printed in a cell: the number with its digits, nothing for a blank, the mark or the text as it is.
  package func text(in cell: CellID) -> String { Self.text(of: report[cell].statement) }

  /// What is printed of a statement.
  package static func text(of statement: Cell.Statement) -> String {
    switch statement {
    case .number(let number): number.description
    case .blank, .absent: ""
    case .notApplicable(let mark): mark
    case .text(let text): text
    }
  }

  /// What a cell states in which that is printed: what can be known of it from the page.
  package static func statement(printed text: String) -> Cell.Statement {
    if text.isEmpty { return .blank }
    if let number = ExactDecimal(text), number.description == text { return .number(number) }
    return Cell.Statement.isNotApplicableMark(text) ? .notApplicable(text) : .text(text)
  }

  /// What can be known of a statement from the page that it is printed on.
  package static func printed(_ statement: Cell.Statement) -> Cell.Statement {
    switch statement {
    // The digits of a number are read as that number.
    case .number: statement
    case .blank, .absent: .blank
    case .notApplicable, .text: self.statement(printed: text(of: statement))
    }
  }

  /// The title as the form wants it; as printed where organ or year are unknown.
  package static func title(of report: Report) -> String? {
    report.officialTitle ?? report.title
  }

  private static func prose(_ blocks: [ProseBlock]) -> [Part] {
    blocks.filter { $0.paragraph.map { !$0.text.isEmpty || !$0.marks.isEmpty } ?? true }.map { .prose($0) }
  }

  private static func hasClosing(_ report: Report) -> Bool {
    report.date != nil || !(report.signature ?? "").isEmpty
  }

  private static func isAmbiguous(_ statement: Cell.Statement) -> Bool {
    printed(statement) != statement
  }

  private static func losses(of report: Report, title: String?) -> [Loss] {
    var losses = report.losses(carrying: carries)
    // Blanks round the year are no part of a title.
    if let printed = report.title, printed.withoutBlanks != title?.withoutBlanks {
      losses.append(
        Loss(
          aspect: .title, count: 1,
          detail: Message(
            "标题按规定写成“\(title ?? "")”，原文为“\(printed)”",
            "the title is written as the form wants it, \"\(title ?? "")\"; it was printed as \"\(printed)\"")
        ))
    }
    if !report.annex.isEmpty, !hasClosing(report) {
      losses.append(
        Loss(
          aspect: .prose, count: report.annex.count,
          detail: Message(
            "没有落款和日期，落款以下的内容写在最后一章末尾",
            "without signature and date, what stands below them is written at the end of the last section")))
    }
    let forms = TableID.allCases.map { report.form(of: $0) }
    let cells = forms.flatMap(\.cells)
    let missing = cells.count { !report.cells.states($0) }
    if missing > 0 {
      losses.append(
        Loss(
          aspect: .marks, count: missing,
          detail: Message(
            "\(missing) 个没有读到的格子写成了空白", "\(missing) cells that were not read are written as blank")))
    }
    let ambiguous = cells.count { report.cells.states($0) && isAmbiguous(report[$0].statement) }
    if ambiguous > 0 {
      losses.append(
        Loss(
          aspect: .marks, count: ambiguous,
          detail: Message(
            "\(ambiguous) 个格子里的文字印出来与数字、标记或空白没有分别",
            "\(ambiguous) cells hold a text that looks like a number, a mark or a blank once printed")))
    }
    let stated = report.cells.ids.filter(report.cells.states)
    // As many as the form's: there are no others.
    let foreign =
      stated.count == cells.count - missing ? [] : stated.filter { id in !forms.contains { $0.contains(id) } }
    if !foreign.isEmpty {
      losses.append(
        Loss(
          aspect: .cells, count: foreign.count,
          detail: Message(
            "表格里没有这些格子的位置：\(foreign.map { report.words(for: $0) }.joined(separator: "、"))",
            "the form has no place for these cells: \(foreign.map(\.name).joined(separator: ", "))")))
    }
    return losses
  }
}
