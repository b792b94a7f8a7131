import Foundation
import NianbaoKit
import TestSupport

/// The results for planted mistakes of one kind.
struct Tally {
  var planted = 0
  /// A sum fails or has a blank.
  var knowable = 0
  /// One of the smallest explanations is exactly the planted mistake.
  var listed = 0
  /// It is the only explanation.
  var right = 0
  /// Another explanation is the only one.
  var wrong = 0
  /// The number of equally small explanations, case by case.
  var sizes: [Int] = []

  mutating func add(_ mistake: PlantedMistake) {
    planted += 1
    let assessment = RuleBook.standard.assess(RuleContext(mistake.report))
    let isBlank = mistake.truth.keys.contains { cell in
      mistake.report[cell].statement == .blank && cell.table != .proactive
    }
    guard isBlank || assessment.findings.contains(where: { $0.code.family == .sums }) else { return }
    knowable += 1
    let explanations = assessment.explanations.filter { !$0.proposals.isEmpty }
    let isListed = explanations.contains { $0.proposals.contains { restores($0, mistake) } }
    if isListed { listed += 1 }
    for explanation in explanations {
      sizes.append(explanation.proposals.count)
      guard explanation.isUnique else { continue }
      if restores(explanation.proposals[0], mistake) { right += 1 } else { wrong += 1 }
    }
  }

  mutating func add(_ other: Tally) {
    planted += other.planted
    knowable += other.knowable
    listed += other.listed
    right += other.right
    wrong += other.wrong
    sizes += other.sizes
  }

  /// Whether the changes restore exactly the true values.
  private func restores(_ proposal: Explanation.Proposal, _ mistake: PlantedMistake) -> Bool {
    proposal.changes.count == mistake.truth.count
      && proposal.changes.allSatisfy { mistake.truth[$0.cell]?.isEqual(to: $0.value) == true }
  }

  static let head = """
    | planted | reports | can be known | listed | of those that can | only one, right | only one, wrong | ways, median |
    |---|---:|---:|---:|---:|---:|---:|---:|
    """

  func row(_ name: String) -> String {
    let share = knowable == 0 ? "–" : String(format: "%.1f %%", Double(listed) * 100 / Double(knowable))
    let median = sizes.isEmpty ? "–" : "\(sizes.sorted()[sizes.count / 2])"
    return "| \(name) | \(planted) | \(knowable) | \(listed) | \(share) | \(right) | \(wrong) | \(median) |"
  }
}
