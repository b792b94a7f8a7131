/// Contents that are the same in many archives, packed once: to pack them costs more than all else that is done for one.
package struct PackedContents: Sendable {
  private let contents: [[UInt8]]
  /// The contents as the entries of an archive, in order; empty if there was no memory to pack them.
  let archive: [UInt8]

  /// Packs contents; those that are stored as they are anyway are left out.
  package init(_ contents: [[UInt8]]) {
    let packed = contents.filter { ZipWriter.isPacked($0.count) }
    let parts = packed.indices.map { (name: String($0), content: packed[$0]) }
    let archive = packed.isEmpty ? [] : (try? ZipWriter.archive(of: parts)) ?? []
    self.archive = archive
    self.contents = archive.isEmpty ? [] : packed
  }

  /// The entry of the archive that holds a content; `nil` if none does.
  func entry(of content: [UInt8]) -> UInt64? { contents.firstIndex(of: content).map(UInt64.init) }
}
