import Foundation

/// The true cells of a report, from a truth file.
public struct Truth {
  /// The report's organ.
  public var organization: String?
  /// The report's year.
  public var year: Int?
  /// The printed digits by cell name, or `absent`.
  public var cells: [String: String]
  /// The print of zero; empty for a blank cell.
  public var zero: String

  init(_ object: [String: Any]) {
    organization = object["organization"] as? String
    year = object["year"] as? Int
    cells = object["cells"] as? [String: String] ?? [:]
    zero = object["zeroPrintedAs"] as? String ?? "0"
  }

  /// Reads a truth file for one report, or one for several by file name.
  static func read(_ path: String) throws -> [String: Truth] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { return [:] }
    if object["cells"] != nil { return ["": Truth(object)] }
    return object.compactMapValues { $0 as? [String: Any] }.mapValues(Truth.init)
  }
}
