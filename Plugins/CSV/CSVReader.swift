import Characters
import Conversion
import Diagnostics
import MachineForm
import ReportModel
import System

/// Reads lists with one row a cell: our own, and those that a spreadsheet program has saved anew.
struct CSVReader: ReportReader {
  let format = Format.csv

  func confidence(in source: Source) -> Confidence {
    // The head is short; a longer first line is not one.
    guard let end = source.bytes.prefix(1 << 12).firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return .none
    }
    var head = Array(source.bytes[..<end])
    let encoding = TextEncoding.detect(head)
    if encoding == .utf16BigEndian, head.count % 2 != 0 { head.removeLast() }
    guard let text = try? encoding.decode(head, file: source.name) else { return .none }
    return text.withUnsafeBufferPointer { bytes in
      do throws(CSVFault) { return try CSVHeader(bytes) == nil ? .none : .certain } catch { return .certain }
    }
  }

  func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    let text =
      try options.encoding?.decode(source.bytes, file: source.name)
      ?? TextEncoding.decodingDetected(source.bytes, file: source.name)
    return try text.withUnsafeBufferPointer { bytes in
      do {
        guard let header = try CSVHeader(bytes) else { throw Self.foreign(source.name) }
        var scanner = CSVScanner(bytes, separator: header.separator)
        _ = try scanner.nextRow()
        var gathering = CSVGathering(
          header: header, file: source.name, limit: ReportCountLimit(bytes: bytes.count),
          editions: options.editions)
        while try scanner.nextRow() {
          try gathering.add(scanner)
          gathering.addWrittenRows(&scanner)
        }
        return try gathering.finish()
      } catch let fault as CSVFault {
        throw ConversionError(
          .damaged, file: source.name, place: fault.place, message: fault.message, remedy: fault.remedy)
      }
    }
  }

  private static func foreign(_ file: String) -> ConversionError {
    let names = CSVColumn.allCases.filter(\.isRequired).map(\.name).joined(separator: "、")
    return ConversionError(
      .notAReport, file: file, place: .line(1, column: 1),
      message: Message("第一行不是年报数据表的表头", "the first line is not the head of a list of report cells"),
      remedy: Message("表头至少要有这些列：\(names)", "The head must have at least these columns: \(names)."))
  }
}
