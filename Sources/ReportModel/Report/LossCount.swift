/// What is lost from many reports, added up as they go by.
package struct LossCount: Sendable {
  private var sums: [Aspect: Loss] = [:]

  package init() {}

  package mutating func add(_ losses: [Loss]) {
    for loss in losses {
      guard let sum = sums[loss.aspect] else {
        sums[loss.aspect] = loss
        continue
      }
      // What exactly is lost is said of one report, not of many.
      sums[loss.aspect] = Loss(aspect: loss.aspect, count: sum.count + loss.count)
    }
  }

  /// The losses in the order of `Aspect`.
  package var losses: [Loss] { Aspect.allCases.compactMap { sums[$0] } }
}

extension Collection<Report> {
  /// What a format that carries only these aspects would lose of all these reports together.
  public func losses(carrying aspects: Set<Aspect>) -> [Loss] {
    var count = LossCount()
    for report in self { count.add(report.losses(carrying: aspects)) }
    return count.losses
  }
}
