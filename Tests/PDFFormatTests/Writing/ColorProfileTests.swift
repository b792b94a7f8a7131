import Testing

@testable import PDFFormat

/// The profile of colours, by the rules for such files.
struct ColorProfileTests {
  private let bytes = ColorProfile.bytes

  private func word(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }

  private func text(at offset: Int) -> String {
    String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
  }

  @Test func theHeaderSaysWhatItIs() {
    #expect(word(at: 0) == bytes.count && bytes.count % 4 == 0)
    #expect(bytes[8] == 4)
    #expect(text(at: 12) == "mntr" && text(at: 16) == "RGB " && text(at: 20) == "XYZ ")
    #expect(text(at: 36) == "acsp")
    #expect([68, 72, 76].map(word) == [0xF6D6, 0x1_0000, 0xD32D])
    #expect(bytes[80..<128].allSatisfy { $0 == 0 })
  }

  @Test func itsPartsFollowOneAnotherToTheEnd() {
    let count = word(at: 128)
    var end = 132 + 12 * count
    var names: Set<String> = []
    for entry in stride(from: 132, to: end, by: 12) {
      names.insert(text(at: entry))
      #expect(word(at: entry + 4) == end)
      end += word(at: entry + 8)
    }
    #expect(end == bytes.count)
    #expect(
      names == ["desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"])
  }

  @Test func coloursAddUpToWhite() {
    let tags = [String: Int](
      uniqueKeysWithValues: (0..<word(at: 128)).map { (text(at: 132 + 12 * $0), word(at: 136 + 12 * $0)) })
    for axis in 0..<3 {
      let sum = ["rXYZ", "gXYZ", "bXYZ"].reduce(0) { $0 + word(at: (tags[$1] ?? 0) + 8 + 4 * axis) }
      #expect(abs(sum - [0xF6D6, 0x1_0000, 0xD32D][axis]) <= 16)
    }
  }
}
