import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

struct ShowWhyTests {
  private static let samples = SharedFolder.projectRoot + "/samples/reports/"

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func why(_ input: String, _ cell: String, language: String = "en") throws -> CommandRun {
    try CommandRun("show", input, "--why", cell, "--lang", language, registry: .standard)
  }

  /// A sample with its lines changed, as a file.
  private func sample(_ name: String, _ change: (inout [String]) throws -> Void) throws -> String {
    let bytes = try InputFile.read(Self.samples + name, limit: 1 << 20).bytes
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
    try change(&lines)
    return try folder.write(lines.joined(separator: "\n"), to: "changed.txt")
  }

  // MARK: Output

  @Test func aValueIsToldWithItsPlaceItsLabelItsHeadAndItsSums() throws {
    let run = try why(Self.samples + "failing-sums.txt", "requests.concluded.naturalPerson")
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
    for line in [
      "（七）总计·自然人  requests.concluded.naturalPerson",
      "  value     23",
      "  printed   \"23\"",
      "/failing-sums.txt:52:9\n",
      "            │ （七）总计  23 6 1 0 2 0 31\n            │             ^^\n",
      "  label     \"（七）总计\" (line 52, column 2); worded as on the form\n",
      "  head      \"申请人情况\" > \"自然人\" (line 27, column 4)\n",
      "  doubt     none\n",
      "  rivals    none\n",
      "A1 does not hold\n",
      "21 + 2 = 23, concluded and carried out give 23 + 1",
      "A3 does not hold\n            （七）总计: the applicants add up to 23 + 6 + 1 + 0 + 2 + 0 = 32, the total is 31\n",
    ] { #expect(run.output.contains(line), "\(line)") }
  }

  @Test func theSameIsToldInChinese() throws {
    let run = try why(Self.samples + "failing-sums.txt", "行政复议·总计", language: "zh")
    for line in [
      "  数值      0\n", "  原文      “0”\n", "  行标签    没有单独的行标签，由列标题确定\n",
      "  列标题    “行政复议” > “总计”（第56行第21字）\n", "  存疑      无\n", "  其他可能  没有\n",
      "  勾稽关系  A4 不符\n            行政复议：各项结果之和为 1 + 0 + 0 + 1 = 2，总计为 0\n",
    ] { #expect(run.output.contains(line), "\(line)") }
  }

  @Test func aRowThatIsStatedTwiceNamesTheOtherValueAndTheDoubt() throws {
    let input = try sample("failing-sums.txt") { lines in
      let row = try #require(lines.firstIndex { $0.contains("2.重复申请") })
      lines.insert(lines[row].replacing("\t1\t0", with: "\t4\t0"), at: row + 1)
    }
    let run = try why(input, "requests.declined.repeated.naturalPerson")
    #expect(run.output.contains("  doubt     the row is stated twice, differently\n"))
    #expect(
      run.output.contains(
        "  rivals    \"4\" (line 46, column 10): the source states the cell a second time\n"))
    #expect(run.output.contains("  notes     R1 "))
    #expect(run.output.contains("A2 cannot be assessed (a number is blank, absent or read with doubt)\n"))
  }

  @Test func headsThatAllowTwoOrdersNameTheOtherValue() throws {
    // One cell per line, including heads: 自然人 may be before or after its neighbour's members, and no sum
    // decides.
    let heads = ["申请人情况", "自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    let rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"]
    let lines =
      ["石桥镇人民政府2024年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况"] + heads
      + rows.flatMap { [$0] + (1...7).map(String.init) }
    let input = try folder.write(lines.joined(separator: "\n"), to: "two-orders.txt")
    let run = try why(input, "requests.received.commercial")
    #expect(run.output.contains("the heads can be read in another order\n"))
    #expect(run.output.contains("  head      \"申请人情况\" > \"法人或其他组织\" > \"商业企业\" (line 7, column 1)\n"))
  }

  @Test func valuesThatBelongToNoCellAreNamedAFewAndCounted() throws {
    let cell = CellID.requests.received.total
    var report = Report()
    var trace = ReadingTrace()
    trace[cell] = ReadingTrace.Entry(
      method: .flow, label: nil, isNamedByLabel: false, heads: [], isNamedByHeads: false, rivals: [])
    report.provenance.trace = trace
    report.provenance.outside = (1...7).map {
      OutsideValues(.values, in: .requests, values: ["\($0)", "0"], place: .line($0, column: 1))
    }
    report.provenance.outside.append(OutsideValues(.values, in: .challenges, values: ["99"]))
    let checked = CheckedReport(RuleContext(report), CheckPolicy().judge(Assessment(), of: report))
    let view = WhyView(
      cell: cell, checked: checked, path: "a.txt", format: "text", text: nil, language: .english,
      paint: Paint(isColored: false), width: 100)
    let loose = view.lines.filter { $0.contains("loose values") }
    #expect(loose.count == 5)
    #expect(
      loose.first == "  rivals    \"1 0\" (line 1, column 1): loose values of the table that no cell has")
    #expect(loose.last?.hasSuffix("… and loose values at 3 more places") ?? false)
  }

  @Test func aCellThatWasNotReadShowsWhereItsLabelStands() throws {
    let input = try sample("failing-sums.txt") { lines in
      let row = try #require(lines.firstIndex { $0.hasPrefix("一、本年新收") })
      let cut = try #require(lines[row].lastIndex(of: "\t"))
      lines[row] = String(lines[row][..<cut])
    }
    let run = try why(input, "requests.received.total")
    #expect(run.output.contains("  value     no such cell\n"))
    #expect(run.output.contains("(line 29, column 1); no value of this cell beside it\n"))
    #expect(run.output.contains("  notes     R"))
    #expect(run.output.contains("(missing)"))
  }

