#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension AtomicFile {
  /// Writes files that belong together: all of them appear, or none.
  ///
  /// If giving a file its name fails in the last step, earlier files are removed again, unless they replaced
  /// existing ones.
  ///
  /// - Throws: `ConversionError` of kind `exists` or `unwritable`.
  public func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    for file in files { if let refusal = refusal(of: file.path) { throw refusal } }
    let drafts = try files.map { file in
      let draft = try begin(file.path)
      try draft.append(file.bytes)
      return draft
    }
    for (index, draft) in drafts.enumerated() {
      do {
        try draft.publish()
      } catch {
        if !replaces { for file in files[..<index] { unlink(file.path) } }
        throw error
      }
    }
  }
}
