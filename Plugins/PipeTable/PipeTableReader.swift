import Characters
import Conversion
import Diagnostics
import ReportModel
import System

/// Reads what the exporter writes, also after a person or a Markdown formatter has edited it.
public struct PipeTableReader: ReportReader {
  /// The format.
  public let format = Format.pipe

  /// Makes the reader.
  public init() {}

  /// Certain where the text begins with the format's own mark, otherwise none: other Markdown is for the
  /// reader of free text.
  public func confidence(in source: Source) -> Confidence {
    // UTF-16 has zero bytes between the mark's letters; byte order marks and empty lines may come before it.
    let opening = source.bytes.prefix(256).filter { $0 != 0 }
    let before: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09, .newline, .carriageReturn]
    let start = opening.drop { before.contains($0) }
    return start.starts(with: HeadComment.mark) ? .certain : .none
  }

  /// Reads one report.
  /// - Throws: `ConversionError` with the line of what does not fit the form.
  public func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    guard source.bytes.count <= options.sizeLimit else {
      throw ConversionError(
        .tooLarge, file: source.name,
        message: Message(
          "文件有\(source.bytes.count)字节，超过上限\(options.sizeLimit)字节",
          "the file has \(source.bytes.count) bytes, more than the limit of \(options.sizeLimit)"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
    }
    let encoding = options.encoding ?? TextEncoding.detect(source.bytes)
    let text = try encoding.decode(source.bytes, file: source.name)
    var parser = PipeTableParser(text: text, file: source.name, editions: options.editions)
    return [try parser.parse()]
  }
}
