import CGNU
import Characters
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files so that they appear complete under their names or not at all.
public struct AtomicFile: Sendable {
  /// Whether existing files are replaced.
  public var replaces: Bool
  /// Registers the files being written.
  public var temporaryFiles: TemporaryFiles

  /// Makes a writer.
  public init(replaces: Bool = false, temporaryFiles: TemporaryFiles = TemporaryFiles()) {
    self.replaces = replaces
    self.temporaryFiles = temporaryFiles
  }

  /// Writes bytes to a path.
  ///
  /// They are written to a temporary file in the same folder, which is then renamed; without `fsync`, which
  /// would make writing five times as slow. Devices and pipes are written to directly.
  ///
  /// - Throws: `ConversionError` of kind `exists` or `unwritable`.
  public func write(_ bytes: [UInt8], to path: String) throws {
    let draft = try begin(path)
    try draft.append(bytes)
    try draft.publish()
  }

  /// Writes bytes to a path, and makes its folder, and the parents of that, if missing.
  ///
  /// Thousands of files go to few folders: one is looked for only where a file could not be begun.
  ///
  /// - Throws: `ConversionError` of kind `exists` or `unwritable`.
  public func write(_ bytes: [UInt8], makingFolderOf path: String) throws {
    var draft = try? begin(path)
    if draft == nil {
      try Self.makeFolder(of: path)
      draft = try begin(path)
    }
    try draft?.append(bytes)
    try draft?.publish()
  }

  /// Begins a file that is written piece by piece.
  ///
  /// - Throws: `ConversionError` of kind `exists` or `unwritable`.
  public func begin(_ path: String) throws -> Draft {
    switch Self.kind(of: path) {
    case .special:
      // Renaming would replace the device itself.
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw SystemFailure.last.unwritable(path) }
      return Draft(self, path: path, temporary: nil, descriptor: descriptor)
    case .folder: throw SystemFailure(code: EISDIR).unwritable(path)
    case .file where !replaces: throw Self.exists(path)
    case .file, .nothing:
      let (temporary, descriptor) = try makeTemporary(beside: path)
      return Draft(self, path: path, temporary: temporary, descriptor: descriptor)
    }
  }

  /// A file being written under a temporary name; it is removed unless published.
  public final class Draft {
    private let file: AtomicFile
    private let path: String
    /// Its temporary name; `nil` for a device or pipe.
    private let temporary: String?
    private let descriptor: Int32
    private var isOpen = true
    private var isPublished = false

    fileprivate init(_ file: AtomicFile, path: String, temporary: String?, descriptor: Int32) {
      self.file = file
      self.path = path
      self.temporary = temporary
      self.descriptor = descriptor
    }

    deinit {
      if isOpen { close(descriptor) }
      guard let temporary else { return }
      if !isPublished { unlink(temporary) }
      file.temporaryFiles.close(temporary)
    }

    /// Writes the next bytes.
    ///
    /// - Throws: `ConversionError` of kind `unwritable`.
    public func append(_ bytes: [UInt8]) throws {
      if let failure = AtomicFile.writeAll(bytes, to: descriptor) { throw failure.unwritable(path) }
    }

    /// Gives the file its name; nothing can be added afterwards.
    ///
    /// - Throws: `ConversionError` of kind `exists` or `unwritable`.
    public func publish() throws {
      isOpen = false
      // Some file systems report a full disk only on closing.
      if close(descriptor) != 0, errno != EINTR { throw SystemFailure.last.unwritable(path) }
      if let temporary { try file.publish(temporary, as: path) }
      isPublished = true
    }
  }

  /// The error for a file that may not be replaced; `nil` if writing may be tried.
  public func refusal(of path: String) -> ConversionError? {
    !replaces && Self.kind(of: path) == .file ? Self.exists(path) : nil
  }

  /// Creates the folder of a file, and its parents, if missing.
  ///
  /// - Throws: `ConversionError` of kind `unwritable`.
  public static func makeFolder(of path: String) throws {
    if let folder = folder(of: path) { try makeFolder(folder) }
  }

  private static func makeFolder(_ path: String) throws {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case ENOENT:
      guard let parent = folder(of: path) else { throw SystemFailure(code: ENOENT).unwritable(path) }
      try makeFolder(parent)
      if mkdir(path, 0o777) != 0, errno != EEXIST { throw SystemFailure.last.unwritable(path) }
    case let code:
      // Read-only file systems report an error even for folders that exist.
      if kind(of: path) != .folder {
        throw SystemFailure(code: code == EEXIST ? ENOTDIR : code).unwritable(path)
      }
    }
  }

  /// Writes all bytes to an open file; returns the failure, if any.
  package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> SystemFailure? {
    var failure: SystemFailure?
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count, failure == nil {
        let count = systemWrite(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        if count >= 0 {
          start += count
        } else if errno != EINTR {
          failure = .last
        }
      }
    }
    return failure
  }

  private enum Kind { case nothing, file, folder, special }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .special
    }
  }

  private func makeTemporary(beside path: String) throws -> (path: String, descriptor: Int32) {
    let folder = Self.folder(of: path).map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    // Short whatever the name's length, and different for different names written at once.
    let name = FNV1a.hash(of: path.utf8)
    for attempt in 0..<100 {
      let temporary = "\(folder).nianbao-\(getpid())-\(String(name, radix: 16))-\(attempt).tmp"
      guard temporaryFiles.open(temporary) else { throw SystemFailure(code: EINTR).unwritable(path) }
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (temporary, descriptor) }
      let failure = SystemFailure.last
      temporaryFiles.close(temporary)
      if failure.code != EEXIST { throw failure.unwritable(path) }
    }
    throw SystemFailure(code: EEXIST).unwritable(path)
  }

  private func publish(_ temporary: String, as path: String) throws {
    if !replaces {
      if Self.renameUnlessTaken(temporary, path) { return }
      // Where the file system cannot rename so, a link fails too if a file with that name has appeared meanwhile.
      if link(temporary, path) == 0 {
        unlink(temporary)
        return
      }
      if errno == EEXIST { throw Self.exists(path) }
      // On file systems without links, a rename is the best available.
    }
    guard rename(temporary, path) == 0 else { throw SystemFailure.last.unwritable(path) }
  }

  /// Renames a file unless another has the new name; `false` also where the system has no such call.
  private static func renameUnlessTaken(_ old: String, _ new: String) -> Bool {
    #if canImport(Darwin)
      return renamex_np(old, new, UInt32(RENAME_EXCL)) == 0
    #elseif canImport(Glibc)
      // RENAME_NOREPLACE of Linux, which no header within reach has.
      return renameat2(AT_FDCWD, old, AT_FDCWD, new, 1) == 0
    #else
      return false
    #endif
  }

  private static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func exists(_ path: String) -> ConversionError {
    ConversionError(
      .exists, file: path, message: Message("文件已存在，没有覆盖", "the file exists and was not replaced"),
      remedy: Message("要覆盖请加 --force", "Add --force to replace it."))
  }
}

// Within the type, the name would refer to its own method.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
