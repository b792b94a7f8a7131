/// The colours of IEC 61966-2-1 (sRGB) as an ICC profile of version 4, with which a file says how its colours are meant.
///
/// LibreOffice writes one with the moment of printing in it.
enum ColorProfile {
  /// The profile; always the same.
  static let bytes: [UInt8] = {
    let headerLength = 128
    var directory = word(UInt32(tags.count))
    var data: [UInt8] = []
    let dataStart = headerLength + 4 + 12 * tags.count
    for tag in tags {
      directory += Array(tag.name.utf8) + word(UInt32(dataStart + data.count)) + word(UInt32(tag.data.count))
      data += tag.data
    }
    return header(size: UInt32(dataStart + data.count)) + directory + data
  }()

  private static let version: UInt32 = 0x0420_0000
  private static let white: [UInt32] = [0xF6D6, 0x1_0000, 0xD32D]
  // The year 2000; a profile has to have a date.
  // Platform, maker, device and intent, and what follows the white: none is stated.
  private static let platform = (0..<7).flatMap { _ in word(0) }
  private static let rest = (0..<12).flatMap { _ in word(0) }
  private static let date: [UInt8] = [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]

  private static func header(size: UInt32) -> [UInt8] {
    word(size) + word(0) + word(version) + Array("mntrRGB XYZ ".utf8) + date + Array("acsp".utf8)
      + platform + white.flatMap(word) + rest
  }

  /// What the profile says, each as a multiple of four bytes.
  private static let tags: [(name: String, data: [UInt8])] = [
    ("desc", text("sRGB")),
    ("cprt", text("Free to use")),
    ("wtpt", numbers("XYZ ", white)),
    (
      "chad",
      numbers(
        "sf32",
        [
          0x0001_0C42, 0x0000_05DE, 0xFFFF_F325, 0x0000_0793, 0x0000_FD90, 0xFFFF_FBA1, 0xFFFF_FDA2,
          0x0000_03DC, 0x0000_C06E,
        ])
    ),
    ("rXYZ", numbers("XYZ ", [0x6FA2, 0x38F5, 0x0390])),
    ("gXYZ", numbers("XYZ ", [0x6299, 0xB785, 0x18DA])),
    ("bXYZ", numbers("XYZ ", [0x24A0, 0x0F84, 0xB6CF])),
    ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
  ]

  /// The curve of each colour: a power of 2.4, and a line near black.
  private static let curve = numbers(
    "para", [0x0003_0000, 0x0002_6666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B])

  /// Numbers with 16 bits behind the point.
  private static func numbers(_ kind: String, _ values: [UInt32]) -> [UInt8] {
    Array(kind.utf8) + word(0) + values.flatMap(word)
  }

  /// A text in English.
  private static func text(_ text: String) -> [UInt8] {
    let characters = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let start =
      Array("mluc".utf8) + word(0) + word(1) + word(12) + Array("enUS".utf8)
      + word(UInt32(characters.count)) + word(28)
    return start + characters + Array(repeating: 0, count: characters.count % 4)
  }

  private static func word(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
  }
}
