import NationalForm

/// The part that keeps what a document showed when it was written. Word, WPS and LibreOffice keep it when they save the
/// document anew.
enum RecordPart {
  /// Identifies the part's data among those of other programs (ECMA-376, 22.5).
  private static let item = "{6E69616E-6261-6F2D-7772-697474656E31}"

  /// The parts of a package that has the record.
  static func entries(_ record: WrittenRecord) -> [(name: String, content: [UInt8])] {
    [
      (PackagePart.record.path, bytes(record)), (PackagePart.recordProperties.path, properties),
      ("customXml/_rels/item1.xml.rels", relationships),
    ]
  }

  private static func bytes(_ record: WrittenRecord) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(DocumentRecord.root) { xml in
      xml.attribute("xmlns", Namespaces.record)
      for (key, value) in record.lines {
        xml.element(DocumentRecord.line) { xml in
          xml.attribute("key", key)
          xml.attribute("value", value)
        }
      }
    }
    return xml.bytes
  }

  /// The part that says whose data the record is.
  private static let properties: [UInt8] = {
    var xml = XMLWriter()
    xml.element("ds:datastoreItem") { xml in
      xml.attribute("xmlns:ds", Namespaces.customXML)
      xml.attribute("ds:itemID", item)
      xml.element("ds:schemaRefs") { xml in
        xml.element("ds:schemaRef") { $0.attribute("ds:uri", Namespaces.record) }
      }
    }
    return xml.bytes
  }()

  private static let relationships = PackagePart.relationships([.recordProperties]) { _ in "itemProps1.xml" }
}
