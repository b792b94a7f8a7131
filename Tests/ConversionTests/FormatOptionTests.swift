import Conversion
import Diagnostics
import ReportModel
import Testing

/// The options declared by formats, and their settings.
struct FormatOptionTests {
  private let flag = FormatOption("wide", for: .writing, kind: .flag, words: Message("宽", "wide"))
  private let choice = FormatOption(
    "paper", for: .writing, kind: .choice(["a4", "a3"]), defaultValue: "a4", words: Message("纸", "paper"))
  private let number = FormatOption(
    "depth", for: .reading, kind: .number(1...9), words: Message("深", "depth"))
  private let pairs = FormatOption("font", for: .writing, kind: .pairs, words: Message("字体", "fonts"))
  private let text = FormatOption("name", for: .writing, kind: .text, words: Message("名", "name"))

  @Test(arguments: [
    ("yes", "yes"), ("TRUE", "yes"), ("on", "yes"), ("1", "yes"), ("是", "yes"), ("no", "no"), ("False", "no"),
    ("off", "no"), ("0", "no"), ("否", "no"), ("maybe", nil), ("", nil),
  ])
  func aFlagIsYesOrNo(text: String, value: String?) { #expect(flag.value(of: text) == value) }

  @Test func aChoiceIsOneOfItsWords() {
    #expect(choice.value(of: "A3") == "a3")
    #expect(choice.value(of: "a5") == nil)
    #expect(choice.allowed?.english == "a4, a3")
  }

  @Test func aNumberIsWithinItsRange() {
    #expect(number.value(of: "1") == "1" && number.value(of: "9") == "9")
    for wrong in ["0", "10", "2.5", "x", ""] { #expect(number.value(of: wrong) == nil) }
    #expect(number.allowed?.english.contains("from 1 to 9") == true)
  }

  @Test func anyTextIsTaken() {
    #expect(text.value(of: "a=b.c") == "a=b.c")
    #expect(text.allowed == nil)
  }

  @Test(arguments: [
    ("a=b", "a=b"), (" a = b c ;d=e=f", "a=b c;d=e=f"), ("a", nil), ("a=", nil), ("=b", nil), ("", nil),
    ("a=b;", nil), ("a=b;c", nil),
  ])
  func pairsAreNamesWithValues(text: String, value: String?) { #expect(pairs.value(of: text) == value) }

  @Test func pairsAreAddedToThoseThatAreSet() throws {
    var settings = FormatSettings()
    #expect(settings.pairs(pairs).isEmpty)
    try settings.set(pairs, to: "a=1;b=2")
    try settings.set(pairs, to: "c=3")
    #expect(throws: ConversionError.self) { try settings.set(pairs, to: "d") }
    #expect(settings.pairs(pairs).map(\.name) == ["a", "b", "c"])
    #expect(settings.pairs(pairs).map(\.value) == ["1", "2", "3"])
  }

  @Test func whatIsNotSetHasItsDefault() {
    let settings = FormatSettings()
    #expect(!settings.isOn(flag))
    #expect(settings[choice] == "a4")
    #expect(settings[text] == nil)
  }

  @Test func aNumberIsGivenAsOne() throws {
    var settings = FormatSettings()
    #expect(settings.number(number) == nil)
    try settings.set(number, to: "7")
    #expect(settings.number(number) == 7)
    let indent = FormatOption(
      "indent", for: .writing, kind: .number(2...8), defaultValue: "2", words: Message("缩进", "indent"))
    #expect(settings.number(indent) == 2)
  }

  @Test func aFlagThatIsSetAddsToWhatIsCarried() throws {
    let more = FormatOption(
      "more", for: .writing, kind: .flag, words: Message("多", "more"), adds: [.findings, .cells])
    let format = Format(
      name: "a", title: Message("", ""), extensions: [], carries: [.cells], options: [more, flag])
    var settings = FormatSettings()
    try settings.set(flag, to: "yes")
    #expect(format.carries(with: settings) == [.cells])
    try settings.set(more, to: "yes")
    #expect(format.carries(with: settings) == [.cells, .findings])
  }

  @Test func aSettingForAFormatComesFirst() throws {
    let format = Format(name: "a", title: Message("", ""), extensions: [], options: [choice, flag])
    let other = Format(name: "b", title: Message("", ""), extensions: [], options: [choice])
    var settings = FormatSettings()
    try settings.set(choice, to: "a3", in: format)
    try settings.set(flag, to: "on")
    #expect(settings[choice] == "a4")
    #expect(settings.scoped(to: format)[choice] == "a3")
    #expect(settings.scoped(to: format).isOn(flag))
    #expect(settings.scoped(to: other)[choice] == "a4")
  }

  @Test func aWrongValueIsToldWithThoseThereAre() {
    var settings = FormatSettings()
    let format = Format(name: "a", title: Message("", ""), extensions: [], options: [choice])
    let error = #expect(throws: ConversionError.self) { try settings.set(choice, to: "a5", in: format) }
    #expect(error?.kind == .wrongOption)
    #expect(error?.text(in: .english) == "a.paper cannot be \"a5\". It takes a4, a3.")
    #expect(settings[choice] == "a4")
  }
}
