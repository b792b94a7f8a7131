import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs many similar tasks on several threads and delivers the results in order.
package enum OrderedWork {
  // A single report is too little work per hand-over between threads; chunks of 64 scale almost linearly.
  private static let largestChunk = 64
  // On some systems, threads other than the main one have only 512 KiB of stack by default.
  private static let stackSize = 8 << 20

  /// Calls `work` for 0 ..< `count` on up to `threads` threads, including the calling one.
  ///
  /// `deliver` is called on the calling thread, once per task, in order.
  package static func run<Result: Sendable>(
    count: Int, threads: Int, work: @escaping @Sendable (Int) -> Result, deliver: (Int, Result) -> Void
  ) {
    let threads = max(1, min(threads, count))
    let queue = Queue<Result>(count: count, chunk: max(1, min(largestChunk, count / (threads * 4))))
    let others = (1..<threads).compactMap { _ in
      start {
        while queue.doNextChunk(work) {
          // Finished results stay in memory until delivered, so no thread may run far ahead of the calling
          // one.
          while queue.isFarAhead(of: threads * 3) { usleep(500) }
        }
      }
    }
    while queue.doNextChunk(work) { queue.takeFinished(deliver) }
    for thread in others { pthread_join(thread, nil) }
    queue.takeFinished(deliver)
  }

  private final class Queue<Result: Sendable>: Sendable {
    private struct State {
      var started = 0
      var delivered = 0
      var finished: [Int: [Result]] = [:]
    }

    private let count: Int
    private let chunk: Int
    private let state = Mutex(State())

    init(count: Int, chunk: Int) {
      self.count = count
      self.chunk = chunk
    }

    func doNextChunk(_ work: (Int) -> Result) -> Bool {
      let range = state.withLock { state in
        let start = state.started
        state.started = min(count, start + chunk)
        return start..<state.started
      }
      guard !range.isEmpty else { return false }
      let results = range.map(work)
      state.withLock { $0.finished[range.lowerBound] = results }
      return true
    }

    /// Whether more than this many chunks await delivery while the calling thread still has work to do.
    func isFarAhead(of chunks: Int) -> Bool {
      state.withLock { $0.started < count && $0.started - $0.delivered > chunks * chunk }
    }

    func takeFinished(_ deliver: (Int, Result) -> Void) {
      while true {
        let (start, results) = state.withLock { state in
          let start = state.delivered
          let results = state.finished.removeValue(forKey: start)
          state.delivered += results?.count ?? 0
          return (start, results)
        }
        guard let results else { return }
        for (offset, result) in results.enumerated() { deliver(start + offset, result) }
      }
    }
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  // `nil` if the system has no more threads; the others then do its share.
  package static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let box = Unmanaged.passRetained(Body(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(
        &thread, &attributes,
        { argument in
          Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, box.toOpaque())
    #else
      var thread = pthread_t()
      let status = pthread_create(
        &thread, &attributes,
        { argument in
          if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, box.toOpaque())
    #endif
    guard status == 0 else {
      box.release()
      return nil
    }
    return thread
  }
}