  @Test func aTableThatIsMissingIsSaidToBe() throws {
    let run = try why(Self.samples + "no-tables.txt", "requests.received.total")
    #expect(run.output.contains("nothing of the table could be read"))
    #expect(run.output.contains("the source has none of its cells"))
  }

  @Test func aLostOrderIsNamedAsTheWayOfReading() throws {
    let run = try why(Self.samples + "pdf-cells-by-column.txt", "requests.received.total")
    #expect(run.output.contains("  value     30\n"))
    #expect(run.output.contains("it did not tell the row"))
    #expect(
      run.output.contains("  read by   the order of the cells was lost, and found by likelihood and sums"))
  }

  @Test func anotherUnitShowsThePrintAndTheConversion() throws {
    let input = try sample("failing-sums.txt") { lines in
      let head = try #require(lines.firstIndex { $0.contains("本年收费金额（单位：万元）") })
      lines[head] = lines[head].replacing("（单位：万元）", with: "（单位：元）")
      let row = try #require(lines.firstIndex { $0.hasPrefix("行政事业性收费") })
      lines[row] = "行政事业性收费\t365200"
    }
    let run = try why(input, "proactive.fees.collected")
    #expect(run.output.contains("  value     36.52\n  printed   \"365200\"\n"))
    #expect(run.output.contains("R8 "))
  }

  @Test(arguments: ["json", "xlsx", "csv"])
  func formatsOfOursAreReadWithoutRecognition(format: String) throws {
    let file = folder.file("report." + format)
    let converted = try CommandRun(
      "convert", Self.samples + "failing-sums.txt", "-o", file, registry: .standard)
    #expect(converted.status == .findings)
    let run = try why(file, "challenges.review.total")
    #expect(run.output.contains("stated cell by cell in the \(format) file; nothing had to be recognised"))
    #expect(!run.output.contains("  head"))
    #expect(run.output.contains("A4 does not hold"))
    #expect(run.output.contains("failing-sums.txt, line 58, column 9") == (format != "csv"))
  }

  // MARK: Names of cells

  @Test(arguments: [
    ("requests.received.total", "requests.received.total"),
    ("received.total", "requests.received.total"),
    ("Received Total", "requests.received.total"),
    ("一、本年新收政府信息公开申请数量·总计", "requests.received.total"),
    ("本年新收政府信息公开申请数量总计", "requests.received.total"),
    ("新收 > 总计", "requests.received.total"),
    ("新收·其他", "requests.received.otherOrganization"),
    ("接收·商业机构", "requests.received.commercial"),
    ("4.保护第三方合法权益 自然人", "requests.withheld.thirdPartyRights.naturalPerson"),
    ("行政复议·总计", "challenges.review.total"),
    ("行政诉讼·复议后起诉·结果维持", "challenges.litigationAfterReview.upheld"),
    ("行政许可", "proactive.licensing.decisions"),
    ("规范性文件 废止", "proactive.normativeDocuments.repealed"),
    ("事业性收费金额", "proactive.fees.collected"),
  ])
  func aCellIsFoundByItsIDOrItsLabels(name: String, cell: String) throws {
    #expect(try CellQuery(name, in: Report()).cell() == CellID(cell))
  }

  @Test func aNameOfSeveralCellsIsRefusedWithThem() throws {
    let run = try why(Self.samples + "tab-grid.txt", "重复申请")
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("\"重复申请\" may be any of 7 cells: "))
    #expect(run.errors.contains(": 2.重复申请·自然人 (requests.declined.repeated.naturalPerson), "))
    let many = #expect(throws: UsageError.self) { try CellQuery("总计", in: Report()).cell() }
    #expect(many?.message.chinese.hasPrefix("--why：“总计”可以是 ") ?? false)
    #expect(many?.message.chinese.hasSuffix(")等") ?? false)
  }

  @Test func anUnknownNameIsRefusedWithTheNearest() throws {
    let run = try why(Self.samples + "tab-grid.txt", "requests.recieved.total")
    #expect(run.status == .usage)
    #expect(
      run.errors.contains(
        "there is no cell \"requests.recieved.total\"; the nearest are requests.received.total"))
    let words = #expect(throws: UsageError.self) { try CellQuery("行政许口", in: Report()).cell() }
    #expect(words?.message.chinese.contains("没有单元格“行政许口”，最接近的是 行政") ?? false)
    let other = #expect(throws: UsageError.self) {
      try CellQuery("proactive.rules.made", in: Report()).cell()
    }
    #expect(other?.message.english.contains("(edition 2021) has no proactive.rules.made") ?? false)
  }

  // MARK: Cost

  @Test func nothingIsTracedUnlessItIsAskedFor() throws {
    let source = try InputFile.read(Self.samples + "tab-grid.txt", limit: 1 << 20)
    let reader = try Registry.standard.reader(for: source)
    let plain = try #require(try reader.read(source).first)
    #expect(plain.provenance.trace == nil)
    var options = ReadOptions()
    options.isTraced = true
    var traced = try #require(try reader.read(source, options: options).first)
    let trace = try #require(traced.provenance.trace)
    for cell in traced.cellIDs { #expect(trace[cell] != nil, "\(cell)") }
    // Apart from the trace, both readings are the same.
    traced.provenance = plain.provenance
    #expect(traced == plain)
  }
}
