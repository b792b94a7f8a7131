import ReportModel
import Testing

@testable import Recognition

/// The column of each value in a printed row.
@Suite struct RowAssignmentTests {
  /// Assigns the values of the only row to four columns, of which the last is the sum of the others.
  private func assign(
    _ scanned: Scanned, columns: [Int32]? = nil, isGrid: Bool = false,
    listNumeral: RowAssigner.ListNumeral? = nil, hasCellALine: Bool = false
  ) -> RowAssignment {
    let tokens = Array(scanned.scan.tokens.indices)
    let lines = Set(scanned.scan.tokens.map(\.line))
    let row = PrintedRow(
      segment: 0, label: RowLabel(name: .none, pieces: []), block: nil, tokens: tokens, odd: [], line: 0,
      isRow: scanned.scan.lines[0].isRow, isBroken: lines.count > 1)
    let assigner = RowAssigner(
      scan: scanned.scan, count: 4, columns: columns, isGrid: isGrid, aligned: nil, hasCellALine: hasCellALine
    ) { values in
      let amounts = values.compactMap { $0?.amount }
      return amounts.count == 4 ? amounts[0] + amounts[1] + amounts[2] == amounts[3] : nil
    }
    return assigner.assign(row, listNumeral: listNumeral)
  }

  private func torn(_ numeral: Int) -> RowAssigner.ListNumeral {
    .init(number: numeral, isLost: true, isMissing: true)
  }

  private func row(_ cells: String...) -> Scanned { Scanned(.requests, rows: [cells]) }
  private func line(_ text: String) -> Scanned { Scanned(.requests, lines: [text]) }

  private func numbers(_ assignment: RowAssignment) -> [Int64?] {
    assignment.values.map {
      $0.flatMap { if case .number(let number) = $0.content { number.integer } else { nil } }
    }
  }

  @Test func asManyValuesAsColumnsStandInThem() {
    let result = assign(line("1 2 3 6"))
    #expect(numbers(result) == [1, 2, 3, 6])
    #expect(result.doubt == nil)
    #expect(!result.isDisplaced)
  }

  @Test func aFalseSumMakesNoOtherReading() {
    let result = assign(line("1 2 3 7"))
    #expect(numbers(result) == [1, 2, 3, 7])
    #expect(result.doubt == nil)
  }

  @Test func theNumeralOfTheLabelIsNoValue() {
    #expect(numbers(assign(line("2 1 2 3 6"), listNumeral: torn(2))) == [1, 2, 3, 6])
    #expect(assign(line("3 1 2 3 6"), listNumeral: torn(2)).doubt != nil)
  }

  @Test func emptyCellsKeepTheirPlaces() {
    let result = assign(row("2.重复申请", "", "2", "", "2"))
    #expect(numbers(result) == [nil, 2, nil, 2])
    #expect(result.values.allSatisfy { $0 != nil })
    #expect(result.doubt == nil)
  }

  @Test func inTextEmptyCellsLeaveNoTraceAndTheRowIsInDoubt() {
    let result = assign(line("2 2"))
    #expect(numbers(result) == [2, nil, nil, 2])
    #expect(result.doubt == .valueCount)
  }

  @Test func cellsAtTheEndOfARowAreSpansOfOthers() {
    let result = assign(row("2.重复申请", "1", "2", "3", "6", "", ""), columns: [3, 4, 5, 6])
    #expect(numbers(result) == [1, 2, 3, 6])
    #expect(result.doubt == nil)
  }

  @Test func twoValuesThatAreOneNumberMakeTheSumHoldAndADoubt() {
    let result = assign(line("1 0 2 3 15"))
    #expect(numbers(result) == [10, 2, 3, 15])
    #expect(result.doubt == .splitOrJoined)
  }

  @Test func aValueTooManyThatNoSumExplainsIsLeftOver() {
    let result = assign(line("1 2 3 5 50"))
    #expect(result.doubt == .valueCount)
    #expect(result.extra.count == 1)
  }

  @Test func valuesInOneCellAreDividedAtItsBlanks() {
    let result = assign(row("2.重复申请", "1 2", "3", "6"))
    #expect(numbers(result) == [1, 2, 3, 6])
    #expect(result.isDisplaced)
    #expect(result.doubt == nil)
    #expect(assign(row("2.重复申请", "1 2", "3", "7")).doubt == .splitOrJoined)
  }

  @Test func digitsThatBlanksDivideAreInDoubtUnlessTheSumHolds() {
    #expect(assign(row("2.重复申请", "1 0", "2", "3", "15")).doubt == nil)
    #expect(assign(row("2.重复申请", "1 0", "2", "3", "6")).doubt == .splitOrJoined)
  }

  @Test func aNumeralThatTheLabelHasIsAValue() {
    let numeral = RowAssigner.ListNumeral(number: 2, isLost: false, isMissing: false)
    #expect(assign(line("2 1 2 3 6"), listNumeral: numeral).doubt == .valueCount)
    let missing = RowAssigner.ListNumeral(number: 2, isLost: false, isMissing: true)
    #expect(numbers(assign(line("2 1 2 3 6"), listNumeral: missing)) == [1, 2, 3, 6])
    #expect(assign(line("2 1 2 3 7"), listNumeral: missing).doubt == .valueCount)
  }

  @Test func anEmptyCellBeforeTheColumnsOfAGridIsNoValue() {
    let pushed = row("2.重复申请", "", "5", "1", "6")
    #expect(assign(pushed, columns: [1, 2, 3, 4], isGrid: true).doubt == nil)
    #expect(assign(pushed, columns: [2, 3, 4, 5], isGrid: true).doubt != nil)
    #expect(assign(pushed, columns: [2, 3, 4, 5], isGrid: false).doubt == nil)
  }

  @Test func twoNumbersInACellBesideAnEmptyOneAreInDoubt() {
    #expect(assign(row("2.重复申请", "0 1", "", "5", "6")).doubt == .splitOrJoined)
    #expect(assign(row("2.重复申请", "0 1", "2", "3", "6")).doubt == .splitOrJoined)
  }
}
