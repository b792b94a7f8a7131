import Foundation
import ReportModel
import TestSupport
import Testing

/// The generated members of `CellID`; `make members` updates them when an edition changes.
@Suite struct CellMembersTests {
  @Test func theMembersAreThoseOfTheEditions() throws {
    let path = SharedFolder.projectRoot + "/" + CellMembers.path
    let source = CellMembers.source(of: .standard)
    if ProcessInfo.processInfo.environment["NIANBAO_WRITE_MEMBERS"] != nil {
      try Data(source.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == source, "make members")
  }

  @Test func membersAreTheCellsOfThatName() {
    #expect(CellID.proactive.fees.collected.name == "proactive.fees.collected")
    #expect(CellID.requests.received.total.name == "requests.received.total")
    #expect(CellID.requests.withheld.otherLaws.research.name == "requests.withheld.otherLaws.research")
    #expect(CellID.requests.otherwise.total.name == "requests.otherwise.total")
    #expect(CellID.challenges.litigationAfterReview.other.name == "challenges.litigationAfterReview.other")
    #expect(CellID.requests.concluded.all.map(\.name).last == "requests.concluded.total")
  }
}
