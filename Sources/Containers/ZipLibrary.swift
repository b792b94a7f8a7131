import CZip
import Diagnostics

/// The library that reads and writes zip archives, and what those who write share.
enum ZipLibrary {
  /// From 1 to 9; higher levels take three times as long for XML and save an eighth of the size.
  static let level: UInt32 = 3

  /// Must be asked for before any archive is opened.
  ///
  /// When the first archive is opened, libzip works out what it asks of the sources of archives and keeps it in two
  /// variables without a lock. Of two threads that open their first archives at once, one may find only the first of
  /// them set and be told that its archive is read-only. Here one thread opens an archive before any other may.
  static let isReady: Void = {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return }
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      return zip_source_free(source)
    }
    zip_discard(archive)
  }()

  /// The earliest time a zip archive can state (1980-01-01), so that the bytes do not depend on the clock.
  static func date(_ index: UInt64, in archive: OpaquePointer) -> Bool {
    zip_file_set_dostime(archive, index, 0, 0x21, 0) == 0
  }

  /// Writes an archive into its target and gives the bytes; `nil` where that fails. The archive is given up either way.
  static func closed(_ archive: OpaquePointer, into target: OpaquePointer) -> [UInt8]? {
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      return nil
    }
    guard zip_source_open(target) == 0 else { return nil }
    defer { zip_source_close(target) }
    var status = zip_stat_t()
    guard zip_source_stat(target, &status) == 0, let size = Int(exactly: status.size) else { return nil }
    var count: Int64 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      count = zip_source_read(target, buffer.baseAddress, UInt64(size))
      initialized = max(0, Int(count))
    }
    return count == Int64(size) ? bytes : nil
  }

  static func failure() -> ConversionError {
    ConversionError(
      .unwritable, message: Message("无法打包文件", "the file could not be packed"),
      remedy: Message("请检查内存是否充足", "Check that there is enough memory."))
  }
}
