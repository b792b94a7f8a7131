import Characters
import Diagnostics
import ReportModel
import System

/// Files of papers, as readers of reports come across them: in a folder that is handed in they lie beside the report.
package enum PaperFile {
  /// What the beginning of a paper's text names its report's source by.
  package static let sourceMark = "原文件："

  /// How many bytes of a text are looked at: title and first paragraph.
  private static let head = 1024

  /// Whether a text is that of a paper: its title on the first line, and the name of the source below.
  package static func isText(_ text: [UInt8]) -> Bool {
    let head = String(decoding: text.prefix(Self.head), as: UTF8.self)
    let first = head.prefix { !$0.isNewline }.drop { $0 == "#" || $0 == " " || $0 == "\u{FEFF}" }
    return Paper.Kind(rawValue: String(first)) != nil && head.contains(sourceMark)
  }

  /// The error for a paper where a report was expected.
  package static func refusal(of source: Source) -> ConversionError {
    ConversionError(
      .paper, file: source.name,
      message: Message("这是随报告报送的说明，不是报告", "this is a paper that goes with a report, and no report"),
      remedy: Message("请选报告本身", "Name the report itself."))
  }
}
