import Foundation
import ReportModel

/// The JSON Schema of reports: what follows from the editions in it is made from them.
public enum SchemaDocument {
  /// Where the schema of the built-in editions is kept, below the project's folder.
  public static let path = "docs/report.schema.json"

  /// The schema with the names and the cells of these editions in place of those that it has.
  ///
  /// - Returns: `nil` where the text has no lists of them.
  public static func text(_ schema: String, for editions: Editions) -> String? {
    let names = editions.all.map { "\"\($0.id.rawValue)\"" }.joined(separator: ", ")
    let cells = editions.cells.map { "        \"\($0.name)\"" }.joined(separator: ",\n")
    return replacingList(behind: "\"edition\": {", in: schema, with: names).flatMap {
      replacingList(behind: "\"cellID\": {", in: $0, with: "\n\(cells)\n      ")
    }
  }

  /// The text with something else between the brackets of the first list of values behind a key.
  private static func replacingList(behind key: String, in text: String, with list: String) -> String? {
    guard let start = text.range(of: key)?.upperBound,
      let open = text.range(of: "\"enum\": [", range: start..<text.endIndex)?.upperBound,
      let close = text[open...].firstIndex(of: "]")
    else { return nil }
    return text[..<open] + list + text[close...]
  }
}
