import Conversion
import Foundation
import NianbaoKit
import ReportModel
import TestSupport
import Testing

/// The rules' findings for published reports, if the folder with them exists: all expected errors and
/// warnings, and no others.
@Suite(.enabled(if: SharedFolder.path != nil, Comment(rawValue: SharedFolder.absence)))
struct RealReportFindingTests {
  private static let expected: [(file: String, accusing: [String], telling: [String])] = [
    ("fenyang-2023.txt", [], ["P10", "S7", "S9"]),
    (
      "litong-2023.txt",
      [
        "P4 challenges.litigationAfterReview.total", "P6 proactive.normativeDocuments.issued", "S5 二十条第（一）项",
        "S6",
      ], ["P11"]
    ),
    ("qingtongxia-2023.txt", ["P2 requests.concluded.total"], ["P11"]),
    (
      "wuzhong-2023.txt",
      [
        "S2 四、申请行政复议、提起行政诉讼情况", "S5 1.申请人无正当理由逾期不补正、行政机关不在处理其政府信息公开申请", "S5 一、本年接收政府信息公开数量",
        "S5 三、 本 年 办 理 结 果", "S5 商业机构",
      ], []
    ),
    ("yanchi-2023.txt", ["P8"], []),
  ]

  private static func report(_ file: String) throws -> Report {
    let path = (SharedFolder.path ?? "") + "/reports/" + file
    return try #require(try Converter(registry: .standard).judged(path).first)
  }

  @Test func everythingIsFoundAndNothingElseAccuses() throws {
    for (file, accusing, telling) in Self.expected {
      let report = try Self.report(file)
      let found = report.allFindings.filter { $0.severity > .information }.map { finding in
        let what = finding.cells.isEmpty ? finding.code.family == .structure ? finding.quote : nil : nil
        let cells = finding.cells.map(\.name).joined(separator: ",")
        return [finding.code.rawValue, what, cells.isEmpty ? nil : cells].compactMap(\.self).joined(
          separator: " ")
      }
      #expect(found.sorted() == accusing, "\(file)")
      let told = Set(report.allFindings.filter { $0.severity == .information }.map(\.code.rawValue))
      #expect(Set(telling).isSubset(of: told), "\(file): \(told)")
    }
  }

  @Test func whatTheProseLeavesOutIsNamedByCell() throws {
    let silent = { (file: String) in
      try Self.report(file).allFindings.filter { $0.code == "P11" }.flatMap(\.cells).map(\.name)
    }
    #expect(
      try silent("qingtongxia-2023.txt") == [
        "challenges.directLitigation.other", "challenges.directLitigation.pending",
        "challenges.directLitigation.total",
      ])
    #expect(
      try silent("litong-2023.txt") == [
        "challenges.review.upheld", "challenges.review.corrected", "challenges.review.total",
      ])
  }
}
