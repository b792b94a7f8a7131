import Foundation
import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

struct ConvertTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func formatFollowsTheNameOfTheOutput() throws {
    let input = try folder.write("seed 1\n", to: "a.seed")
    let run = try CommandRun("convert", input, "-o", folder.file("b.full"))
    #expect(run.status == .done, "\(run.errors)")
    #expect(folder.text(of: "b.full")?.contains(SeedPlugin.report(1).organization ?? "?") == true)
    #expect(run.errors.contains("b.full"))
    #expect(run.output.isEmpty)
  }

  @Test func dataGoesToStandardOutput() throws {
    let input = try folder.write("seed 1\nseed 2\n", to: "a.seed")
    let run = try CommandRun("convert", input, "--to", "many", "-o", "-", "--quiet")
    #expect(run.status == .done)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errors.isEmpty)
  }

  @Test func foldersKeepTheirShapeAndOneBadFileStopsNobody() throws {
    for name in ["in/a.seed", "in/sub/a.seed", "in/.hidden.seed"] { try folder.write("seed 3\n", to: name) }
    try folder.write("%PDF-1.4", to: "in/b.pdf")
    try folder.write("{}", to: "in/truth.json")
    let run = try CommandRun(
      "convert", folder.file("in"), "--to", "one,many", "--output-dir", folder.file("out"), "--jobs", "2")
    #expect(run.status == .partial)
    #expect(
      folder.files.filter { $0.hasPrefix("out/") } == [
        "out/a.many", "out/a.one", "out/sub/a.many", "out/sub/a.one",
      ])
    #expect(run.errors.contains("in/b.pdf: this is a PDF file"))
    #expect(run.errors.contains("skipped, not a report (1): \(folder.file("in/truth.json"))"))
  }

  @Test func manyInputsGoIntoOneFileInTheirOrder() throws {
    let inputs = try (1...9).map { try folder.write("seed \($0)\n", to: "in/\($0).seed") }
    let run = try CommandRun("convert", folder.file("in"), "-o", folder.file("all.many"), "--jobs", "3")
    #expect(run.status == .done)
    let lines = folder.text(of: "all.many")?.split(separator: "\n").map(String.init) ?? []
    #expect(lines.count == inputs.count)
    for (line, seed) in zip(lines, 1...9) {
      #expect(line.hasPrefix(SeedPlugin.report(UInt64(seed)).organization ?? "?"))
    }
  }

  @Test func everyLossOfAMigrationIsTold() throws {
    let sample = SharedFolder.projectRoot + "/samples/reports/tab-grid-2019.txt"
    let run = try CommandRun(
      "convert", sample, "--edition", "2021", "-o", folder.file("a.json"), registry: .standard)
    #expect(run.errors.split(separator: "\n").count { $0.contains(": W M") } == 11)
    // A text in a column that the form of 2021 does not have is told as what it is.
    #expect(!run.errors.contains(": E R3 "))
    #expect(!run.errors.contains(" more\n"))
  }

  @Test func manyReportsDoNotFitAFormatOfOne() throws {
    let input = try folder.write("seed 1\nseed 2\n", to: "a.seed")
    let run = try CommandRun("convert", input, "-o", folder.file("b.one"))
    #expect(run.status == .usage)
    #expect(run.errors.contains("--output-dir"))
    #expect(folder.files == ["a.seed"])
  }

  @Test func reportsOfOneSourceAreNamedByOrganisationAndYear() throws {
    let input = try folder.write("seed 1\nseed 2\nseed 1\n", to: "a.seed")
    let run = try CommandRun("convert", input, "--to", "one", "--output-dir", folder.file("out"))
    #expect(run.status == .done, "\(run.errors)")
    let (first, second) = (SeedPlugin.report(1), SeedPlugin.report(2))
    func name(_ report: Report) -> String { "out/a-\(report.organization ?? "")\(report.year ?? 0)" }
    #expect(
      folder.files.filter { $0.hasPrefix("out/") }
        == [
          name(first) + "-2.one", name(first) + ".one", name(second) + ".one",
        ].sorted())
  }

  @Test func twoInputsOfOneNameAreFoundBeforeAnythingIsWritten() throws {
    let first = try folder.write("seed 1\n", to: "x/a.seed")
    let second = try folder.write("seed 2\n", to: "y/a.seed")
    let run = try CommandRun("convert", first, second, "--to", "one", "--output-dir", folder.file("out"))
    #expect(run.status == .usage)
    #expect(run.errors.contains(first) && run.errors.contains(second))
    #expect(!folder.files.contains { $0.hasPrefix("out") })
  }

  @Test func anExistingFileIsReplacedOnlyWhenAsked() throws {
    let input = try folder.write("seed 1\n", to: "a.seed")
    try folder.write("mine", to: "b.one")
    let refused = try CommandRun("convert", input, "-o", folder.file("b.one"))
    #expect(refused.status == .unwritable)
    #expect(refused.errors.contains("b.one: the file exists"))
    #expect(folder.text(of: "b.one") == "mine")
    let forced = try CommandRun("convert", input, "-o", folder.file("b.one"), "--force")
    #expect(forced.status == .done)
    #expect(folder.text(of: "b.one") != "mine")
    #expect(folder.files == ["a.seed", "b.one"])
  }

  @Test func strictRefusesLosses() throws {
    let input = try folder.write("seed 1\n", to: "a.seed")
    let single = try CommandRun("convert", input, "--strict", "-o", folder.file("b.one"))
    #expect(single.status == .findings)
    #expect(single.errors.contains("not carried by one: the title as printed (1)"))
    let many = try CommandRun("convert", input, "--strict", "--to", "one", "--output-dir", folder.file("out"))
    #expect(many.status == .findings)
    #expect(folder.files == ["a.seed"])
    let lossless = try CommandRun("convert", input, "--strict", "-o", folder.file("b.full"))
    #expect(lossless.status == .done)
  }

  @Test func aSumThatDoesNotHoldIsToldAndWritten() throws {
    let input = try folder.write("seed 1 broken\n", to: "a.seed")
    let run = try CommandRun("convert", input, "-o", folder.file("b.full"))
    #expect(run.status == .findings)
    #expect(run.errors.contains("a.seed: E A3"))
    #expect(folder.text(of: "b.full")?.contains("987") == true)
  }

  @Test func totalsCanBeLiveSums() throws {
    let input = SharedFolder.projectRoot + "/samples/reports/failing-sums.txt"
    let plain = folder.file("plain.xlsx")
    let live = folder.file("live.xlsx")
    #expect(try CommandRun("convert", input, "-o", plain, registry: .standard).status == .findings)
    #expect(
      try CommandRun("convert", input, "--formulas", "-o", live, registry: .standard).status == .findings)
    #expect(folder.bytes(of: "plain.xlsx") != folder.bytes(of: "live.xlsx"))
    let converter = Converter(registry: try .standard)
    #expect(try converter.read(live) == (try converter.read(plain)))
    let refused = try CommandRun(
      "convert", input, "--formulas", "-o", folder.file("a.json"), registry: .standard)
    #expect(refused.status == .usage && refused.errors.contains("--formulas is for xlsx only"))
  }

  @Test func theNumberOfThreadsDoesNotShow() throws {
    for seed in 1...150 {
      try folder.write("seed \(seed)\(seed % 7 == 0 ? " broken" : "")\n", to: "in/\(seed).seed")
    }
    try folder.write("seed x\n", to: "in/50x.seed")
    var errors: [String] = []
    var bytes: [[[UInt8]?]] = []
    for jobs in ["1", "2"] {
      let out = "out"
      let run = try CommandRun(
        "convert", folder.file("in"), "--to", "one", "--output-dir", folder.file(out), "--force", "--jobs",
        jobs)
      #expect(run.status == .partial)
      errors.append(run.errors)
      bytes.append((1...150).map { folder.bytes(of: "\(out)/\($0).one") })
    }
    #expect(errors[0] == errors[1])
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0].allSatisfy { $0 != nil })
  }

  @Test(arguments: [
    (["convert"], "Missing expected argument"),
    (["convert", "a", "--frobnicate"], "Unknown option '--frobnicate'"),
    (["convert", "a", "-o", "b.one", "--jobs", "0"], "--jobs"),
    (["convert", "a", "-o", "b.one", "--jobs", "many"], "The value 'many' is invalid"),
    (["convert", "a", "--to", "one"], "where to?"),
    (["convert", "a", "-o", "b.one", "--output-dir", "c"], "either -o or --output-dir"),
    (["convert", "a", "-o", "b.xyz"], "--to"),
    (["convert", "a", "-o", "-"], "--to"),
    (["convert", "a", "--to", "one,many", "-o", "b"], "several"),
    (["convert", "a", "--to", "nothing", "-o", "b"], "no format named \"nothing\""),
    (["convert", "a", "--from", "nothing", "-o", "b.one"], "no format named \"nothing\""),
    (["frobnicate"], "Unexpected argument 'frobnicate'"),
  ])
  func wrongCalls(_ arguments: [String], _ words: String) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == .usage)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func threadsAreFrom1To256() throws {
    let input = try folder.write("seed 1\n", to: "a.seed")
    for (jobs, status) in [("0", ExitStatus.usage), ("1", .done), ("256", .done), ("257", .usage)] {
      let run = try CommandRun("convert", input, "-o", folder.file("\(jobs).one"), "--jobs", jobs)
      #expect(run.status == status, "\(jobs)")
      #expect(try CommandRun("check", input, "--jobs", jobs).status == status, "\(jobs)")
    }
  }

  @Test func messagesFollowTheLocaleUnlessTold() throws {
    func complaint(_ environment: [String: String], _ more: String...) throws -> String {
      try CommandRun(["convert", "a", "--frobnicate"] + more, environment: environment).errors
    }
    #expect(try complaint(["LANG": "zh_CN.UTF-8"]).contains("没有这个选项：--frobnicate"))
    #expect(try complaint(["LC_ALL": "zh_CN", "LANG": "en_US"]).contains("没有这个选项"))
    #expect(try complaint(["LC_ALL": "", "LANG": "zh"]).contains("没有这个选项"))
    #expect(try complaint(["LC_MESSAGES": "en_US", "LANG": "zh_CN"]).contains("Unknown option"))
    #expect(try complaint([:]).contains("Unknown option"))
    #expect(try complaint(["LANG": "zh_CN"], "--lang", "en").contains("Unknown option"))
    #expect(try complaint([:], "--lang=zh").contains("没有这个选项"))
    let help = try CommandRun("convert", "--help", "--lang", "zh")
    #expect(help.status == .done)
    #expect(help.output.contains("输出文件夹"))
  }
}
