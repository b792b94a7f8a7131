import Testing

@testable import WordFormat

/// Where titles break that are too long for a line.
@Suite struct TitleLinesTests {
  private static let words = "政府信息公开工作年度报告"

  private func lines(_ organ: String, _ title: String? = nil) -> [String] {
    TitleLines.broken(title ?? organ + "2023年" + Self.words, organization: organ)
  }

  @Test func aShortTitleIsOneLine() {
    #expect(lines("云坪县") == ["云坪县2023年政府信息公开工作年度报告"])
    #expect(lines("青禾新区").count == 1)
  }

  @Test func aLongerOneBreaksBehindTheOrgan() {
    for organ in ["云坪县水务局", "青禾市云坪新区管理委员会", "青禾自治区云坪市住房和城乡建设保障局"] {
      #expect(lines(organ) == [organ, "2023年政府信息公开工作年度报告"])
    }
  }

  @Test(arguments: [
    ["青禾市青禾湖生态保护与", "乡村振兴协调示范区管理委员会", "2023年政府信息公开工作年度报告"],
    ["青禾维吾尔自治区", "云坪林鸟蒙古自治州人力资源和社会保障局", "2023年政府信息公开工作年度报告"],
    ["青禾省云坪市人民政府行政审批服务局", "（云坪市公共资源交易中心）", "2023年政府信息公开工作年度报告"],
    ["青禾市云坪县市场监督管理局", "（青禾市云坪县知识产权局）", "2023年政府信息公开工作年度报告"],
  ])
  func anOrganTooLongForALineBreaksBetweenItsWords(_ expected: [String]) {
    let organ = expected.dropLast().joined()
    #expect(lines(organ) == expected)
  }

  @Test(arguments: [
    ["二〇二三年度云坪县综合行政执法局", "政府信息公开工作报告"],
    ["2023年青禾市云坪经济技术开发区", "政府信息公开工作年度报告"],
    ["关于青禾市云坪经济技术开发区", "2023年度政府信息公开工作情况的报告"],
  ])
  func titlesOfOtherWordingsBreakBetweenWordsToo(_ expected: [String]) {
    #expect(TitleLines.broken(expected.joined(), organization: nil) == expected)
  }

  @Test func noTitleBreaksInsideAWord() {
    let known = ["政府信息公开", "年度报告", "2023年", "呼和浩特", "和平区", "住房", "城乡", "委员会", "沙市区", "自治区"]
    let organs = [
      "呼和浩特市和平区住房和城乡建设局", "内蒙古自治区呼和浩特市和平区住房和城乡建设委员会办公室", "荆州市沙市区人民政府城市管理委员会办公室",
      "呼和浩特经济技术开发区如意区", "呼和浩特市住房和城乡建设委员会和平区住房保障服务中心",
    ]
    for organ in organs {
      for title in [organ + "2023年" + Self.words, "2023年" + organ + Self.words] {
        for organization in [organ, nil] {
          let lines = TitleLines.broken(title, organization: organization)
          #expect(lines.count > 1)
          #expect(lines.joined() == title)
          for word in known where title.contains(word) {
            #expect(lines.contains { $0.contains(word) }, "\(lines)")
          }
        }
      }
    }
  }

  @Test func linesFitAndAreNoHourglass() {
    let parts = ["青禾市", "云坪县", "生态环境", "综合行政执法", "人力资源和社会保障", "公共资源交易", "服务中心", "办公室"]
    for first in parts.indices {
      for last in first..<parts.count {
        let organ = parts[first...last].joined()
        let lengths = lines(organ).map { TextWidth.whole($0, size: PageLayout.titleSize) }
        #expect(lengths.allSatisfy { $0 <= PageLayout.textWidth })
        guard lengths.count == 3 else { continue }
        // A character less does not show.
        #expect(lengths[1] + PageLayout.titleSize * 10 >= min(lengths[0], lengths[2]), "\(lines(organ))")
      }
    }
  }

  @Test func anUnknownNameOfAnyLengthIsDivided() {
    let name = String(repeating: "甲乙丙丁戊己庚辛", count: 5)
    let divided = lines(name)
    #expect(divided.joined().hasPrefix(name))
    #expect(divided.count == 3)
    #expect(divided[0].count == divided[1].count)
  }

  @Test func whatIsNoTitleIsLeftAsItIs() {
    #expect(TitleLines.broken("", organization: nil) == [""])
    let twoLines = "云坪县水务局\n2023年政府信息公开工作年度报告"
    #expect(TitleLines.broken(twoLines, organization: "云坪县水务局") == [twoLines])
    let endless = String(repeating: "政府信息公开工作", count: 5_000)
    #expect(TitleLines.broken(endless, organization: nil) == [endless])
  }
}
