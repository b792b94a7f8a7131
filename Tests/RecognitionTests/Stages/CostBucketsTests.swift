import Testing

@testable import Recognition

/// Costs in ascending order, as a search asks for them.
@Suite struct CostBucketsTests {
  private func order(_ costs: [Float], base: Float) -> [Int] {
    var buckets = CostBuckets()
    buckets.removeAll(base: base)
    for cost in costs { buckets.add(cost, bound: cost) }
    var order: [UInt64] = []
    return (0..<CostBuckets.bucketCount).flatMap { bucket in
      buckets.gather(bucket, in: &order)
      return order.map(CostBuckets.number)
    }
  }

  @Test func costsComeInAscendingOrderAndEqualOnesInTheirOwn() {
    let costs: [Float] = [3, -2.5, 900, 3, -2.25, 0, -400, 40, 3]
    #expect(order(costs, base: -3) == [6, 1, 4, 5, 0, 3, 8, 7, 2])
  }

  @Test func costsBeyondTheBucketsAreInOrderToo() {
    #expect(order([70, 60, 50, 80], base: 0) == [2, 1, 0, 3])
    #expect(order([-1, -3, -2], base: 5) == [1, 2, 0])
  }

  @Test func theBoundIsTheLeastOfWhatIsLeft() {
    var buckets = CostBuckets()
    buckets.removeAll(base: 0)
    buckets.add(1, bound: -1)
    buckets.add(2, bound: 1.5)
    #expect(buckets.bound(from: 0) == -1)
    #expect(buckets.bound(from: buckets.bucket(of: 2)) == 1.5)
    #expect(buckets.bound(from: CostBuckets.bucketCount - 1) == .infinity)
    buckets.removeAll(base: 0)
    #expect(buckets.bound(from: 0) == .infinity)
  }
}
