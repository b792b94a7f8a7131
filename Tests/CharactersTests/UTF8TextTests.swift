import Characters
import Testing

struct UTF8TextTests {
  @Test func charactersInOrder() {
    let text = "a é甲，😀"
    text.withText { bytes in
      #expect(Array(bytes.scalars) == Array(text.unicodeScalars))
      #expect(bytes.scalarCount == 6)
      #expect(bytes.firstScalar == "a")
      #expect(bytes.lastScalar == "😀")
      #expect(bytes.hasAtMost(6))
      #expect(!bytes.hasAtMost(5))
    }
    "".withText { bytes in
      #expect(bytes.firstScalar == nil)
      #expect(bytes.lastScalar == nil)
    }
  }

  @Test func unitsOfTheFirstPlane() {
    "a é甲😀".withText { bytes in
      var units: [UInt16] = []
      var index = 0
      while index < bytes.count {
        let (unit, length) = bytes.unit(at: index)
        units.append(unit)
        index += length
      }
      #expect(units == Array("a é甲".utf16) + [0xFFFD])
    }
  }

  @Test(arguments: [[0xE4], [0xE4, 0xB8], [0xFF], [0x80], [0xC3], [0xF0, 0x9F, 0x98]] as [[UInt8]])
  func malformedBytesCountAndEnd(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { text in
      #expect(text.scalars.reduce(0) { count, _ in count + 1 } == bytes.count)
      #expect(text.unit(at: 0).unit == 0xFFFD)
      #expect(text.unit(at: 0).length <= bytes.count)
      #expect(text.trimmed.count == bytes.count)
    }
  }

  @Test func wordsAreFoundWhereTheyAre() {
    "甲乙丙乙丙".withText { bytes in
      #expect(bytes.firstIndex(of: "乙丙", from: 0) == 3)
      #expect(bytes.firstIndex(of: "乙丙", from: 4) == 9)
      #expect(bytes.firstIndex(of: "丙丁", from: 0) == nil)
      #expect(bytes.hasPrefix("甲乙"))
      #expect(!bytes.hasPrefix("乙"))
      #expect(bytes.hasSuffix("乙丙"))
      #expect(!bytes.hasSuffix("甲乙"))
      #expect(bytes.hasBytes(Array("丙乙".utf8), at: 6))
      #expect(!bytes.hasBytes(Array("丙乙".utf8), at: 9))
    }
  }

  @Test(arguments: ["。", "！", "？", "：", "；", "…", "!", "?", ":", ";"] as [Unicode.Scalar])
  func endsASentence(_ scalar: Unicode.Scalar) { #expect(scalar.endsSentence) }

  @Test(arguments: ["，", "、", ".", "）", "”", "a", "甲"] as [Unicode.Scalar])
  func endsNone(_ scalar: Unicode.Scalar) { #expect(!scalar.endsSentence) }

  /// The vectors of draft-eastlake-fnv.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func hashes(_ text: String, _ hash: UInt64) { #expect(FNV1a.hash(of: text.utf8) == hash) }
}
