import Characters

/// Tells what may follow the words of a title on their line: a remark, a date, the page's metadata, the site's name, or
/// that the report is announced.
enum TitleEnd {
  static func isEnd(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = tail.drop { "*-—:：_".unicodeScalars.contains($0) }
    if rest.allSatisfy({ isBracket($0) || "*-—:：_".unicodeScalars.contains($0) }) { return true }
    if words.contains(where: { rest.elementsEqual($0) }) { return true }
    if metadata.first(beginning: rest) != nil { return true }
    if isRemark(rest) || isDate(rest) { return true }
    // `…-云坪县人民政府`: behind a dash pages have the name of their site.
    return rest.startIndex > tail.startIndex && rest.count <= longestName && isName(rest)
  }

  /// A remark in brackets, such as （公开稿） or （2024年1月1日至12月31日）; metadata can follow it.
  private static func isRemark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, "（([【〔".unicodeScalars.contains(first),
      let close = text.firstIndex(where: { "）)]】〕".unicodeScalars.contains($0) }),
      close - text.startIndex <= longestRemark
    else { return false }
    return isEnd(text[(close + 1)...])
  }

  private static func isDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    YearReader.date(text) != nil
  }

  private static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = Array(text)
    return OrganWords.isOrganization(name) || sites.first(ending: text) != nil
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    "（）()【】[]〔〕".unicodeScalars.contains(scalar)
  }

  private static let longestRemark = 30
  private static let longestName = 30
  private static let sites = ScalarWords(of: ["网", "网站", "门户", "平台"])
  private static let words = ScalarWords(of: [
    "正文", "全文", "公示", "公告", "的公告", "的公示", "的通告", "的通知", "的函", "的报告", "的说明",
    ".doc", ".docx", ".pdf", ".wps", ".txt", ".html", ".xls", ".xlsx",
  ])
  private static let metadata = ScalarWords(
    of: [
      "发布时间", "发布日期", "发布机构", "发布单位", "发文日期", "成文日期", "生成日期", "时间", "日期", "来源", "信息来源", "作者", "编辑", "浏览",
      "点击",
      "阅读", "访问", "字体", "字号", "分享", "打印", "索引号",
    ])
}
