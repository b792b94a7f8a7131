import ReportModel

/// A block of prose by itself, as the machine form has it.
extension ProseBlock {
  /// The block on one line, with its place and those of what it holds.
  package var json: String {
    var writer = JSONWriter(capacity: 256)
    writer.write(self, placed: true)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The block that such a text states; `nil` if it states none.
  package init?(json: String) {
    var text = json
    let block = text.withUTF8 { bytes -> ProseBlock? in
      var parser = JSONReportParser(bytes)
      guard let block = try? parser.block(depth: 0), parser.scanner.peek() == nil else { return nil }
      return block
    }
    guard let block else { return nil }
    self = block
  }
}
