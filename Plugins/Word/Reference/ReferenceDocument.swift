import Containers
import Diagnostics
import System

/// The look of an office's own document: its page with headers and footers, its styles, its theme and its fonts.
struct ReferenceDocument {
  /// The room on its pages.
  let paper: PageRoom
  /// The markup of its page; `nil` where it has none.
  let page: [UInt8]?
  /// Its styles, with ours that it lacks.
  let styles: [UInt8]
  /// Our settings with what its headers and margins need.
  let settings: [UInt8]
  /// The parts that are taken over.
  let parts: [ReferencePart]
  /// How our main part refers to them.
  let relationships: [AttachedParts.Relationship]
  private let replaced: Set<PackagePart>

  /// Reads a document.
  ///
  /// - Throws: `ConversionError` that names the file, of kind `wrongOption` for what is no Word document, `damaged` or
  ///   `tooLarge`.
  init(_ source: Source, limit: Int) throws {
    self = try source.bytes.withUnsafeBytes { bytes in
      guard bytes.starts(with: [0x50, 0x4B]) else { throw Self.noDocument(source.name) }
      let package: OfficePackage
      do {
        package = try OfficePackage(bytes, file: source.name, limits: ZipArchive.Limits(unpacked: limit))
      } catch let error as ConversionError where error.kind == .unknownFormat {
        throw Self.noDocument(source.name)
      }
      return try ReferenceDocument(package, file: source.name)
    }
  }

  private init(_ package: OfficePackage, file: String) throws {
    let main = try Self.outline(of: package.mainPart, in: package, file: file)
    guard let main, main.elements[0].name == "document", let body = main.child("body", of: 0) else {
      throw Self.noDocument(file)
    }
    guard !Self.isStrict(main) else {
      throw ConversionError(
        .wrongOption, file: file,
        message: Message("这份文档是“严格 Open XML”格式", "the document is saved as Strict Open XML"),
        remedy: Message("请另存为普通的 .docx", "Save it as an ordinary .docx."))
    }
    let renamed = try StyleMerge(Self.part("styles", of: package, file: file))
    styles = renamed.bytes
    let settings = try Self.part("settings", of: package, file: file)
    self.settings = SettingsPart.bytes(
      distinguishesEvenPages: Self.isOn("evenAndOddHeaders", in: settings),
      mirrorsMargins: Self.isOn("mirrorMargins", in: settings))
    var taken = ReferenceParts(package)
    let section = ReferencePage(main, body: body)
    var links: [AttachedParts.Relationship] = []
    var ids: [String: String] = [:]
    for link in package.relationships.all where !link.isExternal {
      let type = link.type.split(separator: "/").last.map(String.init) ?? ""
      let isShown = ["header", "footer"].contains(type) && section.references.contains(link.id)
      guard isShown || ["theme", "fontTable"].contains(type),
        let part = try taken.take(package.path(of: link, in: package.mainPart))
      else { continue }
      let id = "rId\(Self.firstID + links.count)"
      ids[link.id] = id
      links.append(
        AttachedParts.Relationship(
          id: id, type: link.type, target: String(part.path.dropFirst("word/".count)), isExternal: false))
    }
    taken.change(["header", "footer"], renamed.renaming)
    page = section.markup(ids)
    paper = section.paper(titleSize: renamed.titleSize)
    parts = taken.parts
    relationships = links
    var replaced: Set<PackagePart> = page == nil ? [] : [.oddFooter, .evenFooter]
    if links.contains(where: { $0.type.hasSuffix("/theme") }) { replaced.insert(.theme) }
    if links.contains(where: { $0.type.hasSuffix("/fontTable") }) { replaced.insert(.fontTable) }
    self.replaced = replaced
  }

  /// Between those of our fixed parts and those of attached ones.
  private static let firstID = 21

  /// Whether parts of this document stand in for one of ours.
  func replaces(_ part: PackagePart) -> Bool { replaced.contains(part) }

  private static func part(_ type: String, of package: OfficePackage, file: String) throws -> XMLOutline? {
    guard
      let link = package.relationships.all.first(where: { !$0.isExternal && $0.type.hasSuffix("/" + type) })
    else { return nil }
    return try outline(of: package.path(of: link, in: package.mainPart), in: package, file: file)
  }

  private static func outline(of path: String, in package: OfficePackage, file: String) throws -> XMLOutline?
  {
    guard let bytes = try package.content(ofPart: path) else { return nil }
    // What is not well-formed, or has a document type, is refused before anything of it is used.
    try bytes.withUnsafeBytes { try XMLScanner.scan($0, part: path, file: file, handler: XMLHandler()) }
    return XMLOutline(bytes)
  }

  private static func isStrict(_ main: XMLOutline) -> Bool {
    main.attributes(of: 0).contains { $0.value.hasPrefix("http://purl.oclc.org/ooxml/") }
  }

  private static func isOn(_ name: String, in settings: XMLOutline?) -> Bool {
    guard let settings, let element = settings.child(name, of: 0) else { return false }
    return !["0", "false", "off"].contains(settings.attribute("val", of: element) ?? "")
  }

  private static func noDocument(_ file: String) -> ConversionError {
    ConversionError(
      .wrongOption, file: file,
      message: Message(
        "不是 Word 文档（.docx），不能照它的样子写", "it is no Word document (.docx) whose look could be taken"),
      remedy: Message("请给 --reference-doc 一份 .docx 文件", "Give --reference-doc a .docx file."))
  }
}
