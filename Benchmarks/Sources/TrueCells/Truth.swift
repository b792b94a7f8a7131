import Foundation

/// The true cells of a report, as a truth file states them.
public struct Truth {
  /// The organ that reports.
  public var organization: String?
  /// The year that is reported on.
  public var year: Int?
  /// Cell name to printed digits, or `absent`.
  public var cells: [String: String]
  /// What the source prints for zero; empty for a blank cell.
  public var zero: String

  init(_ object: [String: Any]) {
    organization = object["organization"] as? String
    year = object["year"] as? Int
    cells = object["cells"] as? [String: String] ?? [:]
    zero = object["zeroPrintedAs"] as? String ?? "0"
  }

  /// One file of truth for one report, or one for several by file name.
  static func read(_ path: String) throws -> [String: Truth] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { return [:] }
    if object["cells"] != nil { return ["": Truth(object)] }
    return object.compactMapValues { $0 as? [String: Any] }.mapValues(Truth.init)
  }
}
