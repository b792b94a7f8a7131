import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads whole inputs within a size limit.
package enum InputFile {
  /// The name for standard input.
  package static let standardInput = "-"

  /// Reads a file, or standard input for `-`.
  ///
  /// The size is checked first, so that a file beyond the limit is refused without being read.
  ///
  /// - Throws: `ConversionError` of kind `unreadable`, or `tooLarge` above `limit` bytes.
  package static func read(_ path: String, limit: Int) throws -> Source {
    if path == standardInput {
      return Source(name: path, bytes: try contents(of: STDIN_FILENO, expecting: 0, name: path, limit: limit))
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure.last.unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFailure.last.unreadable(path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemFailure(code: EISDIR).unreadable(path) }
    let size = Int(status.st_size)
    guard size <= limit else { throw tooLarge(path, size: size, limit: limit) }
    let bytes = try contents(of: descriptor, expecting: size, name: path, limit: limit)
    return Source(name: path, bytes: bytes)
  }

  // The limit is checked here too: pipes have no size, and files can grow while being read.
  private static func contents(
    of descriptor: Int32, expecting size: Int, name: String, limit: Int
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = size + 1
    while true {
      var failure: SystemFailure?
      var ended = false
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
        while count < room.count, !ended, failure == nil {
          let got = systemRead(descriptor, room.baseAddress.map { $0 + count }, room.count - count)
          if got > 0 {
            count += got
          } else if got == 0 {
            ended = true
          } else if errno != EINTR {
            failure = .last
          }
        }
      }
      if let failure { throw failure.unreadable(name) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw tooLarge(name, size: nil, limit: limit) }
      if ended { return bytes }
      capacity = 1 << 16
    }
  }

  private static func tooLarge(_ name: String, size: Int?, limit: Int) -> ConversionError {
    let most = limit >> 20
    let found = size.map { $0 >> 20 }
    return ConversionError(
      .tooLarge, file: name,
      message: Message(
        "文件太大（\(found.map { "\($0) MB，" } ?? "")上限 \(most) MB）",
        "the file is too large (\(found.map { "\($0) MB, " } ?? "")the limit is \(most) MB)"),
      remedy: Message(
        "年度报告通常不到 1 MB，请检查是否选错了文件", "A report has less than 1 MB: check that this is the file you meant."))
  }
}

// Within the type, the name would refer to its own method.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
