import Foundation

/// A row of the table of results.
struct Row {
  let work: String
  let figure: String
  var detail = ""
  /// The goal, if there is one.
  var goal = ""
  /// Whether the goal is met; `nil` if there is none.
  var isMet: Bool?

  /// The row in Markdown.
  var markdown: String {
    let mark = isMet.map { $0 ? " ✓" : " ✗" } ?? ""
    return "| \(work) | \(figure) | \(detail) | \(goal)\(mark) |"
  }

  /// Compares our work with a peer's, measured alternately; the goal is to be no slower.
  static func beside(_ own: Contender, peer: Contender?, named name: String, count: Int) throws -> Row {
    let medians = try Measurement.medians([own, peer].compactMap(\.self), turns: 7)
    var row = Row(
      work: own.name, figure: "\(Int(Double(count) / medians[0])) reports/s", goal: "no slower than the peer")
    guard peer != nil else {
      row.detail = "\(name): not there"
      return row
    }
    row.detail =
      "\(name): \(Int(Double(count) / medians[1])) reports/s, ratio \(rounded(medians[1] / medians[0], 2))"
    row.isMet = medians[0] <= medians[1]
    return row
  }

  static let head = "| work | figure | beside | goal |\n|---|---:|---|---|"
}

func rounded(_ value: Double, _ places: Int = 0) -> String { String(format: "%.\(places)f", value) }
