import ReportModel
import TestSupport
import Testing

@testable import XLSXFormat

/// Fills in a fill-in workbook, as people and programs do.
struct TemplateFilling {
  /// The state of the totals.
  enum Results {
    /// Calculated by a spreadsheet program.
    case calculated
    /// Left without results by a library.
    case missing
    /// Outdated: a program changed only the figures.
    case old
  }

  /// The part of a table's sheet, after the guide's sheet.
  static func part(of table: TableID) -> String { "xl/worksheets/sheet\(table.index + 2).xml" }
  static let prosePart = "xl/worksheets/sheet5.xml"

  private let report: Report
  private let places: CellPlaces

  init(_ report: Report) {
    self.report = report
    places = CellPlaces(report)
  }

  /// The workbook with the report's figures and prose filled in.
  func bytes(in workbook: [UInt8], _ results: Results = .calculated) throws -> [UInt8] {
    let editor = try PackageEditor(workbook)
    for form in report.edition.tables {
      let sums = TableSums(form)
      var values: [String: String] = [:]
      for cell in form.cells {
        guard let name = places[cell]?.name, let number = report[cell].number else { continue }
        if sums.parts(of: cell) == nil || results == .calculated { values[name] = number.description }
      }
      _ = try editor.changing(Self.part(of: form.id)) { sheet in
        let filled = sheet.editingCells { name, cell in
          guard let value = values[name] else { return nil }
          return cell.withValue(value)
        }
        return results == .missing ? filled.withoutResults() : filled
      }
    }
    _ = try editor.changing(Self.prosePart) { sheet in
      let filled = sheet.editingCells { name, cell in
        texts[name].map { cell.withText($0) }
      }
      return results == .missing ? filled.withoutResults() : filled
    }
    if results == .missing { _ = try editor.changing("xl/worksheets/sheet1.xml") { $0.withoutResults() } }
    return try editor.bytes()
  }

  /// The texts for the prose sheet, by cell.
  private var texts: [String: String] {
    var texts: [String: String] = [:]
    // Heads, title, organ and year are above.
    var row = 5
    let prose =
      [report.foreword]
      + report.edition.sections.filter { $0.id.table == nil }.map { report.sections[$0.id] }
    for (part, paragraphs) in zip(ProseForm.parts(of: report.edition), prose) {
      for (offset, paragraph) in paragraphs.enumerated() { texts["B\(row + offset)"] = paragraph.text }
      row += part.hints.count
    }
    texts["B\(row)"] = report.signature
    texts["B\(row + 1)"] = report.date?.chinese
    return texts
  }
}

extension String {
  /// A sheet's XML with cells replaced: `edit` gives the new element for a cell's name and element.
  func editingCells(_ edit: (_ name: String, _ cell: String) -> String?) -> String {
    var result = ""
    var rest = self[...]
    while let start = rest.firstRange(of: "<c r=\"") {
      result += rest[..<start.lowerBound]
      let name = rest[start.upperBound...].prefix { $0 != "\"" }
      let tagEnd = rest[start.upperBound...].firstIndex(of: ">") ?? rest.endIndex
      let isEmpty = rest[..<tagEnd].last == "/"
      let end =
        isEmpty ? rest.index(after: tagEnd) : rest.firstRange(of: "</c>")?.upperBound ?? rest.endIndex
      let cell = String(rest[start.lowerBound..<end])
      result += edit(String(name), cell) ?? cell
      rest = rest[end...]
    }
    return result + rest
  }

  /// A cell's element with a number, keeping style and formula.
  func withValue(_ value: String) -> String {
    if hasSuffix("/>") { return dropLast(2) + "><v>\(value)</v></c>" }
    let formula = firstRange(of: "<f>").map {
      self[$0.lowerBound..<(firstRange(of: "</f>")?.upperBound ?? endIndex)]
    }
    let tag = prefix { $0 != ">" }.split(separator: " ").filter { !$0.hasPrefix("t=") }.joined(separator: " ")
    return "\(tag)>\(formula ?? "")<v>\(value)</v></c>"
  }

  /// A cell's element with a text, keeping the style.
  func withText(_ text: String) -> String {
    let tag = prefix { $0 != ">" && $0 != "/" }.split(separator: " ").filter { !$0.hasPrefix("t=") }
    return "\(tag.joined(separator: " ")) t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }
}
