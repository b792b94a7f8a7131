import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// The numerals that Word counts with and does not store in the text.
struct ListNumeralTests {
  @Test(arguments: [
    ("chineseCounting", 1, ["一、", "二、", "三、"]), ("chineseCountingThousand", 10, ["十、", "十一、", "十二、"]),
    ("japaneseCounting", 1, ["一、", "二、", "三、"]), ("ideographDigital", 1, ["一、", "二、", "三、"]),
    ("taiwaneseCounting", 1, ["一、", "二、", "三、"]), ("taiwaneseCountingThousand", 1, ["一、", "二、", "三、"]),
    ("chineseLegalSimplified", 1, ["壹、", "贰、", "叁、"]), ("decimal", 9, ["9、", "10、", "11、"]),
    ("lowerRoman", 3, ["iii、", "iv、", "v、"]), ("upperRoman", 8, ["VIII、", "IX、", "X、"]),
    ("lowerLetter", 25, ["y、", "z、", "aa、"]), ("upperLetter", 25, ["Y、", "Z、", "AA、"]),
    ("upperLetter", 1, ["A、", "B、", "C、"]), ("lowerLetter", 0, ["0、", "a、", "b、"]),
    ("decimalEnclosedCircle", 19, ["⑲、", "⑳、", "21、"]),
    ("decimalEnclosedCircleChinese", 1, ["①、", "②、", "③、"]),
    ("decimalEnclosedCircle", 0, ["0、", "①、", "②、"]), ("somethingElse", 1, ["1、", "2、", "3、"]),
  ])
  func itemsAreCounted(format: String, first: Int, numerals: [String]) throws {
    func paragraph(_ text: String, _ properties: String = "") -> String {
      "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>"
    let table =
      "<w:tbl><w:tr>" + ["规章", "1", "2", "3"].map { "<w:tc>\(paragraph($0))</w:tc>" }.joined()
      + "</w:tr></w:tbl>"
    let body =
      paragraph("青禾县商务局2024年政府信息公开工作年度报告") + paragraph("一、总体情况")
      + ["第一项。", "第二项。", "第三项。"].map { paragraph($0, list) }.joined() + paragraph("二、主动公开政府信息情况") + table
      + paragraph("五、存在的主要问题及改进情况") + paragraph("问题。")
    let file = try OfficeFile.word(
      "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>".utf8, numbers: format, first: first)
    let report = try #require(try WordReader().read(Source(name: "a.docx", bytes: file)).first)
    let expected = zip(numerals, ["第一项。", "第二项。", "第三项。"]).map { $0 + $1 }
    #expect(report.sections[.overview].map(\.text) == expected)
  }
}
