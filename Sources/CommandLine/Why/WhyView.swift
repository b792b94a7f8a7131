import Characters
import NianbaoKit

/// Why a cell says what it says: its print, its place, what placed it there, what else was possible, and its sums.
struct WhyView {
  let cell: CellID
  let checked: CheckedReport
  /// The input as the user named it.
  let path: String
  /// The name of the format it was read from.
  let format: String?
  /// The lines of the source, if it has any.
  let text: SourceText?
  let language: Language
  let paint: Paint
  /// The width of the terminal in columns.
  let width: Int

  private var report: Report { checked.report }
  private var value: Cell { report[cell] }
  private var entry: ReadingTrace.Entry? { report.provenance.trace?[cell] }

  var lines: [String] {
    [paint(report.words(for: cell), .strong) + "  " + paint(cell.name, .faint)] + stated + evidence + doubt
      + rivals + notes + sums
  }

  private func say(_ chinese: String, _ english: String) -> String { Message(chinese, english)[language] }

  /// A text beside one of the names on the left; no lines for an empty text.
  private func item(_ chinese: String, _ english: String, _ texts: [String], _ style: Style = .plain)
    -> [String]
  {
    let lines = texts.flatMap { DisplayText.wrapped(DisplayText.safe($0), to: max(30, width - Self.indent)) }
    // A line broken at a blank begins without it.
    return named(chinese, english, lines.map { paint(String($0.drop { $0 == " " }), style) })
  }

  /// Lines beside a name on the left.
  private func named(_ chinese: String, _ english: String, _ lines: [String]) -> [String] {
    let name = DisplayText.padded("  " + say(chinese, english), to: Self.indent)
    return lines.enumerated().map { ($0 == 0 ? paint(name, .faint) : Self.blank) + $1 }
  }

  private static let indent = 12
  private static let blank = String(repeating: " ", count: indent)

  private func quoted(_ words: String) -> String {
    let words = words.trimmed
    return say("“\(words)”", "\"\(words)\"")
  }

  private func at(_ place: Place) -> String {
    say("（\(place.text(in: .chinese))）", " (\(place.text(in: .english)))")
  }

  // MARK: The value

  private var stated: [String] {
    var words = DisplayText.stated(value.statement, in: language)
    switch value.statement {
    case .notApplicable: words += say("（不适用）", " (not applicable)")
    case .text: words += say("（此处应为数字）", " (a number belongs here)")
    case .number, .blank, .absent: break
    }
    let style: Style = value.isDoubtful ? .doubtful : .strong
    var lines = item("数值", "value", [words], style)
    if let change = report.provenance.corrections.first(where: { $0.cell == cell }) {
      let old = DisplayText.stated(change.printed, in: language)
      let reason = change.reason.isEmpty ? "" : say("：", ": ") + change.reason
      lines += item("更正", "corrected", [say("原为 \(old)", "the source states \(old)") + reason])
    }
    guard let origin = value.origin else { return lines }
    lines += item("原文", "printed", [quoted(origin.raw)])
    return lines + place(origin)
  }

  private func place(_ origin: Origin) -> [String] {
    let source = report.provenance.source ?? path
    let name = source == path ? path : source
    guard case .line(let number, let column) = origin.place, let line = text?.line(number) else {
      return item("位置", "place", [name + say("，", ", ") + origin.place.text(in: language)])
    }
    let span = FindingEvidence.span(of: origin.raw, at: column, in: Array(line.unicodeScalars))
    let excerpt = SourceExcerpt(line: line, primary: span).lines(width: width - Self.indent - 2)
    let bar = Self.blank + paint("│", .faint) + " "
    return named("位置", "place", [DisplayText.safe("\(name):\(number):\(column)")])
      + [bar + excerpt.text, bar + paint(excerpt.marks, .doubtful)]
  }

  // MARK: What placed it

  private var evidence: [String] {
    guard report.provenance.trace != nil else { return asStated }
    guard let entry else {
      return item("读法", "read by", [say("原文中没有找到这张表", "the table was not found in the source")], .doubtful)
    }
    var lines = item("行标签", "label", [label(entry)])
    lines += item("列标题", "head", [heads(entry)])
    let how = entry.method?.words[language] ?? say("没有读到这张表", "nothing of the table could be read")
    lines += item("读法", "read by", [how + say("；按 ", "; edition ") + form.edition.rawValue + say(" 版样式", "")])
    return lines
  }

