import Diagnostics

/// One kind of thing a report holds and a format may or may not carry.
public enum Aspect: String, Sendable, Hashable, CaseIterable {
  /// The numbers with their printed digits, edition, organisation and year.
  case cells
  /// The difference between blank, "not applicable", other text and absent.
  case marks
  /// The title as printed.
  case title
  /// The foreword, the prose of the sections and what stands below the date, paragraph by paragraph.
  case prose
  /// Tables in the prose.
  case tables
  /// Pictures in the prose, with their alternative texts.
  case pictures
  /// Footnotes and endnotes.
  case notes
  /// How the words of the prose are set: bold, italic, underlined, raised, as links, as items of lists.
  case emphasis
  /// The signature and the date.
  case signature
  /// Findings.
  case findings
  /// Where each cell and paragraph was read.
  case origins
  /// The name and format of the source, other wordings, text that was set apart, and values outside the form.
  case provenance

  /// What the aspect is called.
  public var title: Message {
    switch self {
    case .cells: Message("数据", "numbers")
    case .marks: Message("空白与标记", "blanks and marks")
    case .title: Message("标题原文", "the title as printed")
    case .prose: Message("正文", "prose")
    case .tables: Message("正文中的表格", "tables in the prose")
    case .pictures: Message("图片", "pictures")
    case .notes: Message("脚注", "notes")
    case .emphasis: Message("字形、链接与列表", "type, links and lists")
    case .signature: Message("落款与日期", "signature and date")
    case .findings: Message("检查结果", "findings")
    case .origins: Message("读取位置", "places read from")
    case .provenance: Message("来源与其余文字", "source and set-apart text")
    }
  }

  /// Whether it is part of what the report says, and not of what is known about its reading.
  public var isContent: Bool {
    switch self {
    case .cells, .marks, .title, .prose, .tables, .pictures, .notes, .emphasis, .signature: true
    case .findings, .origins, .provenance: false
    }
  }
}

extension Report {
  /// The report as a format that carries only these aspects returns it: what round trips are measured by.
  public func keeping(_ aspects: Set<Aspect>) -> Report {
    var report = Report(edition: edition)
    if aspects.contains(.cells) {
      report.organization = organization
      report.year = year
    }
    for id in cells.ids where aspects.contains(cells[id].number != nil ? .cells : .marks) {
      report.cells[id].statement = cells[id].statement
      if aspects.contains(.origins) { report.cells[id].origin = cells[id].origin }
    }
    if aspects.contains(.title) { report.title = title }
    if aspects.contains(.signature) {
      report.signature = signature
      report.date = date
    }
    report.foreword = foreword.keeping(aspects)
    for section in SectionID.allCases { report.sections[section] = sections[section].keeping(aspects) }
    report.annex = annex.keeping(aspects)
    if aspects.contains(.findings) {
      report.findings = findings
      report.judgements = judgements
    }
    if aspects.contains(.provenance) { report.provenance = provenance }
    return report
  }

  /// What a format that carries only these aspects would lose of this report, in the order of `Aspect`.
  public func losses(carrying aspects: Set<Aspect>) -> [Loss] { losses(carrying: aspects) { _ in false } }

  /// The same for a format that carries some pictures whole although not all of them.
  package func losses(carrying aspects: Set<Aspect>, whole isWhole: (Picture) -> Bool) -> [Loss] {
    Aspect.allCases.filter { !aspects.contains($0) }.compactMap { aspect in
      let count = aspect == .pictures ? prose.pictures.count { !isWhole($0) } : amount(of: aspect)
      return count > 0 ? Loss(aspect: aspect, count: count, detail: places(of: aspect, but: isWhole)) : nil
    }
  }

  private func amount(of aspect: Aspect) -> Int {
    switch aspect {
    case .cells: cells.ids.count { cells[$0].number != nil }
    case .marks: cells.ids.count { cells[$0].isStated && cells[$0].number == nil }
    case .title: title == nil ? 0 : 1
    case .prose: prose.count { $0.paragraph != nil }
    case .tables: prose.tables.count
    case .pictures: prose.pictures.count
    case .notes: prose.paragraphs.reduce(0) { $0 + $1.notes.count }
    case .emphasis: prose.paragraphs.count { $0.hasEmphasis }
    case .signature: (signature == nil ? 0 : 1) + (date == nil ? 0 : 1)
    case .findings: findings.count + judgements.count
    case .origins: cells.ids.count { cells[$0].origin != nil } + prose.count { $0.place != nil }
    case .provenance: provenance.isEmpty ? 0 : 1
    }
  }
}

extension Provenance {
  /// Whether there is nothing to lose; whether the source could hold prose, and what it shows of last year, is not
  /// content.
  fileprivate var isEmpty: Bool {
    var other = Provenance()
    other.carriesProse = carriesProse
    other.lastYear = lastYear
    return self == other
  }
}
