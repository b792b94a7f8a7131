import Conversion
import Diagnostics
import ReportModel
import System
import Testing

@testable import OfficeFormat

/// Office files that no reader takes: recognised by content, and refused with advice.
@Suite struct OfficeReaderTests {
  private func container(_ streams: [String], name: String = "a.bin") -> Source {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1024 - bytes.count)
    for stream in streams {
      let entry = (stream + "\0").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      bytes += entry + [UInt8](repeating: 0, count: 128 - entry.count)
    }
    return Source(name: name, bytes: bytes)
  }

  private func openDocument(_ type: String) -> Source {
    let head: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
    let mark = "mimetypeapplication/vnd.oasis.opendocument." + type
    return Source(name: "a", bytes: head + Array(mark.utf8) + [UInt8](repeating: 0, count: 64))
  }

  @Test func theContentTellsTextFromTables() {
    #expect(OfficeFile(container(["Root Entry", "WordDocument"]))?.target == "docx")
    #expect(OfficeFile(container(["Root Entry", "Workbook"]))?.target == "xlsx")
    #expect(OfficeFile(container(["Root Entry", "Book"]))?.target == "xlsx")
    #expect(OfficeFile(container(["WordDocument"], name: "wrongly-named.xls"))?.target == "docx")
    #expect(OfficeFile(openDocument("text"))?.target == "docx")
    #expect(OfficeFile(openDocument("spreadsheet"))?.target == "xlsx")
    #expect(OfficeFile(Source(name: "a.rtf", text: "{\\rtf1 ...}"))?.kind == .richText)
  }

  @Test func theNameTellsWhereTheContentDoesNot() {
    #expect(OfficeFile(container([], name: "a.et"))?.target == "xlsx")
    #expect(OfficeFile(container([], name: "a.wps"))?.target == "docx")
  }

  @Test func otherFilesAreNone() {
    #expect(OfficeFile(Source(name: "a.doc", text: "年度报告")) == nil)
    #expect(OfficeFile(openDocument("presentation")) == nil)
    #expect(OfficeFile(Source(name: "a.xls", bytes: [0xD0, 0xCF, 0x11, 0xE0])) == nil)
    #expect(OfficeFile(Source(name: "a.odt", bytes: [0x50, 0x4B, 0x03, 0x04])) == nil)
  }

  private func reader(_ program: String = "soffice") -> OfficeReader {
    OfficeReader(convertingFor: [WrittenReader()], office: OfficeConverter(program: program))
  }

  private static var allowed: ReadOptions {
    get throws {
      var options = ReadOptions()
      try options.settings.set(.allowOffice, to: "yes")
      return options
    }
  }

  @Test func theyAreRefusedWithWhatToDo() throws {
    let registry = try Registry([OfficePlugin(convertingFor: [WrittenReader()])])
    for source in [container(["Workbook"]), openDocument("text"), Source(name: "a.rtf", text: "{\\rtf1 }")] {
      let reader = try registry.reader(for: source)
      let error = #expect(throws: ConversionError.self) { try reader.read(source) }
      #expect(error?.kind == .unknownFormat)
      #expect(error?.remedy?.english.contains("--allow-office") == true)
    }
  }

  @Test func whatIsNoneIsRefusedWhereItIsNamed() {
    let error = #expect(throws: ConversionError.self) {
      try reader().read(Source(name: "a.txt", text: "年度报告"), options: Self.allowed)
    }
    #expect(error?.kind == .unknownFormat)
    #expect(error?.file == "a.txt")
  }

  @Test func aPasswordIsNamed() throws {
    let source = container(["EncryptionInfo", "EncryptedPackage"])
    for options in [ReadOptions(), try Self.allowed] {
      let error = #expect(throws: ConversionError.self) { try reader().read(source, options: options) }
      #expect(error?.kind == .needsPassword)
    }
  }

  @Test func theAbsenceOfLibreOfficeIsNamed() throws {
    let source = container(["Workbook"], name: "a.xls")
    let error = #expect(throws: ConversionError.self) {
      try reader("no-such-program-of-nianbao").read(source, options: Self.allowed)
    }
    #expect(error?.kind == .toolMissing)
    #expect(error?.remedy?.english.contains("libreoffice-calc") == true)
  }

  @Test func aProgramThatGivesNothingIsADamagedFile() throws {
    let source = container(["Workbook"], name: "a.xls")
    let error = #expect(throws: ConversionError.self) {
      try reader("true").read(source, options: Self.allowed)
    }
    #expect(error?.kind == .damaged)
    #expect(error?.file == "a.xls")
  }
}

/// Reads what LibreOffice writes.
private struct WrittenReader: ReportReader {
  let format = Format(name: "written", title: Message("", ""), extensions: ["docx", "xlsx"])
  func confidence(in source: Source) -> Confidence { .none }
  func read(_ source: Source, options: ReadOptions) throws -> [Report] { [Report()] }
}
