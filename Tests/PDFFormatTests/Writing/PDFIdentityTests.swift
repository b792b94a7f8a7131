import ReportModel
import Testing

@testable import PDFFormat

/// Dates and names that follow from the report instead of a clock.
struct PDFIdentityTests {
  private func settled(
    time: String = "2026-01-02T03:04:05", name: String = "5F2C3B5E30AB9D0668835FC3405A0609",
    title: String = "A report", date: ReportDate? = ReportDate(year: 2025, month: 1, day: 14)
  ) -> String {
    let bytes = SmallPDF.bytes(time: time, name: name, title: title)
    return String(decoding: PDFIdentity.settled(bytes, date: date), as: UTF8.self)
  }

  @Test func clockAndNamesFollowFromTheContent() {
    let first = settled()
    #expect(settled(time: "2027-11-12T13:14:15", name: "0123456789ABCDEF0123456789ABCDEF") == first)
    #expect(!first.contains("2026") && !first.contains("5F2C3B5E30AB9D0668835FC3405A0609"))
    let names = first.matches(of: #/[<\/]([0-9A-F]{32})/#).map(\.1)
    #expect(names.count == 3 && Set(names).count == 1)
    #expect(!settled(title: "B report").contains(names.first ?? ""))
  }

  @Test func theReportsDateIsThatOfTheFile() {
    let text = settled()
    #expect(text.contains("/CreationDate(D:20250114000000Z)\n/ModDate(D:20250114000000Z)\n>>"))
    #expect(text.contains("<xmp:CreateDate>2025-01-14T00:00:00Z</xmp:CreateDate>"))
    #expect(text.contains("<xmp:ModifyDate>2025-01-14T00:00:00Z</xmp:ModifyDate>"))
    #expect(text.contains("/Title(A report)"))
  }

  @Test(arguments: [nil, ReportDate(year: 2025, month: 2, day: 31)])
  func aReportWithoutADayOfTheCalendarHasNone(date: ReportDate?) {
    let text = settled(date: date)
    for word in ["CreationDate", "ModDate", "CreateDate", "ModifyDate", "2026"] {
      #expect(!text.contains(word))
    }
    #expect(text.contains("/Title(A report)") && text.contains("<x></x>"))
  }

  @Test func theProfileOfColoursHasNoClock() {
    #expect(settled().contains("<</N 3/Length \(ColorProfile.bytes.count)>>\nstream\n"))
  }

  @Test(arguments: ["", "trailer", "/CreationDate(D:2026", "startxref\n0\n%%EOF\n"])
  func otherFilesStayAsTheyAre(text: String) {
    #expect(PDFIdentity.settled(Array(text.utf8), date: nil) == Array(text.utf8))
  }
}
