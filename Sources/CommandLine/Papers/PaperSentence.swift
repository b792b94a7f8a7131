import NianbaoKit

/// A message of the checks as a sentence of a paper: without blanks round figures, in plain official words, with a full
/// stop; what stands in quotation marks is left as it is.
struct PaperSentence {
  private let message: String
  /// What the figures count: 件 or 万元; empty where they are of several kinds.
  private let unit: String

  init(_ message: String, unit: String = "") {
    self.message = message
    self.unit = unit
  }

  /// Words of the checks that say on a terminal what a paper says in a sentence.
  private static let phrases = [
    ("，则各式皆平", "，有关勾稽关系即全部相符"), ("则各式皆平", "有关勾稽关系即相符"), ("；等", "；等等"),
    ("种同样小的改法：", "种改法能使有关勾稽关系相符，不能断定是哪一种："),
  ]
  // Behind these a figure needs no verb.
  private static let verbs: Set<Character> = [
    "为", "于", "由", "是", "加", "至", "成", "称", "差", "的", "有", "按", "等", "占", "达", "共", "填",
  ]
  private static let ends: Set<Character> = ["，", "、", "；", "。", "（"]

  /// The sentence.
  var text: String { Self.closed(quotesApart { outside($0, after: $1) }) }

  /// A sentence with a full stop, unless it has an end.
  static func closed(_ text: String) -> String {
    guard let last = text.last, !"。！？…：；".contains(last) else { return text }
    if last == "”", let inner = text.dropLast().last, "。！？".contains(inner) { return text }
    return text + "。"
  }

  /// The message with what stands outside quotation marks put otherwise.
  private func quotesApart(_ change: (String, Character?) -> String) -> String {
    var result = ""
    var piece = ""
    var depth = 0
    for character in message {
      if character == "“" {
        if depth == 0 {
          result += change(piece, result.last)
          piece = ""
        }
        depth += 1
      }
      if depth > 0 { result.append(character) } else { piece.append(character) }
      if character == "”" { depth = max(0, depth - 1) }
    }
    return result + change(piece, result.last)
  }

  private func outside(_ piece: String, after previous: Character?) -> String {
    let text = Self.phrases.reduce(piece) { $0.replacing($1.0, with: $1.1) }
    var result = ""
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      let last = result.last ?? previous
      guard character == " ", let last else {
        result.append(character)
        continue
      }
      let rest = text[index...]
      if !last.isASCII, let figure = Self.figure(rest) {
        index = text.index(index, offsetBy: figure.count)
        let isEnd =
          index == text.endIndex || Self.ends.contains(text[index]) || text[index...].hasPrefix(" 改为")
        result += Self.verbs.contains(last) || !isEnd ? "" : "为"
        // That two sums differ says all; which of them is greater is seen.
        result += last == "差" && figure.hasPrefix("-") ? figure.dropFirst() : figure[...]
        if isEnd, last != "填" { result += unit }
        if text[index...].hasPrefix(" 改为") { index = text.index(after: index) }
      } else if let next = rest.first, last.isNumber, !next.isASCII {
        continue
      } else if !rest.isEmpty {
        result.append(character)
      }
    }
    return result
  }

  /// The figure that a text begins with, if it does.
  private static func figure(_ text: Substring) -> String? {
    let figure = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    return figure.contains(where: \.isNumber) ? String(figure) : nil
  }
}
