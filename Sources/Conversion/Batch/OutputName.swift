import ReportModel
import System

/// Builds file names from reports.
package enum OutputName {
  // Well under the 255 bytes of common file systems, with room for the stem, a number and an extension.
  private static let organizationLimit = 120

  /// One path per report: `all.xlsx` gives `all-某县2023.xlsx`, with a number added to duplicates.
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
    let label = safe(report.organization ?? "") + (report.year.map(String.init) ?? "")
    return label.isEmpty ? nil : label
  }

  /// The file name for a report's document: its title in the national form; `nil` if organ or year is
  /// unknown.
  package static func document(of report: Report) -> String? {
    guard let organization = report.organization, let year = report.year else { return nil }
    return report.edition.title(organization: safe(organization), year: year)
  }

  /// A text without characters that some file system forbids, short enough for a name.
  private static func safe(_ text: String) -> String {
    var name = ""
    for character in text {
      let isSafe = character.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !"/\\:*?\"<>|".unicodeScalars.contains($0)
      }
      guard name.utf8.count + character.utf8.count <= organizationLimit else { break }
      name.append(isSafe ? character : "_")
    }
    return name
  }
}
