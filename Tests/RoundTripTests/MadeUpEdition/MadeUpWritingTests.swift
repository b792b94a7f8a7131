import NianbaoKit
import TestSupport
import Testing

/// Reports in the made-up edition's form go through every format of the registry.
@Suite struct MadeUpWritingTests {
  @Test(arguments: RoundTrip.all, [false, true])
  func reportsComeBackFromEveryFormat(format: RoundTrip, isFull: Bool) throws {
    for seed in 40..<44 as Range<UInt64> {
      let fault = try format.fault(of: MadeUp.report(seed: seed, isFull: isFull), among: .withMadeUp)
      #expect(fault == nil, "\(format.name), seed \(seed)")
    }
  }

  @Test(arguments: RoundTrip.all)
  func oddReportsComeBackFromEveryFormat(format: RoundTrip) throws {
    for (number, report) in Self.oddReports.enumerated() {
      let fault = try format.fault(of: report, among: .withMadeUp)
      #expect(fault == nil, "\(format.name), report \(number)")
    }
  }

  /// An empty report, one with blanks, marks and texts in the cells of this form only, and mixed ones.
  private static let oddReports: [Report] = {
    var marked = MadeUp.report(seed: 45)
    marked.findings.append(
      Finding(
        code: .doubtfulReading, cells: MadeUpCells.mediated, message: Message("看不清", "illegible")))
    for (number, cell) in MadeUpCells.own.enumerated() {
      let statements: [Cell.Statement] = [.blank, .notApplicable("/"), .text("见附件"), .absent]
      marked[cell].statement = statements[number % statements.count]
      marked[cell].origin = Origin(
        place: .line(number + 3, column: 4), raw: "?", recognition: .exact, doubt: .conflict)
    }
    var mixed = Report(edition: .madeUp)
    for table in TableID.allCases {
      for cell in (table == .proactive ? Edition.madeUp : .edition2021).table(table).cells {
        mixed[cell].statement = .number(ExactDecimal(Int64(cell.name.utf8.count)))
      }
    }
    var older = Report(edition: Editions.withMadeUp[.edition2021] ?? .edition2021)
    for cell in Edition.madeUp.cells { older[cell].statement = .number(ExactDecimal(7)) }
    return [Report(edition: .madeUp), marked, mixed, older]
  }()

  @Test(.enabled(if: ProgramPresence.isInstalled("soffice"), "LibreOffice is not installed"))
  func printedPagesAreRead() throws {
    let report = MadeUp.report(seed: 46)
    let bytes = try Registry.standard.exporter(named: "pdf").export(report).bytes
    MadeUp.expect(try MadeUp.read(bytes, name: "report.pdf"), is: report, "pdf")
  }

  @Test(arguments: RoundTrip.all)
  func whoDoesNotKnowTheEditionIsTold(format: RoundTrip) throws {
    let bytes = try format.written(MadeUp.report(seed: 47)).bytes
    // Machine-readable files name the edition and are refused; documents for people are read by their labels.
    do {
      let back = try #require(try format.read(bytes).first)
      #expect([.edition2021, Editions.standard.current].contains(back.edition))
      #expect(back.findings.contains { $0.severity > .information }, "\(format.name)")
    } catch let error as ConversionError {
      #expect(
        error.text(in: .english).contains(Edition.ID.madeUp.rawValue),
        "\(format.name): \(error.text(in: .english))")
    }
  }
}
