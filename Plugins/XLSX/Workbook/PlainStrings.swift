import Containers

/// The table of texts of a workbook as most programs write it, read byte by byte: texts without runs.
enum PlainStrings {
  /// The texts; `nil` for a table that is not plain.
  static func texts(of bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
    guard PlainXML.isUsed, let root = PlainText.firstIndex(of: "<sst", in: bytes),
      let close = bytes[root...].firstIndex(of: UInt8(ascii: ">")), bytes[close - 1] != UInt8(ascii: "/")
    else { return nil }
    var index = close + 1
    func skip(_ word: StaticString) -> Bool {
      guard PlainText.hasPrefix(word, bytes, at: index) else { return false }
      index += word.utf8CodeUnitCount
      return true
    }
    var texts: [String] = []
    var text = RichText()
    while skip("<si><t") {
      guard skip(">") || skip(" xml:space=\"preserve\">"),
        let end = PlainText.end(bytes, from: index, mayHaveReferences: true)
      else { return nil }
      text.begin()
      PlainText.pieces(of: UnsafeBufferPointer(rebasing: bytes[index..<end])) { text.add($0) }
      texts.append(text.finish().text)
      index = end
      guard skip("</t></si>") else { return nil }
    }
    // Without its texts the table is a document of its own: if that is plain, the whole is well-formed.
    let rest = Array(bytes[...close]) + bytes[index...]
    let others = Others()
    guard skip("</sst>"), let isPlain = try? rest.withUnsafeBytes({ try PlainXML.scan($0, handler: others) }),
      isPlain, others.count == 1
    else { return nil }
    return texts
  }

  /// Counts the elements around the texts.
  private final class Others: XMLHandler {
    private(set) var count = 0
    override func start(_ name: XMLName, _ attributes: XMLAttributes) { count += 1 }
  }
}
