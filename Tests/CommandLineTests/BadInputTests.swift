import Foundation
import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

/// Inputs given by mistake: each gets a clear message with the file's name and the right exit code, and
/// leaves nothing half-written.
struct BadInputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Converts the file with the built-in formats; the output must not appear unless the file could be read.
  private func convert(_ input: String, to output: String = "out.json", _ more: String...) throws
    -> CommandRun
  {
    let before = folder.files
    let run = try CommandRun(
      ["convert", input, "--to", "json", "-o", folder.file(output)] + more, registry: .standard)
    #expect(run.errors.contains(input), "\(run.errors)")
    if run.status != .done, run.status != .findings { #expect(folder.files == before) }
    return run
  }

  private static let report = TabGrid.text(of: SeedPlugin.report(4))

  @Test func aGoodReportForComparison() throws {
    let run = try CommandRun(
      "convert", try folder.write(Self.report, to: "good.txt"), "-o", folder.file("out.json"),
      registry: .standard)
    #expect(run.status == .done, "\(run.errors)")
    #expect(folder.files == ["good.txt", "out.json"])
  }

  @Test func anEmptyFile() throws {
    let run = try convert(folder.write("", to: "empty.txt"))
    #expect(run.status == .unreadable)
    #expect(run.errors.contains("the file is empty"))
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "a PNG picture"),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1], "a JPEG picture"),
    ] as [([UInt8], String)])
  func aPicture(_ bytes: [UInt8], _ words: String) throws {
    let run = try convert(folder.write(bytes, to: "scan.txt"))
    #expect(run.status == .unreadable)
    #expect(run.errors.contains(words))
  }

  @Test func aZipThatIsNoWorkbook() throws {
    // One stored entry `a` with the content `hi`, its directory, and the end record.
    let local: [UInt8] =
      [0x50, 0x4B, 3, 4, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xAC, 0x2A, 0x93, 0xD8]
      + [2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0x61, 0x68, 0x69]
    let directory: [UInt8] =
      [0x50, 0x4B, 1, 2, 10, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xAC, 0x2A, 0x93, 0xD8]
      + [2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x61]
    let end: [UInt8] =
      [
        0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(directory.count), 0, 0, 0, UInt8(local.count), 0, 0,
        0, 0, 0,
      ]
    for name in ["archive.zip", "archive.xlsx"] {
      #expect(try convert(folder.write(local + directory + end, to: name)).status == .unreadable)
    }
    #expect(try convert(folder.write(Array(local.prefix(20)), to: "cut.xlsx")).status == .unreadable)
  }

  @Test func aReportOf2015() throws {
    let run = try convert(
      folder.write(
        """
        石桥县2015年政府信息公开工作年度报告
        一、概述
        2015年，我县按照要求做好政府信息公开工作，现将情况报告如下。
        二、主动公开政府信息情况
        全年主动公开政府信息320条，其中通过网站公开300条。
        三、依申请公开办理情况
        全年受理公开申请4件，全部按期答复。
        四、政府信息公开的收费及减免情况
        未收取任何费用。
        五、行政复议、提起诉讼情况
        没有因政府信息公开引起的行政复议和行政诉讼。
        六、存在的主要问题及改进措施
        公开内容还不够全面，今后将进一步细化目录。
        """, to: "old.txt"))
    #expect(run.status == .unreadable)
  }

  @Test func aNovel() throws {
    let chapter = "第一章 雨夜\n老船夫把灯挂在桅杆上，望着河对岸。\n“明天会晴的。”他说，声音低得像水。\n孩子没有回答，只数着落在船篷上的雨点。\n"
    let run = try convert(folder.write(String(repeating: chapter, count: 40), to: "novel.txt"))
    #expect(run.status == .unreadable)
  }

  @Test func aReportCutInTheMiddleOfTable3() throws {
    let label = try #require(
      Edition.edition2021.table(.requests).rows.first { $0.id == "declined.petitions" }?.label)
    let range = try #require(Self.report.range(of: label))
    let run = try convert(folder.write(String(Self.report[..<range.lowerBound]), to: "cut.txt"))
    // What is there is kept, and what is missing is reported; nothing is filled in.
    #expect(run.status == .findings, "\(run.errors)")
    #expect(run.errors.contains("cut.txt: E "))
    #expect(folder.text(of: "out.json")?.contains("\"absent\"") == true)
  }

  @Test func invalidBytes() throws {
    let bytes =
      Array(Self.report.utf8.prefix(900)) + [0xFF, 0xFF, 0x81, 0x20, 0xFF]
      + Array(Self.report.utf8.suffix(900))
    #expect(try convert(folder.write(bytes, to: "broken.txt")).status == .unreadable)
  }

  @Test func aFileOf200Megabytes() throws {
    let path = try folder.write(Self.report, to: "huge.txt")
    #expect(truncate(path, 200 << 20) == 0)
    let run = try convert(path)
    #expect(run.status == .unreadable)
    #expect(run.errors.contains("the file is too large (200 MB"))
  }

  @Test func aFolderWithoutReports() throws {
    try folder.write("#!/bin/sh\necho hello\n", to: "in/script.sh")
    try folder.write("{\"a\": 1}", to: "in/data.json")
    try folder.write("hidden", to: "in/.hidden.txt")
    try FileManager.default.createDirectory(atPath: folder.file("empty"), withIntermediateDirectories: true)
    let run = try convert(folder.file("in"))
    #expect(run.status == .unreadable)
    #expect(run.errors.contains("there is no report to convert"))
    let empty = try convert(folder.file("empty"))
    #expect(empty.status == .unreadable)
    #expect(empty.errors.contains("the folder holds no report"))
  }

  @Test func anOutputThatCannotBeWritten() throws {
    let input = try folder.write(Self.report, to: "good.txt")
    var outputs = [input + "/below.json", folder.file("no/such/folder.json"), folder.path]
    if access("/dev/full", W_OK) == 0 { outputs.append("/dev/full") }
    if access("/proc/self", R_OK) == 0 { outputs.append("/proc/nianbao.json") }
    for output in outputs {
      let run = try CommandRun("convert", input, "--to", "json", "-o", output, "--force", registry: .standard)
      #expect(run.status == .unwritable, "\(output)")
      #expect(run.errors.contains(output), "\(run.errors)")
    }
    let run = try CommandRun(
      "convert", input, "--to", "json", "--output-dir", input + "/below", registry: .standard)
    #expect(run.status == .unwritable)
    #expect(folder.files == ["good.txt"])
  }

  @Test func everyInputOfAnOutputThatCannotBeWrittenCounts() throws {
    guard access("/dev/full", W_OK) == 0 else { return }
    let inputs = try (1...3).map {
      try folder.write(TabGrid.text(of: SeedPlugin.report($0)), to: "\($0).txt")
    }
    for format in ["csv", "json"] {
      let run = try CommandRun(
        ["convert"] + inputs + ["--to", format, "-o", "/dev/full", "--force"], registry: .standard)
      #expect(run.status == .unwritable)
      #expect(run.errors.contains("3 could not be written"), "\(run.errors)")
    }
  }

  @Test func anOutputThatExists() throws {
    let input = try folder.write(Self.report, to: "good.txt")
    let output = try folder.write("mine", to: "out.json")
    let run = try CommandRun("convert", input, "-o", output, registry: .standard)
    #expect(run.status == .unwritable)
    #expect(run.errors.contains("\(output): the file exists"))
    #expect(folder.text(of: "out.json") == "mine")
  }
}
