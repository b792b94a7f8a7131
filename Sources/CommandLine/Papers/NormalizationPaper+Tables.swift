import NianbaoKit

/// The lists of the paper: what differs, row by row.
extension NormalizationPaper {
  // Enough of a piece of text to show which one it is.
  private static let excerptLength = 60

  private func items(_ kinds: Normalization.Kind...) -> [Normalization] {
    kinds.flatMap { kind in (normalizations + omissions).filter { $0.kind == kind } }
  }

  private static func words(_ place: Place?) -> String { place?.paperWords ?? "—" }

  private var places: FormPlaces { FormPlaces(report: report) }

  var headings: PaperTable {
    var table = PaperTable(
      "标题、章节和次序",
      columns: [
        PaperTable.Column("项目", width: 5, isCentered: true), PaperTable.Column("原文", width: 10),
        PaperTable.Column("现为", width: 10), PaperTable.Column("不同之处", width: 5),
        PaperTable.Column("原文位置", width: 5, isCentered: true),
      ])
    for item in items(.title, .heading, .order) {
      let printed = item.printed.isEmpty ? "（原文没有）" : item.printed
      let difference = item.printed.isEmpty ? "原文没有" : item.kind == .order ? "次序" : "用词或标点"
      table.add([
        item.kind.title.chinese, printed, item.written,
        item.difference.isEmpty ? difference : item.difference,
        Self.words(item.place),
      ])
    }
    return table
  }

  var order: PaperTable {
    var table = PaperTable(
      "表格的次序",
      columns: [
        PaperTable.Column("项目", width: 6), PaperTable.Column("原文次序", width: 11),
        PaperTable.Column("规定次序", width: 11), PaperTable.Column("原文位置", width: 5, isCentered: true),
      ])
    for item in items(.blockOrder, .rowOrder, .columnOrder).sorted(by: {
      Self.index(of: $0) < Self.index(of: $1)
    }) {
      guard let first = item.cells.first else { continue }
      let columns = Set(item.cells.map(places.column))
      // The columns may be in another order in some rows only.
      let all = report.form(of: first.table).cells.filter { columns.contains(places.column(of: $0)) }
      let rows = item.kind == .columnOrder ? "\n" + places.rows(of: item.cells, among: all) : ""
      table.add(
        [item.kind.title.chinese + rows, item.printed, item.written, Self.words(item.place)],
        under: places.heading(of: first.table))
    }
    return table
  }

  private static func index(of item: Normalization) -> Int { item.cells.first?.table.index ?? 0 }

  var labels: PaperTable {
    var table = PaperTable(
      "表格用词和标点",
      columns: [
        PaperTable.Column("原文", width: 10), PaperTable.Column("现为", width: 10),
        PaperTable.Column("不同之处", width: 6), PaperTable.Column("原文位置", width: 5, isCentered: true),
      ])
    for item in items(.label, .signs).sorted(by: { self.table(of: $0).index < self.table(of: $1).index }) {
      table.add(
        [item.printed, item.written, item.kind == .label ? "用词" : "标点、空格或序号", Self.words(item.place)],
        under: places.heading(of: self.table(of: item)))
    }
    return table
  }

  /// The first table whose form has the label.
  private func table(of item: Normalization) -> TableID {
    let found = TableID.allCases.first { table in
      report.form(of: table).grid.joined().contains { $0.label == item.written }
    }
    return found ?? .requests
  }

  var rows: PaperTable {
    var table = PaperTable(
      "断开或移位的行",
      columns: [
        PaperTable.Column("行", width: 13), PaperTable.Column("处理", width: 10),
        PaperTable.Column("原文位置", width: 5, isCentered: true),
      ])
    for item in items(.row) {
      guard let first = item.cells.first else { continue }
      table.add(
        [places.row(of: first), Self.treatment(of: item.cells, in: report), Self.words(item.place)],
        under: places.heading(of: first.table))
    }
    return table
  }

  private static func treatment(of cells: [CellID], in report: Report) -> String {
    let recognitions = Set(cells.compactMap { report[$0].origin?.recognition })
    if recognitions.contains(.sums) { return "按标签次序和勾稽关系还原，请对照原文核实。" }
    return recognitions.contains(.position) ? "按在表中的位置归位，请对照原文核实。" : "按标签归位，各格数据没有改变。"
  }

  var numbers: PaperTable {
    var table = PaperTable(
      "数字的写法",
      columns: [
        PaperTable.Column("行", width: 9), PaperTable.Column("列", width: 6),
        PaperTable.Column("原文", width: 5, isCentered: true),
        PaperTable.Column("现为", width: 5, isCentered: true),
        PaperTable.Column("原文位置", width: 5, isCentered: true),
      ])
    for item in items(.number) {
      guard let cell = item.cells.first else { continue }
      table.add(
        [places.row(of: cell), places.column(of: cell), item.printed, item.written, Self.words(item.place)],
        under: places.heading(of: cell.table))
    }
    return table
  }

