import ReportModel

/// Names for the files of a source that holds several reports.
enum OutputName {
  // Well under the 255 bytes of common file systems, with room for the stem, a number and an ending.
  private static let organizationLimit = 120

  /// One path for each report: `all.xlsx` gives `all-某县2023.xlsx`, and a number where two would be the same.
  static func paths(for reports: [Report], at path: String) -> [String] {
    let folderEnd = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let base = String(path[folderEnd...])
    let stem = Input.stem(of: base)
    let ending = base.dropFirst(stem.count)
    var used: [String: Int] = [:]
    return reports.enumerated().map { index, report in
      var name = label(of: report) ?? String(index + 1)
      used[name, default: 0] += 1
      if let count = used[name], count > 1 {
        repeat { name += "-\(count)" } while used.updateValue(1, forKey: name) != nil
      }
      return path[..<folderEnd] + stem + "-" + name + ending
    }
  }

  private static func label(of report: Report) -> String? {
    var organization = ""
    for character in report.organization ?? "" {
      let isSafe = character.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !"/\\:*?\"<>|".unicodeScalars.contains($0)
      }
      guard organization.utf8.count + character.utf8.count <= organizationLimit else { break }
      organization.append(isSafe ? character : "_")
    }
    let label = organization + (report.year.map(String.init) ?? "")
    return label.isEmpty ? nil : label
  }
}
