import ReportModel
import TestSupport
import Testing

/// Outside Editions/, no code names an edition, uses the id of a row or column, or counts them.
@Suite struct EditionIndependenceTests {
  @Test func noEditionIsNamed() throws {
    let lines = try SourceLine.all.get().filter { Self.namesEdition($0) }
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
      "let form = form2019", "guard year < 2019 else { return }", "case 2021...: .tenThousandYuan",
      "editions[\"2021\"]", "Message(\"请用2021年版表式\", \"use another\")", "\"2021版\"",
      "Message(\"应使用2021年格式\", \"\")", "\"the form of 2019 is due\"", "\"the 2021 edition\"",
      "\"edition 2021\"",
      "let notice = \"国办公开办函〔2021〕30号\"",
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
      "for block in stride(from: 0, to: cells.count, by: 5) {", "[Int](repeating: 0, count: 16)",
      "if cells.count > 40 {", "rows.count != 26",
    ] {
      #expect(Self.countsParts(SourceLine(line)), "\(line)")
    }
    for line in [
      "// edition2021", "let years = 120190", "case 0x2019, 0x2021: true",
      "guard rows.count > 1 else { return [] }",
      "if text.count > 10 { return }",
      "box.width > 7 * size", "case .day: \"例如 2021-1-14。\"", "Message(\"写成 2019 这样\", \"as in 2019\")",
      "String(repeating: \"0\", count: 16 - text.count)", "stride(from: 512, to: bytes.count - 127, by: 128)",
      "if cells.count > Self.mostCells {", "let other = \"others\"",
      "Message(\"更正\", \"corrected\")", "case \"rules\": parse(value)",
    ] {
      let line = SourceLine(line)
      #expect(
        !Self.namesEdition(line) && Self.ids(in: line).isEmpty && !Self.countsParts(line), "\(line.code)")
    }
  }

  /// The next edition may be of any year and any size: no line of today stands in its way.
  @Test func anEditionToComeIsNotNamedYet() throws {
    let years = Set((2026...2040).map(String.init))
    let lines = try SourceLine.all.get().filter { Self.namesEdition($0, among: years) }
    #expect(lines.isEmpty, "\(lines.map(\.place))")
  }

  @Test func noNoticeHasTheNameOfTheMadeUpEdition() {
    #expect(Editions.standard[.madeUp] == nil)
    #expect(Edition.all.allSatisfy { $0.years.lowerBound < Edition.madeUp.years.lowerBound })
  }

  // MARK: - Patterns

  /// Whether a line has an edition's year in its code, or a literal that is one or speaks of the edition of that year.
  ///
  /// In other literals a year is only a year: an edition of 2026 has nothing to do with the day in 例如 2026-1-14.
  private static func namesEdition(_ line: SourceLine, among years: Set<String> = years) -> Bool {
    let names = line.literals.flatMap { literal in
      literal.matches(
        of:
          #/^(\d+)$|(?:[Ee]dition|[Ff]orm|[Nn]otice)(?: of|:)? ?(\d+)\b|〔(\d+)〕|\b(\d+)(?: edition| form|年?[版格表])/#
      ).compactMap { $0.output.1 ?? $0.output.2 ?? $0.output.3 ?? $0.output.4 }
    }
    let numbers = line.code.replacing(#/\b0x\w+/#, with: "").split { !$0.isNumber || !$0.isASCII }
    return (numbers + names).contains { years.contains(String($0)) }
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

  /// Whether a line compares a number of rows, columns or cells with a number, or makes a list or takes steps of that
  /// length. It does not matter which: a limit that has nothing to do with the form has a name.
  private static func countsParts(_ line: SourceLine) -> Bool {
    let code = line.code
    guard code.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return false }
    let compared = code.matches(
      of:
        #/(?:rows|columns|cells|grid|gridRows|[wW]idth|[cC]olumnCount|[rR]owCount)(?:\.count)?\s*(?:==|!=|<=|>=|<|>|%)\s*(\d+)\b(?!\s*[*.])/#
    )
    // Not of bytes and characters: digits that fill a text, blocks of a file.
    let made = code.matches(of: #/(?:String\()?repeating: [^,]+, count: (\d+)\b/#).filter {
      !$0.output.0.hasPrefix("String(")
    }
    let steps = code.matches(of: #/stride\((.*)by: (\d+)\b/#).filter { !$0.output.1.contains("bytes") }
    return (compared.map(\.output.1) + made.map(\.output.1) + steps.map(\.output.2)).contains {
      Int($0).map { $0 > mostCommon } ?? false
    }
  }

  /// Smaller numbers are too common.
  private static let mostCommon = 4
}
