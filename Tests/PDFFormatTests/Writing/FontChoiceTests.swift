import Conversion
import Diagnostics
import NationalForm
import System
import Testing

@testable import PDFFormat

/// Which families are drawn where typefaces are missing, or others are wanted.
struct FontChoiceTests {
  private func choice(_ wanted: String? = nil, installed families: [String]?) throws -> FontChoice {
    var settings = FormatSettings()
    if let wanted { try settings.set(.font, to: wanted) }
    let fonts = families.map { InstalledFonts(listing: Array($0.joined(separator: "\n").utf8)) }
    return try FontChoice(settings.pairs(.font), installed: fonts)
  }

  private func pairs(_ choice: FontChoice) -> [String] {
    choice.pairs.map { $0.name + "=" + $0.replacement }
  }

  private static let all = FontFace.allCases.map(\.rawValue)

  @Test func aSerifReplacesASerif() throws {
    let choice = try choice(installed: ["Noto Sans CJK SC", "Noto Serif CJK SC"])
    #expect(
      pairs(choice) == [
        "仿宋_GB2312=Noto Serif CJK SC", "楷体_GB2312=Noto Serif CJK SC", "黑体=Noto Sans CJK SC",
        "宋体=Noto Serif CJK SC", "方正小标宋简体=Noto Serif CJK SC",
      ])
    #expect(
      choice.notes.map(\.english) == [
        "fonts not installed: 仿宋_GB2312, 楷体_GB2312, 宋体, 方正小标宋简体 (Noto Serif CJK SC instead), "
          + "黑体 (Noto Sans CJK SC instead); --font chooses others"
      ])
  }

  @Test func theNearestThatIsInstalledReplaces() throws {
    let choice = try choice(installed: Self.all.filter { $0 != "仿宋_GB2312" } + ["STSong", "FangSong,仿宋"])
    #expect(pairs(choice) == ["仿宋_GB2312=仿宋"])
  }

  @Test func withoutASerifAnotherChineseFontReplaces() throws {
    let choice = try choice(installed: ["WenQuanYi Zen Hei", "DejaVu Serif"])
    #expect(choice.pairs.count == 5 && Set(choice.pairs.map(\.replacement)) == ["WenQuanYi Zen Hei"])
  }

  @Test func withoutChineseFontsLibreOfficeChooses() throws {
    let choice = try choice(installed: ["DejaVu Serif"])
    #expect(choice.pairs.isEmpty)
    #expect(choice.notes.first?.english.contains("LibreOffice chooses") == true)
  }

  @Test func whatIsInstalledIsNotReplacedAndNothingIsTold() throws {
    let choice = try choice(installed: Self.all)
    #expect(choice.pairs.isEmpty && choice.notes.isEmpty)
  }

  @Test func whereFontsAreNotKnownOnlyWhatIsWantedIsReplaced() throws {
    #expect(try choice(installed: nil).pairs.isEmpty)
    #expect(pairs(try choice("宋体=Any", installed: nil)) == ["宋体=Any"])
  }

  @Test func whatIsWantedComesFirstAndIsNotTold() throws {
    let choice = try choice(
      "楷体=Noto Sans CJK SC;黑体=A;黑体=B", installed: Self.all + ["Noto Sans CJK SC", "A", "B"])
    #expect(pairs(choice) == ["楷体_GB2312=Noto Sans CJK SC", "黑体=B"])
    #expect(choice.notes.isEmpty)
  }

  @Test func aTypefaceOfNoDocumentIsRefused() {
    let error = #expect(throws: ConversionError.self) { try choice("Arial=A", installed: ["A"]) }
    #expect(error?.kind == .wrongOption)
    #expect(error?.remedy?.english.contains("仿宋_GB2312") == true)
  }

  @Test func aFamilyThatIsNotInstalledIsRefused() {
    let error = #expect(throws: ConversionError.self) { try choice("宋体=A", installed: ["B"]) }
    #expect(error?.message.english == "the font \"A\" is not installed")
  }
}
