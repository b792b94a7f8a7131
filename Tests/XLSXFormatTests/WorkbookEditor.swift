import CZip
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Changes parts of a workbook as other programs do, leaving the others as they are.
final class WorkbookEditor {
  private var parts: [(name: String, content: [UInt8])] = []

  init(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      let source = try #require(zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil))
      let archive = try #require(zip_open_from_source(source, ZIP_RDONLY, nil))
      defer { zip_discard(archive) }
      for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
        var status = zip_stat_t()
        try #require(zip_stat_index(archive, index, 0, &status) == 0)
        let entry = try #require(zip_fopen_index(archive, index, 0))
        defer { zip_fclose(entry) }
        var content = [UInt8](repeating: 0, count: Int(status.size))
        try #require(zip_fread(entry, &content, status.size) == Int64(status.size))
        parts.append((String(cString: status.name), content))
      }
    }
  }

  /// Replaces the text of a part; a change without effect fails the test.
  func changing(_ part: String, _ change: (String) -> String) throws -> WorkbookEditor {
    let index = try #require(parts.firstIndex { $0.name == part })
    let before = String(decoding: parts[index].content, as: UTF8.self)
    let after = change(before)
    try #require(after != before, "nothing was changed in \(part)")
    parts[index].content = Array(after.utf8)
    return self
  }

  /// The changed workbook.
  func bytes() throws -> [UInt8] {
    let target = try #require(zip_source_buffer_create(nil, 0, 1, nil))
    zip_source_keep(target)
    defer { zip_source_free(target) }
    let archive = try #require(zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil))
    for (name, content) in parts {
      let copy = try #require(malloc(max(1, content.count)))
      content.withUnsafeBytes {
        copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: content.count)
      }
      let buffer = try #require(zip_source_buffer(archive, copy, UInt64(content.count), 1))
      try #require(zip_file_add(archive, name, buffer, 0) >= 0)
    }
    try #require(zip_close(archive) == 0)
    try #require(zip_source_open(target) == 0)
    defer { zip_source_close(target) }
    var status = zip_stat_t()
    try #require(zip_source_stat(target, &status) == 0)
    var result = [UInt8](repeating: 0, count: Int(status.size))
    try #require(zip_source_read(target, &result, status.size) == Int64(status.size))
    return result
  }
}

extension String {
  func replacing(_ old: String, with new: String) -> String {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return (parts + [rest]).joined(separator: new)
  }

  /// A sheet's XML with another element for one cell.
  func replacingCell(_ reference: String, with xml: String) -> String {
    guard let start = firstRange(of: "<c r=\"\(reference)\"")?.lowerBound else { return self }
    let tail = self[start...]
    let tagEnd = tail.firstIndex(of: ">").map { index(after: $0) } ?? endIndex
    if self[..<tagEnd].hasSuffix("/>") { return self[..<start] + xml + self[tagEnd...] }
    let end = tail.firstRange(of: "</c>")?.upperBound ?? endIndex
    return self[..<start] + xml + self[end...]
  }

  /// A workbook's XML without one of its sheets.
  func removingSheet(_ name: String) -> String {
    guard let start = firstRange(of: "<sheet name=\"\(name)\"")?.lowerBound,
      let end = self[start...].firstRange(of: "/>")?.upperBound
    else { return self }
    return String(self[..<start] + self[end...])
  }

  /// A sheet's XML without one of its rows.
  func removingRow(_ row: Int) -> String {
    guard let start = firstRange(of: "<row r=\"\(row)\"")?.lowerBound,
      let end = self[start...].firstRange(of: "</row>")?.upperBound
    else { return self }
    return String(self[..<start] + self[end...])
  }

  /// A sheet's XML with a row and all later ones moved down.
  func movingRows(from first: Int, by count: Int) -> String {
    var result = self
    for row in stride(from: 60, through: first, by: -1) {
      result = result.replacing("<row r=\"\(row)\"", with: "<row r=\"\(row + count)\"")
      for column in "ABCDEFGHIJKLMNO" {
        result = result.replacing("r=\"\(column)\(row)\"", with: "r=\"\(column)\(row + count)\"")
      }
    }
    return result
  }

  /// A sheet's XML as written by libraries that keep formulas but do not calculate them.
  func withoutResults() -> String {
    var result = ""
    var rest = self[...]
    while let end = rest.firstRange(of: "</f><v>") {
      result += rest[..<end.upperBound]
      rest = rest[end.upperBound...]
      rest = rest[(rest.firstRange(of: "</v>")?.lowerBound ?? rest.startIndex)...]
    }
    return (result + rest).replacing(" t=\"str\"><f>", with: "><f>")
  }
}
