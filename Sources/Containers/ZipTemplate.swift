import CZip
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An archive some of whose entries are packed anew, again and again; the others stay as they are packed, and all in
/// their order.
package struct ZipTemplate: Sendable {
  private let bytes: [UInt8]

  /// Takes an archive and the names of the entries that will be packed anew.
  ///
  /// - Throws: `ConversionError` of kind `unwritable`, also for an entry that is not there.
  package init(_ bytes: [UInt8], filling names: [String]) throws(ConversionError) {
    // The library keeps to a level only where an entry was packed in another way before.
    self.bytes = try Self.filled(bytes, with: names.map { ($0, []) }, as: ZIP_CM_STORE)
  }

  /// The archive with other contents of some entries; the same contents give the same bytes.
  ///
  /// - Throws: `ConversionError` of kind `unwritable`, also for an entry that is not there.
  package func filled(
    with parts: [(name: String, content: [UInt8])]
  ) throws(ConversionError) -> [UInt8] {
    try Self.filled(bytes, with: parts, as: ZIP_CM_DEFLATE)
  }

  private static func filled(
    _ bytes: [UInt8], with parts: [(name: String, content: [UInt8])], as method: Int32
  ) throws(ConversionError) -> [UInt8] {
    // The library reads the contents where they are, until it has written the archive.
    var contents: [UInt8] = []
    contents.reserveCapacity(parts.reduce(0) { $0 + $1.content.count })
    for part in parts { contents += part.content }
    let archive = bytes.withUnsafeBytes { own in
      contents.withUnsafeBytes { contents in
        filled(own, with: parts.map { ($0.name, $0.content.count) }, contents, method)
      }
    }
    guard let archive else { throw ZipLibrary.failure() }
    return archive
  }

  private static func filled(
    _ bytes: UnsafeRawBufferPointer, with parts: [(name: String, count: Int)],
    _ contents: UnsafeRawBufferPointer, _ method: Int32
  ) -> [UInt8]? {
    _ = ZipLibrary.isReady
    // The library frees what it writes into, whoever it belongs to.
    guard let base = bytes.baseAddress, let copy = malloc(bytes.count) else { return nil }
    copy.copyMemory(from: base, byteCount: bytes.count)
    guard let target = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      return nil
    }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, 0, nil) else {
      zip_source_free(target)
      return nil
    }
    var start = 0
    for (name, count) in parts {
      let content = UnsafeRawBufferPointer(rebasing: contents[start..<start + count])
      start += count
      guard replace(name, with: content, as: method, in: archive) else {
        zip_discard(archive)
        return nil
      }
    }
    return ZipLibrary.closed(archive, into: target)
  }

  private static func replace(
    _ name: String, with content: UnsafeRawBufferPointer, as method: Int32, in archive: OpaquePointer
  ) -> Bool {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0,
      let source = zip_source_buffer(archive, content.baseAddress, UInt64(content.count), 0)
    else { return false }
    guard zip_file_replace(archive, UInt64(index), source, 0) == 0 else {
      zip_source_free(source)
      return false
    }
    return zip_set_file_compression(archive, UInt64(index), method, ZipLibrary.level) == 0
      && ZipLibrary.date(UInt64(index), in: archive)
  }
}
