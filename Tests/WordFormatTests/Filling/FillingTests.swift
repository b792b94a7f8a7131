import Conversion
import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// Reports in forms that other offices sent: everything in its place, and not a byte more.
@Suite struct FillingTests {
  @Test func everythingOfAReportFindsItsPlace() throws {
    let report = try FormSamples.report()
    for form in [
      try FormSamples.officeForm(), try FormSamples.nationalForm(),
      try FormSamples.nationalForm(organization: nil, year: nil),
    ] {
      let filled = try FormSamples.fill(form, with: report)
      #expect(filled.cells.count == 200 && filled.losses.isEmpty && filled.notes.isEmpty)
      let read = try FormSamples.read(filled.bytes)
      #expect(report.cellIDs.allSatisfy { read[$0].statement == report[$0].statement })
      #expect(read.title == report.title && read.date == report.date && read.signature == report.signature)
      for section in SectionID.allCases {
        #expect(read.sections[section].map(\.text) == report.sections[section].map(\.text))
      }
      #expect(try FormSamples.fill(form, with: report).bytes == filled.bytes)
    }
  }

  @Test func onlyTheMainPartChangesAndInItOnlyWords() throws {
    let form = try FormSamples.officeForm()
    let filled = try FormSamples.fill(form, with: try FormSamples.report()).bytes
    let (before, after) = (try PackageEditor(form).contents, try PackageEditor(filled).contents)
    #expect(before.map(\.name) == after.map(\.name))
    for (old, new) in zip(before, after) where old.name != "word/document.xml" {
      #expect(old.content == new.content, "\(old.name)")
      // The packed bytes too.
      let packed = try #require(form.firstRange(of: Array(old.name.utf8)))
      let piece = form[packed.lowerBound..<min(form.count, packed.upperBound + 60)]
      #expect(filled.firstRange(of: Array(piece)) != nil, "\(old.name)")
    }
    let (main, changed) = (try FormSamples.main(form), try FormSamples.main(filled))
    for kind in ["tcPr", "tblPr", "trPr", "tblGrid", "sectPr"] {
      #expect(Self.pieces(kind, of: main) == Self.pieces(kind, of: changed))
    }
    // Figures are set as the form's empty paragraphs are.
    let mark = try #require(Self.pieces("rPr", of: main).first { $0.contains("1F3864") })
    #expect(changed.contains("<w:r>\(mark)<w:t xml:space=\"preserve\">36.52</w:t></w:r>"))
  }

  private static func pieces(_ name: String, of main: String) -> [String] {
    let pattern = try? Regex("<w:\(name)>.*?</w:\(name)>")
    return pattern.map { main.matches(of: $0).map { String(main[$0.range]) } } ?? []
  }

  @Test func linesOfLabelsAreFilledIn() throws {
    let main = try FormSamples.main(
      FormSamples.fill(FormSamples.officeForm(), with: FormSamples.report()).bytes)
    let line = main.replacing(#/<[^>]*>/#, with: "")
    #expect(line.contains("填报单位（盖章）：云坪县水务局　"))
    #expect(line.contains("填报日期：2025年1月14日"))
    #expect(!line.contains("XX") && !line.contains("文字描述"))
  }

  @Test func whatTheFormStatesAlreadyIsNotReplacedUnlessAsked() throws {
    let report = try FormSamples.report()
    let filled = try FormSamples.fill(FormSamples.officeForm(), with: report).bytes
    // The same values are no difference, and nothing is written anew.
    #expect(try FormSamples.fill(filled, with: report).bytes == filled)
    var other = report
    let cell = CellID.requests.received.total
    other[cell].statement = .number(ExactDecimal(31))
    #expect {
      try FormSamples.fill(filled, with: other)
    } throws: { error in
      let error = error as? ConversionError
      return error?.kind == .notRepresentable && error?.file == "form.docx"
        && error?.message.english.contains("1 things in it differ") == true
        && error?.message.english.contains("requests.received.total: \"30\" → \"31\"") == true
        && error?.remedy?.english.contains("--replace-values") == true
    }
    let replaced = try FormSamples.fill(filled, with: other, replacesValues: true)
    #expect(replaced.notes.map(\.english) == ["replaced requests.received.total: \"30\" → \"31\""])
    #expect(try FormSamples.read(replaced.bytes)[cell].number == ExactDecimal(31))
  }

