import Diagnostics
import ReportModel

/// What the writer and the reader both know about the workbook of many reports.
enum CollectionLayout {
  /// Written into a property of the document.
  static let marker = markerStem + "1"
  static let markerStem = "nianbao/workbooks/"

  /// What tells one report from another, at the beginning of every row.
  static let key = [
    Message("报告", "Report"), Message("机关", "Organisation"), Message("年度", "Year"), Message("版本", "Edition"),
  ]

  /// A row a report; the columns of the cells follow.
  static let reports = RecordLayout(
    name: Message("汇总", "Reports"), columns: key + [Message("标题", "Title"), Message("来源", "Source")])

  /// A row a cell.
  static let cells = RecordLayout(
    name: Message("明细", "Cells"),
    columns: key + [
      Message("标识", "Id"), Message("表", "Table"), Message("行", "Row"), Message("列", "Column"),
      Message("数值", "Value"), Message("原样", "As printed"), Message("内容", "States"), Message("疑问", "Doubt"),
    ])

  /// A row a finding.
  static let findings = RecordLayout(
    name: WorkbookLayout.findings.name, columns: key + WorkbookLayout.findings.columns)

  /// What is shown for a cell that was not read; a blank shows nothing.
  static let notRead = Message("未读到", "not read")

  /// What the sheet of reports shows for a cell.
  static func shown(_ statement: Cell.Statement, in language: Language) -> DisplayedValue {
    if case .absent = statement { return .text(notRead[language]) }
    return DisplayedValue(statement)
  }
}

/// What a cell states, as the sheet of cells says it.
enum StatementKind: CaseIterable {
  case number, blank, notApplicable, text, absent

  init(_ statement: Cell.Statement) {
    switch statement {
    case .number: self = .number
    case .blank: self = .blank
    case .notApplicable: self = .notApplicable
    case .text: self = .text
    case .absent: self = .absent
    }
  }

  var word: Message {
    switch self {
    case .number: Message("数字", "number")
    case .blank: Message("空白", "blank")
    case .notApplicable: Message("不适用", "not applicable")
    case .text: Message("文字", "text")
    case .absent: CollectionLayout.notRead
    }
  }

  /// What a record of the sheet of cells states; `nil` if its value is not of the kind that it says.
  static func statement(of record: SheetRecord) -> Cell.Statement? {
    guard let kind = record.text(10).flatMap({ word in allCases.first { $0.word.isWord(word) } }) else {
      return nil
    }
    let value = record.values[8]
    switch kind {
    case .number: return number(value, asPrinted: record.text(9)).map(Cell.Statement.number)
    case .blank: return value == nil ? .blank : nil
    case .absent: return value == nil ? .absent : nil
    case .notApplicable:
      return record.text(8).flatMap { Cell.Statement.isNotApplicableMark($0) ? .notApplicable($0) : nil }
    case .text: return record.text(8).map(Cell.Statement.text)
    }
  }

  /// The printed digits as long as the value is the same number, else the value.
  private static func number(_ value: CellValue?, asPrinted: String?) -> ExactDecimal? {
    let shown =
      if case .number(let digits, _)? = value { NumberText.decimal(digits) } else {
        value.flatMap { ExactDecimal($0.plainText) }
      }
    guard let exact = asPrinted.flatMap({ ExactDecimal($0) }) else { return shown }
    guard let shown else { return value == nil && !NumberText.isExactAsDouble(exact) ? exact : nil }
    return shown.isEqual(to: exact) ? exact : shown
  }
}
