import ReportModel
import TestSupport
import Testing

/// Outside Editions/, no code names an edition, uses the id of a row or column, or counts them.
@Suite struct EditionIndependenceTests {
  @Test func noEditionIsNamed() throws {
    let lines = try SourceLine.all.get().filter(Self.namesEdition)
    #expect(lines.isEmpty, "\(lines.map(\.place))")
  }

  @Test func noRowOrColumnIsNamedByText() throws {
    let lines = try SourceLine.all.get().filter { !Self.ids(in: $0).isEmpty }
    #expect(lines.isEmpty, "\(lines.map { "\($0.place) \(Self.ids(in: $0))" })")
  }

  @Test func nobodyCountsRowsOrColumns() throws {
    let lines = try SourceLine.all.get().filter(Self.countsParts)
    #expect(lines.isEmpty, "\(lines.map(\.place))")
  }

  @Test func whatIsLookedForIsFound() {
    for line in [
      "let edition = Edition.edition2021", "if report.edition.id.rawValue == \"2019\" {",
      "let form = form2019",
      "guard year < 2019 else { return }",
    ] {
      #expect(Self.namesEdition(SourceLine(line)), "\(line)")
    }
    for line in [
      "let cell = CellID(\"requests.received.total\")", "where row.id == \"carriedIn\" {",
      "name.hasPrefix(\"requests.otherwise.\")", "columns[\"naturalPerson\"]", "if column == \"inForce\" {",
      "CellID(\"proactive.\\(row).issued\")",
    ] {
      #expect(!Self.ids(in: SourceLine(line)).isEmpty, "\(line)")
    }
    for line in [
      "if rows.count > 6 {", "guard width == 7 else { return nil }", "form.cells.count == 200",
      "cells.count % 15 == 0", "Array(repeating: 0, count: 25)", "form.columnCount <= 10 ",
      "for block in stride(from: 0, to: cells.count, by: 5) {",
    ] {
      #expect(Self.countsParts(SourceLine(line)), "\(line)")
    }
    for line in [
      "// edition2021", "let years = 120190", "guard rows.count > 1 else { return [] }",
      "if text.count > 10 { return }",
      "box.width > 7 * size", "let other = \"others\"",
      "Message(\"更正\", \"corrected\")", "case \"rules\": parse(value)",
    ] {
      let line = SourceLine(line)
      #expect(
        !Self.namesEdition(line) && Self.ids(in: line).isEmpty && !Self.countsParts(line), "\(line.code)")
    }
  }

  // MARK: - Patterns

  private static func namesEdition(_ line: SourceLine) -> Bool {
    ([line.code] + line.literals).contains { text in
      text.split { !$0.isNumber || !$0.isASCII }.contains { years.contains(String($0)) }
    }
  }

  private static let years = Set(Edition.all.map(\.id.rawValue))

  /// The ids of rows and columns in a line's string literals, alone or in the name of a cell.
  ///
  /// Ids that are English words also occur in messages and formats; they count only where something is looked
  /// up by name.
  private static func ids(in line: SourceLine) -> [String] {
    guard !line.literals.isEmpty else { return [] }
    let asks = line.code.contains(#/\.id\b|\.name\b|\bid ==|CellID|hasPrefix|hasSuffix|\w\["/#)
    return line.literals.flatMap { literal -> [String] in
      if names.contains(literal), asks || literal.contains(where: \.isUppercase) { return [literal] }
      return literal.matches(of: #/(?:proactive|requests|challenges)\.[A-Za-z\\][\w\\]*/#).map {
        String($0.output)
      }
    }
  }

  private static let names: Set<String> = {
    let tables = Edition.all.flatMap(\.tables)
    let ids = tables.flatMap { $0.rows.map(\.id) + $0.columns.map(\.id) }
    return Set(ids + ids.flatMap { $0.split(separator: ".").map(String.init) })
  }()

  /// Whether a line compares the number of rows, columns or cells with that of some edition.
  private static func countsParts(_ line: SourceLine) -> Bool {
    let code = line.code
    guard code.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return false }
    let compared = code.matches(
      of:
        #/(?:rows|columns|cells|grid|gridRows|[wW]idth|[cC]olumnCount|[rR]owCount)(?:\.count)?\s*(?:==|!=|<=|>=|<|>|%)\s*(\d+)\b(?!\s*[*.])/#
    )
    let made = code.matches(of: #/(?:repeating: [^,]+, count: |stride\(.*by: )(\d+)\b/#)
    return (compared.map(\.output.1) + made.map(\.output.1)).contains {
      Int($0).map(counts.contains) ?? false
    }
  }

  /// The numbers of rows, columns and cells in the editions' tables; numbers below five are too common.
  private static let counts: Set<Int> = {
    let tables = Edition.all.flatMap(\.tables)
    let counts = tables.flatMap { table in
      [
        table.rows.count, table.columns.count, table.gridRows.count, table.columnCount, table.grid.count,
        table.cells.count, table.rows.count { $0.role == .result }, table.columns.count - 1,
      ]
    }
    return Set(counts + Edition.all.map(\.cells.count)).filter { $0 > 4 }
  }()
}
