import TestSupport
import Testing

@testable import Characters

/// Counting eight bytes at a time gives what counting one by one gives, whatever the bytes are.
struct ByteWordTests {
  private func naive(_ bytes: [UInt8]) -> (characters: Int, columns: Int, ink: Int) {
    let starts = bytes.filter { $0 & 0xC0 != 0x80 }
    let columns = starts.reduce(0) { $0 + ($1 < 0xE0 ? 1 : 2) }
    return (starts.count, columns, columns - bytes.count { $0 == 0x20 })
  }

  private func counted(_ bytes: [UInt8]) -> (characters: Int, columns: Int, ink: Int) {
    bytes.withUnsafeBufferPointer { ($0.scalarCount, $0.printedColumns, $0.inkColumns) }
  }

  @Test(arguments: ["", " ", "a", "年报", "2023 年  年报。", "１２ 件", "政府信息公开工作年度报告 — “总计”"])
  func texts(text: String) { #expect(counted(Array(text.utf8)) == naive(Array(text.utf8))) }

  @Test func anyBytesOfAnyLength() {
    for seed in 0..<400 {
      var random = SplitMix64(seed: UInt64(seed))
      let bytes = (0..<random.below(40)).map { _ in
        random.once(in: 4) ? UInt8(0x20) : UInt8(truncatingIfNeeded: random.next())
      }
      #expect(counted(bytes) == naive(bytes), "seed \(seed)")
    }
  }
}
