/// The names by which a report calls its own organ: in full, and without the places before it.
///
/// 云坪县水务局 is also 县水务局 and 水务局; 长流镇人民政府 is also 镇政府.
struct OwnNames: Sendable {
  /// The names as bytes, the longest first.
  private let names: [[UInt8]]
  /// The bytes by which their first characters differ, as a bit set that rejects most characters.
  private let filter: UInt64

  /// Whether the organ governs a place, so that 我县 is itself; so it may be if it is not known.
  let isGovernment: Bool

  /// What many organs are called by, so that it names none.
  private static let common: Set<String> = [
    "人民政府", "民政府", "政府", "办公室", "公室", "办公厅", "公厅", "委员会", "员会", "办事处", "事处", "管理局", "理局", "管理委员会",
    "理委员会", "服务中心", "务中心", "人民政府办公室", "民政府办公室", "政府办公室", "府办公室", "街道办事处", "道办事处", "总局",
  ]
  private static let continuations = PhraseTrie<Void>(
    ["办", "各", "部门", "所属", "下属", "直属", "工作部门", "系统", "机关及", "机关和"].map { ($0, ()) })
  private static let places: Set<Character> = ["省", "市", "州", "县", "区", "旗", "镇", "乡"]
  /// A shorter ending may be part of any word.
  private static let leastLength = 3
  /// What is longer is no name that anybody would shorten.
  private static let mostLength = 40
  /// The third byte of an ideograph tells more than the others.
  private static let distinctive = 2

  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  init(_ organization: String?) {
    let name = Array(organization ?? "")
    isGovernment = organization?.contains("人民政府") ?? true
    var found: [String] = name.count < Self.leastLength ? [] : [String(name)]
    let isName = name.count <= Self.mostLength
    for start in name.indices.dropFirst() where isName && name.count - start >= Self.leastLength {
      let ending = String(name[start...])
      if !Self.common.contains(ending) { found.append(ending) }
    }
    for ending in found where ending.contains("人民政府") && ending.first.map(Self.places.contains) ?? false {
      found.append(ending.replacing("人民政府", with: "政府"))
    }
    names = found.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    filter = names.reduce(0) { $0 | Self.bit($1[Self.distinctive]) }
  }

  /// The end of a name that begins at a position.
  func end(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index + Self.distinctive < text.count, filter & Self.bit(text[index + Self.distinctive]) != 0 else {
      return nil
    }
    for name in names where name.count <= text.count - index {
      guard name.indices.allSatisfy({ text[index + $0] == name[$0] }) else { continue }
      let end = index + name.count
      // 县政府办公室 and 县政府各部门 are others than 县政府.
      return Self.continuations.match(text, at: end) == nil ? end : nil
    }
    return nil
  }
}
