import Characters
import Layout

/// A line before the first section, with what the search for the title asks of it.
struct PreambleLine {
  /// The line's number in the document.
  let index: Int
  /// Its text, without marks.
  let text: String
  /// Its cells, and what stands between the signs of a path or a list: `首页 > 年报 > …`.
  let pieces: [String]
  /// Whether it is a row of labels and values, or of links.
  let isRow: Bool
  /// Whether the source marks it as a heading; such a title does not mix with unmarked lines.
  let isHeading: Bool
  /// Whether it belongs to the page around the report.
  let isResidue: Bool
  /// The year, if it has nothing else.
  let year: Int?
  /// What it states, if it is a title.
  let identity: ReportIdentity?
  /// Whether it can be a title or a part of one.
  let isPlain: Bool

  init(_ index: Int, in document: SourceDocument) {
    self.index = index
    let line = document.lines[index]
    isHeading = line.kind == .heading
    text = document.text(ofLine: index)
    let cells = line.fragments.map { number in
      let fragment = document.fragments[number]
      return document.text(fragment.start, fragment.end).withText(Prose.withoutMarkdown)
    }
    pieces = cells.flatMap(Self.pieces).filter { !$0.isEmpty }
    // Sentences have signs too, as in addresses of pages.
    let isSentence = text.withText { $0.contains("。") || $0.contains("，") || $0.contains("；") }
    isRow = pieces.count > 1 && (!isSentence || cells.count { !$0.isBlank } > 1)
    let found = text.withText { bytes in
      (Residue.isResidue(bytes), YearReader.loneYear(bytes), TitleReader.identity(in: bytes))
    }
    (isResidue, year, identity) = found
    isPlain = pieces.count == 1 && !isResidue && text.withText { $0.count <= 240 && $0.hasAtMost(60) }
  }

  /// Whether it is a date or the number of a document, which stand above titles and say nothing of the report's year.
  var isDated: Bool {
    guard text.utf8.count <= 60 else { return false }
    let plain = text.plainScalars
    return Self.isDate(plain[...]) || Self.isDocumentNumber(plain)
  }

  /// 2025年1月20日 星期一, 二〇二五年一月.
  private static func isDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = text
    for word in ["星期", "周"] {
      guard let start = text.indices.first(where: { text[$0...].starts(with: word.unicodeScalars) }) else {
        continue
      }
      text = text[..<start]
    }
    return text.contains("月") && text.contains { $0.isItemNumeral }
      && text.allSatisfy { $0.isItemNumeral || "年月日号〇○".unicodeScalars.contains($0) }
  }

  /// 永水发〔2025〕5号.
  private static func isDocumentNumber(_ text: [Unicode.Scalar]) -> Bool {
    guard text.last == "号", let close = text.lastIndex(where: { "〕﹞）)】]".unicodeScalars.contains($0) }) else {
      return false
    }
    let year = text[..<close].reversed().prefix(while: \.isItemNumeral)
    let number = text[(close + 1)...].dropLast().filter { $0 != "第" }
    return year.count == 4 && !number.isEmpty && number.allSatisfy(\.isItemNumeral)
  }

  /// Whether it is only what a title is about, as where a title is broken around it; pages have links of that name.
  var isSubject: Bool { text.withText(TitleWords.isSubject) }

  /// Whether a title can begin on it and go on: characters and digits, and no sentence.
  var mayOpenTitle: Bool {
    isPlain && !isDated
      && text.unicodeScalars.allSatisfy {
        switch $0 {
        case "，", "。", "；", "：", "、": false
        default: $0.isBlank || $0.value > 0x2E80 || $0.decimalDigit != nil
        }
      }
  }

  /// What stands between the signs of a path or a list, without the blanks around it.
  private static func pieces(_ cell: String) -> [String] {
    cell.withText { text in
      var pieces: [String] = []
      var start = 0
      var index = 0
      while index < text.count {
        // Most characters of Chinese text begin with E4 … E9, and no divider does.
        guard text[index] < 0xE3 || text[index] == 0xEF else {
          index += text[index].utf8Length
          continue
        }
        let (scalar, length) = text.character(at: index)
        if isDivider(scalar) || scalar == "-" && isBetweenBlanks(index, text) {
          pieces.append(text.piece(start..<index).trimmed.string)
          start = index + length
        }
        index += length
      }
      pieces.append(text.piece(start..<text.count).trimmed.string)
      return pieces
    }
  }

  private static func isBetweenBlanks(_ index: Int, _ text: UTF8Text) -> Bool {
    index > 0 && index + 1 < text.count
      && text.blankLength(at: text.start(ofCharacterBefore: index, from: 0)) > 0
      && text.blankLength(at: index + 1) > 0
  }

  private static func isDivider(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ">", "＞", "»", "›", "→", "|", "｜", "/", "／", "_", "＿", "\t": true
    default: false
    }
  }
}
