import Conversion
import Diagnostics
import ReportModel

/// What the exporter and the reader both know about our workbooks: marks, sheets and columns.
enum WorkbookLayout {
  static let format = Format(
    name: "xlsx", title: Message("Excel 工作簿", "Excel workbook"), extensions: ["xlsx"],
    isBinary: true, holdsMany: true, carriesOfMany: [.cells, .marks, .title, .findings], options: [.formulas]
  ).handedIn(as: .workbook)

  /// Written right of the heads of the sheet of data and into a property of the document.
  static let marker = markerStem + "1"
  static let markerStem = "nianbao/workbook/"
  static let propertyName = "nianbao"

  /// The sheets after those of the tables.
  static let prose = RecordLayout(
    name: Message("正文", "Prose"),
    columns: [Message("部分", "Part"), Message("内容", "Text"), Message("读取位置", "Read from")])
  static let findings = RecordLayout(
    name: Message("检查结果", "Findings"),
    columns: [
      Message("代码", "Code"), Message("级别", "Severity"), Message("单元格", "Cells"), Message("说明", "Chinese"),
      Message("英文说明", "English"), Message("位置", "Place"), Message("原文", "Quoted"),
      Message("标识", "Ids"), Message("出自", "Said by"),
    ])

  /// The column of the names of a finding's cells; before it was there, they were the words for the cells.
  static let findingCells = 7
  /// The column of the findings that is only there if a code does not show who made it.
  static let findingAuthor = 8

  /// The name of an author of findings.
  static func word(for author: FindingAuthor) -> Message {
    switch author {
    case .reading: Message("读取", "reading")
    case .rules: Message("规则", "rules")
    }
  }
  static let data = RecordLayout(
    name: Message("数据", "Data"),
    columns: [
      Message("标识", "Id"), Message("表", "Table"), Message("行", "Row"), Message("列", "Column"),
      Message("数值", "Value"), Message("原样", "As printed"), Message("标记", "Mark"),
      Message("读取位置", "Read from"),
      Message("原文", "Raw"), Message("识别", "Recognised by"), Message("疑问", "Doubt"),
    ])

  static let dataNote = Message(
    "本表供程序准确读回。要改数字，请改前面各表。",
    "This sheet lets programs read the workbook back exactly. To change figures, change the tables before it."
  )

  /// What the sheet of prose calls the paragraphs before the first section.
  static let foreword = Message("前言", "Foreword")

  /// What it calls what stands below signature and date.
  static let annex = Message("落款以下", "Below the date")

  /// The name of a table's sheet.
  static func sheetName(of table: TableID) -> Message {
    switch table {
    case .proactive: Message("主动公开", "Proactive")
    case .requests: Message("申请情况", "Requests")
    case .challenges: Message("复议诉讼", "Challenges")
    }
  }

  /// The table that a row of the sheet of data names.
  static func table(named name: String) -> TableID? {
    TableID.allCases.first { sheetName(of: $0).isWord(name) } ?? TableID(rawValue: name)
  }

  /// What the ranges of the sheets are called in formulas.
  static func tableName(of table: TableID) -> Message {
    let sheet = sheetName(of: table)
    return Message(sheet.chinese + "表", sheet.english + "Table")
  }
  static let findingsName = Message("检查结果表", "FindingsTable")
  static let dataName = Message("数据表", "DataTable")

  /// The range of a table's grid.
  static func range(of form: TableForm) -> CellRange {
    CellRange(
      first: CellPosition(row: gridRow, column: 0),
      last: CellPosition(row: gridRow + form.grid.count - 1, column: form.columnCount - 1))
  }

  /// The row of a table's sheet in which its grid begins; above it is the section's heading.
  static let gridRow = 1

  /// Written into the first column of a row that continues the texts of the row above it.
  static let continuation = "续"

  static func word(for severity: Finding.Severity) -> Message {
    switch severity {
    case .error: Message("错误", "error")
    case .warning: Message("警告", "warning")
    case .information: Message("提示", "information")
    }
  }
}

/// A sheet with one record a row under a row of column heads.
struct RecordLayout: Sendable {
  let name: Message
  let columns: [Message]
}

extension Message {
  /// Whether a text is this word in either language.
  func isWord(_ text: String) -> Bool {
    text.isSame(as: chinese) || text.isSame(as: english)
  }
}
