import NianbaoKit
import Testing
import TextFormat

/// The same report in every encoding and with every kind of line end, and files that are not text.
@Suite struct EncodingTests {
  private static func text() throws -> String {
    String(decoding: try SampleReportTests.source("tab-grid.txt").bytes, as: UTF8.self)
  }

  @Test func theSamplesAreInTheEncodingsTheyAreNamedFor() throws {
    func encoding(_ name: String) throws -> TextEncoding {
      TextEncoding.detect(try SampleReportTests.source(name).bytes)
    }
    #expect(try encoding("gb18030.txt") == .gb18030)
    #expect(try encoding("utf-16.txt") == .utf16LittleEndian)
    #expect(try encoding("utf-8-mark.txt") == .utf8WithMark)
    #expect(try encoding("tab-grid.txt") == .utf8)
  }

  @Test(arguments: [false, true], [false, true]) func utf16OfEitherOrderWithOrWithoutAMark(
    big: Bool, marked: Bool
  ) throws {
    let units = (marked ? [0xFEFF] : []) + Array(try Self.text().utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return big ? pair : pair.reversed()
    }
    let source = Source(name: "a.txt", bytes: bytes)
    #expect(TextReader().confidence(in: source) == .likely)
    let report = try #require(try TextReader().read(source, options: ReadOptions()).first)
    #expect(ExpectedCells.edition2021.differences(from: report).isEmpty)
  }

  @Test(arguments: ["\r\n", "\r"]) func lineEndsOfOtherSystems(end: String) throws {
    let text = try Self.text().replacing("\n", with: end)
    let report = try #require(
      try TextReader().read(Source(name: "a.txt", text: text), options: ReadOptions()).first)
    #expect(ExpectedCells.edition2021.differences(from: report).isEmpty)
    #expect(report.sections[.overview].count == 6)
  }

  @Test func anEncodingThatIsNamedIsTakenAtItsWord() throws {
    let source = try SampleReportTests.source("gb18030.txt")
    let error = #expect(throws: ConversionError.self) {
      try TextReader().read(source, options: ReadOptions(encoding: .utf8))
    }
    #expect(error?.kind == .invalidEncoding)
  }

  @Test func confidenceFollowsContentFirstAndTheNameSecond() {
    func confidence(_ name: String, _ bytes: [UInt8]) -> Confidence {
      TextReader().confidence(in: Source(name: name, bytes: bytes))
    }
    let words = Array("一、总体情况".utf8)
    #expect(confidence("a.txt", words) == .likely)
    #expect(confidence("a.MD", words) == .likely)
    #expect(confidence("-", words) == .possible)
    #expect(confidence("a.txt", []) == .likely)
    for signature in ["%PDF-1.7", "PK\u{3}\u{4}", "GIF89a"] {
      #expect(confidence("a.txt", Array(signature.utf8)) == .none, "\(signature)")
    }
    #expect(confidence("a.txt", [0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .none)
    #expect(confidence("a.txt", [0x41, 0x00, 0x01, 0x00, 0x42]) == .none)
  }

  @Test(arguments: [
    ("", ConversionError.Kind.empty), (" \n　\n", .empty), ("今天的会议改在三楼。\n请带笔记。\n", .notAReport),
    ("云坪县人民政府2015年政府信息公开工作年度报告\n一、概述\n全年公开信息三百条。\n", .tooOld),
    ("甲\t1\t2\n乙\t3\t4\n", .notAReport),
  ]) func whatIsNoReportIsRefused(text: String, kind: ConversionError.Kind) {
    let error = #expect(throws: ConversionError.self) {
      try TextReader().read(Source(name: "a.txt", text: text), options: ReadOptions())
    }
    #expect(error?.kind == kind)
    #expect(error?.text(in: .english).contains("a.txt") == true)
  }

  @Test func damageDoesNotCrashTheReader() throws {
    let whole = try SampleReportTests.source("box-drawing.txt").bytes
    for length in stride(from: 0, to: whole.count, by: 997) {
      // Truncated anywhere, even within a character: the result is a report, or an error that names the file.
      do {
        _ = try TextReader().read(
          Source(name: "cut.txt", bytes: Array(whole[..<length])), options: ReadOptions())
      } catch let error as ConversionError {
        #expect(error.text(in: .english).contains("cut.txt"))
      }
    }
  }
}
