import Containers
import Diagnostics
import NationalForm
import ReportModel

/// Tells what people have edited in a document of ours, by the record that it keeps.
struct DocumentEdits {
  private let written: WrittenRecord

  /// Reads the record in a package; `nil` where there is none that can be read.
  init?(in package: OfficePackage) {
    for link in package.relationships.all where link.type.hasSuffix("/customXml") && !link.isExternal {
      let handler = RecordHandler()
      // Damage in another program's data is no reason to refuse the report.
      guard (try? package.scan(link, with: handler)) != nil, let record = handler.record else { continue }
      written = record
      return
    }
    return nil
  }

  /// A finding for each edit.
  func findings(in report: Report) -> [Finding] {
    let words = EditWords(
      in: Message("Word 文档", "Word document"), storedIn: Message("写成时的记录", "the record of what was written"))
    return RecordedEdits(
      written, shown: DocumentPlaces(report), words: words, digest: DocumentRecord.digest
    ).findings(in: report)
  }
}

private final class RecordHandler: XMLHandler {
  private(set) var record: WrittenRecord?

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case DocumentRecord.root: record = WrittenRecord()
    case DocumentRecord.line:
      if let key = attributes.string("key"), let value = attributes.string("value") {
        _ = record?.read(key, value)
      }
    default: break
    }
  }
}

/// Where a document shows the parts of the report that was read from it.
private struct DocumentPlaces: ShownPlaces {
  private let report: Report
  private let blocks: [ProsePart: [Place?]]

  init(_ report: Report) {
    self.report = report
    blocks = ProsePart.all.reduce(into: [:]) { blocks, part in
      blocks[part] = report[part].filter { DocumentRecord.digest($0) != nil }.map(\.place)
    }
  }

  /// The reading keeps no places of these.
  func place(of field: RecordedField) -> Place? { nil }

  func place(ofBlock index: Int, of part: ProsePart) -> Place? {
    if let places = blocks[part], places.indices.contains(index) { return places[index] }
    guard case .section(let section) = part else { return nil }
    return report.provenance.headings?.first { $0.section == section }?.place
  }

  func place(of cell: CellID) -> Place? { report[cell].origin?.place }

  func shows(_ table: TableID) -> Bool { report.form(of: table).cells.contains { report.cells.states($0) } }
}
