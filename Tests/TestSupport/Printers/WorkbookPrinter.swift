import Containers
import ReportModel

/// Prints reports as workbooks that people filled in by hand, for tests that read them back.
public struct WorkbookPrinter {
  /// A way in which such workbooks differ.
  public enum Damage: String, CaseIterable, Sendable {
    /// The report begins further down and to the right.
    case offset
    /// Numbers were typed as text.
    case numbersAsText
    /// Cells are not merged.
    case noMerges
    /// Totals are formulas with stored results.
    case formulas
    /// Each table is on a sheet named after it.
    case sheetATable
    /// There are other sheets around the report.
    case otherSheets
    /// An empty row follows each heading and each table's heads.
    case emptyRows
    /// The prose of each section is in one cell, with its paragraphs as lines.
    case linesInCells
  }

  private let damages: Set<Damage>
  private var sheets: [(name: String, xml: String)] = []
  private var rows: [(number: Int, cells: [(column: Int, xml: String)])] = []
  private var merges: [String] = []
  private var next = 1
  private var left = 1

  /// Makes a printer.
  public init(_ damages: Set<Damage>) { self.damages = damages }

  /// A workbook with each report on sheets of its own.
  public static func workbook(of reports: [Report], _ damages: Set<Damage> = []) throws -> [UInt8] {
    var printer = WorkbookPrinter(damages)
    if damages.contains(.otherSheets) { printer.addNotes("填表说明") }
    for report in reports { printer.add(report) }
    if damages.contains(.otherSheets) { printer.addNotes("联系人") }
    return try printer.package()
  }

  private mutating func add(_ report: Report) {
    begin()
    line(report.title ?? "", width: 10)
    for paragraph in report.foreword { line(paragraph.text, width: 10) }
    for section in SectionID.allCases {
      let form = section.table.map { report.form(of: $0) }
      if form != nil, damages.contains(.sheetATable) { end("Sheet\(sheets.count + 1)") }
      line(report.edition.section(section).heading, width: form?.columnCount ?? 10)
      if damages.contains(.emptyRows) { next += 1 }
      if let form { table(form, report) }
      prose(report.sections[section].map(\.text))
      if let form, damages.contains(.sheetATable) { end(Edition.edition2021.section(form.id.section).name) }
    }
    for text in [report.signature, report.date?.chinese].compactMap(\.self) { line(text, width: 10) }
    end("报告\(sheets.count + 1)")
  }

  private mutating func addNotes(_ name: String) {
    begin()
    line("请各单位认真填写，不要改动表格。", width: 4)
    end(name)
  }

  // MARK: Rows

  private mutating func begin() {
    next = damages.contains(.offset) ? 5 : 1
    left = damages.contains(.offset) ? 4 : 1
  }

  private mutating func line(_ text: String, width: Int) {
    rows.append((next, [(left, cell(text, at: name(next, left)))]))
    merge(rows: 1, columns: width, row: next, column: left)
    next += 1
  }

  private mutating func prose(_ paragraphs: [String]) {
    guard damages.contains(.linesInCells), !paragraphs.isEmpty else {
      for text in paragraphs { line(text, width: 10) }
      return
    }
    line(paragraphs.joined(separator: "\n"), width: 10)
  }

  private mutating func table(_ form: TableForm, _ report: Report) {
    let first = next
    for (index, places) in form.grid.enumerated() {
      if index == form.headRowCount, index > 0, damages.contains(.emptyRows) { next += 1 }
      let cells = places.map { place -> (column: Int, xml: String) in
        let column = left + place.column
        let text = place.label ?? place.cell.map { report[$0].statement.printed } ?? ""
        let isTotal = place.column == form.columnCount - 1
        // A merged range across an empty row would extend too far down.
        let spans = place.rowSpan == 1 || !damages.contains(.emptyRows)
        merge(rows: spans ? place.rowSpan : 1, columns: place.columnSpan, row: next, column: column)
        return (column, cell(text, at: name(next, column), isFormula: isTotal && place.cell != nil))
      }
      rows.append((next, cells.filter { !$0.xml.isEmpty }))
      next += 1
    }
    if damages.contains(.emptyRows), next > first { next += 1 }
  }

  private func cell(_ text: String, at name: String, isFormula: Bool = false) -> String {
    guard !text.isEmpty else { return "" }
    let isNumber = ExactDecimal(text) != nil
    if isNumber, isFormula, damages.contains(.formulas) {
      return "<c r=\"\(name)\"><f>SUBTOTAL(9,A1:B2)</f><v>\(text)</v></c>"
    }
    if isNumber, !damages.contains(.numbersAsText) { return "<c r=\"\(name)\"><v>\(text)</v></c>" }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
  }

  private mutating func merge(rows: Int, columns: Int, row: Int, column: Int) {
    guard rows * columns > 1, !damages.contains(.noMerges) else { return }
    merges.append("\(name(row, column)):\(name(row + rows - 1, column + columns - 1))")
  }

  private func name(_ row: Int, _ column: Int) -> String {
    String(UnicodeScalar(UInt8(64 + column))) + String(row)
  }

  private mutating func end(_ name: String) {
    defer {
      rows = []
      merges = []
      begin()
    }
    guard !rows.isEmpty else { return }
    let data = rows.map { "<row r=\"\($0.number)\">\($0.cells.map(\.xml).joined())</row>" }.joined()
    let joined = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let ranges = merges.isEmpty ? "" : "<mergeCells count=\"\(merges.count)\">\(joined)</mergeCells>"
    sheets.append(
      (name, "<worksheet \(OfficeParts.spreadsheet)><sheetData>\(data)</sheetData>\(ranges)</worksheet>"))
  }

  // MARK: Package

  private func package() throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let numbered = sheets.enumerated().map { (index: $0 + 1, sheet: $1) }
    let entries = numbered.map {
      "<sheet name=\"\($0.sheet.name)\" sheetId=\"\($0.index)\" r:id=\"r\($0.index)\"/>"
    }
    let links = numbered.map {
      "<Relationship Id=\"r\($0.index)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0.index).xml\"/>"
    }
    var parts = [
      (
        "_rels/.rels",
        "<Relationships \(OfficeParts.relationships)><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook \(OfficeParts.spreadsheet) xmlns:r=\"\(office)\"><sheets>\(entries.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships \(OfficeParts.relationships)>\(links.joined())</Relationships>"
      ),
    ]
    let types = numbered.map { ("/xl/worksheets/sheet\($0.index).xml", "spreadsheetml.worksheet") }
    parts.insert(OfficeParts.contentTypes([("/xl/workbook.xml", "spreadsheetml.sheet.main")] + types), at: 0)
    for entry in numbered { parts.append(("xl/worksheets/sheet\(entry.index).xml", entry.sheet.xml)) }
    return try ZipWriter.archive(of: parts.map { ($0.0, Array($0.1.utf8)) })
  }
}
