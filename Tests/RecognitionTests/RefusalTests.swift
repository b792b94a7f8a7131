import Diagnostics
import NianbaoKit
import TestSupport
import Testing

/// What is refused, and that the words deny nothing that is there.
@Suite struct RefusalTests {
  private func refusal(of text: String) -> ConversionError? {
    do {
      _ = try Reading.report(text)
      return nil
    } catch {
      return error as? ConversionError
    }
  }

  @Test(arguments: [
    "石桥镇2018年政府信息公开工作年度报告\n一、主动公开政府信息的情况\n公开信息二十条。\n二、依申请公开办理情况\n没有收到申请。",
    "现公布石桥镇人民政府2018年政府信息公开工作年度报告。所列数据的统计期限自2018年1月1日起至12月31日止。\n一、概述\n召开会议。\n二、主动公开情况\n公开信息二十条。",
    "2018年度政府信息公开年报\n石桥镇人民政府\n全年公开信息二十条，没有收到申请。",
  ]) func aReportFromBeforeTheFormIsRefusedByItsYear(text: String) throws {
    let error = try #require(refusal(of: text))
    #expect(error.kind == .tooOld)
    #expect(error.message.english.contains("2018"))
    #expect(error.message.chinese.contains("2018"))
  }

  @Test func aReportInProseAloneKeepsItsTitle() throws {
    let error = try #require(refusal(of: "石桥镇人民政府2023年政府信息公开工作年度报告\n全年公开信息二十条，没有收到申请。"))
    #expect(error.kind == .notAReport)
    #expect(error.message.chinese.contains("标题“石桥镇人民政府2023年政府信息公开工作年度报告”"))
    #expect(error.remedy?.english.contains("prose alone") == true)
  }

  @Test func aCutReportIsSaidToBeCut() throws {
    let error = try #require(
      refusal(of: "石桥镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n全年公开信息二十条，没有收到申"))
    #expect(error.message.english.contains("一、总体情况"))
    #expect(error.remedy?.english.contains("breaks off") == true)
  }

  @Test func anotherTextHasNothingOfAReport() throws {
    let error = try #require(refusal(of: "会议通知\n定于周五召开例会，请准时参加。"))
    #expect(error.message.english.contains("no heading, section or table"))
  }
}
