import TestSupport
import Testing

@testable import ReportModel

/// The forms of both editions, checked against what the notices print.
@Suite struct FormTests {
  private let form = Edition.edition2021

  @Test func editionOf2021HasTheCellsOfFormatInTheirOrder() {
    let applicants = [
      "naturalPerson", "commercial", "research", "publicWelfare", "legalServices", "otherOrganization",
      "total",
    ]
    let outcomes = ["upheld", "corrected", "other", "pending", "total"]
    var names = ["rules", "normativeDocuments"].flatMap { row in
      ["issued", "repealed", "inForce"].map { "proactive.\(row).\($0)" }
    }
    names += ["licensing", "penalties", "compulsion"].map { "proactive.\($0).decisions" }
    names.append("proactive.fees.collected")
    names += FormFacts.requestRows.flatMap { row in applicants.map { "requests.\(row.id).\($0)" } }
    names += ["review", "directLitigation", "litigationAfterReview"].flatMap { block in
      outcomes.map { "challenges.\(block).\($0)" }
    }
    #expect(form.cells.map(\.name) == names)
    #expect(form.cells == Array(CellID.all[..<names.count]))
  }

  @Test func editionOf2019HasItsOwnCells() {
    let edition = Edition.edition2019
    let own = edition.cells.filter { !form.cells.contains($0) }.map(\.name)
    var listed = ["rules", "normativeDocuments"].flatMap { row in
      ["made", "published", "publicTotal"].map { "proactive.\(row).\($0)" }
    }
    listed += ["licensing", "otherServices", "penalties", "compulsion", "fees"].flatMap { row in
      ["itemsLastYear", "itemsChange"].map { "proactive.\(row).\($0)" }
    }
    listed += [
      "proactive.otherServices.decisions", "proactive.procurement.items", "proactive.procurement.amount",
    ]
    listed += form.table(.requests).rows[0].cells.map {
      "requests.otherwise." + ($0.name.split(separator: ".").last ?? "")
    }
    #expect(own.sorted() == listed.sorted())
    #expect(edition.table(.requests).grid[5].first?.rowSpan == 20)
  }

  @Test(arguments: Edition.all) func tablesHaveTheSizesThatTheNoticePrints(edition: Edition) throws {
    let sizes = try #require(FormFacts.sizes[edition.id], "FormFacts has no sizes of it")
    #expect(edition.tables.map(\.grid.count) == sizes.rows)
    #expect(edition.tables.map(\.columnCount) == sizes.columns)
    #expect(edition.tables.map(\.headRowCount) == sizes.headRows)
    #expect(edition.tables.map(\.cells.count) == sizes.cells)
    #expect(SumRelation.Kind.allCases.map { kind in edition.sums.count { $0.kind == kind } } == sizes.sums)
  }

  @Test func theCellsOfAllEditionsAreKnownEachOnce() {
    #expect(Set(CellID.all) == Set(Edition.all.flatMap(\.cells)))
    #expect(CellID.all.map(\.index) == Array(CellID.all.indices))
  }

  @Test(arguments: Edition.all, TableID.allCases)
  func everyPlaceOfAGridIsCoveredOnce(edition: Edition, table: TableID) {
    let form = edition.table(table)
    var covered = [[Int]](repeating: [Int](repeating: 0, count: form.columnCount), count: form.grid.count)
    for place in form.grid.joined() {
      for row in place.row..<place.row + place.rowSpan {
        for column in place.column..<place.column + place.columnSpan { covered[row][column] += 1 }
      }
    }
    #expect(covered.joined().allSatisfy { $0 == 1 })
    #expect(form.grid.joined().compactMap(\.cell).sorted() == form.cells)
    #expect(form.cells.allSatisfy { $0.table == table && form.contains($0) })
  }

