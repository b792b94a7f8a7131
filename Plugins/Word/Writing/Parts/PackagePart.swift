import Containers
import NationalForm
import ReportModel

/// The parts of our documents, in the order in which they are packed.
enum PackagePart: CaseIterable {
  case application, core, document, styles, settings, fontTable, theme, oddFooter, evenFooter
  /// Only in documents that have some.
  case footnotes, numbering
  /// What a document showed when it was written, and the properties of that.
  case record, recordProperties

  /// The parts of every document.
  private static let fixed: [PackagePart] = [
    .application, .core, .document, .styles, .settings, .fontTable, .theme, .oddFooter, .evenFooter,
  ]

  /// The path in the package, without a slash at its beginning.
  var path: String {
    switch self {
    case .application: "docProps/app.xml"
    case .core: "docProps/core.xml"
    case .record: "customXml/item1.xml"
    case .recordProperties: "customXml/itemProps1.xml"
    default: "word/" + target
    }
  }

  /// The path relative to the main part.
  private var target: String {
    switch self {
    case .application: "../docProps/app.xml"
    case .core: "../docProps/core.xml"
    case .document: "document.xml"
    case .styles: "styles.xml"
    case .settings: "settings.xml"
    case .fontTable: "fontTable.xml"
    case .theme: "theme/theme1.xml"
    case .oddFooter: "footer1.xml"
    case .evenFooter: "footer2.xml"
    case .footnotes: "footnotes.xml"
    case .numbering: "numbering.xml"
    case .record, .recordProperties: "../" + path
    }
  }

  /// The id by which the part that names it refers to it.
  var id: String {
    switch self {
    case .document, .styles: "rId1"
    case .core, .settings: "rId2"
    case .application, .fontTable: "rId3"
    case .oddFooter: "rId4"
    case .evenFooter: "rId5"
    case .footnotes: "rId11"
    case .numbering: "rId12"
    case .theme: "rId6"
    case .record: "rId13"
    case .recordProperties: "rId1"
    }
  }

  private var contentType: String {
    switch self {
    case .application: "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    case .core: "application/vnd.openxmlformats-package.core-properties+xml"
    case .document: Self.wordType("document.main")
    case .styles: Self.wordType("styles")
    case .settings: Self.wordType("settings")
    case .fontTable: Self.wordType("fontTable")
    case .theme: "application/vnd.openxmlformats-officedocument.theme+xml"
    case .oddFooter, .evenFooter: Self.wordType("footer")
    case .footnotes: Self.wordType("footnotes")
    case .numbering: Self.wordType("numbering")
    case .record: "application/xml"
    case .recordProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    }
  }

  private static func wordType(_ name: String) -> String {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.\(name)+xml"
  }

  private var relationshipType: String {
    switch self {
    case .application: "\(Namespaces.relationships)/extended-properties"
    case .core: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    case .document: "\(Namespaces.relationships)/officeDocument"
    case .styles: "\(Namespaces.relationships)/styles"
    case .settings: "\(Namespaces.relationships)/settings"
    case .fontTable: "\(Namespaces.relationships)/fontTable"
    case .theme: "\(Namespaces.relationships)/theme"
    case .oddFooter, .evenFooter: "\(Namespaces.relationships)/footer"
    case .footnotes: "\(Namespaces.relationships)/footnotes"
    case .numbering: "\(Namespaces.relationships)/numbering"
    case .record: "\(Namespaces.relationships)/customXml"
    case .recordProperties: "\(Namespaces.relationships)/customXmlProps"
    }
  }

  /// The parts that say what the others are, with their paths.
  ///
  /// - Parameter reference: the document whose parts stand in for some of ours.
  static func directory(
    with attached: AttachedParts, like reference: ReferenceDocument? = nil
  ) -> [(name: String, content: [UInt8])] {
    guard attached.relationships.isEmpty, reference == nil else {
      return makeDirectory(with: attached, like: reference)
    }
    switch attached.parts {
    case []: return plainDirectory
    case [.record]: return recordedDirectory
    default: return makeDirectory(with: attached)
    }
  }

  /// The parts of a document beside the attached ones.
  private static func fixed(like reference: ReferenceDocument?) -> [PackagePart] {
    guard let reference else { return fixed }
    return fixed.filter { !reference.replaces($0) }
  }

  /// The same in every document that has nothing attached.
  private static let plainDirectory = makeDirectory(with: AttachedParts())
  private static let recordedDirectory = makeDirectory(with: AttachedParts(record: WrittenRecord()))

  /// The contents of the parts that say what the others are, as far as they do not depend on the document.
  static let fixedDirectories = (plainDirectory + recordedDirectory).map(\.content)

  private static func makeDirectory(
    with attached: AttachedParts, like reference: ReferenceDocument? = nil
  ) -> [(name: String, content: [UInt8])] {
    [
      ("[Content_Types].xml", contentTypes(attached, reference)),
      ("_rels/.rels", relationships([.document, .core, .application], \.path)),
      (
        "word/_rels/document.xml.rels",
        relationships(
          [.styles, .settings, .fontTable, .theme, .oddFooter, .evenFooter].filter {
            reference?.replaces($0) != true
          }
            + attached.parts, \.target, (reference?.relationships ?? []) + attached.relationships)
      ),
    ]
  }

  private static func contentTypes(_ attached: AttachedParts, _ reference: ReferenceDocument?) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Types") { xml in
      xml.attribute("xmlns", Namespaces.contentTypes)
      xml.element("Default") { xml in
        xml.attribute("Extension", "rels")
        xml.attribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
      }
      for format in PictureContent.Format.allCases
      where attached.media.contains(where: { $0.content.format == format }) {
        xml.element("Default") { xml in
          xml.attribute("Extension", format.rawValue)
          xml.attribute("ContentType", format.mediaType)
        }
      }
      let others = (reference?.parts ?? []).map { ($0.path, $0.contentType) }
      for (path, type) in (fixed(like: reference) + attached.parts + attached.partsOfParts).map({
        ($0.path, $0.contentType)
      })
        + others
      {
        xml.element("Override") { xml in
          xml.attribute("PartName", "/" + path)
          xml.attribute("ContentType", type)
        }
      }
    }
    return xml.bytes
  }

  static func relationships(
    _ parts: [PackagePart], _ target: (PackagePart) -> String, _ others: [AttachedParts.Relationship] = []
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships") { xml in
      xml.attribute("xmlns", Namespaces.packageRelationships)
      for part in parts {
        xml.element("Relationship") { xml in
          xml.attribute("Id", part.id)
          xml.attribute("Type", part.relationshipType)
          xml.attribute("Target", target(part))
        }
      }
      for other in others {
        xml.element("Relationship") { xml in
          xml.attribute("Id", other.id)
          xml.attribute("Type", other.type)
          xml.attribute("Target", other.target)
          if other.isExternal { xml.attribute("TargetMode", "External") }
        }
      }
    }
    return xml.bytes
  }
}
