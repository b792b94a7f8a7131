import Characters
import Conversion
import Diagnostics
import Testing

@Suite struct TextEncodingTests {
  // Two bytes per character in GBK; the rare character takes four in GB18030 and a surrogate pair in UTF-16.
  private let text = "本机关2023年\n新收申请12件，上年结转1件，均已答复。\n罕见字𠀋与全角０１２\n第四行"

  private var utf8: [UInt8] { Array(text.utf8) }

  private func utf16(bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  private func failure(_ encoding: TextEncoding, _ bytes: [UInt8]) -> ConversionError? {
    #expect(throws: ConversionError.self) { try encoding.decode(bytes, file: "报告.txt") }
  }

  private func check(_ bytes: [UInt8], is encoding: TextEncoding) throws {
    #expect(TextEncoding.detect(bytes) == encoding)
    #expect(try encoding.decode(bytes, file: "报告.txt") == utf8)
  }

  @Test func utf8IsFoundWithAndWithoutMark() throws {
    try check(utf8, is: .utf8)
    try check([0xEF, 0xBB, 0xBF] + utf8, is: .utf8WithMark)
    #expect(TextEncoding.detect([]) == .utf8)
    #expect(TextEncoding.detect(Array("ASCII 12".utf8)) == .utf8)
  }

  @Test(arguments: [true, false])
  func utf16IsFoundWithAndWithoutMark(mark: Bool) throws {
    try check(utf16(bigEndian: false, mark: mark), is: .utf16LittleEndian)
    try check(utf16(bigEndian: true, mark: mark), is: .utf16BigEndian)
  }

  @Test func gb18030IsFound() throws {
    let bytes = try TextEncoding.gb18030.encode(utf8)
    #expect(bytes.count < utf8.count)
    try check(bytes, is: .gb18030)
  }

  @Test(
    arguments: [
      ([0xB1, 0xBE, 0xBB, 0xFA, 0xB9, 0xD8], "本机关"), ([0x81, 0x30, 0x81, 0x30], "\u{80}"),
      ([0x95, 0x32, 0x82, 0x36], "𠀀"), ([0xA1, 0xA1], "\u{3000}"),
    ] as [([UInt8], String)])
  func gb18030HasCharactersOfTwoAndFourBytes(bytes: [UInt8], text: String) throws {
    #expect(try TextEncoding.gb18030.decode(bytes, file: "a") == Array(text.utf8))
    #expect(try TextEncoding.gb18030.encode(Array(text.utf8)) == bytes)
  }

  @Test(arguments: TextEncoding.allCases)
  func whatIsWrittenIsFoundAndRead(encoding: TextEncoding) throws {
    let long = Array(String(repeating: text, count: 2000).utf8)
    let bytes = try encoding.encode(long)
    #expect(TextEncoding.detect(bytes) == encoding)
    #expect(try encoding.decode(bytes, file: "a") == long)
  }

  @Test func damagedUTF8IsNotTakenForGB18030() {
    var damaged = utf8
    damaged[damaged.count - 4] = 0xFF
    #expect(TextEncoding.detect(damaged) == .utf8)
    #expect(TextEncoding.detect(Array(utf8.dropLast())) == .utf8)
  }

  @Test func theLineOfTheFirstWrongByteIsNamed() throws {
    var bytes = utf8
    bytes[bytes.count - 1] = 0x0A
    var error = try #require(failure(.utf8, bytes))
    #expect(error.kind == .invalidEncoding)
    #expect(error.file == "报告.txt")
    #expect(error.place == .line(4, column: 1))
    #expect(error.remedy != nil)

    bytes = try TextEncoding.gb18030.encode(Array("甲\n乙".utf8)) + [0xFF, 0x0A]
    error = try #require(failure(.gb18030, bytes))
    #expect(error.place == .line(2, column: 1))
    #expect(try #require(failure(.gb18030, Array(bytes.dropLast(2)) + [0xB1])).place == .line(2, column: 1))
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func linesOfUTF16AreNotItsBytes(encoding: TextEncoding) throws {
    // “上” is U+4E0A and “਀” is U+0A00; neither ends a line.
    let bytes = try encoding.encode(Array("上\u{0A00}上\n上".utf8))
    #expect(try #require(failure(encoding, bytes + [0xD8, 0xD8])).place == .line(2, column: 1))
    #expect(try #require(failure(encoding, bytes + [0x00])).place == .line(2, column: 1))
    #expect(try #require(failure(encoding, [0xDC, 0xDC] + bytes)).place == .line(1, column: 1))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8], [0xE4, 0x41, 0x42],
      [0xF0, 0x9F, 0x98],
      [0xE4, 0xB8, 0xC0],
    ] as [[UInt8]])
  func whatIsNoUTF8IsRefused(bytes: [UInt8]) {
    #expect(failure(.utf8, Array("甲".utf8) + bytes)?.message.english.contains("from 4 on") == true)
  }

  @Test func everyLengthOfUTF8IsTaken() throws {
    let all: [Unicode.Scalar] = [
      "\u{0}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{D7FF}", "\u{E000}",
      "\u{FFFD}",
      "\u{10000}", "\u{3FFFF}", "\u{40000}", "\u{10FFFF}",
    ]
    let bytes = Array(String(String.UnicodeScalarView(all)).utf8)
    #expect(try TextEncoding.utf8.decode(bytes, file: "a") == bytes)
  }
}
