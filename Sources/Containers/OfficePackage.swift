import Diagnostics

/// A zip archive whose parts refer to each other by relationships, as Office documents are (ECMA-376 part 2).
package struct OfficePackage {
  /// The path of the main document part.
  package let mainPart: String
  /// The relationships of the main part.
  package let relationships: Relationships
  private let root: Relationships
  private let file: String
  private let archive: ZipArchive

  /// Opens a package; the bytes must outlive it.
  ///
  /// - Throws: `ConversionError` of kind `damaged`, `tooLarge`, `unreadable`, or `unknownFormat` for an
  ///   archive that is not an Office package.
  package init(_ bytes: UnsafeRawBufferPointer, file: String, limits: ZipArchive.Limits) throws {
    let archive = try ZipArchive(bytes, file: file, limits: limits)
    let root = RelationshipsHandler()
    guard try Self.scan("_rels/.rels", of: archive, file: file, with: root),
      let main = root.relationships.target(ofType: "officeDocument").map({ Self.resolve($0, in: "") }),
      archive.contains(main)
    else {
      throw ConversionError(
        .unknownFormat, file: file,
        message: Message("这个压缩文件不是 Office 文档", "this archive is no Office document"),
        remedy: Message("压缩包请先解压，再转换其中的文件", "Unpack archives first and convert the files inside."))
    }
    let folder = Self.folder(of: main)
    let links = RelationshipsHandler()
    try Self.scan("\(folder)_rels/\(main.dropFirst(folder.count)).rels", of: archive, file: file, with: links)
    self.file = file
    self.archive = archive
    self.root = root.relationships
    mainPart = main
    relationships = links.relationships
  }

  /// Sends the events of a part related to the main part to a handler; returns `false` if there is none.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`, or the error with which the handler
  ///   stopped.
  @discardableResult
  package func scan(partOfType type: String, with handler: XMLHandler) throws -> Bool {
    guard let target = relationships.target(ofType: type) else { return false }
    return try Self.scan(Self.resolve(target, in: folder), of: archive, file: file, with: handler)
  }

  /// Sends the events of a part related to the package itself to a handler; returns `false` if there is none.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`, or the error with which the handler
  ///   stopped.
  @discardableResult
  package func scan(ownPartOfType type: String, with handler: XMLHandler) throws -> Bool {
    guard let target = root.target(ofType: type) else { return false }
    return try Self.scan(Self.resolve(target, in: ""), of: archive, file: file, with: handler)
  }

  /// Sends the events of the part a relationship of the main part refers to.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`, or the error with which the handler
  ///   stopped.
  package func scan(_ link: Relationships.Relationship, with handler: XMLHandler) throws {
    let part = Self.resolve(link.target, in: folder)
    guard try Self.scan(part, of: archive, file: file, with: handler) else {
      throw ZipArchive.damaged(file, entry: part)
    }
  }

  /// The folder that targets in the main part are relative to, with a trailing slash.
  private var folder: String { Self.folder(of: mainPart) }

  /// Sends the events of the main part to a handler.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`, or the error with which the handler
  ///   stopped.
  package func scanMainPart(with handler: XMLHandler) throws {
    guard try Self.scan(mainPart, of: archive, file: file, with: handler) else {
      throw ZipArchive.damaged(file, entry: mainPart)
    }
  }

  /// The bytes of the main part; valid until another part is requested.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package func contentOfMainPart() throws -> UnsafeRawBufferPointer {
    guard let bytes = try archive.content(of: mainPart) else {
      throw ZipArchive.damaged(file, entry: mainPart)
    }
    return bytes
  }

  /// The bytes of the part that a relationship of the main part refers to, and its path; valid until another part is
  /// requested. `nil` where there is none.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package func bytes(
    of link: Relationships.Relationship
  ) throws -> (part: String, bytes: UnsafeRawBufferPointer)? {
    let part = Self.resolve(link.target, in: folder)
    return try archive.content(of: part).map { (part, $0) }
  }

  /// The bytes of the part of that type related to the main part, and its path; valid until another part is requested.
  /// `nil` where there is none.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package func bytes(partOfType type: String) throws -> (part: String, bytes: UnsafeRawBufferPointer)? {
    guard let target = relationships.target(ofType: type) else { return nil }
    let part = Self.resolve(target, in: folder)
    return try archive.content(of: part).map { (part, $0) }
  }

  /// Sends the events of a part's bytes.
  ///
  /// - Throws: `ConversionError` of kind `damaged`, or the error with which the handler stopped.
  package func scan(_ bytes: UnsafeRawBufferPointer, of part: String, with handler: XMLHandler) throws {
    try Self.scan(bytes, part: part, file: file, with: handler)
  }

  /// A copy of the part of that type related to the main part; `nil` where there is none.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package func content(partOfType type: String) throws -> [UInt8]? {
    guard let target = relationships.target(ofType: type) else { return nil }
    return try archive.content(of: Self.resolve(target, in: folder)).map { Array($0) }
  }

  /// A copy of the part that a relationship of the main part refers to; `nil` where there is none.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package func content(of link: Relationships.Relationship) throws -> [UInt8]? {
    guard !link.isExternal else { return nil }
    return try archive.content(of: Self.resolve(link.target, in: folder)).map { Array($0) }
  }

  /// Copies of all parts whose paths begin with a folder's, which ends with a slash.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package func contents(under folder: String) throws -> [[UInt8]] {
    try archive.names.filter { $0.hasPrefix(folder) && !$0.hasSuffix("/") }
      .compactMap { try archive.content(of: $0).map { Array($0) } }
  }

  /// A copy of a part, by its path; `nil` where there is none.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package func content(ofPart path: String) throws -> [UInt8]? {
    try archive.content(of: path).map { Array($0) }
  }

  /// What a part refers to.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package func relationships(ofPart path: String) throws -> Relationships {
    let folder = Self.folder(of: path)
    let links = RelationshipsHandler()
    try Self.scan("\(folder)_rels/\(path.dropFirst(folder.count)).rels", of: archive, file: file, with: links)
    return links.relationships
  }

  /// The path of the part that a relationship of another part refers to.
  package func path(of link: Relationships.Relationship, in part: String) -> String {
    Self.resolve(link.target, in: Self.folder(of: part))
  }

  /// The content type of a part.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package func contentType(ofPart path: String) throws -> String {
    let types = ContentTypesHandler()
    try Self.scan("[Content_Types].xml", of: archive, file: file, with: types)
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return types.overrides["/" + path] ?? types.defaults[ending] ?? "application/octet-stream"
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  @discardableResult
  private static func scan(
    _ part: String, of archive: ZipArchive, file: String, with handler: XMLHandler
  ) throws -> Bool {
    guard let bytes = try archive.content(of: part) else { return false }
    try scan(bytes, part: part, file: file, with: handler)
    return true
  }

  /// Sends the events of a part's bytes.
  private static func scan(
    _ bytes: UnsafeRawBufferPointer, part: String, file: String, with handler: XMLHandler
  ) throws {
    if try !PlainXML.scan(bytes, handler: handler) {
      try XMLScanner.scan(bytes, part: part, file: file, handler: handler)
    }
  }

  // Targets are relative to the folder of the referring part, or absolute if they begin with a slash.
  private static func resolve(_ target: String, in folder: String) -> String {
    var parts: [Substring] = []
    let path = target.hasPrefix("/") ? target : folder + target
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// The parts that a part refers to.
package struct Relationships {
  /// A reference to another part.
  package struct Relationship {
    /// The id by which the referring part's content uses it.
    package let id: String
    /// The type: a URI whose end is the same in all versions of the standard.
    package let type: String
    /// The part's path; an address where it is outside the package.
    package let target: String
    /// Whether it is outside the package.
    package var isExternal = false
  }

  /// All relationships, in order.
  package var all: [Relationship] = []

  /// The relationships by their ids, the first of each.
  package var byID: [String: Relationship] {
    Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The target of the first relationship whose type has this last component.
  package func target(ofType ending: String) -> String? {
    all.first { !$0.isExternal && $0.type.hasSuffix("/" + ending) }?.target
  }
}

private final class RelationshipsHandler: XMLHandler {
  private(set) var relationships = Relationships()

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard case "Relationship" = name, let target = attributes.string("Target") else { return }
    relationships.all.append(
      Relationships.Relationship(
        id: attributes.string("Id") ?? "", type: attributes.string("Type") ?? "", target: target,
        isExternal: attributes.string("TargetMode") == "External"))
  }
}

/// Reads what kind of content each part of a package has.
private final class ContentTypesHandler: XMLHandler {
  private(set) var overrides: [String: String] = [:]
  private(set) var defaults: [String: String] = [:]

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let type = attributes.string("ContentType")
    switch name {
    case "Override": if let part = attributes.string("PartName") { overrides[part] = type }
    case "Default": if let ending = attributes.string("Extension") { defaults[ending.lowercased()] = type }
    default: break
    }
  }
}
