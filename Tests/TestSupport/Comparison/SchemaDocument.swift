import Foundation
import ReportModel

/// The JSON Schema of reports; the parts that depend on the editions are generated.
public enum SchemaDocument {
  /// The path of the schema for the built-in editions, relative to the project's folder.
  public static let path = "docs/report.schema.json"

  /// The schema with the names and cells of these editions in place of its own.
  ///
  /// - Returns: `nil` if the text has no such lists.
  public static func text(_ schema: String, for editions: Editions) -> String? {
    let names = editions.all.map { "\"\($0.id.rawValue)\"" }.joined(separator: ", ")
    let cells = editions.cells.map { "        \"\($0.name)\"" }.joined(separator: ",\n")
    return replacingList(behind: "\"edition\": {", in: schema, with: names).flatMap {
      replacingList(behind: "\"cellID\": {", in: $0, with: "\n\(cells)\n      ")
    }
  }

  /// The text with the first list of values after a key replaced.
  private static func replacingList(behind key: String, in text: String, with list: String) -> String? {
    guard let start = text.range(of: key)?.upperBound,
      let open = text.range(of: "\"enum\": [", range: start..<text.endIndex)?.upperBound,
      let close = text[open...].firstIndex(of: "]")
    else { return nil }
    return text[..<open] + list + text[close...]
  }
}
