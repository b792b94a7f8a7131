import Containers
import NianbaoKit
import TestSupport
import Testing

/// Archives that are packed: by many threads at once, and from contents that are packed already.
@Suite struct ZipWriterTests {
  private static let large = Array(String(repeating: "<w:p><w:r>政府信息公开</w:r></w:p>", count: 500).utf8)
  private static let larger = large + Array("<w:p/>".utf8)
  private static let small = Array("<w:p/>".utf8)

  private static func parts(_ number: Int) -> [(name: String, content: [UInt8])] {
    [
      ("[Content_Types].xml", large), ("word/document.xml", larger + Array("\(number)".utf8)),
      ("small.xml", small),
    ]
  }

  private func contents(_ archive: [UInt8]) throws -> [String: [UInt8]] {
    Dictionary(try PackageEditor(archive).contents.map { ($0.name, $0.content) }) { first, _ in first }
  }

  @Test func manyThreadsPackAndUnpackAtOnce() async throws {
    let known = PackedContents([Self.large])
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          let parts = Self.parts(number % 4)
          let archive = try ZipWriter.archive(of: parts, knowing: number.isMultiple(of: 2) ? known : nil)
          let read = try PackageEditor(archive).contents
          return read.map(\.name) == parts.map(\.name) && read.map(\.content) == parts.map(\.content)
        }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }

  @Test func contentsThatArePackedAlreadyGiveTheSameBytes() throws {
    for known in [[Self.large], [Self.small, Self.large, Self.larger], [Self.larger], [Self.small], []] {
      let parts = Self.parts(1) + [(name: "again.xml", content: Self.large)]
      let packed = try ZipWriter.archive(of: parts, knowing: PackedContents(known))
      #expect(try packed == ZipWriter.archive(of: parts))
      #expect(try contents(packed)["again.xml"] == Self.large)
    }
  }

  @Test func aContentOfOneByteMoreIsAnother() throws {
    let parts: [(name: String, content: [UInt8])] = [("a.xml", Self.larger), ("b.xml", [])]
    let read = try contents(ZipWriter.archive(of: parts, knowing: PackedContents([Self.large])))
    #expect(read["a.xml"] == Self.larger)
    #expect(read["b.xml"] == [])
  }

  @Test func documentsWrittenAtOnceAreThoseWrittenOneByOne() async throws {
    let reports = (0..<4).map { seed in
      var generator = ReportGenerator(seed: UInt64(seed))
      return generator.next()
    }
    let exporter = try Registry.standard.exporter(named: "docx")
    let alone = try reports.map { try exporter.export($0).bytes }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<32 {
        group.addTask {
          (number % 4, try Registry.standard.exporter(named: "docx").export(reports[number % 4]).bytes)
        }
      }
      for try await (seed, bytes) in group { #expect(bytes == alone[seed], "seed \(seed)") }
    }
  }
}
