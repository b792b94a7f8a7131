import Characters
import ReportModel
import TestSupport
import Testing

@testable import Recognition

/// How cells, dates, titles, page numbers and lines around a report are read: a text a line.
struct SmallTextGoldenTests {
  private func check(
    _ name: String, of pieces: [String], seed: UInt64, most: Int, count: Int = 700, _ read: (String) -> String
  ) throws {
    var texts = RandomText(of: pieces, seed: seed)
    let lines = (0..<count).map { _ in
      let text = texts.next(most: most)
      return RandomText.shown(text) + " → " + read(text) + "\n"
    }
    #expect(try Golden.difference(of: lines.joined(), from: "small/\(name).txt") == nil)
  }

  @Test func valuesAreReadAsTheyWere() throws {
    let pieces = [
      "0", "1", "7", "23", "405", "128", "000", "36.5", "1,204", "12 ", "3", "61", "１", "２０", "。", ".", "．",
      ",", "，", " ", "　", "\u{A0}", "\u{200B}", "-",
      "－", "+", "件",
      "元", "万元", "亿元", "（", "）", "(", ")", "①", "²", "/", "—", "无", "不适用", "a", "项", "\t", "〇", "二",
    ]
    try check("values", of: pieces, seed: 1, most: 3, count: 1000) { text in
      let value = Array(text.utf8).withUnsafeBufferPointer { ValueParser.parse($0, 0, $0.count) }
      guard let value else { return "words" }
      let unit = value.unit.map { " \($0)" } ?? ""
      return
        "\(value.content) \(value.pieces) \(value.leadingZeros)\(unit)\(value.hasNoteMark ? " note" : "")"
    }
  }

  @Test func datesAreReadAsTheyWere() throws {
    let pieces = [
      "2024年1月5日", "2024年12月31日", "二〇二四年一月二十日", "2023-01-05", "2023.2.28", "2024/3/", "2024年3月", "2024年",
      "2024", "２０２３", "二〇二四", "年", "月", "日", "-", ".", "/", "1", "12", "31", "0", "十", "二十", "三十一",
      " ", "　",
      "报告", "（", "）",
    ]
    try check("dates", of: pieces, seed: 2, most: 3) { text in
      let year = text.withText { YearReader.loneYear($0) }.map(String.init) ?? "–"
      return "\(YearReader.date(text)?.iso ?? "–") \(year)"
    }
  }

  @Test func titlesAreReadAsTheyWere() throws {
    let pieces = [
      "-", "—", "：", ":", "的", "年度", "附件：", "关于印发", "*", "【", "】", "青禾市水务局", "政府信息公开工作年度报告", "政府信息公开年度报告",
      "2024年度政府信息公开工作报告", "青禾市", "水务局", "人民政府", "2023", "2024年",
      "二〇二四年", "年度", "政府信息公开", "信息公开", "工作", "报告", "年报", "關於", "政務公開",
      "《",
      "》", "（", "）", " ", "办公室", "关于", "公开", "本机关", "\u{3000}",
    ]
    try check("titles", of: pieces, seed: 3, most: 4) { text in
      let found = TitleReader.identity(in: text)
      let isOrgan = OrganWords.isOrganization(text) ? " organ" : ""
      return "\(found?.organization ?? "–") \(found?.year.map(String.init) ?? "–")\(isOrgan)"
    }
  }

  @Test func linesAroundReportsAreReadAsTheyWere() throws {
    let pieces = [
      "-", "—", "–", "第", "页", "共", "3", "12", "/", "·", " ", "　", "page", "扫一扫", "打印本页", "关闭窗口", "主办单位",
      "首页", "上一篇", "附件", "：",
      "=", "_", "*", "说明", "字号", "大", "来源", "发布时间", "2024-01-05", "分享", "报告",
    ]
    try check("lines", of: pieces, seed: 4, most: 3) { text in
      let bytes = Array(text.utf8)
      let isNumber = bytes.withUnsafeBufferPointer { PageNumber.isPageNumber($0, 0, $0.count) }
      let isRule = text.withText { Residue.isRule($0) }
      return [
        isNumber ? "page number" : "", Residue.isResidue(text) ? "residue" : "", isRule ? "rule" : "",
        Residue.isTemplateHint(text) ? "hint" : "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}
