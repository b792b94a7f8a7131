import Foundation
import NianbaoKit
import TestSupport
import Testing
import XLSXFormat

/// The sheets look as the blank form, and only those meant for people are seen.
@Suite struct FormLookTests {
  private func workbook() throws -> PackageEditor {
    var generator = ReportGenerator(seed: 5, style: .consistent)
    return try PackageEditor(XLSXExporter().export([generator.next()], options: ExportOptions()).bytes)
  }

  /// The style of a cell of the first sheet: its alignment and the fill's color.
  private func look(of cell: String, in book: PackageEditor) throws -> (alignment: Substring, fill: Substring)
  {
    let sheet = try book.text("xl/worksheets/sheet1.xml")
    let styles = try book.text("xl/styles.xml")
    let style = try #require(try Regex("<c r=\"\(cell)\" s=\"(\\d+)\"").firstMatch(in: sheet)?[1].substring)
    let cellFormats = try #require(styles.components(between: "<cellXfs", and: "</cellXfs>"))
    let format = cellFormats.components(separatedBy: "<xf ")[(Int(style) ?? 0) + 1]
    let fill = try #require(format.firstMatch(of: /fillId="(\d+)"/)?.1)
    let fills = try #require(styles.components(between: "<fills", and: "</fills>"))
    return (
      try #require(format.firstMatch(of: /horizontal="(\w+)"/)?.1),
      fills.components(separatedBy: "<fill>")[(Int(fill) ?? 0) + 1].firstMatch(of: /fgColor rgb="(\w+)"/)?.1
        ?? ""
    )
  }

  @Test func captionsStandAtTheLeftOnBlueAndLabelsInTheMiddle() throws {
    let book = try workbook()
    for cell in ["A2", "A6", "A9", "A13"] {
      let look = try look(of: cell, in: book)
      #expect(look.alignment == "left" && look.fill == "FFC6D9F1", "\(cell)")
    }
    for cell in ["A3", "B3", "A4", "A5", "A8", "A15"] {
      let look = try look(of: cell, in: book)
      #expect(look.alignment == "center" && look.fill == "", "\(cell)")
    }
  }

  @Test func columnsOfTableTwoAreAsWideAsEachOther() throws {
    let sheet = try workbook().text("xl/worksheets/sheet1.xml")
    let widths = Set(sheet.matches(of: /<col min="[1-4]" max="[1-4]" width="([\d.]+)"/).map(\.1))
    #expect(widths.count == 1)
  }

  @Test func theSheetOfDataIsHidden() throws {
    let hidden = try workbook().text("xl/workbook.xml").components(separatedBy: "<sheet ").filter {
      $0.contains("state=\"hidden\"")
    }
    #expect(hidden.count == 1 && hidden[0].hasPrefix("name=\"数据\""))
  }
}

extension PackageEditor {
  /// The text of a part.
  fileprivate func text(_ part: String) throws -> String {
    String(decoding: try #require(contents.first { $0.name == part }).content, as: UTF8.self)
  }
}

extension String {
  /// What stands between two texts.
  fileprivate func components(between start: String, and end: String) -> String? {
    guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
      return nil
    }
    return String(self[first.upperBound..<last.lowerBound])
  }
}
