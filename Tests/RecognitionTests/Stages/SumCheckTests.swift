import ReportModel
import Testing

@testable import Recognition

/// Which sums of a form hold for its values.
@Suite struct SumCheckTests {
  private let form = Scanned.index(.requests).forms[0]

  /// The amounts of a table whose sums all hold, with one application from a natural person that was
  /// disclosed.
  private func amounts(_ changes: [String: Int64] = [:], without missing: String? = nil) -> (Int) -> Int64? {
    let ones: Set<String> = [
      "requests.received.naturalPerson", "requests.received.total", "requests.disclosed.naturalPerson",
      "requests.disclosed.total", "requests.concluded.naturalPerson", "requests.concluded.total",
    ]
    return { cell in
      let name = form.cells[cell].name
      return name == missing ? nil : changes[name] ?? (ones.contains(name) ? 1 : 0)
    }
  }

  private func row(_ name: String) throws -> Int { try #require(form.form.rows.firstIndex { $0.id == name }) }

  @Test func allHold() throws {
    let check = SumCheck(form, amount: amounts())
    #expect(check.allHold)
    #expect(check.failing == 0)
    #expect(check.holds.count == form.sums.count)
    #expect(try check.rowHolds(row("disclosed")) == true)
    #expect(check.failingColumns.isEmpty)
  }

  @Test func aFalseNumberFailsInItsRowAndItsColumn() throws {
    let check = SumCheck(form, amount: amounts(["requests.disclosed.naturalPerson": 2]))
    #expect(!check.allHold)
    #expect(check.failing == 2)
    #expect(try check.rowHolds(row("disclosed")) == false)
    #expect(try check.rowHolds(row("concluded")) == true)
    let column = try #require(form.form.columns.firstIndex { $0.id == "naturalPerson" })
    #expect(check.failingColumns == [column])
  }

  @Test func aMissingNumberNeitherHoldsNorFails() throws {
    let check = SumCheck(form, amount: amounts(without: "requests.disclosed.naturalPerson"))
    #expect(!check.allHold)
    #expect(check.failing == 2)
    #expect(try check.rowHolds(row("disclosed")) == nil)
    #expect(check.failingColumns.isEmpty)
  }

  @Test func aTableWithoutSumsHasNoneThatFails() {
    let form = Scanned.index(.proactive).forms[0]
    let check = SumCheck(form) { _ in nil }
    #expect(check.allHold)
    #expect(check.rowHolds(0) == nil)
  }
}
