import Containers

/// What a handler is told of a document, with the pieces of a text joined.
final class EventLog: XMLHandler {
  private var lines: [String] = []
  private var open: [UInt8] = []

  /// The events, one a line.
  var events: [String] { open.isEmpty ? lines : lines + [line] }

  private static let names: [StaticString] = [
    "r", "s", "t", "ref", "val", "space", "id", "a", "b", "name", "x", "Target", "xmlns",
  ]

  private var line: String { "text \(open)" }

  private func endText() {
    if !open.isEmpty { lines.append(line) }
    open = []
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    endText()
    let own = attributes.ofCell
    let values = Self.names.compactMap { key in attributes[key].map { "\(key)=\(Array($0))" } }
    let cell = [own.reference, own.kind].map { $0.map { String(decoding: $0, as: UTF8.self) } ?? "-" }
    lines.append("start \(name.text) \(values) \(cell) \(own.style) \(attributes.string("name") ?? "-")")
  }

  override func end(_ name: XMLName) {
    endText()
    lines.append("end \(name.text)")
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { open += bytes }

  /// What came of a document: its events, or the error.
  static func outcome(of bytes: [UInt8]) -> (events: [String]?, error: String?) {
    let log = EventLog()
    do {
      try bytes.withUnsafeBytes { try XMLScanner.scan($0, part: "part", file: "file", handler: log) }
      return (log.events, nil)
    } catch {
      return (nil, "\(error)")
    }
  }

  /// The events that are sent without the library; `nil` if the document is not plain.
  static func plain(_ bytes: [UInt8]) throws -> [String]? {
    let log = EventLog()
    let isPlain = try bytes.withUnsafeBytes { try PlainXML.scan($0, handler: log) }
    return isPlain ? log.events : nil
  }
}
