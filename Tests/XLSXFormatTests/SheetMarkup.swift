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
