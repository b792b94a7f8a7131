import Containers
import Conversion
import NationalForm
import ReportModel
import System

/// Reads our own documents exactly: every paragraph and cell is what its style and its place in the form say.
///
/// One that was changed since is read like any other, because what people type needs more care than what we write.
enum OwnDocument {
  /// The report of one of our documents; `nil` if it is not one, or was changed.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  static func report(in package: OfficePackage, source: Source, editions: Editions) throws -> Report? {
    guard let properties = properties(of: package), properties.mark != nil,
      let edition = editions.all.first(where: { $0.notice == properties.notice })
    else { return nil }
    let content = Array(try package.contentOfMainPart())
    let notesPart = try package.content(partOfType: "footnotes") ?? []
    guard properties.mark(for: content, notes: notesPart) == properties.mark else { return nil }
    let notes = OwnNotesHandler()
    try package.scan(partOfType: "footnotes", with: notes)
    var pictures: [String: PictureContent] = [:]
    for link in package.relationships.all where link.type.hasSuffix("/image") {
      pictures[link.id] = try package.content(of: link).flatMap(PictureContent.init)
    }
    let main = OwnDocumentHandler(
      relationships: package.relationships, notes: notes.notes, pictures: pictures)
    try content.withUnsafeBytes { try package.scan($0, of: package.mainPart, with: main) }
    guard var report = PrintedDocument.report(of: main.elements, in: edition, among: editions),
      report.title == properties.title
    else { return nil }
    report.organization = properties.organization
    report.year = properties.year.flatMap { Int($0) }
    report.provenance.source = source.name
    report.provenance.format = WordLayout.format.name
    return report
  }

  /// Whether it is a paper that goes with a report.
  static func isPaper(_ package: OfficePackage) -> Bool { properties(of: package)?.isPaper ?? false }

  private static func properties(of package: OfficePackage) -> DocumentProperties? {
    let handler = PropertiesHandler()
    // Damage in a part that is not needed is no reason to refuse the rest.
    guard (try? package.scan(ownPartOfType: "core-properties", with: handler)) ?? false else { return nil }
    return handler.properties
  }
}
