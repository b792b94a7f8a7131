import Diagnostics
import ReportModel

extension ReportGenerator {
  mutating func origin() -> Origin {
    Origin(
      place: place(), raw: random.pick(["0", " 12 ", "1,234", "５", "5.10", "", "a|b\t\"c\"\nd", "=1+1"]),
      recognition: random.pick(Origin.Recognition.allCases),
      doubt: random.once(in: 4) ? random.pick(Origin.Doubt.allCases) : nil)
  }

  /// A place of any kind.
  mutating func place() -> Place {
    let part = random.pick(["", "word/document.xml", "odd \"part\"|2"])
    switch random.below(6) {
    case 0: return .line(1 + random.below(900), column: 1 + random.below(90))
    case 1: return .sheet(random.pick(["主动公开", "Sheet1", "it's,=odd"]), cell: "B\(1 + random.below(99))")
    case 2:
      return .page(
        1 + random.below(9), x: Double(random.below(6000)) / 10, y: 72.125, width: 0, height: 1.0 / 3)
    case 3:
      return .table(
        part: part, table: 1 + random.below(3), row: 1 + random.below(28), column: 1 + random.below(15))
    case 4: return .paragraph(part: part, 1 + random.below(99))
    default: return .path(random.pick(["/cells/proactive.rules.issued", "/a~1b/0", ""]))
    }
  }

  mutating func finding() -> Finding {
    Finding(
      code: FindingCode(rawValue: random.pick(["R1", "R5", "S2", "V3", "A1", "A3", "P8", "Y4", "M2", "Z9"])),
      severity: random.pick(Finding.Severity.allCases),
      cells: Array(Set((0..<random.below(4)).map { _ in random.pick(CellID.all) })).sorted(),
      message: Message("第二项“转”了 \(random.below(99)) 件，\t差一\n件", "\"carried in\" is off, by | 1, 'or' so"),
      place: random.once(in: 2) ? place() : nil,
      quote: random.once(in: 2) ? text() : nil)
  }

  private mutating func statement() -> Cell.Statement {
    random.pick([
      .number(ExactDecimal(17)), .number(ExactDecimal(coefficient: 510, scale: 2) ?? ExactDecimal(0)), .blank,
      .absent, .notApplicable("/"), .text("十七"), .text("17"), .text("mark:17"), .text(""),
    ])
  }

  mutating func provenance() -> Provenance {
    var provenance = Provenance()
    provenance.source = random.pick([nil, "报告 2023.txt", "-", "a\"b.md"])
    provenance.format = random.pick([nil, "text", "xlsx"])
    if !random.once(in: 4) {
      provenance.headings = (0..<random.below(7)).map { _ in
        PrintedHeading(
          random.pick(SectionID.allCases), printed: random.pick(["一、总体情况", "五、存在的\n问题", "=六"]),
          place: random.once(in: 2) ? place() : nil)
      }
    }
    provenance.wordings = (0..<random.below(3)).map { _ in
      Wording(
        random.pick(Wording.Subject.allCases), official: "商业企业", printed: random.pick(["商业机构", "商 业\n企业"]),
        place: random.once(in: 2) ? place() : nil)
    }
    provenance.residue = random.once(in: 2) ? paragraphs(upTo: 2) : []
    provenance.outside = random.once(in: 3) ? (0..<1 + random.below(2)).map { _ in outside() } : []
    let corrected = random.once(in: 3) ? Set((0..<3).map { _ in random.pick(CellID.all) }).sorted() : []
    provenance.corrections = corrected.map { cell in
      Correction(
        cell, printed: statement(), corrected: statement(), reason: random.pick(["", "核实后更正", text()]),
        cause: random.pick(Correction.Cause.allCases))
    }
    provenance.carriesProse = !random.once(in: 6)
    return provenance
  }

  private mutating func outside() -> OutsideValues {
    OutsideValues(
      random.pick(OutsideValues.Kind.allCases), in: random.pick(TableID.allCases),
      label: random.pick(["", "其他主动公开文件", "小 计\n（二）", "=1+1"]),
      values: (0..<random.below(4)).map { _ in random.pick(["3", "", "1,234", "—", " 12*", "=2", text()]) },
      place: random.once(in: 2) ? place() : nil)
  }

  mutating func paragraphs(upTo count: Int) -> [Paragraph] {
    (0..<1 + random.below(count)).map { _ in
      Paragraph(text(), place: random.once(in: 3) ? place() : nil)
    }
  }

  /// The text of a paragraph: not empty, without blanks at its ends.
  mutating func text() -> String {
    switch random.below(10) {
    case 0...2: return random.pick(OddText.plain)
    case 3...5: return random.pick(OddText.odd)
    case 6: return random.pick(OddText.markdown)
    case 7 where random.once(in: 12):
      // Longer than a spreadsheet cell (32,767 UTF-16 units), and not by a round number.
      return String(repeating: random.pick(OddText.plain) + "𠀋", count: 1_300)
    default:
      return (0..<2 + random.below(5)).map { _ in
        random.pick([random.pick(OddText.plain), random.pick(OddText.odd), random.pick(OddText.markdown)])
      }.joined(separator: random.pick(["", "\n", "；", " ", "\u{3000}"]))
    }
  }
}
