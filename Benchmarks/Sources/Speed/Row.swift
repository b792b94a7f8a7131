import Foundation

/// A row of the table of results.
struct Row {
  let work: String
  /// How the figure compares with its goal or its peer.
  var ratio = ""
  var figure = ""
  var beside = ""
  /// The goal, if there is one.
  var goal = ""

  static let head = "| work | ratio | figure | beside | goal |\n|---|---:|---:|---|---|"

  /// The row in Markdown.
  var markdown: String { "| \(work) | \(ratio) | \(figure) | \(beside) | \(goal) |" }

  /// States what share of a goal is reached.
  mutating func reached(_ share: Double, of goal: String) {
    self.goal = goal
    ratio = rounded(share, 2) + " × the goal " + (share >= 1 ? "✓" : "✗")
  }

  /// States how it compares with the peer.
  mutating func compared(_ times: Double, least: Double) {
    ratio = rounded(times, 2) + " × the peer " + (times >= least ? "✓" : "✗")
  }
}

func rounded(_ value: Double, _ places: Int = 0) -> String { String(format: "%.\(places)f", value) }
