import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Our workbooks after LibreOffice has opened and saved them.
@Suite(.enabled(if: LibreOffice.path != nil, "no soffice in PATH: LibreOffice's own files are not tested"))
struct LibreOfficeTests {
  @Test func savedAnewNothingIsLost() throws {
    var generator = ReportGenerator(seed: 77)
    for _ in 0..<3 {
      let report = generator.next()
      let saved = try LibreOffice.savedAnew(try XLSXExporter().export(report).bytes)
      let back = try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: saved)).first)
      #expect(back.difference(from: report) == nil)
    }
  }

  @Test func liveSumsAreReadBackAsTheSameReport() throws {
    var generator = ReportGenerator(seed: 79)
    for _ in 0..<3 {
      let report = generator.next()
      let bytes = try XLSXExporter().export([report], options: .formulas).bytes
      let saved = try LibreOffice.savedAnew(bytes)
      let back = try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: saved)).first)
      #expect(back.difference(from: report) == nil)
    }
  }

  @Test func liveSumsFollowTheirParts() throws {
    var generator = ReportGenerator(seed: 78, style: .consistent)
    let report = generator.next()
    let bytes = try XLSXExporter().export([report], options: .formulas).bytes
    let edited = try PackageEditor(bytes).changing("xl/worksheets/sheet2.xml") {
      $0.withoutResults().replacingCell("D5", with: "<c r=\"D5\"><v>70000</v></c>")
    }
    let saved = try LibreOffice.savedAnew(try edited.bytes())
    let back = try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: saved)).first)
    let row = try #require(
      Edition.edition2021.sums.first { $0.wholes.map(\.name) == ["requests.received.total"] })
    let sum = row.parts.compactMap { back[$0].number?.integer }.reduce(0, +)
    #expect(sum >= 70_000)
    #expect(back[row.wholes[0]].number?.integer == sum)
    #expect(back.findings.allSatisfy { $0.severity == .information })
  }

  @Test func editsMadeBeforeSavingAreRead() throws {
    var generator = ReportGenerator(seed: 78, style: .consistent)
    let report = generator.next()
    let received = try #require(CellID("requests.received.naturalPerson"))
    let edited = try PackageEditor(try XLSXExporter().export(report).bytes)
      .changing("xl/worksheets/sheet2.xml") {
        $0.replacingCell("D5", with: "<c r=\"D5\"><f>1000+0.1</f></c>")
      }
      .changing("xl/workbook.xml") { $0.replacing("name=\"申请情况\"", with: "name=\"表3（改）\"") }
    let saved = try LibreOffice.savedAnew(try edited.bytes())
    let back = try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: saved)).first)
    #expect(back[received].number?.description == "1000.1")
    #expect(back[received].origin?.place == .sheet("表3（改）", cell: "D5"))
    var expected = report
    expected[received] = back[received]
    expected.findings = back.findings
    #expect(back.findings.map(\.cells) == [[received]])
    #expect(back.difference(from: expected) == nil)
  }
}

enum LibreOffice {
  static let path: String? = {
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":") ?? []
    return folders.map { $0 + "/soffice" }.first { access($0, X_OK) == 0 }
  }()

  /// Opens and saves a workbook in LibreOffice, with a separate profile.
  static func savedAnew(_ bytes: [UInt8]) throws -> [UInt8] {
    let temporary = try TemporaryFolder()
    let folder = temporary.path
    let input = temporary.file("in.xlsx")
    try temporary.write(bytes, to: "in.xlsx")
    let office = try #require(path)
    let status = run(
      office,
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "xlsx", "--outdir",
        "\(folder)/out", input,
      ])
    try #require(status == 0)
    return try #require(temporary.bytes(of: "out/in.xlsx"))
  }

  private static func run(_ program: String, _ arguments: [String]) -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var process = pid_t()
    guard posix_spawn(&process, program, nil, nil, pointers, environ) == 0 else { return -1 }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status
  }
}
