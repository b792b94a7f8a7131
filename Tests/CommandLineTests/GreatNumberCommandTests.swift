import Foundation
import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

/// Numbers too large for any report, in every place of a file that can hold one: they are reported and never
/// crash the program.
struct GreatNumberCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let most: Int64 = .max

  private func json(_ change: (inout Report) -> Void, to name: String = "report.json") throws -> String {
    var report = SeedPlugin.report(4)
    change(&report)
    let exporter = try Registry.standard.exporter(named: "json")
    return try folder.write(try exporter.export(report).bytes, to: name)
  }

  @Test func sumsThatDoNotFitAreToldByCheckAndConvert() throws {
    let input = try json { report in
      for cell in report.form(of: .requests).cells {
        report[cell].statement = .number(ExactDecimal(Self.most))
      }
    }
    let check = try CommandRun("check", input, registry: .standard)
    #expect(check.output.contains("A3"))
    #expect(check.output.contains("too many digits to be added"))
    let convert = try CommandRun("convert", input, "-o", folder.file("out.csv"), registry: .standard)
    #expect(convert.status == .done)
    #expect(convert.errors.contains("W A1"))
    #expect(convert.errors.contains("too many digits to be added"))
    #expect(folder.files.contains("out.csv"))
  }

  /// Rows of text with a gap, and the largest numbers.
  @Test(arguments: [
    "没有现成信息需要另行制作\t1\t18446744073709551616\t0\t6\t0\t9223372036854775807\t9",
    "四、结转下年度继续办理|9999999999999999999 9223372036854775807 0 0|6 0 8",
  ])
  func rowsOfTextAreRead(row: String) throws {
    let title = "甲县2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
    let input = try folder.write("\(title)\(row)\n（七）总计\t0\t0\t0\t0\t0\t0\t0\n", to: "row.txt")
    let run = try CommandRun("check", input, registry: .standard)
    #expect(run.status == .findings)
    #expect(run.output.contains("R3"))
  }

  @Test func placesOffEveryPageAreShown() throws {
    let places: [Place] = [
      .page(1, x: .nan, y: .infinity, width: 0, height: 0),
      .page(.min, x: 1e300, y: -1e300, width: 0, height: 0),
      .line(.min, column: .min), .line(.max, column: .max), .line(1, column: .min), .line(1, column: .max),
    ]
    for place in places {
      let input = try json { report in
        report.findings = [
          Finding(code: .outsideForm, message: Message("甲", "a"), place: place, quote: "乙"),
          Finding(code: .outsideForm, cells: [.requests.received.total], message: Message("甲", "a")),
        ]
        report[.requests.received.total].origin = Origin(place: place, raw: "1", recognition: .exact)
        // Makes the file's lines count as the source of its findings.
        report.provenance.format = "json"
        report.provenance.source = folder.file("report.json")
      }
      for format in ["text", "json", "sarif"] {
        let run = try CommandRun("check", input, "--format", format, registry: .standard)
        #expect([.done, .findings].contains(run.status), "\(place), \(format)")
      }
      #expect(try CommandRun("show", input, registry: .standard).output.contains("R7"), "\(place)")
    }
  }

  @Test(arguments: [Int.max, Int.min])
  func anyNumberMayBeAYear(year: Int) throws {
    let input = try json { $0.year = year }
    for arguments in [
      ["check", input, "--previous", input, "--members", input], ["show", input],
      ["convert", input, "-o", folder.file("\(year).xlsx")],
      [
        "template", "--organization", "甲局", "--year", "2025", "--previous", input, "-o",
        folder.file("t.xlsx"),
      ],
      ["resubmit", input, "-o", folder.file("\(year)"), "--allow-errors"],
    ] {
      let run = try CommandRun(arguments, registry: .standard)
      #expect([.done, .findings, .usage].contains(run.status), "\(arguments)\n\(run.errors)")
    }
  }

  @Test func aWorkbookShowsWhatItCannotAdd() throws {
    let input = try json { report in
      for cell in report.form(of: .requests).cells { report[cell].statement = .number(ExactDecimal(.min)) }
    }
    for more in [[], ["--formulas"]] {
      let name = "out\(more.count).xlsx"
      _ = try CommandRun(["convert", input, "-o", folder.file(name)] + more, registry: .standard)
      let back = try CommandRun(
        "convert", folder.file(name), "-o", folder.file(name + ".json"), registry: .standard)
      #expect(back.status == .findings)
      #expect(folder.text(of: name + ".json")?.contains("-9223372036854775808") == true)
    }
  }
}
