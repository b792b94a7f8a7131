import CZip
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Packs parts into a zip archive in memory; the same parts give the same bytes.
package enum ZipWriter {
  /// Smaller parts are stored uncompressed, since setting up compression costs more than it saves.
  private static let leastPacked = 1024

  /// Packs the parts into an archive, in order.
  ///
  /// - Parameter known: contents that are packed already.
  /// - Throws: `ConversionError` of kind `unwritable`.
  package static func archive(
    of parts: [(name: String, content: [UInt8])], knowing known: PackedContents? = nil
  ) throws(ConversionError) -> [UInt8] {
    _ = ZipLibrary.isReady
    guard let known, parts.contains(where: { known.entry(of: $0.content) != nil }) else {
      return try archive(of: parts) { _, _ in nil }
    }
    return try known.archive.withUnsafeBufferPointer { bytes throws(ConversionError) in
      guard let store = opened(bytes) else { return try archive(of: parts) { _, _ in nil } }
      // The new archive reads from it until it is closed.
      defer { zip_discard(store) }
      return try archive(of: parts) { content, archive in
        // The whole of an entry is taken over as it is packed.
        known.entry(of: content).flatMap { zip_source_zip(archive, store, $0, 0, 0, -1) }
      }
    }
  }

  /// - Parameter packed: the source of a content that is packed already; `nil` for any other.
  private static func archive(
    of parts: [(name: String, content: [UInt8])],
    _ packed: (_ content: [UInt8], _ archive: OpaquePointer) -> OpaquePointer?
  ) throws(ConversionError) -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 1, nil) else { throw ZipLibrary.failure() }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      zip_source_free(target)
      throw ZipLibrary.failure()
    }
    for (name, content) in parts {
      let isAdded =
        if let source = packed(content, archive) {
          add(name, source, to: archive).map { ZipLibrary.date($0, in: archive) } ?? false
        } else {
          add(name, content, to: archive)
        }
      guard isAdded else {
        zip_discard(archive)
        throw ZipLibrary.failure()
      }
    }
    return try closed(archive, into: target)
  }

  /// An archive in memory, to be read; the bytes must outlive it.
  private static func opened(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else {
      return nil
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// Puts other content into one part of an archive; all other entries stay as they are packed, in their order.
  ///
  /// - Throws: `ConversionError` of kind `damaged` if there is no such part, or `unwritable`.
  package static func replacing(
    _ name: String, with content: [UInt8], in bytes: [UInt8], file: String
  ) throws(ConversionError) -> [UInt8] {
    _ = ZipLibrary.isReady
    guard let copy = copy(of: bytes) else { throw ZipLibrary.failure() }
    guard let target = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      throw ZipLibrary.failure()
    }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, 0, nil) else {
      zip_source_free(target)
      throw ZipArchive.damaged(file)
    }
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else {
      zip_discard(archive)
      throw ZipArchive.damaged(file, entry: name)
    }
    guard let source = source(of: content, for: archive) else {
      zip_discard(archive)
      throw ZipLibrary.failure()
    }
    guard zip_file_replace(archive, UInt64(index), source, 0) == 0 else {
      zip_source_free(source)
      zip_discard(archive)
      throw ZipLibrary.failure()
    }
    guard pack(UInt64(index), content.count, in: archive) else {
      zip_discard(archive)
      throw ZipLibrary.failure()
    }
    return try closed(archive, into: target)
  }

  /// Writes the archive, from the copies of the parts that the library owns.
  private static func closed(
    _ archive: OpaquePointer, into target: OpaquePointer
  ) throws(ConversionError) -> [UInt8] {
    guard let bytes = ZipLibrary.closed(archive, into: target) else { throw ZipLibrary.failure() }
    return bytes
  }

  private static func add(_ name: String, _ content: [UInt8], to archive: OpaquePointer) -> Bool {
    guard let source = source(of: content, for: archive) else { return false }
    return add(name, source, to: archive).map { pack($0, content.count, in: archive) } ?? false
  }

  /// Adds an entry, which owns the source from then on; gives its index.
  private static func add(_ name: String, _ source: OpaquePointer, to archive: OpaquePointer) -> UInt64? {
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return nil
    }
    return UInt64(index)
  }

  /// Whether a content of so many bytes is compressed.
  static func isPacked(_ size: Int) -> Bool { size >= leastPacked }

  /// How an entry is packed.
  private static func pack(_ index: UInt64, _ size: Int, in archive: OpaquePointer) -> Bool {
    let method = isPacked(size) ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    guard zip_set_file_compression(archive, index, method, ZipLibrary.level) == 0 else { return false }
    return ZipLibrary.date(index, in: archive)
  }

  private static func source(of content: [UInt8], for archive: OpaquePointer) -> OpaquePointer? {
    guard let copy = copy(of: content) else { return nil }
    guard let source = zip_source_buffer(archive, copy, UInt64(content.count), 1) else {
      free(copy)
      return nil
    }
    return source
  }

  private static func copy(of content: [UInt8]) -> UnsafeMutableRawPointer? {
    guard let copy = malloc(max(1, content.count)) else { return nil }
    content.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
    }
    return copy
  }
}
