import Characters
import TestSupport
import Testing

@testable import Recognition

/// Lookups by hashes that are keys already.
struct HashTableTests {
  @Test func everyKeyIsFoundAndNoOther() {
    for seed in 0..<20 {
      var random = SplitMix64(seed: UInt64(seed))
      var entries: [UInt64: Int] = [:]
      // Low bits that are alike bring keys into the same slot.
      for number in 0..<random.below(200) { entries[random.next() << 8 | 7] = number }
      let table = HashTable(entries)
      for (key, value) in entries { #expect(table[key] == value, "seed \(seed)") }
      for _ in 0..<200 {
        let key = random.next()
        #expect(table.contains(key) == (entries[key] != nil), "seed \(seed)")
      }
    }
  }

  @Test func anEmptyTableHasNothing() { #expect(HashTable<Int>([:])[5] == nil) }

  /// The hash that is worked out without making the skeleton is the skeleton's.
  @Test func theHashOfAText() {
    var texts = RandomText(of: ["政府", "信 息", "（一）", "1.", "公開", "其它", "𠮷", "é", "\u{2F00}"], seed: 4)
    for _ in 0..<300 {
      let text = texts.next(most: 8)
      let skeleton = Folding.skeleton(text)
      let bytes = Array(text.utf8)
      let found = bytes.withUnsafeBufferPointer { Folding.hash($0, 0, bytes.count) }
      #expect(found.hash == FNV1a.hash(of: skeleton) && found.count == skeleton.count, "\(text)")
    }
  }
}
