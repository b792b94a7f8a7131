import ReportModel
import TestSupport
import Testing

@Suite struct SumRelationTests {
  @Test func theFourKindsAddWhatTheFormSays() throws {
    let sums = Edition.edition2021.sums
    let balance = try #require(sums.first { $0.kind == .balance })
    #expect(
      balance.parts.map(\.name) == ["requests.received.naturalPerson", "requests.carriedIn.naturalPerson"])
    #expect(
      balance.wholes.map(\.name) == ["requests.concluded.naturalPerson", "requests.carriedOut.naturalPerson"])
    let results = try #require(sums.first { $0.kind == .results })
    #expect(results.parts.count == 21)
    #expect(results.parts.first?.name == "requests.disclosed.naturalPerson")
    #expect(results.parts.last?.name == "requests.otherwise.other.naturalPerson")
    #expect(results.wholes.map(\.name) == ["requests.concluded.naturalPerson"])
    let applicants = try #require(sums.first { $0.wholes.map(\.name) == ["requests.carriedOut.total"] })
    #expect(applicants.kind == .applicants)
    #expect(applicants.parts.count == 6)
    let outcomes = try #require(sums.last)
    #expect(
      outcomes.parts.map(\.name)
        == ["upheld", "corrected", "other", "pending"].map { "challenges.litigationAfterReview.\($0)" })
    #expect(outcomes.wholes.map(\.name) == ["challenges.litigationAfterReview.total"])
  }

  @Test func aReportHasTheSumsOfTheTablesThatItFollows() throws {
    var report = Report(edition: .edition2021)
    func results() throws -> [CellID] { try #require(report.sums.first { $0.kind == .results }).parts }
    let members = CellID.requests.otherwise
    #expect(try results().suffix(1) == [members.other.naturalPerson])
    report[members.naturalPerson].statement = .number(ExactDecimal(3))
    #expect(try results().suffix(1) == [members.naturalPerson])
    #expect(try results().count == 19)
    report[members.other.naturalPerson].statement = .blank
    #expect(try results().count == 21)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func consistentReportsFulfilEverySum(seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    for _ in 0..<5 {
      let report = generator.next()
      for sum in report.sums {
        let parts = try total(sum.parts, of: report)
        let wholes = try total(sum.wholes, of: report)
        #expect(parts == wholes, "seed \(seed): \(sum.kind) of \(sum.wholes)")
      }
    }
  }

  private func total(_ ids: [CellID], of report: Report) throws -> ExactDecimal {
    try ids.reduce(ExactDecimal(0)) { sum, id in
      // Cells that a mixed form does not have count as nothing on either side.
      guard report[id].isStated else { return sum }
      let number = try #require(report[id].number)
      let next = sum + number
      return try #require(next)
    }
  }
}
