import ReportModel
import TestSupport
import Testing

@Suite struct ExactDecimalTests {
  private func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  @Test(arguments: [
    "0", "7", "-8", "0.0", "5.10", "5.1", "1787.84", "59237.2449", "0.000000000000000001",
    "999999999999999999",
    "9223372036854775807", "-9223372036854775808", "-0.05", "9.223372036854775807",
  ])
  func printsTheDigitsItRead(text: String) throws {
    #expect(try number(text).description == text)
  }

  @Test(arguments: [
    "", "-", "+", ".", ".5", "5.", "1.2.3", "1,234", "１", "1 ", " 1", "1e3", "--1", "0x1",
    "9223372036854775808",
    "-9223372036854775809", "0.0000000000000000001", "1\u{0}",
  ])
  func refusesWhatIsNoNumber(text: String) { #expect(ExactDecimal(text) == nil) }

  @Test func readsASignAndLeadingZeros() throws {
    #expect(try number("+1036") == ExactDecimal(1036))
    #expect(try number("007") == ExactDecimal(7))
    #expect(try number("-0") == ExactDecimal(0))
    #expect(ExactDecimal(coefficient: 1, scale: 19) == nil)
  }

  @Test func keepsPrintedDigitsApartAndComparesValues() throws {
    let printed = try number("5.10")
    #expect(try printed != number("5.1"))
    #expect(try printed.isEqual(to: number("5.1")))
    #expect(try !printed.isEqual(to: number("5.11")))
    #expect(try number("0.00").isZero)
    #expect(try number("3.00").integer == 3)
    #expect(try number("3.05").integer == nil)
    #expect(try number("-12").integer == -12)
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.3"), ("5.10", "-5.1", "0.00"), ("1787.84", "59237.2449", "61025.0849"),
    ("2", "-3", "-1"),
  ])
  func addsAndSubtractsExactly(left: String, right: String, sum: String) throws {
    let (one, two) = (try number(left), try number(right))
    let added = one + two
    let total = try #require(added)
    #expect(total.description == sum)
    let back = total - two
    #expect(try #require(back).isEqual(to: one))
  }

  @Test func saysWhereASumDoesNotFit() throws {
    let largest = try number("9223372036854775807")
    let smallest = try number("-9223372036854775808")
    #expect(largest + ExactDecimal(1) == nil)
    #expect(smallest - ExactDecimal(1) == nil)
    #expect(try largest + number("0.1") == nil)
    #expect(largest.isEqual(to: largest))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func whatIsPrintedReadsBack(seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed)
    for _ in 0..<40 {
      let value = generator.oddNumber()
      #expect(ExactDecimal(value.description) == value, "seed \(seed)")
    }
  }
}
