/// What is lost from many reports, added up as they go by.
package struct LossCount: Sendable {
  private var counts: [Aspect: Int] = [:]

  package init() {}

  package mutating func add(_ losses: [Loss]) {
    for loss in losses { counts[loss.aspect, default: 0] += loss.count }
  }

  /// The losses in the order of `Aspect`.
  package var losses: [Loss] {
    Aspect.allCases.compactMap { aspect in counts[aspect].map { Loss(aspect: aspect, count: $0) } }
  }
}

extension Collection<Report> {
  /// What a format that carries only these aspects would lose of all these reports together.
  public func losses(carrying aspects: Set<Aspect>) -> [Loss] {
    var count = LossCount()
    for report in self { count.add(report.losses(carrying: aspects)) }
    return count.losses
  }
}
