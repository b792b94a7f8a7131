import Characters
import Diagnostics

extension JSONScanner {
  /// The text of a string with its escapes replaced.
  func unescape(_ range: Range<Int>) throws(JSONFault) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let start = min(bytes.firstEscape(from: index), range.upperBound)
      text.append(contentsOf: bytes[index..<start])
      guard start < range.upperBound else { break }
      index = start
      index += 2
      switch bytes[start + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[start + 1])
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        let scalar = try self.scalar(at: &index, before: range.upperBound)
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default:
        throw JSONFault(.syntax, at: start, Message("没有这种转义", "there is no such escape"))
      }
    }
    return text
  }

  /// The character of an escape `\uXXXX`, or of two that are a surrogate pair.
  private func scalar(at index: inout Int, before end: Int) throws(JSONFault) -> Unicode.Scalar {
    let start = index - 2
    let unit = try hexadecimal(at: &index, before: end)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if unit < 0xDC00, index + 2 <= end, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let low = try hexadecimal(at: &index, before: end)
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw JSONFault(
      .syntax, at: start, Message("转义写出了半个字符（孤立的代理项）", "an escape gives half a character (a lone surrogate)"))
  }

  private func hexadecimal(at index: inout Int, before end: Int) throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for offset in index..<index + 4 {
      guard offset < end, let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
        throw JSONFault(
          .syntax, at: offset, Message("\\u 后面应当是四位十六进制数", "\\u wants four hexadecimal digits"))
      }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
