/// A file of a few objects, put together as LibreOffice does it.
enum SmallPDF {
  /// A catalog with metadata and a profile of colours, and properties; the clock and the names differ from run to run.
  static func bytes(
    time: String = "2026-01-02T03:04:05", name: String = "5F2C3B5E30AB9D0668835FC3405A0609",
    title: String = "A report"
  ) -> [UInt8] {
    let digits = time.filter(\.isNumber)
    let packet = "<x><xmp:CreateDate>\(time)Z</xmp:CreateDate></x>"
    return bytes(
      objects: [
        "<</Type/Catalog/OutputIntents[2 0 R]/Metadata 4 0 R>>",
        "<</Type/OutputIntent/DestOutputProfile 3 0 R>>",
        "<</N 3/Length 19>>\nstream\n\(time)\nendstream",
        "<</Type/Metadata/Length \(packet.utf8.count)>>\nstream\n\(packet)\nendstream",
        "<</Title(\(title))\n/CreationDate(D:\(digits)Z')>>",
      ],
      trailer: "<</Size 6/Root 1 0 R\n/Info 5 0 R\n/ID [ <\(name)>\n<\(name)> ]\n/DocChecksum /\(name)\n>>")
  }

  /// A file of these objects, numbered from 1.
  static func bytes(objects: [String], trailer: String) -> [UInt8] {
    var bytes = Array("%PDF-1.6\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(bytes.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n\n".utf8)
    }
    return bytes + Array("\(table)trailer\n\(trailer)\nstartxref\n\(bytes.count)\n%%EOF\n".utf8)
  }
}
