import Containers

/// A link that is written as a field: HYPERLINK "https://…".
struct LinkField {
  /// The address of the field whose result is read now.
  private(set) var address: String?
  private var text: [UInt8] = []
  private var depth = 0

  /// An element begins.
  mutating func start(_ tag: WordTag, _ attributes: XMLAttributes) {
    switch tag {
    case .fldChar:
      switch attributes.string("fldCharType") {
      case "begin":
        depth += 1
        text = []
      case "separate": if depth == 1 { address = Self.address(text) }
      case "end":
        depth = max(0, depth - 1)
        if depth == 0 { address = nil }
      default: break
      }
    case .fldSimple: address = attributes.string("instr").flatMap { Self.address(Array($0.utf8)) }
    default: break
    }
  }

  /// An element ends.
  mutating func end(_ tag: WordTag) { if tag == .fldSimple { address = nil } }

  /// Text in an element that holds the instructions of a field.
  mutating func instruction(_ bytes: UnsafeBufferPointer<UInt8>) { if depth == 1 { text += bytes } }

  /// The address that an instruction states, with the place in the page (`\l`) behind it.
  private static func address(_ instruction: [UInt8]) -> String? {
    let words = String(decoding: instruction, as: UTF8.self).split(
      separator: "\"", omittingEmptySubsequences: false)
    guard words.count >= 2, words[0].split(separator: " ").elementsEqual(["HYPERLINK"]) else { return nil }
    let address = String(words[1])
    guard words.count >= 4, words[2].split(separator: " ").elementsEqual(["\\l"]) else { return address }
    return address + "#" + words[3]
  }
}