  @Test func table2HasTheLabelsOfTheForm() {
    let grid = form.table(.proactive).grid
    #expect(
      grid.map { row in row.compactMap(\.label) } == [
        ["第二十条第（一）项"], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章"], ["行政规范性文件"],
        ["第二十条第（五）项"], ["信息内容", "本年处理决定数量"], ["行政许可"],
        ["第二十条第（六）项"], ["信息内容", "本年处理决定数量"], ["行政处罚"], ["行政强制"],
        ["第二十条第（八）项"], ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费"],
      ])
    for (index, row) in grid.enumerated() {
      let spans = row.map(\.columnSpan)
      switch index {
      case 0, 4, 7, 11: #expect(spans == [4])
      case 1...3: #expect(spans == [1, 1, 1, 1])
      default: #expect(spans == [1, 3])
      }
    }
  }

  @Test func table3HasTheRowsOfTheForm() {
    let table = form.table(.requests)
    #expect(table.rows.map(\.id) == FormFacts.requestRows.map(\.id))
    #expect(table.rows.map(\.labels) == FormFacts.requestRows.map { $0.groups + [$0.label] })
    let rows = table.gridRows
    #expect(rows.map(\.label?.label) == FormFacts.requestRows.map(\.label))
    #expect(rows.map { $0.groups.compactMap(\.label) } == FormFacts.requestRows.map(\.groups))
    #expect(rows.map(\.index) == Array(3..<28))
    #expect(rows.map(\.label?.columnSpan) == FormFacts.requestRows.map { 3 - $0.groups.count })
  }

  @Test func table3HasTheHeadsOfTheForm() {
    let grid = form.table(.requests).grid
    #expect(
      grid[..<3].map { $0.compactMap(\.label) } == [
        ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"], ["自然人", "法人或其他组织", "总计"],
        ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
      ])
    #expect(grid[0].map { [$0.rowSpan, $0.columnSpan] } == [[3, 3], [1, 7]])
    #expect(grid[1].map { [$0.rowSpan, $0.columnSpan] } == [[2, 1], [1, 5], [2, 1]])
    #expect(grid[2].map(\.column) == [4, 5, 6, 7, 8])
  }

  @Test func table4HasTheHeadsOfTheForm() {
    let grid = form.table(.challenges).grid
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    #expect(
      grid[..<3].map { $0.compactMap(\.label) } == [
        ["行政复议", "行政诉讼"], outcomes + ["未经复议直接起诉", "复议后起诉"], outcomes + outcomes,
      ])
    #expect(grid[3].map(\.column) == Array(0..<15))
  }

  @Test func everySlotOfTheGridBelongsToOnePlace() {
    for table in Edition.edition2019.tables + form.tables {
      for place in table.grid.joined() {
        for row in place.row..<place.row + place.rowSpan {
          for column in place.column..<place.column + place.columnSpan {
            #expect(table.slots[row][column] == GridSlot(place: place, row: row, column: column))
          }
        }
      }
      #expect(table.slots.map(\.count) == Array(repeating: table.columnCount, count: table.grid.count))
      #expect(table.slots.joined().count { $0?.isFirst ?? false } == table.grid.joined().count)
      #expect(!table.slots.joined().contains { $0 == nil })
    }
  }

  @Test func placesOfSeveralRowsContinueInEachOfThem() {
    let rows = form.table(.requests).cellRows
    #expect(rows[1].map(\.continuesAbove) == [true, false, false, false])
    #expect(rows[2].map(\.continuesAbove) == [true, true, false, false, false, false, false, true])
    #expect(rows[2].map(\.column) == [0, 3, 4, 5, 6, 7, 8, 9])
    #expect(rows[2].first?.place.rowSpan == 3)
  }

  @Test func aLayoutThatDoesNotFillItsGridLeavesHoles() {
    let layout = FormLayout(
      .proactive, columnCount: 3, columns: [],
      rows: [.head([.label("甲", rows: 2), .label("乙")]), .head([.label("丙", columns: 4)])])
    let table = SlotTable(layout)
    let labels = table.slots.map { $0.map { $0?.place.label } }
    #expect(labels == [["甲", "乙", nil], ["甲", "丙", "丙"]])
    #expect(table.places.joined().map(\.column) == [0, 1, 1])
  }

  @Test func rowsAndColumnsHaveRolesAndLabels() {
    let requests = form.table(.requests)
    #expect(
      requests.rows.map(\.role) == [.received, .carriedIn] + Array(repeating: .result, count: 21)
        + [.concluded, .carriedOut])
    #expect(requests.rows.count { $0.group == .withheld } == 8)
    #expect(requests.columns.map(\.role) == Array(repeating: .applicant, count: 6) + [.total])
    #expect(requests.columns.map(\.labels.first) == Array(repeating: "申请人情况", count: 7))
    #expect(requests.columns.map(\.label).last == "总计")
    let challenges = form.table(.challenges)
    #expect(challenges.rows.map(\.labels) == [["行政复议"], ["行政诉讼", "未经复议直接起诉"], ["行政诉讼", "复议后起诉"]])
    #expect(challenges.columns.map(\.label) == ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])
    #expect(challenges.rows.allSatisfy { $0.cells.count == challenges.columns.count })
    let proactive = form.table(.proactive)
    #expect(proactive.columns.map(\.measure).last == .amount(.tenThousandYuan))
    #expect(proactive.columns.first { $0.role == .decisions }?.cells.count == 3)
    for table in form.tables {
      for (row, form) in table.rows.enumerated() {
        for column in table.columns.indices {
          let cell = table.cell(row: row, column: column)
          #expect(cell == nil || form.cells.contains(cell ?? CellID.all[0]))
        }
      }
    }
  }

  @Test func cellsKnowTheirLabels() throws {
    func labels(_ name: String) throws -> [[String]] {
      let cell = try #require(CellID(name))
      let description = try #require(form.table(cell.table).description(of: cell))
      return [description.rowLabels, description.columnLabels]
    }
    #expect(try labels("proactive.fees.collected") == [["行政事业性收费"], ["本年收费金额（单位：万元）"]])
    #expect(try labels("proactive.rules.repealed") == [["规章"], ["本年废止件数"]])
    #expect(
      try labels("requests.withheld.otherLaws.research") == [
        ["三、本年度办理结果", "（三）不予公开", "2.其他法律行政法规禁止公开"], ["申请人情况", "法人或其他组织", "科研机构"],
      ])
    #expect(try labels("requests.concluded.total") == [["三、本年度办理结果", "（七）总计"], ["申请人情况", "总计"]])
    #expect(try labels("challenges.litigationAfterReview.other") == [[], ["行政诉讼", "复议后起诉", "其他结果"]])
  }

  @Test func sectionsHaveTheHeadingsOfTheForm() {
    #expect(
      form.sections.map(\.heading) == [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
      ])
    #expect(form.sections.map(\.id) == SectionID.allCases)
    #expect(SectionID.allCases.map(\.table) == [nil, .proactive, .requests, .challenges, nil, nil])
    #expect(Editions.standard.current.title(organization: "青禾市", year: 2023) == "青禾市2023年政府信息公开工作年度报告")
  }

  @Test func namesAndCellsAreOneToOne() {
    #expect(Set(CellID.all.map(\.name)).count == CellID.all.count)
    for id in CellID.all { #expect(CellID(id.name) == id) }
    #expect(CellID("requests.received") == nil)
    #expect(CellID("") == nil)
  }
}
