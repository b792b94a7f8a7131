import Conversion
import MachineForm
import ReportModel

/// Writes reports as JSON of the schema `nianbao/report/2`, in one layout that diffs well.
struct JSONExporter: StreamingExporter {
  let format = Format.json

  func stream(options: ExportOptions) -> any ReportStream { JSONStream() }
}

/// One report as an object, several as an array of them.
private final class JSONStream: ReportStream {
  private var writer = JSONWriter(capacity: 1 << 16)
  private var count = 0
  /// The first report, until it is known whether there are more.
  private var first: Report?

  func append(_ report: Report) -> [UInt8] {
    count += 1
    if count == 1 {
      first = report
      return []
    }
    if let first {
      writer.beginArray()
      writer.write(first)
      self.first = nil
    }
    writer.write(report)
    return writer.takeBytes()
  }

  func finish() -> ExportResult {
    if let first {
      writer.write(first)
    } else {
      if count == 0 { writer.beginArray() }
      writer.endArray()
    }
    writer.endLine()
    return ExportResult(bytes: writer.takeBytes())
  }
}
