import Characters
import Containers
import Diagnostics
import NationalForm
import ReportModel

/// The part that keeps what a document showed when it was written: digests of its words and the values of its tables, none
/// of its text. Word, WPS and LibreOffice keep it when they save the document anew.
enum RecordPart {
  private static let root: StaticString = "nianbao-written"
  private static let line: StaticString = "line"
  /// Identifies the part's data among those of other programs (ECMA-376, 22.5).
  private static let item = "{6E69616E-6261-6F2D-7772-697474656E31}"

  /// The record of a report as a document shows it.
  static func record(of report: Report, title: String?) -> WrittenRecord {
    var shown = report
    shown.title = title.map(DocumentProperties.carried)
    shown.signature = report.signature.map(DocumentProperties.carried)
    return WrittenRecord(
      of: shown, digest, value: { NationalDocument.statement(printed: NationalDocument.text(of: $0)) })
  }

  /// The digest of a block by its words, since programs set them as they like; `nil` for one without words or picture.
  static func digest(_ block: ProseBlock) -> String? {
    var words = block.text
    switch block {
    case .paragraph(let paragraph):
      if words.isBlank, !paragraph.pictures.isEmpty { words = picture }
      words += paragraph.notes.joined().map(\.text).joined()
    case .picture: words = picture
    case .table: break
    }
    words = DocumentProperties.carried(words).withoutBlanks
    return words.isEmpty ? nil : WrittenRecord.digest(Array(words.utf8))
  }

  // Programs pack pictures anew.
  private static let picture = "［图片］"

  // MARK: Writing

  /// The part.
  static func bytes(_ record: WrittenRecord) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(root) { xml in
      xml.attribute("xmlns", Namespaces.record)
      for (key, value) in record.lines {
        xml.element(line) { xml in
          xml.attribute("key", key)
          xml.attribute("value", value)
        }
      }
    }
    return xml.bytes
  }

  /// The part that says whose data the record is.
  static let properties: [UInt8] = {
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

  /// The parts of a package that has the record.
  static func entries(_ record: WrittenRecord) -> [(name: String, content: [UInt8])] {
    [
      (PackagePart.record.path, bytes(record)), (PackagePart.recordProperties.path, properties),
      ("customXml/_rels/item1.xml.rels", relationships),
    ]
  }

  private static let relationships = PackagePart.relationships([.recordProperties]) { _ in "itemProps1.xml" }

  // MARK: Reading

  /// The record in a package; `nil` where there is none that can be read.
  static func record(in package: OfficePackage) -> WrittenRecord? {
    for link in package.relationships.all where link.type.hasSuffix("/customXml") && !link.isExternal {
      let handler = RecordHandler()
      // Damage in another program's data is no reason to refuse the report.
      if (try? package.scan(link, with: handler)) != nil, let record = handler.record { return record }
    }
    return nil
  }

  private final class RecordHandler: XMLHandler {
    private(set) var record: WrittenRecord?

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case RecordPart.root: record = WrittenRecord()
      case RecordPart.line:
        if let key = attributes.string("key"), let value = attributes.string("value") {
          _ = record?.read(key, value)
        }
      default: break
      }
    }
  }
}

/// Where a document shows the parts of the report that was read from it.
struct DocumentPlaces: ShownPlaces {
  let report: Report

  func place(of field: RecordedField) -> Place? { nil }

  func place(ofBlock index: Int, of part: ProsePart) -> Place? {
    let blocks = report[part].filter { RecordPart.digest($0) != nil }
    if blocks.indices.contains(index) { return blocks[index].place }
    guard case .section(let section) = part else { return nil }
    return report.provenance.headings?.first { $0.section == section }?.place
  }

  func place(of cell: CellID) -> Place? { report[cell].origin?.place }

  func shows(_ table: TableID) -> Bool { report.form(of: table).cells.contains { report.cells.states($0) } }
}
