import Characters
import ReportModel
import TestSupport
import Testing

@testable import Recognition

/// Labels that differ in width, blanks, punctuation or character form are the same label.
@Suite struct FoldingTests {
  @Test(arguments: [
    ("1.属于国家秘密", "1．属于 国家秘密"), ("1.属于国家秘密", "1、属于国家秘密"), ("1.属于国家秘密", "1 . 属于国家秘密"),
    ("（一）予以公开", "(一) 予以公开"), ("（一）予以公开", "**（一）予以公开**"), ("自然人", "自\u{3000}然\u{A0}人"),
    ("危及“三安全一稳定”", "危及\"三安全一稳定\""), ("危及“三安全一稳定”", "危及‘三安全一稳定’"),
    ("不再处理，只计", "不再处理、只计"), ("信息公开", "信\u{200B}息\u{FEFF}公开"), ("行政复议", "| 行政复议 |"),
    ("总计", "總計"), ("其他处理", "其他處理"), ("商业企业", "商業企業"), ("人民政府", "⼈⺠政府"),
  ]) func theSameAfterFolding(one: String, other: String) {
    #expect(Folding.skeleton(one) == Folding.skeleton(other))
  }

  @Test(arguments: [("其他", "其他结果"), ("结果维持", "结果纠正"), ("自然人", "法人")])
  func differentLabelsStayDifferent(one: String, other: String) {
    #expect(Folding.skeleton(one) != Folding.skeleton(other))
  }

  @Test(arguments: ["", "12", "abc", "()（）", "𠀋", "🌾", "e\u{301}"]) func whatHasNoIdeographFoldsToNothing(
    text: String
  ) {
    #expect(Folding.skeleton(text).isEmpty)
  }

  @Test func cutCharactersAreSkipped() {
    let bytes = Array("规章".utf8)
    for length in 0..<bytes.count {
      var skeleton: Folding.Skeleton = []
      bytes.withUnsafeBufferPointer { Folding.appendSkeleton($0, 0, length, to: &skeleton) }
      #expect(skeleton == Array(Folding.skeleton("规章").prefix(length / 3)))
    }
  }

  @Test func everyLabelOfTheFormFoldsToSomethingOfItsOwn() {
    for edition in Edition.all {
      for table in edition.tables {
        // 3.其他 and the head 其他 differ only in the list mark; their position distinguishes them.
        let labels = Set(table.grid.joined().compactMap { $0.label?.filter { !"123456789.".contains($0) } })
        let skeletons = Set(labels.map { Folding.skeleton($0) })
        #expect(skeletons.count == labels.count, "\(edition.id.rawValue) \(table.id)")
      }
    }
  }
}
