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

  /// The file.
  ///
  /// - Throws: `ConversionError` of kind `unwritable` if there is no memory to pack it.
  var bytes: [UInt8] {
    get throws {
      try ZipWriter.archive(
        of: PackagePart.directory(with: attached)
          + [
            (PackagePart.application.path, PropertyParts.application(properties)),
            (PackagePart.core.path, PropertyParts.core(properties, date: date)),
            (PackagePart.document.path, main),
            (PackagePart.styles.path, StylesPart.bytes),
            (PackagePart.settings.path, SettingsPart.bytes),
            (PackagePart.fontTable.path, FontTablePart.bytes),
            (PackagePart.theme.path, ThemePart.bytes),
            (PackagePart.oddFooter.path, FooterPart.odd),
            (PackagePart.evenFooter.path, FooterPart.even),
          ]
          + optional)
    }
  }

  private var optional: [(name: String, content: [UInt8])] {
    (notes.isEmpty ? [] : [(PackagePart.footnotes.path, notes)])
      + (attached.hasLists ? [(PackagePart.numbering.path, NumberingPart.bytes)] : [])
      + attached.media.map { ("word/" + $0.name, $0.content.bytes) }
  }
}
