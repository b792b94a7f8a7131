import Diagnostics
import NationalForm
import ReportModel
import Testing

/// The findings about what people changed in files of ours.
struct EditWordsTests {
  private let words = EditWords(in: Message("文件", "file"), storedIn: Message("附注", "the notes"))

  @Test func anEditSaysWhatWasThereAndWhatIsThereNow() throws {
    let cell = try #require(CellID("requests.received.total"))
    let finding = words.edit(
      of: Message("总计", "the total"), from: "7", to: "8", place: .line(3, column: 1), cell: cell)
    #expect(finding.code == .doubtfulReading)
    #expect(finding.severity == .information)
    #expect(finding.cells == [cell])
    #expect(finding.place == .line(3, column: 1))
    #expect(finding.message.chinese == "文件写成后被人改过：总计由“7”改为“8”，以改后为准")
    #expect(finding.message.english.contains("the total is now \"8\", was \"7\""))
  }

  @Test func whatIsNotShownAnyMoreComesFromTheStore() {
    let edition = Edition.edition2021
    let form = edition.table(.requests)
    let findings = [
      words.missing(form, of: edition), words.missing(row: "（一）予以公开", form.gridRows[2].cells),
    ]
    #expect(findings.map(\.cells) == [[], form.gridRows[2].cells])
    for finding in findings {
      #expect(finding.message.chinese.contains("数字取自附注"))
      #expect(finding.message.english.contains("figures are those of the notes"))
    }
  }
}
