import ReportModel
import Testing

@Suite struct ReportDateTests {
  @Test func isWrittenInBothWays() throws {
    let date = try #require(ReportDate(year: 2024, month: 1, day: 5))
    #expect(date.iso == "2024-01-05")
    #expect(date.chinese == "2024年1月5日")
    #expect(try #require(ReportDate(year: 7, month: 12, day: 31)).iso == "0007-12-31")
  }

  @Test(arguments: ["2024-01-05", "0001-12-31", "9999-10-10"])
  func readsBackWhatItWrites(text: String) { #expect(ReportDate(iso: text)?.iso == text) }

  @Test(arguments: ["2024年1月5日", "7年12月31日"])
  func readsBackWhatIsPrinted(text: String) { #expect(ReportDate(chinese: text)?.chinese == text) }

  @Test(arguments: ["", "2024年01月5日", "2024年1月5", "2024年1月5日止", "1月5日", "2024年13月5日", "２０２４年1月5日"])
  func refusesWhatIsNotPrintedSo(text: String) { #expect(ReportDate(chinese: text) == nil) }

  @Test(arguments: [
    "", "2024", "2024-1-5", "2024-13-01", "2024-00-10", "2024-01-32", "2024-01-05-", "-024-01-05",
    "+024-01-05",
    "2024-+1-05", "２０２４-01-05", "0000-01-01", "2024/01/05",
  ])
  func refusesWhatIsNoDate(text: String) { #expect(ReportDate(iso: text) == nil) }
}
