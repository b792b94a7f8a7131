/// Gives numbered costs in ascending order, and sorts no more of them than are asked for.
struct CostBuckets {
  private struct Bucket {
    /// The last of its costs that was added; -1 for none.
    var last: Int32 = -1
    /// The least bound of them.
    var bound = Float.infinity
  }

  private struct Entry {
    let cost: Float
    /// The entry added to the bucket before.
    let previous: Int32
  }

  private var base: Float = 0
  private var buckets = [Bucket](repeating: Bucket(), count: bucketCount)
  private var entries: [Entry] = []

  /// A step's costs differ by some tens at most, and most by a few; the last bucket has all that are higher.
  static let bucketCount = 256
  private static let bucketsPerCost: Float = 8

  /// Begins anew.
  ///
  /// - Parameter base: hardly any cost is lower.
  mutating func removeAll(base: Float) {
    self.base = base
    for bucket in buckets.indices { buckets[bucket] = Bucket() }
    entries.removeAll(keepingCapacity: true)
  }

  func bucket(of cost: Float) -> Int {
    let place = (cost - base) * Self.bucketsPerCost
    return place < 0 ? 0 : place >= Float(Self.bucketCount - 1) ? Self.bucketCount - 1 : Int(place)
  }

  /// Adds the next cost.
  ///
  /// - Parameter bound: the least that may become of it.
  mutating func add(_ cost: Float, bound: Float) {
    let bucket = bucket(of: cost)
    let before = buckets[bucket]
    buckets[bucket] = Bucket(
      last: Int32(truncatingIfNeeded: entries.count), bound: bound < before.bound ? bound : before.bound)
    entries.append(Entry(cost: cost, previous: before.last))
  }

  /// The least bound of the costs in a bucket and those after it.
  func bound(from bucket: Int) -> Float {
    buckets[bucket...].reduce(.infinity) { $1.bound < $0 ? $1.bound : $0 }
  }

  /// Collects the numbers of a bucket's costs in ascending order; equal costs keep their order.
  func gather(_ bucket: Int, in order: inout [UInt64]) {
    order.removeAll(keepingCapacity: true)
    var index = buckets[bucket].last
    while index >= 0 {
      let bits = entries[Int(index)].cost.bitPattern
      // The bits, mapped to sort like the cost, followed by its number.
      let ordered = bits >> 31 == 1 ? ~bits : bits | 1 << 31
      order.append(UInt64(ordered) << 32 | UInt64(UInt32(bitPattern: index)))
      index = entries[Int(index)].previous
    }
    order.sort()
  }

  /// The number of a cost in such an order.
  static func number(_ key: UInt64) -> Int { Int(key & 0xFFFF_FFFF) }
}
