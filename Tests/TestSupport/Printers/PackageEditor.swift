import CZip
import Containers

/// Changes parts of an Office file as other programs do, leaving the others as they are.
public final class PackageEditor {
  private var parts: [(name: String, content: [UInt8])] = []

  /// A change that cannot be made.
  public struct Failure: Error, CustomStringConvertible {
    /// What is wrong with it.
    public let description: String
  }

  /// Takes the parts out of a file.
  public init(_ bytes: [UInt8]) throws {
    parts = try bytes.withUnsafeBytes { bytes in
      let archive = try ZipArchive(bytes, file: "package", limits: ZipArchive.Limits(unpacked: 64 << 20))
      return try Self.names(in: bytes).map { name in
        (name, try archive.content(of: name).map(Array.init) ?? [])
      }
    }
  }

  /// The parts with their names, in order.
  public var contents: [(name: String, content: [UInt8])] { parts }

  private static func names(in bytes: UnsafeRawBufferPointer) throws -> [String] {
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil),
      let archive = zip_open_from_source(source, ZIP_RDONLY, nil)
    else { throw Failure(description: "this is no package") }
    defer { zip_discard(archive) }
    return (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
      zip_get_name(archive, index, 0).map { String(cString: $0) }
    }
  }

  /// Replaces the bytes of a part; a part that is not there fails the test.
  public func changing(_ part: String, bytes change: ([UInt8]) -> [UInt8]) throws -> PackageEditor {
    guard let index = parts.firstIndex(where: { $0.name == part }) else {
      throw Failure(description: "there is no \(part)")
    }
    parts[index].content = change(parts[index].content)
    return self
  }

  /// Replaces the text of a part; a change without effect fails the test.
  public func changing(_ part: String, _ change: (String) -> String) throws -> PackageEditor {
    var isChanged = false
    let editor = try changing(part) { before in
      let after = Array(change(String(decoding: before, as: UTF8.self)).utf8)
      isChanged = after != before
      return after
    }
    guard isChanged else { throw Failure(description: "nothing was changed in \(part)") }
    return editor
  }

  /// Adds a part.
  public func adding(_ part: String, _ content: String) -> PackageEditor {
    parts.append((part, Array(content.utf8)))
    return self
  }

  /// The changed file.
  public func bytes() throws -> [UInt8] { try ZipWriter.archive(of: parts) }
}
