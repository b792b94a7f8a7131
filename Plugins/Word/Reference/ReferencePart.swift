import Containers

/// A part of another document that is taken over, with what it refers to.
struct ReferencePart {
  /// Where it stands in our document.
  let path: String
  let contentType: String
  var content: [UInt8]
  /// What it refers to, under the ids that it uses.
  var relationships: [AttachedParts.Relationship] = []

  /// The folder of such parts: none of ours has its name.
  static let folder = "word/reference/"

  /// The name of the part in its folder.
  var name: String { String(path.dropFirst(Self.folder.count)) }

  /// The part and its relationships as entries of an archive.
  var entries: [(name: String, content: [UInt8])] {
    [(path, content)]
      + (relationships.isEmpty
        ? [] : [("\(Self.folder)_rels/\(name).rels", PackagePart.relationships([], \.path, relationships))])
  }
}

/// Takes parts out of a document, each once, and all that they refer to.
struct ReferenceParts {
  private let package: OfficePackage
  /// The parts in the order in which they were found.
  private(set) var parts: [ReferencePart] = []
  /// For each path in the document, the part's index.
  private var taken: [String: Int] = [:]

  init(_ package: OfficePackage) { self.package = package }

  /// Takes a part; `nil` where the document does not have it.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  mutating func take(_ path: String) throws -> ReferencePart? {
    if let index = taken[path] { return parts[index] }
    guard let content = try package.content(ofPart: path), parts.count < Self.most else { return nil }
    let index = parts.count
    taken[path] = index
    let ending = path.lastIndex(of: ".").map { path[$0...] } ?? ""
    parts.append(
      ReferencePart(
        path: "\(ReferencePart.folder)part\(index + 1)\(ending)",
        contentType: try package.contentType(ofPart: path),
        content: content))
    for link in try package.relationships(ofPart: path).all {
      var target: String? = link.target
      if !link.isExternal { target = try take(package.path(of: link, in: path))?.name }
      guard let target else { continue }
      parts[index].relationships.append(
        AttachedParts.Relationship(id: link.id, type: link.type, target: target, isExternal: link.isExternal))
    }
    return parts[index]
  }

  /// Parts of one document that are taken at most.
  private static let most = 200

  /// Changes the content of all parts of a type.
  mutating func change(_ types: Set<String>, _ body: ([UInt8]) -> [UInt8]) {
    for index in parts.indices
    where types.contains(where: { parts[index].contentType.hasSuffix(".\($0)+xml") }) {
      parts[index].content = body(parts[index].content)
    }
  }
}
