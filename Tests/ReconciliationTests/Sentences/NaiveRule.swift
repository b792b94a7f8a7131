import Foundation
import ReportModel
import TestSupport

/// What a checker would say that compares the first number behind each keyword with the cell that goes by its name,
/// and knows no scopes, parts, years or other readings. It shows which sentences need more than that.
enum NaiveRule {
  /// The words for one figure.
  private typealias Keyword = (
    words: [String], code: FindingCode, figure: @Sendable (SentenceFigures) -> Int64
  )

  private static let keywords: [Keyword] = [
    (["收到", "受理", "新收", "接收"], "P1", { $0.number("received") }),
    (["办结", "答复"], "P2", { $0.concluded }),
    (["上年结转", "上年度结转", "去年结转"], "P3", { $0.number("in") }),
    (["结转下年", "转下年", "转入下年"], "P3", { $0.carriedOut }),
    (["行政复议"], "P5", { $0.block("review")[4] }),
    (["行政诉讼"], "P5", { $0.block("direct")[4] + $0.block("after")[4] }),
    (["维持"], "P5", { $0.block("review")[0] }),
    (["纠正"], "P5", { $0.block("review")[1] }),
    (["规范性文件"], "P6", { $0.number("issued") }),
    (["废止"], "P6", { $0.number("repealed") }),
    (["现行有效"], "P7", { $0.number("inForce") }),
    (["予以公开"], "P9", { $0.number("disclosed") }),
    (["部分公开"], "P9", { $0.number("partly") }),
    (["不予公开"], "P9", { $0.results("withheld") }),
    (["无法提供"], "P9", { $0.results("unavailable") }),
    (["不予处理"], "P9", { $0.results("declined") }),
    (["其他处理"], "P9", { $0.results("otherwise") }),
  ]
  private static let denials = ["未发生", "没有发生", "无", "未收到", "没有", "未"]

  /// The codes that it would report, in order.
  static func codes(_ sentence: SentenceCase) -> [FindingCode] {
    let text = sentence.text
    var found: [FindingCode] = []
    for keyword in keywords {
      let ranges = keyword.words.compactMap { text.range(of: $0) }
      guard let range = ranges.min(by: { $0.lowerBound < $1.lowerBound }) else { continue }
      let figure = keyword.figure(sentence.figures)
      let before = text[..<range.lowerBound].split(whereSeparator: { "，。；：".contains($0) }).last ?? ""
      if denials.contains(where: { before.hasSuffix($0) || before.contains($0) && keyword.code == "P5" }) {
        if figure != 0 { found.append(keyword.code == "P5" ? "P4" : keyword.code) }
      } else if let number = firstNumber(text[range.upperBound...]), number != figure {
        found.append(keyword.code)
      }
    }
    let saysAll = text.contains("全部办结") || text.contains("均已办结")
    if saysAll, sentence.figures.carriedOut > 0 { found.append("P2") }
    return found.sorted()
  }

  /// The first number in digits, as far as the full stop.
  private static func firstNumber(_ text: Substring) -> Int64? {
    let sentence = text.prefix { $0 != "。" }
    guard let start = sentence.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    return Int64(sentence[start...].prefix { $0.isASCII && $0.isNumber })
  }
}
