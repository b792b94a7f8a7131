import Diagnostics
import System

/// Describes what a file seems to be if no reader takes it, to make the error helpful.
enum UnknownContent {
  private static let signatures: [(bytes: [UInt8], what: Message, remedy: Message)] = [
    ([0x89, 0x50, 0x4E, 0x47], Message("这是一张 PNG 图片", "this is a PNG picture"), ocr),
    ([0xFF, 0xD8, 0xFF], Message("这是一张 JPEG 图片", "this is a JPEG picture"), ocr),
    ([0x47, 0x49, 0x46, 0x38], Message("这是一张 GIF 图片", "this is a GIF picture"), ocr),
    ([0x42, 0x4D], Message("这像是一张 BMP 图片", "this looks like a BMP picture"), ocr),
    ([0x49, 0x49, 0x2A, 0x00], Message("这是一张 TIFF 图片", "this is a TIFF picture"), ocr),
    (
      Array("%PDF-".utf8), Message("这是 PDF 文件，没有读取它的插件", "this is a PDF file, and no plugin here reads it"),
      Message(
        "请先用 pdftotext -layout 转成文本", "Turn it into text first, for example with pdftotext -layout.")
    ),
    (
      [0x50, 0x4B, 0x03, 0x04],
      Message(
        "这是 ZIP 压缩文件，里面没有可读的文档或工作簿", "this is a ZIP archive that holds no readable document or workbook"),
      Message("请先解压，再转换其中的文件", "Unpack it first and convert the files inside.")
    ),
  ]

  /// The extensions of files in which reports are published, whether or not a reader takes them.
  static let documentEndings: Set<String> = ["ofd", "pdf"]

  private static let ocr = Message("请先做文字识别（OCR）", "It needs optical character recognition (OCR) first.")

  static func error(for source: Source, readable: [Format]) -> ConversionError {
    for (bytes, what, remedy) in signatures where source.bytes.starts(with: bytes) {
      return ConversionError(.unknownFormat, file: source.name, message: what, remedy: remedy)
    }
    let names = readable.map(\.name).joined(separator: ", ")
    return ConversionError(
      .unknownFormat, file: source.name,
      message: Message("认不出这种文件", "this kind of file is not known"),
      remedy: Message(
        "能读取的格式：\(names)；也可用 --from 指定", "Formats that can be read: \(names); --from names one."))
  }
}
