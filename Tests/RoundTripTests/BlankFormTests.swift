import NianbaoKit
import TestSupport
import Testing

/// The form as offices hand it on: every cell is there, and holds nothing, or blanks that nobody sees.
@Suite struct BlankFormTests {
  /// What a cell that nobody filled in may hold.
  static let fillings = ["", " ", "\u{3000}", "\u{3000}\u{3000}", "\u{A0}", "\u{200B}\u{FEFF}"]

  private func form(holding filling: String) -> Report {
    var report = Report(edition: .edition2021)
    report.title = "云坪县水务局2023年政府信息公开工作年度报告"
    for cell in report.edition.cells { report[cell].statement = .text(filling) }
    return report
  }

  private func check(_ bytes: [UInt8], named name: String) throws {
    let source = Source(name: name, bytes: bytes)
    let read = try #require(
      try Registry.standard.reader(for: source).read(source, options: ReadOptions()).first)
    #expect(Edition.edition2021.cells.filter { read[$0].statement != .blank } == [])
    let wrong = read.findings.filter { ["R1", "R2", "R3", "R6", "R7"].contains($0.code.rawValue) }
    #expect(wrong.map(\.message.english) == [])
    #expect(read.year == 2023)
  }

  @Test(arguments: [LayoutPrinter.tab, .pipe, .box, .cellsByRow], fillings.dropFirst())
  func textsWithAllCells(_ layout: LayoutPrinter, _ filling: String) throws {
    // Drawn lines would stand askew.
    if layout == .box, filling.unicodeScalars.contains("\u{200B}") { return }
    try check(Array(layout.text(of: form(holding: filling)).utf8), named: "a.txt")
  }

  @Test(arguments: ["\t", "\n"]) func textsWithNothingInTheirCells(_ border: String) throws {
    let text = form(holding: "").text { table in
      table.grid.map { row in
        var cells = [String](repeating: "", count: border == "\n" ? 0 : table.columnCount)
        for place in row {
          if border == "\n" {
            cells.append(place.label ?? "")
          } else {
            cells[place.column] = place.label ?? ""
          }
        }
        return cells.joined(separator: border)
      }
    }
    try check(Array(text.utf8), named: "a.txt")
  }

  @Test(arguments: LayoutPrinter.allCases, fillings.dropFirst())
  func noTextMakesNumbersOfBlanks(_ layout: LayoutPrinter, _ filling: String) throws {
    let source = Source(name: "a.txt", text: layout.text(of: form(holding: filling)))
    let read = try #require(
      try Registry.standard.reader(for: source).read(source, options: ReadOptions()).first)
    #expect(Edition.edition2021.cells.filter { read[$0].number != nil } == [])
    // Where blanks leave no trace, nobody can tell them from values that were lost: that is said.
    let absent = Set(Edition.edition2021.cells.filter { read[$0].statement == .absent })
    #expect(absent.isSubset(of: read.findings.filter { $0.code == "R2" }.flatMap(\.cells)))
  }

  @Test(arguments: fillings) func onePipeALine(_ filling: String) throws {
    let lines = form(holding: filling).text { table in
      table.grid.joined().map { "\($0.label ?? filling) |" }
    }
    try check(Array(lines.utf8), named: "a.txt")
  }

  @Test(arguments: fillings) func pages(_ filling: String) throws {
    for damages in [[], [.wordMarkup], [.nested]] as [Set<PagePrinter.Damage>] {
      var printer = PagePrinter(damages, seed: 1)
      try check(Array(printer.page(of: form(holding: filling)).utf8), named: "a.html")
    }
  }

  @Test(arguments: fillings) func documents(_ filling: String) throws {
    for damages in [[], [.noMerges], [.nested]] as [Set<WordPrinter.Damage>] {
      var printer = WordPrinter(damages, seed: 1)
      try check(try printer.document(of: form(holding: filling)), named: "a.docx")
    }
  }

  @Test(arguments: fillings) func workbooks(_ filling: String) throws {
    for damages in [[], [.offset], [.noMerges], [.sheetATable]] as [Set<WorkbookPrinter.Damage>] {
      try check(WorkbookPrinter.workbook(of: [form(holding: filling)], damages), named: "a.xlsx")
    }
  }

  @Test func labelsFarApartAreNoBlankTable() throws {
    // Twice the line feeds, and no values at all: they may have been lost.
    let text = form(holding: "").text { table in table.grid.joined().compactMap(\.label).flatMap { [$0, ""] }
    }
    let source = Source(name: "a.txt", text: text)
    let read = try Registry.standard.reader(for: source).read(source, options: ReadOptions())[0]
    #expect(Edition.edition2021.cells.allSatisfy { read[$0].statement == .absent })
    #expect(read.findings.count { $0.code == "R2" } == 3)
  }
}