  /// Our own formats state each cell by its name: nothing had to be recognised.
  private var asStated: [String] {
    let name = format ?? report.provenance.format ?? say("这种格式", "this format")
    var words = say(
      "由 \(name) 文件按单元格直接给出，无需识别", "stated cell by cell in the \(name) file; nothing had to be recognised")
    if let source = report.provenance.source, source != path {
      words += say("；位置是它最初读自的文件", "; the place is that in the file it was first read from")
    }
    var lines = item("读法", "read by", [words])
    if let origin = value.origin { lines += item("行标签", "label", [origin.recognition.words[language]]) }
    return lines
  }

  private var form: TableForm { report.form(of: cell.table) }

  private func label(_ entry: ReadingTrace.Entry) -> String {
    guard let label = entry.label else {
      return entry.isNamedByHeads && value.isStated
        ? say("没有单独的行标签，由列标题确定", "no label beside it; the heads tell the row")
        : say("没有找到", "not found")
    }
    let words = quoted(label.text) + at(label.place)
    guard entry.isNamedByLabel, let origin = value.origin else {
      return words
        + (value.isStated
          ? say("；没有用它定行", "; it did not tell the row")
          : say("；旁边没有这一格的数", "; no value of this cell beside it"))
    }
    return words + say("；", "; ") + origin.recognition.words[language]
  }

  private func heads(_ entry: ReadingTrace.Entry) -> String {
    guard let place = entry.heads.last?.place else {
      return value.isStated
        ? say("没有找到，按样式的顺序", "not found; the order of the form was taken") : say("没有找到", "not found")
    }
    let words = entry.heads.map { quoted($0.text) }.joined(separator: " > ") + at(place)
    guard !entry.isNamedByHeads, value.isStated else { return words }
    return words + say("；没有用它定列", "; it did not tell the column")
  }

  // MARK: What else

  // Text that lost its labels may have hundreds of loose values.
  private static let looseLimit = 4

  private var doubt: [String] {
    guard value.isStated else { return [] }
    let words = value.origin?.doubt?.words[language]
    return item("存疑", "doubt", [words ?? say("无", "none")], words == nil ? .plain : .doubtful)
  }

  private var rivals: [String] {
    guard let entry else { return [] }
    var texts = entry.rivals.map { rival in
      (rival.value.text.isEmpty ? say("空白", "blank") : quoted(rival.value.text)) + at(rival.value.place)
        + say("：", ": ") + rival.reason.words[language]
    }
    let loose = report.provenance.outside.filter { $0.table == cell.table && $0.kind == .values }
    texts += loose.prefix(Self.looseLimit).map { values in
      quoted(values.values.joined(separator: " ")) + (values.place.map(at) ?? "")
        + say("：表中不属于任何行列的数", ": loose values of the table that no cell has")
    }
    if loose.count > Self.looseLimit {
      let more = loose.count - Self.looseLimit
      texts.append(say("……这样的数还有 \(more) 处", "… and loose values at \(more) more places"))
    }
    return item("其他可能", "rivals", texts.isEmpty ? [say("没有", "none")] : texts)
  }

  /// What the reading has to say about the cell.
  private var notes: [String] {
    let own = report.findings.filter { $0.code.family == .reading && $0.cells.contains(cell) }
    return item("提示", "notes", own.map { FindingText.code($0) + " " + $0.message[language] })
  }

  private var sums: [String] {
    let lines = SumWords(checked: checked, language: language).lines(of: cell)
    guard !lines.isEmpty else {
      return item("勾稽关系", "sums", [say("这一格不在任何勾稽关系中", "the cell stands in no sum of the form")])
    }
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      let name = index == 0 ? say("勾稽关系", "sums") : ""
      let own = item(name, name, [line.code.rawValue + " " + line.verdict], line.style)
      result += own + item("", "", [line.text])
    }
    return result
  }
}
