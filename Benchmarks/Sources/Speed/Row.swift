import Foundation

/// One line of the table of figures.
struct Row {
  let work: String
  let figure: String
  var detail = ""
  /// What issue and design ask for, where they do.
  var goal = ""
  /// Whether the goal is met; `nil` where there is none.
  var isMet: Bool?

  /// The line in Markdown.
  var markdown: String {
    let mark = isMet.map { $0 ? " ✓" : " ✗" } ?? ""
    return "| \(work) | \(figure) | \(detail) | \(goal)\(mark) |"
  }

  static let head = "| work | figure | beside | goal |\n|---|---:|---|---|"
}

func rounded(_ value: Double, _ places: Int = 0) -> String { String(format: "%.\(places)f", value) }
