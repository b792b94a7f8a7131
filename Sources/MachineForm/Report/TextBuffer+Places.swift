import Characters
import Diagnostics
import ReportModel

/// Places and origins in one piece: a report has some two hundred of them, which are most of its bytes.
extension TextBuffer {
  /// Appends the origin of a cell as a JSON object on one line.
  mutating func append(_ origin: Origin) {
    append("{\"place\": ")
    append(origin.place)
    appendReading(raw: origin.raw, OriginTail(origin.recognition, origin.doubt))
  }

  /// Appends the origin of a cell that was read on a line, as the other function does.
  mutating func append(_ origin: CellTable.LineOrigin, _ tail: OriginTail) {
    append("{\"place\": ")
    append(.line(origin.line, column: origin.column))
    appendReading(raw: origin.raw, tail)
  }

  private mutating func appendReading(raw: String, _ tail: OriginTail) {
    append(", \"raw\": ")
    append(quoted: raw)
    append(tail.text)
  }

  /// Appends a place as a JSON object on one line.
  @inline(__always)
  mutating func append(_ place: Place) {
    switch place {
    case .line(let line, let column):
      append("{\"line\": ")
      append(line)
      append(", \"column\": ")
      append(column)
    case .sheet(let sheet, let cell):
      append("{\"sheet\": ")
      append(quoted: sheet)
      append(", \"cell\": ")
      append(quoted: cell)
    case .page(let page, let x, let y, let width, let height):
      append("{\"page\": ")
      append(page)
      append(", \"x\": ")
      append(x)
      append(", \"y\": ")
      append(y)
      append(", \"width\": ")
      append(width)
      append(", \"height\": ")
      append(height)
    case .table(let part, let table, let row, let column):
      append("{\"part\": ")
      append(quoted: part)
      append(", \"table\": ")
      append(table)
      append(", \"row\": ")
      append(row)
      append(", \"column\": ")
      append(column)
    case .paragraph(let part, let number):
      append("{\"part\": ")
      append(quoted: part)
      append(", \"paragraph\": ")
      append(number)
    case .path(let path):
      append("{\"path\": ")
      append(quoted: path)
    }
    append("}")
  }
}

/// The end of a cell's origin, which is prepared because it is the same for most cells of a report.
struct OriginTail {
  let recognition: Origin.Recognition
  let doubt: Origin.Doubt?
  let text: [UInt8]

  init(_ recognition: Origin.Recognition, _ doubt: Origin.Doubt?) {
    self.recognition = recognition
    self.doubt = doubt
    let doubted = doubt.map { ", \"doubt\": \"\($0.rawValue)\"" } ?? ""
    text = Array(", \"recognition\": \"\(recognition.rawValue)\"\(doubted)}".utf8)
  }
}
