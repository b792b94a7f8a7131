import Characters
import ReportModel
import Testing

@testable import Recognition

/// The labels of the form that a piece of text may be.
@Suite struct LabelIndexTests {
  private let requests = Scanned.index(.requests)

  private func candidates(_ text: String, _ index: LabelIndex) -> [(label: String, isOfficial: Bool)] {
    index.candidates(FNV1a.hash(of: Folding.skeleton(text))).map {
      (index.labels[$0.label].text, $0.isOfficial)
    }
  }

  @Test(arguments: TableID.allCases) func everyLabelOfTheFormIsItsOwnCandidate(table: TableID) {
    let index = Scanned.index(table)
    for text in index.forms.flatMap({ $0.form.grid.joined().compactMap(\.label) }) {
      #expect(candidates(text, index).contains { $0.label == text && $0.isOfficial }, "\(text)")
    }
  }

  @Test func anotherWordingIsNotTheLabelsOwn() {
    #expect(candidates("商业机构", requests).map(\.label) == ["商业企业"])
    #expect(candidates("商业机构", requests).map(\.isOfficial) == [false])
    #expect(candidates("一、本年新收件数", requests).map(\.label) == ["一、本年新收政府信息公开申请数量"])
    #expect(candidates("本年新收政府信息公开申请数量", requests).map(\.label) == ["一、本年新收政府信息公开申请数量"])
  }

  @Test func theNoteBehindALabelMayBeMissing() {
    #expect(
      candidates("（二）部分公开", requests).map(\.label) == ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）"])
  }

  @Test func oneWordingMayBeSeveralLabels() {
    #expect(Set(candidates("其他", requests).map(\.label)) == ["其他", "3.其他"])
    #expect(candidates("总计", requests).map(\.label).contains("（七）总计"))
  }

  @Test(arguments: ["", "本年新收", "公共企事业单位", "其他主动公开文件"]) func wordsOfNoLabel(text: String) {
    #expect(candidates(text, requests).isEmpty)
  }

  @Test func piecesOfLabelsAreConnected() {
    #expect(requests.isPiece(FNV1a.hash(of: Folding.skeleton("要求行政机关"))))
    #expect(requests.isPiece(FNV1a.hash(of: Folding.skeleton("已获取信息"))))
    #expect(!requests.isPiece(FNV1a.hash(of: Folding.skeleton("要求机关"))))
  }

  @Test(arguments: [
    ("要求行政机关确认或重新岀具已获取信息", "5.要求行政机关确认或重新出具已获取信息"),
    ("无正当理由大量反复申清", "4.无正当理由大量反复申请"),
    ("本机关不掌握相关政府公开信息", "1.本机关不掌握相关政府信息"),
  ]) func aMiswrittenLabelIsTheOneItIsMostLike(printed: String, label: String) {
    #expect(requests.closestRow(to: Folding.skeleton(printed)[...]).map { requests.labels[$0].text } == label)
  }

  @Test(arguments: ["属于内部信息", "申请", "其他主动公开文件数量", "行政复议案件数量"])
  func whatIsLikeNoneOrTwoIsNoRow(printed: String) {
    #expect(requests.closestRow(to: Folding.skeleton(printed)[...]) == nil)
  }

  @Test func aLabelTellsWhatItMeansInEachForm() throws {
    let label = try #require(requests.labels.first { $0.text == "（六）其他处理" })
    let meanings = try requests.labels.first { $0.text == label.text }.map { label in
      try label.meanings.map { try #require($0) }
    }
    // A group of rows in the newer form, a single row in the older one.
    #expect(meanings?.map(\.isLeaf) == [false, true])
    #expect(meanings?.map { $0.keys.count } == [3, 1])
    #expect(Scanned.index(.challenges).forms.count == 1, "a form that editions share is one")
  }
}
