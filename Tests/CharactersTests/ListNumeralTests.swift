import Characters
import Testing

@Suite struct ListNumeralTests {
  @Test(arguments: [
    (1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (90, "xc"), (1994, "mcmxciv"),
    (3999, "mmmcmxcix"),
  ])
  func romanNumerals(_ number: Int, _ numeral: String) { #expect(ListNumeral.roman(number) == numeral) }

  @Test func lettersAndWhatHasNone() {
    #expect(ListNumeral.letter(1) == "a" && ListNumeral.letter(26) == "z")
    #expect(ListNumeral.letter(0) == nil && ListNumeral.letter(27) == nil)
    #expect(ListNumeral.roman(0) == nil && ListNumeral.roman(4000) == nil)
  }
}
