/// Suggests existing names for one that does not exist.
public enum Nearest {
  /// The `limit` names with the smallest edit distance, ignoring case; equally close ones keep their order.
  public static func names(to wanted: String, among names: [String], limit: Int) -> [String] {
    let wanted = Array(wanted.lowercased().utf8)
    return names.enumerated()
      .map {
        (offset: $0.offset, name: $0.element, distance: distance(wanted, Array($0.element.lowercased().utf8)))
      }
      .sorted { ($0.distance, $0.offset) < ($1.distance, $1.offset) }
      .prefix(limit).map(\.name)
  }

  /// The number of bytes to add, remove or replace (Levenshtein distance).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (right[column] == byte ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
