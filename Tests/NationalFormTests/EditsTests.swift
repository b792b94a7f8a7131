import Diagnostics
import NationalForm
import ReportModel
import Testing

/// What people changed in files of ours, as findings.
struct EditsTests {
  private var edits = Edits(in: Message("文件", "file"), storedIn: Message("附注", "the notes"))

  @Test mutating func anEditSaysWhatWasThereAndWhatIsThereNow() throws {
    let cell = try #require(CellID("requests.received.total"))
    edits.add(
      Message("总计", "the total"), from: "7", to: "8", place: .line(3, column: 1), cell: cell)
    let finding = try #require(edits.findings.first)
    #expect(finding.code == .doubtfulReading)
    #expect(finding.severity == .information)
    #expect(finding.cells == [cell])
    #expect(finding.place == .line(3, column: 1))
    #expect(finding.message.chinese == "文件写成后被人改过：总计由“7”改为“8”，以改后为准")
    #expect(finding.message.english.contains("the total is now \"8\", was \"7\""))
  }

  @Test mutating func whatIsNotShownAnyMoreComesFromTheStore() {
    let edition = Edition.edition2021
    let form = edition.table(.requests)
    edits.addMissing(form, of: edition)
    edits.addMissing(row: "（一）予以公开", form.gridRows[2].cells)
    #expect(edits.findings.map(\.cells) == [[], form.gridRows[2].cells])
    for finding in edits.findings {
      #expect(finding.message.chinese.contains("数字取自附注"))
      #expect(finding.message.english.contains("figures are those of the notes"))
    }
  }
}
