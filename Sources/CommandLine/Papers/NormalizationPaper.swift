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
  /// What is written in the form's way and stood otherwise.
  let normalizations: [Normalization]
  /// What was left out.
  let omissions: [Normalization]
  let contents: ReportContents

  init(report: Report, source: String, losses: [Loss]) {
    self.report = report
    self.source = source
    self.losses = losses
    normalizations = report.normalizations
    omissions = report.omissions
    contents = ReportContents(report)
  }

  /// The paper.
  var paper: Paper {
    var paper = Paper(.normalization)
    paper.add(
      "\(contents.name)（原文件：\(DisplayText.safe(source))）\(exceptOtherForms)已按\(report.edition.notice)所附格式重新编排，与原文不同之处说明如下。"
    )
    paper.beginSection("总的情况")
    paper.add(NormalizationSummary(of: self).conclusion)
    for other in otherForms {
      paper.add("“\(heading(of: other))”的表格仍用\(other.edition.rawValue)年版的表式，没有改为现行表式。")
    }
    paper.add(counts)
    addSection("标题、章节和次序", "以下各处与规定写法不同，已按规定写法写出。", headings, to: &paper)
    addSection("表格的次序", "以下各处在原文中的次序与规定不同，已按规定的次序写出，各格数据没有因此改变。", order, to: &paper)
    addSection(
      "表格用词和标点", "以下标签与规定的用词或标点不同，已按规定的标签写出，数据\(exceptUnits)没有因此改变。", labels, to: &paper)
    addSection("断开或移位的行", "以下各行在原文中断开或移位，已归到规定的位置。", rows, to: &paper)
    addSection("数字的写法", "以下数字原文另有写法，现只写数字，数值没有因此改变。", numbers, to: &paper)
    addSection("计量单位换算", "以下金额原文用的不是规定的计量单位，已换算为规定的计量单位。", units, to: &paper)
    addSection("更正的数据", "以下数据与原文不同，详见更正说明。", corrections, to: &paper)
    addSection("空白格填0", "以下各格原文为空白，已填0。", filled, to: &paper)
    addSection("换用现行格式", "旧格式与现行格式的项目不同，原文的数据按下列情况处理。", migration, to: &paper)
    addSection("没有数字的格", "以下各格没有数字，按下列情况写出。", gaps, to: &paper)
    addSection("没有收入报告的内容", "以下内容在原文中，但没有收入报告。", omitted, to: &paper)
    return paper
  }

  /// The number of differences of some kinds.
  func count(_ kinds: Normalization.Kind...) -> Int {
    (normalizations + omissions).count { kinds.contains($0.kind) }
  }

  private func addSection(_ name: String, _ lead: String, _ table: PaperTable, to paper: inout Paper) {
    guard !table.rows.isEmpty else { return }
    paper.beginSection(name)
    paper.add(lead)
    paper.add(table)
  }

  private var exceptUnits: String { count(.unit) > 0 ? "除“计量单位换算”所列外" : "" }

  /// The tables that stay in another edition's form.
  var otherForms: [TableForm] {
    TableID.allCases.map { report.form(of: $0) }.filter { $0.edition != report.edition.id }
  }

  private var exceptOtherForms: String {
    let names = otherForms.map { "“\(heading(of: $0))”" }
    return names.isEmpty ? "" : "除\(names.joined(separator: "、"))的表格外，"
  }

  private func heading(of form: TableForm) -> String { FormPlaces(report: report).heading(of: form.id) }

  /// How many of each kind there are; what there is none of takes no line.
  private var counts: PaperTable {
    var table = PaperTable(
      "各项数量",
      columns: [PaperTable.Column("项目", width: 22), PaperTable.Column("数量", width: 8, isCentered: true)])
    let units = Set(normalizations.filter { $0.kind == .unit }.map(\.difference)).sorted()
    let blanks = contents.blanks.count + contents.missing.count + contents.unfilled.count
    let lines: [(String, Int, String)] = [
      ("标题、章节和次序按规定写出", count(.title, .heading, .order), "处"),
      ("表格的次序按规定写出", count(.blockOrder, .rowOrder, .columnOrder), "处"),
      ("表格用词和标点按规定写出", count(.label, .signs), "处"), ("断开或移位的行归位", count(.row), "行"),
      ("数字另有写法、改为只写数字", count(.number), "格"),
      ("计量单位换算（\(units.joined(separator: "、"))）", count(.unit), "格"),
      ("更正的数据", contents.corrections.count, "格"), ("空白格填0", contents.filled.count, "格"),
      ("仍为空白的格", blanks, "格"),
      ("其中：原文为空白的格", contents.blanks.count == blanks ? 0 : contents.blanks.count, "格"),
      ("其中：原文没有读到、写成空白的格", contents.missing.count, "格"),
      ("其中：旧格式没有、写成空白的格", contents.unfilled.count, "格"), ("填“/”等标记的格", contents.marks.count, "格"),
      ("应为数字处是文字的格", contents.texts.count, "格"), ("读取存疑的格", contents.doubtful.count, "格"),
      ("换用现行格式的情况", contents.migration.count, "项"), ("没有收入报告的文字和图片", count(.residue), "处"),
      ("没有收入报告的数", count(.outside), "处"), ("没有写出的正号", count(.plusSign), "处"),
      ("文档没有写入的图片", pictures.count, "幅"), ("文档没有写入的内容", lost.count, "项"),
    ]
    for (name, number, unit) in lines where number > 0 { table.add([name, "\(number)\(unit)"]) }
    return table
  }

  /// The pictures that the document does not show.
  var pictures: [OmittedPictures.Item] { OmittedPictures(report, losses: losses).items }

  /// What else the form has no room for; titles and cells that were not read are told elsewhere, and findings and places
  /// belong to no document.
  var lost: [Loss] {
    losses.filter { loss in
      guard loss.aspect.isContent, loss.aspect != .title else { return false }
      if loss.aspect == .pictures, !pictures.isEmpty { return false }
      return loss.aspect != .marks || loss.count != contents.missing.count + contents.unfilled.count
    }
  }
}
