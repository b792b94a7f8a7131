#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A temporary folder that only this user can enter, for what libraries and other programs do with files only.
package struct PrivateFolder: Sendable, Hashable {
  /// The path without a slash at its end.
  package let path: String

  /// Where such folders are made on a disk: `TMPDIR`, or `/tmp`.
  package static var onDisk: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// Where such folders are made for small files, the fastest first: memory where the system has it.
  package static var parents: [String] {
    ["/dev/shm", onDisk] + (onDisk == "/tmp" ? [] : ["/tmp"])
  }

  /// Makes a folder, or `nil` where the parent has no room for one.
  package init?(in parent: String) {
    var template = Array("\(parent)/nianbao-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  /// Removes the folder and all that stands in it; links are not followed.
  ///
  /// - Returns: whether it is gone; something may have been put into it meanwhile.
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
