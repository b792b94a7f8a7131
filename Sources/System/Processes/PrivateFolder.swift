#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A temporary folder accessible only to this user, for libraries and programs that need files.
package struct PrivateFolder: Sendable, Hashable {
  /// The path, without a trailing slash.
  package let path: String

  /// The parent for such folders on disk: `TMPDIR`, or `/tmp`.
  package static var onDisk: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// The parents for folders with small files, fastest first: in memory if available.
  package static var parents: [String] {
    ["/dev/shm", onDisk] + (onDisk == "/tmp" ? [] : ["/tmp"])
  }

  /// Creates a folder; `nil` if that is not possible in the parent.
  package init?(in parent: String) {
    var template = Array("\(parent)/nianbao-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  /// Removes the folder and everything in it, without following links.
  ///
  /// - Returns: whether it is gone; something may have been added in the meantime.
  @discardableResult
  package func remove() -> Bool {
    Self.remove(path)
    return access(path, F_OK) != 0
  }

  private static func remove(_ path: String) {
    if unlink(path) == 0 || rmdir(path) == 0 { return }
    guard case .success(let names) = InputFinder.entries(of: path, includingHidden: true) else { return }
    for name in names { remove(path + "/" + name) }
    rmdir(path)
  }
}
