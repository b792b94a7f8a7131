import ReportModel
import Testing

@testable import Recognition

/// The edition whose form a table follows.
@Suite struct EditionVoteTests {
  /// The edition whose form a table with these rows follows.
  private func edition(_ table: TableID, rows: [[String]]) throws -> Edition.ID {
    let vote = EditionVote(Scanned(table, rows: rows).scan)
    let index = Scanned.index(table)
    let number = try #require(index.formOfEdition.firstIndex(of: vote.form))
    return Editions.standard.all[number].id
  }

  /// The rows of a form as printed, with zeros for values.
  private func printed(_ table: TableID, _ edition: Edition) -> [[String]] {
    let grid = edition.table(table).grid
    return grid.map { row in row.map { $0.label ?? "0" } }
  }

  @Test(arguments: [TableID.proactive, .requests], [Edition.edition2021, .edition2019])
  func aFormVotesForItsEdition(table: TableID, expected: Edition) throws {
    #expect(try edition(table, rows: printed(table, expected)) == expected.id)
  }

  @Test func labelsThatAllFormsHaveTellNothing() throws {
    let vote = EditionVote(Scanned(.requests, rows: [["2.重复申请", "0", "0"]]).scan)
    #expect(vote.weights.allSatisfy { $0 == vote.weights[0] })
    #expect(vote.form == 0, "the newest of several")
  }

  @Test func aLostRowDoesNotMakeAnotherEdition() throws {
    for lost in ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "3.其他", "（六）其他处理"] {
      let rows = printed(.requests, .edition2021).map { row in row.filter { $0 != lost } }
      #expect(try edition(.requests, rows: rows) == .edition2021, "\(lost)")
    }
  }

  @Test func whereATableBreaksOffTheRestTellsNothing() throws {
    let rows = printed(.requests, .edition2021)
    let cut = try #require(rows.firstIndex { $0.contains("1.信访举报投诉类申请") })
    #expect(try edition(.requests, rows: Array(rows[..<cut])) == .edition2021)
    let older = printed(.requests, .edition2019)
    #expect(try edition(.requests, rows: Array(older[..<cut])) == .edition2021, "the newest of several")
  }

  @Test func anAddedRowDoesNotMakeAnotherEdition() throws {
    let rows = printed(.proactive, .edition2021) + [["其他对外管理服务事项", "4"]]
    #expect(try edition(.proactive, rows: rows) == .edition2021)
  }

  @Test func oneRowOfOtherResultsIsTheOlderForm() throws {
    let vote = EditionVote(
      Scanned(.requests, rows: [["（六）其他处理", "0", "0", "0", "0", "0", "0", "0"], ["（七）总计", "0", "0"]]).scan)
    let index = Scanned.index(.requests)
    let older = index.formOfEdition[try #require(Editions.standard.all.firstIndex { $0.id == .edition2019 })]
    #expect(vote.form == older)
  }

  @Test func theTablesTogetherTellTheEdition() throws {
    let proactive = EditionVote(Scanned(.proactive, rows: printed(.proactive, .edition2021)).scan)
    let mixed = EditionVote(Scanned(.requests, rows: printed(.requests, .edition2019)).scan)
    let indexes = FormIndexes.of(.standard)
    #expect(EditionVote.edition([proactive, mixed, nil], indexes, among: .standard) == .edition2021)
    #expect(EditionVote.edition([nil, mixed, nil], indexes, among: .standard) == .edition2019)
    #expect(EditionVote.edition([nil, nil, nil], indexes, among: .standard) == Editions.standard.current)
  }
}
