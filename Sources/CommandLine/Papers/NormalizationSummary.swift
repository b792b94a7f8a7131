import NianbaoKit

/// What may be said of a report as a whole: that something agrees with the form only where that is known.
struct NormalizationSummary {
  private let paper: NormalizationPaper
  private let report: Report
  private let contents: ReportContents

  init(of paper: NormalizationPaper) {
    self.paper = paper
    report = paper.report
    contents = paper.contents
  }

  /// The first paragraph of the paper.
  var conclusion: String {
    var sentences: [String] = []
    if let migrated { sentences.append(migrated) }
    if !paper.normalizations.isEmpty {
      sentences.append("原文与规定有不同之处，已按规定写出，逐项列在后面。")
    } else if !agreeing.isEmpty {
      sentences.append("原文的\(Self.list(agreeing))与规定一致。")
    }
    let read = TableID.allCases.filter(isRead)
    if !read.isEmpty, !report.isTableOrderKnown {
      sentences.append("表格各行、各栏在原文中的次序，有的不能判断。")
    }
    sentences += unread
    let residue = report.provenance.residue.count
    if residue > 0 { sentences.append("原文中有\(residue)处文字或图片没有收入报告。") }
    if !read.isEmpty {
      sentences.append(
        differences.isEmpty
          ? "各格数据照原文写出。" : "各格数据除下列情况外照原文写出：" + differences.joined(separator: "；") + "。")
    }
    if let date = report.date { sentences.append("落款日期写作“\(date.chinese)”。") }
    if showsAddresses { sentences.append("网址写成链接，两边如有尖括号一类的标记，没有写出。") }
    if isUnchanged {
      let changed = [(true, "版面"), (report.date != nil, "落款日期的写法"), (showsAddresses, "网址的标记")]
      sentences.append("除\(Self.list(changed.filter(\.0).map(\.1)))外，没有改动。")
    }
    return sentences.joined()
  }

  // MARK: What agrees

  /// Whether nothing is put otherwise or left out, as far as anything can be known of the source.
  private var isUnchanged: Bool {
    paper.normalizations.isEmpty && paper.omissions.isEmpty && paper.lost.isEmpty && paper.pictures.isEmpty
      && differences.isEmpty
      && agreeing.count == Self.parts.count
  }

  /// Whether the prose has links whose words are their addresses: what programs write as `<https://…>`.
  private var showsAddresses: Bool {
    report.prose.paragraphs.contains { paragraph in
      let bytes = Array(paragraph.text.utf8)
      return paragraph.marks.contains { mark in
        guard case .link(let address) = mark.kind, bytes.indices.contains(mark.range.lowerBound),
          mark.range.upperBound <= bytes.count
        else { return false }
        return bytes[mark.range].elementsEqual(address.utf8)
      }
    }
  }

  private static let parts = ["标题", "章节", "表格用词", "表格次序"]

  /// The parts of the source of which it is known that they are as the form has them.
  private var agreeing: [String] {
    let areTablesRead =
      TableID.allCases.allSatisfy(isRead) && paper.otherForms.isEmpty && contents.migration.isEmpty
    let cells = TableID.allCases.flatMap { report.form(of: $0).cells }
    let codes: Set<FindingCode> = [.notFound, .recognizedOtherwise, .doubtfulReading]
    let areLabelsRead =
      cells.allSatisfy { [.exact, .normalized].contains(report[$0].origin?.recognition) }
      && !report.findings.contains { codes.contains($0.code) }
    let known = [
      report.officialTitle != nil && paper.count(.title) == 0,
      report.provenance.headings != nil && paper.count(.heading, .order) == 0,
      areTablesRead && areLabelsRead && paper.count(.label, .signs) == 0,
      areTablesRead && report.isTableOrderKnown
        && paper.count(.blockOrder, .rowOrder, .columnOrder, .row) == 0,
    ]
    return zip(Self.parts, known).filter(\.1).map(\.0)
  }

  private func isRead(_ table: TableID) -> Bool {
    report.form(of: table).cells.contains { report[$0].isStated }
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: "、") + "和" + last
  }

  // MARK: What differs

  /// Which tables were in an older form and are not any more.
  private var migrated: String? {
    guard !contents.migration.isEmpty else { return nil }
    let cells = contents.migration.flatMap { $0.cells + $0.figures.map(\.cell) }
    let tables = TableID.allCases.filter { table in cells.contains { $0.table == table } }
    // The fourth table is the same in all forms.
    if tables.count > 1 { return "原文用的是旧格式，已换用现行格式。" }
    let names = tables.map { "“\(report.edition.section($0.section).heading)”" }
    return "原文\(names.joined(separator: "、"))的表格用的是旧表式，已换用现行表式。"
  }

  private var unread: [String] {
    let tables = TableID.allCases.filter { !isRead($0) }
    if tables.count == TableID.allCases.count { return ["原文的表格都没有读到，各格写成空白。"] }
    return tables.map { "原文“\(report.edition.section($0.section).heading)”的表格没有读到，各格写成空白。" }
  }

  private var differences: [String] {
    let counts: [(Int, String)] = [
      (paper.count(.unit), "换算了计量单位"), (contents.corrections.count, "更正"),
      (contents.filled.count, "空白填0"), (contents.missing.count, "原文没有读到、写成空白"),
      (contents.unfilled.count, "旧格式没有、写成空白"), (paper.count(.plusSign), "没有写出正号"),
      (contents.doubtful.count, "读取存疑，须对照原文核实"),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\($0.0)格\($0.1)" }
    let outside = paper.count(.outside)
    return told + (contents.migration.isEmpty ? [] : ["旧格式的数据有的没有带入或者近似带入"])
      + (outside == 0 ? [] : ["\(outside)处数在规定的表格中没有位置，没有收入"])
  }
}
