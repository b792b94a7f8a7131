import Diagnostics
import Foundation
import ReportModel
import TestSupport
import Testing

struct FindingCodeTests {
  @Test func codesSortByLetterAndNumber() {
    let codes: [FindingCode] = ["P10", "R1", "P2", "A1", "P9", "A11"]
    #expect(codes.sorted() == ["A1", "A11", "P2", "P9", "P10", "R1"])
  }

  @Test func aFindingWeighsWhatItsCodeDoesUnlessThatIsSaid() {
    let message = Message("甲", "a")
    #expect(Finding(code: .notFound, message: message).severity == .error)
    #expect(Finding(code: .displacedRow, message: message).severity == .information)
    #expect(Finding(code: .notFound, severity: .warning, message: message).severity == .warning)
  }

  @Test func codesThatAreNotKnownAreKeptAndNeedAPerson() {
    let code = FindingCode(rawValue: "Z7")
    #expect(!code.isKnown)
    #expect(code.severity == .warning)
    #expect(code.title == Message("Z7", "Z7"))
    #expect(code.family.rawValue == "Z")
    #expect(!FindingFamily.known.contains(code.family))
    #expect(FindingCode(rawValue: "").family.name == Message("", ""))
  }

  @Test func theFamilyIsTheLetter() {
    #expect(FindingCode.proseSilence.family == .prose)
    #expect(FindingCode.convertedUnit.family == .reading)
    #expect(FindingFamily.known.map(\.rawValue) == ["R", "S", "V", "A", "P", "Y", "H", "M"])
  }

  /// Codes are typed and spelled in one file only; a literal elsewhere would be unchecked.
  @Test func codesAreSpelledInOneFileOnly() throws {
    let literal = try Regex("\"[RSVAPYHM][0-9]+\"")
    var read = 0
    for folder in ["Sources", "Plugins"] {
      let root = SharedFolder.projectRoot + "/" + folder
      let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
      for name in names where name.hasSuffix(".swift") && !name.hasSuffix("/FindingCode.swift") {
        let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
        #expect(text.firstMatch(of: literal) == nil, "\(folder)/\(name)")
        read += 1
      }
    }
    #expect(read > 100)
  }
}