  var units: PaperTable {
    var table = PaperTable(
      "计量单位换算",
      columns: [
        PaperTable.Column("行", width: 8), PaperTable.Column("列", width: 8),
        PaperTable.Column("原文", width: 5, isCentered: true),
        PaperTable.Column("现为", width: 5, isCentered: true), PaperTable.Column("换算", width: 6),
        PaperTable.Column("原文位置", width: 5, isCentered: true),
      ])
    for item in items(.unit) {
      guard let cell = item.cells.first else { continue }
      table.add(
        [
          places.row(of: cell), places.column(of: cell), item.printed, item.written, item.difference,
          Self.words(item.place),
        ], under: places.heading(of: cell.table))
    }
    return table
  }

  var corrections: PaperTable { CorrectionTable.figures(ReportContents(report).corrections, of: report) }

  var filled: PaperTable { CorrectionTable.filled(of: report) }

  var gaps: PaperTable {
    var table = PaperTable(
      "没有数字的格",
      columns: [
        PaperTable.Column("行", width: 10), PaperTable.Column("列", width: 10),
        PaperTable.Column("现为", width: 6), PaperTable.Column("格数", width: 3, isCentered: true),
      ])
    let unfilled = Set(contents.unfilled)
    func words(_ cell: CellID) -> String {
      unfilled.contains(cell) ? "空白（旧格式没有）" : Self.state(of: report[cell].statement)
    }
    for id in TableID.allCases {
      let cells = report.form(of: id).cells
      // Of a table that says the same everywhere one line is enough.
      if let first = cells.first, report[first].number == nil, Set(cells.map(words)).count == 1 {
        table.add(["各行", "各栏", words(first), String(cells.count)], under: places.heading(of: id))
        continue
      }
      add(CellRows(cells.filter { report[$0].number == nil }, in: report, words: words), to: &table)
    }
    return table
  }

  private func add(_ rows: CellRows, to table: inout PaperTable) {
    for group in rows.groups {
      table.add(
        [group.row, group.columns.joined(separator: "、"), group.words, String(group.columns.count)],
        under: group.table)
    }
  }

  private static func state(of statement: Cell.Statement) -> String {
    switch statement {
    case .number(let number): number.description
    case .blank: "空白"
    case .absent: "空白（原文没有读到）"
    case .notApplicable(let mark): "“\(mark)”"
    case .text(let text): "文字“\(excerpt(text))”"
    }
  }

  var migration: PaperTable {
    var table = PaperTable(
      "换用现行格式",
      columns: [PaperTable.Column("情况", width: 21), PaperTable.Column("原文位置", width: 5, isCentered: true)])
    let groups: [(FindingCode, String)] = [
      (.notInNewerForm, "没有带入的数据"), (.notInOlderForm, "旧格式没有、写成空白的数据"), (.approximate, "近似带入的数据"),
    ]
    for (code, name) in groups {
      for finding in report.findings where finding.code == code {
        let place = finding.place ?? finding.cells.lazy.compactMap { report[$0].origin?.place }.first
        table.add([PaperSentence(finding.message.chinese).text, Self.words(place)], under: name)
      }
    }
    return table
  }

  var omitted: PaperTable {
    var table = PaperTable(
      "没有收入报告的内容",
      columns: [PaperTable.Column("内容", width: 21), PaperTable.Column("原文位置", width: 5, isCentered: true)])
    let residue = items(.residue)
    let groups = [
      ("正文以外的文字", residue.filter { !$0.printed.hasPrefix(Picture.residueMark) }),
      ("正文以外的图片", residue.filter { $0.printed.hasPrefix(Picture.residueMark) }),
      ("表格中没有位置的数", items(.outside)),
    ]
    for (name, items) in groups {
      for item in items { table.add([Self.excerpt(item.printed), Self.words(item.place)], under: name) }
    }
    for item in items(.plusSign) {
      guard let cell = item.cells.first else { continue }
      table.add(
        [
          "“\(places.row(of: cell))”行“\(places.column(of: cell))”栏的“\(item.printed)”写作“\(item.written)”。",
          Self.words(item.place),
        ],
        under: "增减数前的正号")
    }
    for picture in pictures {
      table.add([picture.name + "：" + picture.reason, Self.words(picture.place)], under: "文档没有写入的图片")
    }
    for loss in lost {
      let words = loss.detail?.chinese ?? "\(loss.aspect.title.chinese)\(loss.count)处"
      table.add([PaperSentence(DisplayText.safe(words)).text, "—"], under: "文档没有写入的内容")
    }
    return table
  }

  private static func excerpt(_ text: String) -> String {
    let line = DisplayText.safe(text)
    return line.count > excerptLength ? line.prefix(excerptLength) + "……" : line
  }
}
