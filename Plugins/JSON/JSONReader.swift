import Characters
import Conversion
import MachineForm
import ReportModel
import System

/// Reads JSON of the schema `nianbao/report/2`, and of version 1: an object, an array of them, or objects one after the other.
struct JSONReader: ReportReader {
  let format = Format.json

  func confidence(in source: Source) -> Confidence {
    let head = source.bytes.prefix(1 << 13)
    // Most files are something else, which the first character shows.
    guard let opening = head.first(where: { !Self.isMark($0) && !Self.isBlank($0) }),
      opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[")
    else { return .none }
    let start = head.filter { !Self.isMark($0) }.drop(while: Self.isBlank)
    guard let first = start.first, let second = start.dropFirst().first(where: { !Self.isBlank($0) }) else {
      return .none
    }
    switch first {
    case UInt8(ascii: "{"): guard "\"}".utf8.contains(second) else { return .none }
    case UInt8(ascii: "["): guard "{]".utf8.contains(second) else { return .none }
    default: return .none
    }
    return ReportSchema.isNamed(in: start) ? .certain : .possible
  }

  /// Zero bytes and byte order marks are skipped, so that UTF-16 is recognised too.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF: true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    let text = try encoding(of: source, options).decode(source.bytes, file: source.name)
    return try text.withUnsafeBufferPointer { bytes in
      var parser = JSONReportParser(bytes, editions: options.editions)
      do throws(JSONFault) {
        return try parser.reports()
      } catch {
        var fault = error
        if fault.kind == .content, !ReportSchema.isNamed(in: text[...]) {
          fault = JSONReportParser.foreign(at: fault.offset)
        }
        throw fault.error(
          file: source.name, bytes: bytes, start: parser.reportStart, base: parser.reportPath)
      }
    }
  }

  // JSON is UTF-8; UTF-16 is accepted where its mark or its zero bytes show. Anything else is damaged: reading it as
  // GB18030, as for text, would turn one wrong byte into wrong characters everywhere.
  private func encoding(of source: Source, _ options: ReadOptions) -> TextEncoding {
    if let encoding = options.encoding { return encoding }
    let head = Array(source.bytes.prefix(4))
    return head.contains(0) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      ? TextEncoding.detect(source.bytes) : .utf8
  }
}