  @Test func aReportOfAnotherOrganIsNotPutIntoAForm() throws {
    var report = try FormSamples.report()
    report.organization = "云坪县教育局"
    let form = try FormSamples.nationalForm()
    #expect(throws: ConversionError.self) { try FormSamples.fill(form, with: report) }
  }

  @Test func whatHasNoPlaceIsTold() throws {
    var report = try FormSamples.report()
    report.annex = ["（此件公开发布）"]
    report.sections[.problems].append(.table(ProseTable(rows: [[ProseTable.Cell(["甲"])]])))
    report.sections[.problems].append(
      .picture(Picture(nil, alternative: "示意图")))
    let form = try PackageEditor(try FormSamples.nationalForm()).changing("word/document.xml") {
      // The form has neither row nor room for these.
      $0.replacing(#/<w:tr>(?:(?!<w:tr>).)*行政强制.*?</w:tr>/#, with: "")
        .replacing("五、存在的主要问题及改进情况", with: "")
    }.bytes()
    let filled = try FormSamples.fill(form, with: report)
    let told = filled.losses.compactMap(\.detail?.english).joined(separator: "\n")
    #expect(told.contains("no place for these cells: proactive.compulsion.decisions"))
    #expect(told.contains("no place for the prose of problems"))
    #expect(told.contains("below the date"))
    #expect(filled.losses.map(\.aspect).contains(.tables) && filled.losses.map(\.aspect).contains(.pictures))
    #expect(filled.cells.count == 199)
  }

  @Test func ofTwoFormsTheOrgansOwnIsFilled() throws {
    let report = try FormSamples.report()
    let (first, second) = (
      try FormSamples.nationalForm(organization: "云坪县教育局"), try FormSamples.nationalForm()
    )
    let other = try FormSamples.main(first)
    let body = try #require(other.firstMatch(of: #/<w:body>(.*)<w:sectPr>/#)).1
    let both = try PackageEditor(second).changing("word/document.xml") {
      $0.replacing("<w:body>", with: "<w:body>" + body)
    }.bytes()
    let filled = try FormSamples.fill(both, with: report)
    #expect(filled.index == 1)
    #expect(try FormSamples.main(filled.bytes).hasPrefix(String(other.prefix(200) + "")))
    let reports = try FormSamples.converter().read(Source(name: "a.docx", bytes: filled.bytes))
    #expect(reports.map(\.organization) == ["云坪县教育局", "云坪县水务局"])
    #expect(report.cellIDs.allSatisfy { reports[1][$0].statement == report[$0].statement })
    #expect(report.cellIDs.allSatisfy { reports[0][$0].number == nil })
    var stranger = report
    stranger.organization = "云坪县林业局"
    #expect(throws: ConversionError.self) { try FormSamples.fill(both, with: stranger) }
    #expect(throws: ConversionError.self) { try FormSamples.fill(both, with: report, number: 3) }
  }

  @Test func wrongFilesAreRefusedByName() throws {
    let report = try FormSamples.report()
    func kind(_ bytes: [UInt8], _ name: String = "form.docx") -> ConversionError.Kind? {
      do {
        _ = try FormSamples.converter().fill(Source(name: name, bytes: bytes), with: report)
        return nil
      } catch let error as ConversionError {
        #expect(error.file == name)
        return error.kind
      } catch {
        return nil
      }
    }
    #expect(kind([], "empty.docx") == .empty)
    #expect(kind(Array("PK\u{3}\u{4}".utf8)) == .damaged)
    #expect(kind(Array("不是文档".utf8), "form.txt") == .unknownFormat)
    let letter = try OfficeFile.word(
      "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>通知</w:t></w:r></w:p></w:body></w:document>".utf8)
    #expect(kind(letter) == .notAReport)
  }
}
