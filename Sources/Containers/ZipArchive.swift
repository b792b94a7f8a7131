import CZip
import Diagnostics

/// The entries of a zip archive in memory, unpacked within limits.
package final class ZipArchive {
  /// Limits on an archive.
  package struct Limits {
    /// The most entries.
    package var entries = 10_000
    /// The most bytes that may be unpacked in total.
    package var unpacked: Int
    /// The highest compression ratio of an entry larger than `ratioFrom`.
    package var ratio = 200
    /// The unpacked size up to which the ratio is not checked, in bytes.
    package var ratioFrom = 4 << 20

    /// Makes limits with a maximum total size, in bytes.
    package init(unpacked: Int) { self.unpacked = unpacked }
  }

  private let archive: OpaquePointer
  private let file: String
  private let limits: Limits
  private var unpacked = 0
  // One buffer reused for all entries: allocating one for each would cost more than unpacking.
  private var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  /// Opens an archive; the bytes must outlive it.
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  package init(_ bytes: UnsafeRawBufferPointer, file: String, limits: Limits) throws {
    self.file = file
    self.limits = limits
    _ = ZipLibrary.isReady
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &failure) else {
      throw Self.damaged(file)
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
      zip_source_free(source)
      throw Self.damaged(file)
    }
    self.archive = archive
    let entries = zip_get_num_entries(archive, 0)
    if entries > limits.entries {
      throw tooLarge("压缩包内有\(entries)个文件", "the archive has \(entries) entries")
    }
  }

  deinit {
    zip_discard(archive)
    room.deallocate()
  }

  /// The names of the entries, in the order of the directory.
  package var names: [String] {
    (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap {
      zip_get_name(archive, $0, 0).map { String(cString: $0) }
    }
  }

  /// Whether there is an entry with this name.
  package func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// The content of an entry, or `nil` if there is none with this name; valid until the next one is
  /// requested.
  ///
  /// - Throws: `ConversionError` of kind `damaged`, `tooLarge`, or `unreadable` for an encrypted entry.
  package func content(of name: String) throws -> UnsafeRawBufferPointer? {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(archive, UInt64(index), 0, &status) == 0, let size = Int(exactly: status.size) else {
      throw Self.damaged(file, entry: name)
    }
    if status.encryption_method != UInt16(ZIP_EM_NONE) {
      throw ConversionError(
        .unreadable, file: file, message: Message("文件有密码", "the file is protected by a password"),
        remedy: Message("请去掉密码后另存", "Save it without its password."))
    }
    if unpacked + size > limits.unpacked {
      throw tooLarge(
        "解压后超过\(limits.unpacked >> 20) MB", "it unpacks to more than \(limits.unpacked >> 20) MB")
    }
    if size > limits.ratioFrom, size / limits.ratio > Int(clamping: status.comp_size) {
      throw tooLarge("\(name) 的压缩比异常", "\(name) is packed beyond any real document")
    }
    unpacked += size
    return try read(index: UInt64(index), size: size, name: name)
  }

  // The size in the directory has been checked; an entry of a different size is damaged.
  private func read(index: UInt64, size: Int, name: String) throws -> UnsafeRawBufferPointer {
    guard let entry = zip_fopen_index(archive, index, 0) else { throw Self.damaged(file, entry: name) }
    defer { zip_fclose(entry) }
    if room.count < size {
      room.deallocate()
      room = .allocate(byteCount: max(size, 1 << 17), alignment: 16)
    }
    var count = 0
    while count < size {
      let step = zip_fread(entry, room.baseAddress.map { $0 + count }, UInt64(size - count))
      guard step > 0 else { throw Self.damaged(file, entry: name) }
      count += Int(step)
    }
    // Reading past the end makes the library verify the checksum.
    var beyond: UInt8 = 0
    guard zip_fread(entry, &beyond, 1) == 0 else { throw Self.damaged(file, entry: name) }
    return UnsafeRawBufferPointer(rebasing: room[..<size])
  }

  private func tooLarge(_ chinese: String, _ english: String) -> ConversionError {
    ConversionError(
      .tooLarge, file: file, message: Message("文件过大：\(chinese)", "the file is too large: \(english)"),
      remedy: Message("请删去多余的内容后另存", "Remove what does not belong to the report and save it anew."))
  }

  /// The error for an archive, or one of its entries, that cannot be read.
  package static func damaged(_ file: String, entry: String? = nil) -> ConversionError {
    ConversionError(
      .damaged, file: file,
      message: entry.map {
        Message("文件已损坏：读不出其中的 \($0)", "the file is damaged: its part \($0) cannot be read")
      } ?? Message("文件已损坏或不完整", "the file is damaged or cut short"),
      remedy: Message(
        "请重新下载，或用 Office、WPS 打开修复后另存", "Download it again, or repair and save it with Office or WPS."))
  }
}
