import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A character encoding that texts of reports come in.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8 without a mark.
  case utf8 = "utf-8"
  /// UTF-8 with a byte order mark, as Excel and WPS want CSV.
  case utf8WithMark = "utf-8-bom"
  /// UTF-16, little end first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, big end first.
  case utf16BigEndian = "utf-16be"
  /// GB18030, which holds GBK and GB2312.
  case gb18030 = "gb18030"

  /// Finds the encoding by content: a mark, then the pattern of UTF-16, then UTF-8, then GB18030.
  ///
  /// The last step only excludes; whether the bytes are valid GB18030 shows when they are decoded.
  public static func detect(_ bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let unmarked = unmarkedUTF16(bytes) { return unmarked }
    guard let wrong = UTF8Validation.firstInvalid(bytes) else { return .utf8 }
    // Chinese in GB18030 looks like UTF-8 for a few characters at most, so this is cut or damaged UTF-8.
    return bytes[..<wrong].count { $0 >= 0xC0 } >= 12 ? .utf8 : .gb18030
  }

  /// Finds the encoding and decodes to UTF-8 without a mark, looking at the bytes of UTF-8 once only.
  ///
  /// - Parameter file: the name for messages.
  /// - Throws: `ConversionError` of kind `invalidEncoding` with the line of the first wrong byte.
  public static func decodingDetected(_ bytes: [UInt8], file: String) throws -> [UInt8] {
    let isPlain = bytes.first.map { $0 < 0xFE } ?? true
    if isPlain, unmarkedUTF16(bytes) == nil, UTF8Validation.firstInvalid(bytes) == nil {
      return withoutMark(bytes)
    }
    return try detect(bytes).decode(bytes, file: file)
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
  }

  // ASCII digits and line ends have a zero byte in UTF-16; in the other encodings zero bytes do not occur.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let window = min(bytes.count, 1 << 14)
    let hasZero = bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, 0, window) != nil } ?? false
    }
    guard hasZero else { return nil }
    var even = 0
    var odd = 0
    for index in 0..<window where bytes[index] == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let enough = max(2, window / 200)
    // 一 is 4E00, with its zero byte on the other side, but it is far rarer than digits and line ends.
    if odd >= enough, odd > even * 2 { return .utf16LittleEndian }
    if even >= enough, even > odd * 2 { return .utf16BigEndian }
    return nil
  }

  /// Decodes bytes to UTF-8 without a mark.
  ///
  /// - Parameter file: the name for messages.
  /// - Throws: `ConversionError` of kind `invalidEncoding` with the line of the first wrong byte.
  public func decode(_ bytes: [UInt8], file: String) throws -> [UInt8] {
    switch self {
    case .utf8, .utf8WithMark:
      if let wrong = UTF8Validation.firstInvalid(bytes) { throw invalid(bytes, at: wrong, file: file) }
      return Self.withoutMark(bytes)
    case .utf16LittleEndian, .utf16BigEndian: return try decodeUTF16(bytes, file: file)
    case .gb18030:
      switch CharacterConverter.convert(bytes, from: "GB18030", to: "UTF-8") {
      case .success(let text): return text
      case .failure(let failure): throw invalid(bytes, at: failure.offset, file: file)
      }
    }
  }

  /// Encodes UTF-8 text; GB18030 holds every character of Unicode, so nothing is lost.
  ///
  /// - Parameter isContinued: whether the text goes on with one that was encoded before, so that no mark is due.
  /// - Throws: `ConversionError` of kind `notRepresentable` when the system cannot encode it.
  public func encode(_ text: [UInt8], isContinued: Bool = false) throws -> [UInt8] {
    switch self {
    case .utf8: return text
    case .utf8WithMark: return isContinued ? text : [0xEF, 0xBB, 0xBF] + text
    case .utf16LittleEndian, .utf16BigEndian:
      let big = self == .utf16BigEndian
      var result: [UInt8] = isContinued ? [] : big ? [0xFE, 0xFF] : [0xFF, 0xFE]
      for unit in String(decoding: text, as: UTF8.self).utf16 {
        let high = UInt8(unit >> 8)
        let low = UInt8(unit & 0xFF)
        result += big ? [high, low] : [low, high]
      }
      return result
    case .gb18030:
      if case .success(let bytes) = CharacterConverter.convert(text, from: "UTF-8", to: "GB18030") {
        return bytes
      }
      throw ConversionError(
        .notRepresentable, message: Message("无法写成 GB18030 编码", "the text cannot be written as GB18030"),
        remedy: Message("请改用 --encoding utf-8", "Use --encoding utf-8."))
    }
  }

  private func decodeUTF16(_ bytes: [UInt8], file: String) throws -> [UInt8] {
    let high = self == .utf16BigEndian ? 0 : 1
    var units = stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map { index in
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
    if let wrong = Self.firstUnpaired(units) ?? (bytes.count % 2 == 0 ? nil : units.count) {
      throw invalid(bytes, at: wrong * 2, line: units[..<wrong].count { $0 == 0x0A } + 1, file: file)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The place of the first surrogate without its other half.
  private static func firstUnpaired(_ units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]), index + 1 < units.count,
        UTF16.isTrailSurrogate(units[index + 1])
      {
        index += 2
      } else if UTF16.isSurrogate(units[index]) {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// - Parameter line: the line of that byte, where it cannot be told by counting the bytes 0A before it.
  private func invalid(_ bytes: [UInt8], at offset: Int, line: Int? = nil, file: String)
    -> ConversionError
  {
    let counted = bytes[..<max(0, min(offset, bytes.count))].count { $0 == 0x0A } + 1
    return ConversionError(
      .invalidEncoding, file: file, place: .line(line ?? counted, column: 1),
      message: Message(
        "第\(offset + 1)个字节起不是有效的 \(rawValue.uppercased()) 文字",
        "the bytes from \(offset + 1) on are not valid \(rawValue.uppercased()) text"),
      remedy: Message(
        "文件可能已损坏或不是文本；请用原软件重新另存为 UTF-8",
        "The file may be damaged or no text; save it anew as UTF-8 in the program it came from."))
  }
}
