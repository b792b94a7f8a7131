import Synchronization
import Testing

@testable import System

struct OrderedWorkTests {
  @Test(arguments: [(0, 2), (1, 4), (7, 2), (1000, 1), (1000, 3), (5000, 16)])
  func everyPieceIsDoneOnceAndDeliveredInOrder(_ count: Int, _ threads: Int) {
    let done = Mutex([Int](repeating: 0, count: count))
    var delivered: [Int] = []
    OrderedWork.run(count: count, threads: threads) { index in
      done.withLock { $0[index] += 1 }
      return index * 2
    } deliver: { index, result in
      #expect(result == index * 2)
      delivered.append(index)
    }
    #expect(done.withLock { $0 }.allSatisfy { $0 == 1 })
    #expect(delivered == Array(0..<count))
  }
}
