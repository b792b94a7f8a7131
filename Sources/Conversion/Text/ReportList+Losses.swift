import ReportModel

extension Collection<Report> {
  /// What a format that carries only these aspects would lose of all these reports together.
  public func losses(carrying aspects: Set<Aspect>) -> [Loss] {
    var counts: [Aspect: Int] = [:]
    for loss in flatMap({ $0.losses(carrying: aspects) }) { counts[loss.aspect, default: 0] += loss.count }
    return Aspect.allCases.compactMap { aspect in counts[aspect].map { Loss(aspect: aspect, count: $0) } }
  }
}
