import Diagnostics
import Layout
import MachineForm
import ReportModel

/// The machine form of a report within a page: JSON in a `script` that no browser runs.
enum EmbeddedForm {
  /// The media type of the element; other pages have it too, with other kinds of JSON.
  private static let mediaType = "application/json"

  /// Whether a script of this type may hold it.
  static func isMediaType(_ type: String?) -> Bool {
    type?.lowercased().split(whereSeparator: \.isWhitespace).elementsEqual([mediaType[...]]) ?? false
  }

  /// Appends the element.
  static func append(_ report: Report, to page: inout PageBuffer) {
    var json = JSONWriter(capacity: 1 << 16)
    json.write(report, layout: .inline)
    page.append("<script type=\"")
    page.append(mediaType)
    page.append("\" id=\"nianbao-report\">\n")
    PageText.append(json: json.takeBytes(), to: &page)
    page.append("\n</script>\n")
  }

  /// What a page holds in addition to what it shows.
  enum Found {
    /// No machine form written by us.
    case nothing
    /// A report.
    case report(Report)
    /// A machine form written by us that cannot be read, and why.
    case unreadable(Message)
  }

  /// Looks for the machine form of a report in the data scripts of a page.
  ///
  /// - Parameter scripts: the positions in the page, within their start tags, of the scripts.
  static func find(in page: [UInt8], scripts: [Int], editions: Editions) -> Found {
    var ours: ArraySlice<UInt8>?
    for script in scripts {
      guard let content = content(of: script, in: page),
        ReportSchema.isNamed(in: content.prefix(longestHead))
      else { continue }
      if ours != nil {
        return .unreadable(Message("里面有不止一份报告", "it holds more than one report"))
      }
      ours = content
    }
    guard let content = ours else { return .nothing }
    return content.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        return .report(try report(in: bytes, editions))
      } catch {
        return .unreadable(error.message)
      }
    }
  }

  /// The name of the schema comes first in what is written; programs that change the page may indent.
  private static let longestHead = 256

  private static func report(
    in content: UnsafeBufferPointer<UInt8>, _ editions: Editions
  ) throws(JSONFault) -> Report {
    var parser = JSONReportParser(content, editions: editions)
    let reports = try parser.reports()
    guard reports.count == 1 else {
      throw JSONFault(
        .excess, at: 0, Message("里面有 \(reports.count) 份报告", "it holds \(reports.count) reports"))
    }
    return reports[0]
  }

  /// The content between the tags of a script.
  private static func content(of script: Int, in page: [UInt8]) -> ArraySlice<UInt8>? {
    guard page.indices.contains(script), let tagEnd = page[script...].firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let content = page[(tagEnd + 1)...]
    // What we write has no other `<`; JSON written by others may have.
    var end = content.startIndex
    while let sign = content[end...].firstIndex(of: UInt8(ascii: "<")) {
      end = sign + 1
      if content[end...].starts(with: "/script".utf8) { return content[..<sign] }
    }
    return content
  }
}
