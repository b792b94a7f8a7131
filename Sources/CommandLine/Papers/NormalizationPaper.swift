import NianbaoKit

/// 规范化说明: where the written document differs from the source, and what it has of the source's data.
///
/// It is handed in with the report, so it is in Chinese whatever the user's language.
struct NormalizationPaper {
  let report: Report
  /// The source's name, without its folder.
  let source: String
  /// What the document could not carry.
  let losses: [Loss]

  /// The paper.
  var paper: Paper {
    var paper = Paper(.normalization)
    paper.add(
      "\(contents.name)（原文件：\(DisplayText.safe(source))）已按\(report.edition.notice)所附格式重新编排，与原文不同之处说明如下。")
    paper.beginSection("总的情况")
    paper.add(conclusion)
    for other in otherForms { paper.add(other) }
    paper.add(counts)
    addSection("标题、章节和次序", "以下各处与规定写法不同，已按规定写法写出。", headings, to: &paper)
    addSection("表格用词和标点", "以下标签与规定的用词或标点不同，已按规定的标签写出，数据没有因此改变。", labels, to: &paper)
    addSection("断开或移位的行", "以下各行在原文中断开、移位或次序颠倒，已归到规定的位置。", rows, to: &paper)
    addSection("数字的写法", "以下数字原文另有写法，现只写数字，数值没有因此改变。", numbers, to: &paper)
    addSection("更正的数据", "以下数据与原文不同，须由机关确认，详见更正说明。", corrections, to: &paper)
    addSection("空白格填0", "以下各格原文为空白，已填0，须由机关确认。", filled, to: &paper)
    addSection("换用现行格式", "旧格式与现行格式的项目不同，原文的数据按下列情况处理。", migration, to: &paper)
    addSection("没有数字的格", "以下各格没有数字，按下列情况写出。", gaps, to: &paper)
    addSection("没有收入报告的内容", "以下内容在原文中，但没有收入报告。", omitted, to: &paper)
    return paper
  }

  private var contents: ReportContents { ReportContents(report) }

  private func addSection(_ name: String, _ lead: String, _ table: PaperTable, to paper: inout Paper) {
    guard !table.rows.isEmpty else { return }
    paper.beginSection(name)
    paper.add(lead)
    paper.add(table)
  }

  // MARK: 总的情况

  /// What may be said of the whole: that nothing differs only where nothing does.
  private var conclusion: String {
    let data = dataDifferences
    let differs = report.normalizations.contains { $0.kind != .residue && $0.kind != .outside }
    var words = contents.migration.isEmpty ? "" : "原文用的是旧格式，已换用现行格式。"
    if differs {
      words += "原文与规定有不同之处，已按规定写出，逐项列在后面。"
    } else if !otherForms.isEmpty {
      words += "原文的标题、章节和次序与规定一致，有的表格不是现行表式。"
    } else if contents.migration.isEmpty {
      words += "原文的标题、章节、次序和表格用词与规定一致。"
    }
    let residue = report.provenance.residue.count
    if residue > 0 { words += "原文中有\(residue)处文字或图片没有收入报告。" }
    return words + (data.isEmpty ? "各格数据照原文写出。" : "各格数据除下列情况外照原文写出：" + data.joined(separator: "；") + "。")
  }

  private var dataDifferences: [String] {
    let counts: [(Int, String)] = [
      (contents.corrections.count, "更正"), (contents.filled.count, "空白填0"),
      (contents.missing.count, "原文没有读到、写成空白"),
      (contents.unfilled.count, "旧格式没有、写成空白"), (contents.doubtful.count, "读取存疑，须对照原文核实"),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\($0.0)格\($0.1)" }
    return told + (contents.migration.isEmpty ? [] : ["旧格式的数据有的没有带入或者近似带入"])
      + (report.provenance.outside.isEmpty ? [] : ["\(report.provenance.outside.count)处数在规定的表格中没有位置，没有收入"])
  }

  /// The tables that stay in another edition's form.
  private var otherForms: [String] {
    TableID.allCases.compactMap { table in
      let form = report.form(of: table)
      guard form.edition != report.edition.id else { return nil }
      return "“\(report.edition.section(table.section).heading)”的表格仍用\(form.edition.rawValue)年版的表式，没有改为现行表式。"
    }
  }

  private var counts: PaperTable {
    var table = PaperTable(
      "各项数量",
      columns: [PaperTable.Column("项目", width: 22), PaperTable.Column("数量", width: 8, isCentered: true)])
    let kinds = report.normalizations.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    func count(_ list: [Normalization.Kind]) -> Int { list.reduce(0) { $0 + kinds[$1, default: 0] } }
    let always: [(String, Int, String)] = [
      ("标题、章节和次序按规定写出", count([.title, .heading, .order]), "处"),
      ("表格用词和标点按规定写出", count([.label, .signs]), "处"),
      ("断开或移位的行归位", count([.row]), "行"), ("数字另有写法、改为只写数字", count([.number]), "格"),
      ("更正的数据", contents.corrections.count, "格"), ("空白格填0", contents.filled.count, "格"),
      ("仍为空白的格", contents.blanks.count, "格"), ("原文没有读到、写成空白的格", contents.missing.count, "格"),
    ]
    let some: [(String, Int, String)] = [
      ("旧格式没有、写成空白的格", contents.unfilled.count, "格"),
      ("填“/”等标记的格", contents.marks.count, "格"), ("应为数字处是文字的格", contents.texts.count, "格"),
      ("读取存疑的格", contents.doubtful.count, "格"), ("换用现行格式的情况", contents.migration.count, "项"),
      ("没有收入报告的文字和图片", count([.residue]), "处"), ("没有收入报告的数", count([.outside]), "处"),
      ("文档没有写入的内容", lost.count, "项"),
    ]
    for (name, number, unit) in always + some.filter({ $0.1 > 0 }) { table.add([name, "\(number)\(unit)"]) }
    return table
  }

  /// What the form has no room for; titles and cells that were not read are told elsewhere, and findings and places
  /// belong to no document.
  var lost: [Loss] {
    losses.filter { loss in
      guard loss.aspect.isContent, loss.aspect != .title else { return false }
      return loss.aspect != .marks || loss.count != contents.missing.count + contents.unfilled.count
    }
  }
}
