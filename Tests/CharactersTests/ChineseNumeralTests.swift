import Characters
import Testing

struct ChineseNumeralTests {
  @Test(arguments: [
    (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (21, "二十一"), (90, "九十"), (99, "九十九"),
    (100, "一百"), (101, "一百零一"), (110, "一百一十"), (1001, "一千零一"), (9999, "九千九百九十九"),
  ])
  func numbersInWords(_ number: Int, _ words: String) { #expect(ChineseNumeral.text(of: number) == words) }

  @Test(arguments: [-1, 0, 10_000]) func numbersWithoutWords(_ number: Int) {
    #expect(ChineseNumeral.text(of: number) == nil)
  }

  @Test func wordsThatCannotBeAltered() {
    #expect(ChineseNumeral.text(of: 11, .formal) == "壹拾壹")
    #expect(ChineseNumeral.text(of: 205, .formal) == "贰佰零伍")
  }

  @Test func whatHeadingsAreCountedWith() {
    let values = "一二三四五六七八九十".utf16.map(ChineseNumeral.value(of:))
    #expect(values == Array(1...10))
    for other in "〇零百千两丁丙1１".utf16 { #expect(ChineseNumeral.value(of: other) == nil) }
  }

  @Test func noOtherUnitIsCountedWith() {
    let counting = Array("一二三四五六七八九十".utf16)
    for unit in UInt16.min...UInt16.max {
      #expect(ChineseNumeral.value(of: unit) == counting.firstIndex(of: unit).map { $0 + 1 }, "\(unit)")
    }
    #expect(ChineseNumeral.values.map(\.word).joined() == "零〇两一二三四五六七八九十百千")
  }

  @Test func digitsOfYears() {
    #expect("二〇二四零九".unicodeScalars.map(ChineseNumeral.digit) == [2, 0, 2, 4, 0, 9])
    for other in "十百两2甲".unicodeScalars { #expect(ChineseNumeral.digit(other) == nil) }
  }

  @Test func digitsOfBothWidths() {
    #expect("09０９".unicodeScalars.map(\.decimalDigit) == [0, 9, 0, 9])
    for other in "/:／：一a".unicodeScalars { #expect(other.decimalDigit == nil) }
    #expect(String(String.UnicodeScalarView("Ａｚ（９～　甲".unicodeScalars.map(\.halfWidth))) == "Az(9~　甲")
  }

  @Test func whatItemsAreCountedWith() {
    for numeral in "0９一十".unicodeScalars { #expect(numeral.isItemNumeral) }
    for other in "〇百a、😀".unicodeScalars { #expect(!other.isItemNumeral) }
  }
}
