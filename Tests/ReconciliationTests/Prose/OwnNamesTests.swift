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

  /// Names of any make: as bytes where these are enough, and by characters otherwise.
  @Test(arguments: [
    "云坪县水务局", "长流镇人民政府", "云坪县人民政府办公室", "青禾市发展和改革委员会", "石桥镇（街道）人民政府", "局A·县人民政府", "e\u{301}县人民政府",
    "2023年局", "县人民政府", "\u{F9E4}县管\u{F9E4}局", "Qinghe\u{A0}Bureau", "", "县人民政府县人民政府", "𠀋县教育局",
  ])
  func bytesAndCharactersGiveTheSameNames(_ organization: String) {
    let names = Self.plain(organization)
    #expect(OwnNames(organization).isGovernment == organization.contains("人民政府"))
    let text = names.joined(separator: "，") + "，政府，人民政府，县政府，管理局" + organization
    text.withText { bytes in
      let own = OwnNames(organization)
      for index in bytes.indices {
        let found = names.filter { bytes.hasBytes(Array($0.utf8), at: index) }.max {
          $0.utf8.count < $1.utf8.count
        }
        #expect(
          own.end(in: bytes, at: index) == found.map { index + $0.utf8.count }, "\(organization) \(index)")
      }
    }
  }

  /// The names put together character by character.
  private static func plain(_ organization: String) -> [String] {
    let common: Set<String> = [
      "人民政府", "民政府", "办公室", "人民政府办公室", "民政府办公室", "政府办公室", "府办公室", "委员会", "员会", "管理局", "理局",
    ]
    let name = Array(organization)
    guard name.count >= 3 else { return [] }
    var found = [organization]
    for start in name.indices.dropFirst() where name.count - start >= 3 {
      let ending = String(name[start...])
      if !common.contains(ending) { found.append(ending) }
    }
    for ending in found where ending.contains("人民政府") && ending.first.map { "县镇".contains($0) } ?? false {
      found.append(ending.replacing("人民政府", with: "政府"))
    }
    return found
  }
}
