import Characters
import TestSupport
import Testing

struct BytesTests {
  @Test(arguments: [
    0, 1, 9, 10, 42, 99, 100, 101, 999, 1000, 1001, 65_536, 9_999_999, Int.max, -1, -10, -999, Int.min,
  ])
  func integersAreWrittenWithTheirDigits(integer: Int) {
    var text = TextBuffer()
    text.append(integer)
    #expect(text.bytes == Array("\(integer)".utf8))
  }

  @Test func aPointIsPutAmongTheDigits() {
    for (value, places, expected) in [
      (0, 1, "0.0"), (5, 1, "0.5"), (10, 1, "1.0"), (12, 3, "0.012"), (1234, 2, "12.34"), (999, 0, "999"),
    ] as [(UInt64, Int, String)] {
      var text = TextBuffer()
      text.appendDigits(of: value, afterPoint: places)
      #expect(text.bytes == Array(expected.utf8))
    }
  }

  @Test func aBufferGrowsWithoutLosingAnything() {
    var text = TextBuffer()
    var expected: [UInt8] = []
    for number in 0..<500 {
      text.append("a" as StaticString)
      text.append("一二" as String)
      text.append(number)
      expected += Array("a一二\(number)".utf8)
    }
    #expect(text.count == expected.count)
    #expect(text.takeBytes() == expected)
    #expect(text.bytes.isEmpty)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func bytesAreFoundWhereverTheyStand(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2000 {
      let alphabet: [UInt8] = [0x61, 0x62, 0xE4, 0x80, 0xFF, 0x22, 0x5C, 0x1F, 0x20, 0x7F]
      let bytes = (0..<random.below(40)).map { _ in
        random.once(in: 8) ? alphabet[random.below(alphabet.count)] : alphabet[random.below(5)]
      }
      let start = random.below(bytes.count + 1)
      bytes.withUnsafeBufferPointer { buffer in
        let escape = bytes[start...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } ?? bytes.count
        #expect(buffer.firstEscape(from: start) == escape, "seed \(seed): \(bytes) from \(start)")
        let other = bytes[start...].firstIndex { $0 != 0x61 } ?? bytes.count
        #expect(
          buffer.firstIndex(from: start, otherThan: 0x61) == other, "seed \(seed): \(bytes) from \(start)")
      }
    }
  }

  @Test func aStretchOfBytesIsFound() {
    Array("abcabd".utf8).withUnsafeBufferPointer { bytes in
      #expect(bytes.contains(bytes: Array("abd".utf8)) && bytes.contains(bytes: Array("abcabd".utf8)))
      #expect(!bytes.contains(bytes: Array("abe".utf8)) && !bytes.contains(bytes: Array("abcabda".utf8)))
      #expect(bytes.contains(bytes: []))
    }
  }
}
