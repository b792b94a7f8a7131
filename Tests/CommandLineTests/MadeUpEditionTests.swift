import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

/// The commands of a program with an additional edition of the form.
struct MadeUpEditionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., editions: Editions = .withMadeUp) throws -> CommandRun {
    try CommandRun(arguments, registry: .standard, editions: editions)
  }

  private func printed(in edition: Edition) throws -> (file: String, report: Report) {
    var generator = ReportGenerator(seed: 81, style: .consistent)
    let report = generator.consistentReport(in: edition, isFull: true)
    return (
      try folder.write(LayoutPrinter.tab.text(of: report), to: edition.id.rawValue + ".txt"), report
    )
  }

  private func read(_ file: String) throws -> Report {
    var converter = Converter(registry: try .standard)
    converter.editions = .withMadeUp
    return try #require(try converter.judged(file).first)
  }

  @Test func theTemplateIsThatOfTheYear() throws {
    let first = Edition.madeUp.years.lowerBound
    for (year, edition) in [(first, Edition.madeUp), (first - 1, Editions.standard.current)] {
      let file = folder.file("\(year).xlsx")
      let run = try run("template", "--organization", "云坪县水务局", "--year", "\(year)", "-o", file)
      #expect(run.status == .done, "\(run.errors)")
      let report = try read(file)
      #expect(report.edition == edition)
      #expect(report.cellIDs == edition.cells)
      #expect(edition.cells.allSatisfy { report[$0].statement == .blank })
    }
  }

  @Test func theTemplateShowsLastYearsFiguresInTheNewForm() throws {
    var (_, last) = try printed(in: .edition2021)
    let first = Edition.madeUp.years.lowerBound
    last.year = first - 1
    last.title = last.officialTitle
    let input = try folder.write(LayoutPrinter.tab.text(of: last), to: "last.txt")
    let organization = try #require(last.organization)
    let run = try run(
      "template", "--organization", organization, "--year", "\(first)", "--previous", input, "-o",
      folder.file("next.xlsx"))
    #expect(run.status == .done, "\(run.errors)")
    #expect(try read(folder.file("next.xlsx")).edition == .madeUp)
  }

  @Test func reportsAreBroughtIntoItAndIntoNoneThatNothingLeadsTo() throws {
    let (input, report) = try printed(in: .edition2021)
    let output = folder.file("new.json")
    let madeUp = Edition.ID.madeUp.rawValue
    let done = try run("convert", input, "--edition", madeUp, "-o", output)
    #expect(done.errors.contains("M2") || done.status == .done, "\(done.errors)")
    let migrated = try read(output)
    #expect(migrated.edition == .madeUp)
    let received = CellID.requests.received.total
    #expect(migrated[received].statement == report[received].statement)
    for (target, editions) in [
      ("2019", Editions.withMadeUp), (madeUp, .standard), (madeUp, .withMadeUpAlone),
    ] {
      let refused = try run(
        "convert", input, "--edition", target, "-o", folder.file("no.json"), editions: editions)
      #expect(refused.status != .done && refused.errors.contains(target), "\(target): \(refused.errors)")
      #expect(folder.text(of: "no.json") == nil)
    }
  }

  @Test func itsTablesAreShownWhole() throws {
    let (input, report) = try printed(in: .madeUp)
    let run = try run("show", input)
    #expect(run.status == .done, "\(run.errors)")
    let words = run.output.filter { !"│ \n".contains($0) }
    for cell in report.cellIDs {
      let number = try #require(report[cell].number)
      #expect(run.output.contains(number.description), "\(cell)")
    }
    for label in ["本年修订件数", "5.涉及正在查办的案件"] { #expect(words.contains(label), "\(label)") }
    for line in run.output.split(separator: "\n") { #expect(DisplayText.width(line) <= 100, "\(line)") }
  }

  @Test func whyItsOwnCellsAreBelievedIsTold() throws {
    let (input, report) = try printed(in: .madeUp)
    for (words, cell) in [
      ("规章·本年修订件数", MadeUpCells.amended[0]), ("\(MadeUpCells.mediated[2])", MadeUpCells.mediated[2]),
    ] {
      let run = try run("show", input, "--why", words)
      #expect(run.status == .done, "\(run.errors)")
      #expect(run.output.contains(cell.name), "\(run.output)")
      #expect(run.output.contains(report[cell].number?.description ?? "?"))
    }
  }

  @Test func itsOwnCellsAreCorrected() throws {
    let (input, report) = try printed(in: .madeUp)
    let cell = MadeUpCells.amended[0]
    let before = try #require(report[cell].number?.coefficient)
    let output = folder.file("corrected.json")
    let run = try run(
      "correct", input, "--set", "\(cell)=\(before + 3)", "--reason", "核对台账", "-o", output)
    #expect([.done, .findings].contains(run.status), "\(run.errors)")
    #expect(try read(output)[cell].number == ExactDecimal(before + 3))
    let unknown = try self.run("correct", input, "--set", "\(cell)s=1", "-o", folder.file("no.json"))
    #expect(
      unknown.status == .usage && unknown.errors.contains("the nearest are \(cell)"), "\(unknown.errors)")
  }

  @Test func itIsHandedInAgain() throws {
    let (input, _) = try printed(in: .madeUp)
    let run = try run("resubmit", input, "-o", folder.file("out"))
    #expect(run.status == .done, "\(run.errors)")
  }
}
