import Containers
import Diagnostics
import ReportModel

/// A document as a package: its main part with everything that goes with it.
struct WordPackage {
  /// The main part.
  let main: [UInt8]
  let properties: DocumentProperties
  /// The date that stands for those of writing; `nil` for none.
  var date: ReportDate?
  var attached = AttachedParts()
  /// The part with the footnotes; empty where there is none.
  var notes: [UInt8] = []
  /// The document whose look it has; `nil` for that of the national document.
  var reference: ReferenceDocument?

  /// The file.
  ///
  /// - Throws: `ConversionError` of kind `unwritable` if there is no memory to pack it.
  var bytes: [UInt8] {
    get throws {
      try ZipWriter.archive(
        of: PackagePart.directory(with: attached, like: reference)
          + [
            (PackagePart.application.path, PropertyParts.application(properties)),
            (PackagePart.core.path, PropertyParts.core(properties, date: date)),
            (PackagePart.document.path, main),
          ]
          + look + optional, knowing: Self.known)
    }
  }

  /// What is the same in nearly all documents.
  private static let known = PackedContents(
    PackagePart.fixedDirectories + [StylesPart.bytes, ThemePart.bytes, NumberingPart.bytes])

  /// The parts that say how it looks.
  private var look: [(name: String, content: [UInt8])] {
    let own: [(PackagePart, [UInt8])] = [
      (.styles, reference?.styles ?? StylesPart.bytes),
      (.settings, reference?.settings ?? SettingsPart.bytes),
      (.fontTable, FontTablePart.bytes), (.theme, ThemePart.bytes), (.oddFooter, FooterPart.odd),
      (.evenFooter, FooterPart.even),
    ]
    return own.filter { reference?.replaces($0.0) != true }.map { ($0.0.path, $0.1) }
      + (reference?.parts ?? []).flatMap(\.entries)
  }

  private var optional: [(name: String, content: [UInt8])] {
    (notes.isEmpty ? [] : [(PackagePart.footnotes.path, notes)])
      + (attached.hasLists ? [(PackagePart.numbering.path, NumberingPart.bytes)] : [])
      + (attached.record.map(RecordPart.entries) ?? [])
      + attached.media.map { ("word/" + $0.name, $0.content.bytes) }
  }
}
