import NianbaoKit

/// A report as lines for a terminal: what it is, its tables, its prose in short, and what was found.
struct ReportView {
  let report: Report
  /// How many findings were accepted and are no longer among the report's.
  var accepted = 0
  let language: Language
  let paint: Paint
  /// The width of the terminal in columns.
  let width: Int

  // More findings than a person reads at a glance; the rest are counted.
  private static let findingLimit = 20

  var text: String {
    var lines = heading
    let failing = failingCells
    let questioned = questionedCells
    for section in SectionID.allCases {
      lines += ["", paint(report.edition.section(section).heading, .heading)]
      if let table = section.table {
        let view = TableView(
          report: report, form: report.form(of: table), failing: failing, questioned: questioned,
          language: language, width: width)
        lines += view.lines(paint)
      }
      lines += prose(report.sections[section], isExpected: section.table == nil)
    }
    lines += legend(failing, questioned)
    lines += findings
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ chinese: String, _ english: String) -> String { Message(chinese, english)[language] }

  private var heading: [String] {
    let unknown = say("（未读到）", "(not found)")
    let title = DisplayText.safe(report.title ?? report.officialTitle ?? say("（没有标题）", "(no title)"))
    let edition = report.edition
    var facts = [
      say("机关 ", "organisation ") + DisplayText.safe(report.organization ?? unknown),
      say("年度 ", "year ") + (report.year.map(String.init) ?? unknown),
      say("格式 ", "edition ") + edition.id.rawValue + say("（", " (") + edition.notice + say("）", ")"),
    ]
    if let date = report.date { facts.append(say("日期 ", "date ") + date.iso) }
    return [paint(title, .strong), paint(facts.joined(separator: " | "), .faint)]
      + prose(report.foreword, isExpected: false)
  }

  private func prose(_ blocks: [ProseBlock], isExpected: Bool) -> [String] {
    let paragraphs = blocks.paragraphs
    guard let first = paragraphs.first else {
      guard blocks.isEmpty else { return [paint(things(in: blocks), .faint)] }
      return isExpected ? [paint(say("（没有文字）", "(no text)"), .doubtful)] : []
    }
    let characters = paragraphs.reduce(0) { $0 + $1.text.count }
    let amount =
      say(
        "\(paragraphs.count) 段 \(characters) 字",
        "\(paragraphs.count) \(paragraphs.count == 1 ? "paragraph" : "paragraphs"), \(characters) characters")
      + things(in: blocks)
    let room = width - 4 - DisplayText.width(amount)
    let start = DisplayText.safe(String(first.text.prefix(width)))
    return [DisplayText.shortened(start, to: max(20, room)) + "  " + paint(amount, .faint)]
  }

  /// How many tables and pictures there are beside the text.
  private func things(in blocks: [ProseBlock]) -> String {
    let (tables, pictures) = (blocks.tables.count, blocks.pictures.count)
    return (tables > 0 ? say(" \(tables) 表", ", \(tables) \(tables == 1 ? "table" : "tables")") : "")
      + (pictures > 0 ? say(" \(pictures) 图", ", \(pictures) \(pictures == 1 ? "picture" : "pictures")") : "")
  }

  /// The cells of sums that do not hold.
  private var failingCells: Set<CellID> {
    Set(report.allFindings.lazy.filter { $0.severity == .error && $0.code.family == .sums }.flatMap(\.cells))
  }

  /// The cells that other findings are about: values that cannot be, or that the prose or other reports contradict.
  private var questionedCells: Set<CellID> {
    let findings = report.allFindings.lazy.filter {
      $0.severity >= .warning && ![.sums, .reading].contains($0.code.family)
    }
    return Set(findings.flatMap(\.cells)).subtracting(failingCells)
  }

  /// Explains only the signs that are used.
  private func legend(_ failing: Set<CellID>, _ questioned: Set<CellID>) -> [String] {
    let cells = report.cellIDs.map { (id: $0, cell: report[$0]) }
    var signs: [String] = []
    if !failing.isEmpty {
      signs.append(paint(String(TableView.failing), .failing) + say(" 合计不平", " sum does not hold"))
    }
    if !questioned.isEmpty {
      signs.append(
        paint(String(TableView.questioned), .doubtful) + say(" 与其他内容不符", " contradicted elsewhere"))
    }
    if cells.contains(where: \.cell.isDoubtful) {
      signs.append(paint(String(TableView.doubtful), .doubtful) + say(" 读数存疑", " reading in doubt"))
    }
    if cells.contains(where: { $0.cell.statement == .blank }) {
      signs.append(TableView.blank + say(" 空白", " blank"))
    }
    let tables = TableID.allCases.map { report.form(of: $0) }.filter {
      $0.cells.contains { report[$0].isStated }
    }
    if tables.contains(where: { $0.cells.contains { !report[$0].isStated } }) {
      signs.append(TableView.absent + say(" 没有这一格", " no such cell"))
    }
    return signs.isEmpty ? [] : ["", signs.joined(separator: "   ")]
  }

  private var findings: [String] {
    let findings = FindingOrder.sorted(report.allFindings)
    guard !findings.isEmpty || accepted > 0 else { return [] }
    let counts = [
      FindingText.counts(findings, in: language),
      accepted > 0 ? say("\(accepted) 条已认可", "\(accepted) accepted") : "",
    ].filter { !$0.isEmpty }.joined(separator: say("，", ", "))
    var lines = ["", paint(say("检查结果", "Findings") + " " + counts, .heading)]
    for finding in findings.prefix(Self.findingLimit) {
      let style = Style(finding.severity)
      let code = DisplayText.padded(finding.severity.letter + " " + FindingText.code(finding), to: 5)
      let text = DisplayText.wrapped(
        FindingText.line(finding, in: language), to: max(30, width - 7))
      lines.append("  " + paint(code, style) + (text.first ?? ""))
      lines += text.dropFirst().map { "       " + $0 }
    }
    let rest = findings.count - Self.findingLimit
    if rest > 0 { lines.append("  " + say("……还有 \(rest) 条", "… and \(rest) more")) }
    return lines
  }
}
