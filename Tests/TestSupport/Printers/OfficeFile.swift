import Containers

/// Wraps single parts of Office documents, made by tests and fuzzers, in minimal packages.
public enum OfficeFile {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A Word document with this main part, one heading style (`1`) and one list (`7`).
  public static func word(
    _ main: some Sequence<UInt8>, numbers: String = "chineseCounting", first: Int = 1
  ) throws -> [UInt8] {
    let level = #"<w:start w:val="\#(first)"/><w:numFmt w:val="\#(numbers)"/><w:lvlText w:val="%1、"/>"#
    return try archive(
      main: "word/document.xml", content: main,
      parts: [
        (
          "styles", "word/styles.xml",
          Array(#"<styles><style styleId="1"><name val="heading 1"/></style></styles>"#.utf8)
        ),
        (
          "numbering", "word/numbering.xml",
          Array(
            """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">\(level)</w:lvl>\
            </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
            """.utf8)
        ),
      ])
  }

  /// A workbook with this sheet and these shared strings; its styles are none, a date's, and two decimal
  /// places.
  ///
  /// - Parameter code: a number format of its own, for the fourth style.
  public static func workbook(
    _ sheet: some Sequence<UInt8>, strings: [String] = ["规章", "总计"], code: String = "General"
  ) throws -> [UInt8] {
    let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing(
      "<", with: "&lt;")
    let own = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/></numFmts>"
    let styles = [0, 14, 2, 164].map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    let sheets = """
      <workbook xmlns:r="\(office)"><sheets><sheet name="1" sheetId="1" r:id="r0"/></sheets></workbook>
      """
    let list = strings.map { "<si><t>\($0)</t></si>" }.joined()
    return try archive(
      main: "xl/workbook.xml", content: sheets.utf8,
      parts: [
        ("worksheet", "xl/sheet1.xml", Array(sheet)),
        ("sharedStrings", "xl/strings.xml", Array("<sst>\(list)</sst>".utf8)),
        (
          "styles", "xl/styles.xml",
          Array("<s>\(own)<cellXfs>\(styles)</cellXfs></s>".utf8)
        ),
      ])
  }

  /// A part of a file; empty if there is none.
  public static func part(_ name: String, of file: [UInt8]) throws -> [UInt8] {
    try file.withUnsafeBytes { bytes in
      let archive = try ZipArchive(bytes, file: name, limits: ZipArchive.Limits(unpacked: 64 << 20))
      return try archive.content(of: name).map(Array.init) ?? []
    }
  }

  private static func archive(
    main: String, content: some Sequence<UInt8>, parts: [(type: String, name: String, content: [UInt8])]
  ) throws -> [UInt8] {
    let cut = main.index(after: main.lastIndex(of: "/") ?? main.startIndex)
    let links = parts.map { (type: $0.type, target: "/" + $0.name) }
    return try ZipWriter.archive(
      of: [
        (name: "_rels/.rels", content: relationships([("officeDocument", main)])),
        (name: "\(main[..<cut])_rels/\(main[cut...]).rels", content: relationships(links)),
        (name: main, content: Array(content)),
      ] + parts.map { ($0.name, $0.content) })
  }

  private static func relationships(_ links: [(type: String, target: String)]) -> [UInt8] {
    let list = links.enumerated().map {
      "<Relationship Id=\"r\($0)\" Type=\"\(office)/\($1.type)\" Target=\"\($1.target)\"/>"
    }
    return Array("<Relationships>\(list.joined())</Relationships>".utf8)
  }
}
