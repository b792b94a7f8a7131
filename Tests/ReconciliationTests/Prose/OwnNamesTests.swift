import Characters
import Testing

@testable import Reconciliation

/// By which names a report means its own organ.
struct OwnNamesTests {
  private func end(_ organization: String?, _ text: String) -> String? {
    text.withText { bytes in
      OwnNames(organization).end(in: bytes, at: 0).map { String(decoding: bytes[..<$0], as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("云坪县水务局", "云坪县水务局收到", "云坪县水务局"), ("云坪县水务局", "县水务局收到", "县水务局"), ("云坪县水务局", "水务局收到", "水务局"),
    ("长流镇人民政府", "镇政府收到", "镇政府"), ("云坪县人民政府", "县政府收到", "县政府"), ("云坪县人民政府", "县人民政府收到", "县人民政府"),
  ])
  func theNameAndItsEndsAreTheOrgan(_ organization: String, _ text: String, _ name: String) {
    #expect(end(organization, text) == name)
  }

  @Test(arguments: [
    ("云坪县水务局", "县财政局收到"), ("云坪县水务局", "务局"), ("长流镇人民政府", "人民政府收到"), ("云坪县人民政府", "县政府办公室收到"),
    ("云坪县人民政府", "县政府各部门收到"), ("云坪县教育局", "县教育局机关及各学校"), ("云坪县水务局", "水务"), ("", "水务局"), ("局", "局"),
  ])
  func othersAreNot(_ organization: String, _ text: String) {
    #expect(end(organization, text) == nil)
    #expect(end(nil, text) == nil)
  }

  @Test func aNameOfAnyLengthIsTaken() {
    let name = String(repeating: "云坪", count: 30_000)
    #expect(end(name, name + "收到") == name)
    #expect(end(name, "坪云坪收到") == nil)
  }
}
