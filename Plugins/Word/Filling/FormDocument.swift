import Characters
import Containers
import Conversion
import Diagnostics
import ReportModel
import System

/// A document as any reader reads it, with the elements in which things were read.
struct FormDocument {
  /// What was read.
  let reports: [Report]
  /// The main part.
  let main: XMLOutline
  /// The path of the main part.
  let mainPart: String
  /// Which element of the main part each place is.
  let elements: ElementPlaces
  private let source: Source

  /// Reads a document.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` for one that cannot be changed in place, or what reading a
  ///   document throws.
  init(_ source: Source, options: ReadOptions) throws {
    let limits = ZipArchive.Limits(unpacked: options.sizeLimit)
    var bytes: [UInt8] = []
    var path = ""
    let content = try source.bytes.withUnsafeBytes { file in
      let package = try OfficePackage(file, file: source.name, limits: limits)
      path = package.mainPart
      bytes = Array(try package.contentOfMainPart())
      return try WordReader.content(of: package, file: source.name, keepsPlaces: true)
    }
    // Elements are counted in the same way, so that one more or less would shift all places.
    guard let outline = XMLOutline(bytes), outline.elements.count == content.elements.count else {
      throw ConversionError(
        .notRepresentable, file: source.name,
        message: Message(
          "文档的正文不是 UTF-8 编码，不能原样填写", "the document's main part is not in UTF-8 and cannot be filled in place"),
        remedy: Message(
          "请用 Word、WPS 或 LibreOffice 另存为 docx 后再填", "Save it anew as docx with Word, WPS or LibreOffice."))
    }
    self.source = source
    main = outline
    mainPart = path
    elements = content.elements
    reports = try WordReader.reports(in: content, of: source, options: options)
  }

  /// Finds the cells of tables that are not known for what they are while nothing stands in them.
  ///
  /// They are read once more with zeros in their blank cells: labels and heads then say what each is, and every sum
  /// holds.
  func findBlankTables(of form: inout Report, at index: Int, options: ReadOptions) throws {
    let missing = TableID.allCases.flatMap { form.form(of: $0).cells }.filter { cell in
      !form[cell].isStated || form[cell].isDoubtful
    }
    guard !missing.isEmpty else { return }
    let blanks = blankCells(besides: form)
    guard !blanks.isEmpty else { return }
    var editor = FormEditor(main)
    for cell in blanks { editor.set("0", inCell: cell) }
    let bytes = try ZipWriter.replacing(mainPart, with: editor.bytes, in: source.bytes, file: source.name)
    let tried = try FormDocument(Source(name: source.name, bytes: bytes), options: options)
    guard tried.reports.count == reports.count else { return }
    for cell in missing {
      guard let origin = tried.reports[index][cell].origin, origin.doubt == nil,
        let element = elements[origin.place], blanks.contains(element)
      else { continue }
      form[cell] = Cell(
        .blank, origin: Origin(place: origin.place, raw: "", recognition: origin.recognition))
    }
  }

  /// The cells in which nothing stands and that are not known for what they are.
  ///
  /// In a table of which other cells are known only those with a placeholder count: a blank one may be a corner.
  private func blankCells(besides form: Report) -> Set<Int> {
    let cells = Set(
      form.cellIDs.compactMap { cell -> Int? in
        form[cell].isDoubtful ? nil : form[cell].origin.flatMap { elements[$0.place] }
      })
    let tables = Set(cells.compactMap(table(of:)))
    let editor = FormEditor(main)
    return Set(
      main.elements.indices.filter { element in
        guard main.elements[element].name == "tc", !cells.contains(element), let table = table(of: element)
        else {
          return false
        }
        let properties = main.child("tcPr", of: element)
        // The lower part of a merged cell is not seen.
        let merging = properties.flatMap { main.child("vMerge", of: $0) ?? main.child("hMerge", of: $0) }
        if let merging, main.attribute("val", of: merging) != "restart" { return false }
        let texts = editor.paragraphs(ofCell: element).map { FormText(of: $0, in: main).text }
        return !texts.isEmpty && main.child("tbl", of: element) == nil && texts.allSatisfy(Placeholder.isOpen)
          && !(tables.contains(table) && texts.allSatisfy(\.isBlank))
      })
  }

  private func table(of element: Int) -> Int? {
    main.ancestors(of: element).first { main.elements[$0].name == "tbl" }
  }
}
