import NationalForm
import ReportModel

extension Report {
  /// The report as it is read back from a document in the national form, after the declared losses: the title
  /// as printed, cells that are absent or have no place, texts that look like numbers.
  public var asNationalDocument: Report {
    var report = keeping(NationalDocument.carries)
    report.title = NationalDocument.title(of: self)
    if signature?.isEmpty ?? false { report.signature = nil }
    let document = NationalDocument(self)
    report.cells = CellTable()
    for id in TableID.allCases.flatMap({ form(of: $0).cells }) {
      report[id].statement = NationalDocument.statement(printed: document.text(in: id))
    }
    return report
  }
}
