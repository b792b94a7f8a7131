import ReportModel
import Testing

@testable import Recognition

/// The lines of a table: labels, values, and what is neither.
@Suite struct TableScanTests {
  @Test func cellsOfARowAreLabelsAndValues() {
    let row = Scanned(.requests, rows: [["", "", "2.重复申请", "1", "", "/", "3", "0"]])
    #expect(row.labels == ["2.重复申请"])
    #expect(row.values == ["", "", "1", "", "/", "3", "0"])
    #expect(row.scan.tokens.map(\.column) == [0, 1, 3, 4, 5, 6, 7])
    #expect(row.scan.labels[0].column == 2)
    #expect(row.scan.labels[0].tokensBefore == 2)
    #expect(row.scan.labels[0].isKnown)
  }

  @Test func wordsOfALineAreJoinedToLabels() {
    let line = Scanned(.requests, lines: ["（五）不予处理 2. 重复 申请 1 0 0 0 0 0 1"])
    #expect(line.labels.count == 2)
    #expect(line.scan.labels.allSatisfy { $0.isKnown })
    #expect(line.values == ["1", "0", "0", "0", "0", "0", "1"])
  }

  @Test func labelsThatRanTogetherAreTakenApart() {
    let row = Scanned(.requests, rows: [["2.重复申请3.要求提供公开出版物", "01", "16"]])
    #expect(row.labels == ["2.重复申请", "3.要求提供公开出版物"])
    #expect(row.scan.labels.allSatisfy { $0.isKnown })
    #expect(row.scan.tokens.map(\.leadingZeros) == [1, 0])
  }

  @Test(arguments: ["16*", "3（其中修订1件）", "#REF!", "零", "见附件", "44O"])
  func whatStandsInANumbersPlaceIsAValue(printed: String) {
    let row = Scanned(.requests, rows: [["2.重复申请", "1", printed, "0"]])
    #expect(row.values == ["1", printed, "0"])
    #expect(row.scan.tokens.map { $0.content == .text } == [false, true, false])
    let line = Scanned(.requests, lines: ["2.重复申请 1 \(printed) 0"])
    #expect(line.values == ["1", printed, "0"])
  }

  @Test func aNoteBehindALabelSaysNothingOfWhichItIs() {
    let row = Scanned(.proactive, rows: [["规章（设区的市人民政府填写）", "1", "2", "3"], ["（详见附表说明）", "4"]])
    #expect(row.scan.labels[0].isKnown)
    #expect(row.scan.labels[1].isNote)
  }

  @Test func numeralsTornFromTheirLabelsLeaveASign() {
    let line = Scanned(.requests, lines: ["、属于国家秘密 0 0"])
    #expect(line.scan.labels.map(\.hasLostNumeral) == [true])
  }

  @Test func sentencesAndPageNumbersAreNoPartOfTheTable() {
    let sentence = "本年度共收到群众来函二十余件，均由办公室登记后分送各科室办理，并在规定期限内逐一作出书面答复，未发生超期。"
    let lines = Scanned(
      .requests, lines: ["2.重复申请 0 0 0 0 0 0 0", sentence, "- 3 -", "", "（七）总计 1 0 0 0 0 0 1"])
    #expect(lines.scan.lines.map(\.line) == [0, 4])
    #expect(lines.scan.prose == [1, 2])
    #expect(lines.values.count == 14)
  }

  @Test func wordsThatNoLabelHasMayBeNoPartOfTheTable() {
    let lines = Scanned(.requests, lines: ["填报人员联系方式另附于后请勿公开", "2.重复申请 0 0 0 0 0 0 0"])
    #expect(lines.scan.lines.map(\.isLoose) == [true, false])
  }
}
