import Characters

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
  private static let commonBytes = common.map { Array($0.utf8) }
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
    let name = organization ?? ""
    let bytes = Array(name.utf8)
    let isPlain = Self.isPlain(bytes)
    let namesGovernment =
      isPlain ? bytes.withUnsafeBufferPointer { $0.contains("人民政府") } : name.contains("人民政府")
    isGovernment = namesGovernment || organization == nil
    var found = Self.names(name, bytes, isPlain: isPlain)
    if namesGovernment {
      for ending in found.map({ String(decoding: $0, as: UTF8.self) })
      where ending.first.map(Self.places.contains) ?? false && ending.contains("人民政府") {
        found.append(Array(ending.replacing("人民政府", with: "政府").utf8))
      }
    }
    names = found.sorted { $0.count > $1.count }
    filter = names.reduce(0) { $0 | Self.bit($1[Self.distinctive]) }
  }

  /// Whether a name has ideographs and ASCII only, as nearly all have: each of these is a character that equals no
  /// other, so that bytes can be compared.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case 0x20...0x7E, 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }

  /// The name and its endings that are not common.
  private static func names(_ name: String, _ bytes: [UInt8], isPlain: Bool) -> [[UInt8]] {
    let starts =
      isPlain
      ? bytes.indices.filter { bytes[$0].isCharacterStart }
      : name.indices.map { name.utf8.distance(from: name.startIndex, to: $0) }
    guard starts.count >= leastLength else { return [] }
    var found = [bytes]
    guard starts.count <= mostLength else { return found }
    for start in starts[...(starts.count - leastLength)].dropFirst() {
      let ending = Array(bytes[start...])
      let isCommon =
        isPlain ? commonBytes.contains(ending) : common.contains(String(decoding: ending, as: UTF8.self))
      if !isCommon { found.append(ending) }
    }
    return found
  }

  /// The end of a name that begins at a position.
  @inline(__always)
  func end(in text: UTF8Text, at index: Int) -> Int? {
    guard index + Self.distinctive < text.count, filter & Self.bit(text[index + Self.distinctive]) != 0 else {
      return nil
    }
    return endOfName(in: text, at: index)
  }

  private func endOfName(in text: UTF8Text, at index: Int) -> Int? {
    for name in names where name.count <= text.count - index {
      guard text.hasBytes(name, at: index) else { continue }
      let end = index + name.count
      // 县政府办公室 and 县政府各部门 are others than 县政府.
      return Self.continuations.match(text, at: end) == nil ? end : nil
    }
    return nil
  }
}
