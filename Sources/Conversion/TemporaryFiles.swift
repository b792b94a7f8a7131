import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that are being written and have not yet been given their names.
///
/// A program that is interrupted calls `removeAll`, so that no half-written file stays behind.
public final class TemporaryFiles: Sendable {
  private struct State {
    var paths: Set<String> = []
    var closed = false
  }

  private let state = Mutex(State())

  /// Makes an empty list.
  public init() {}

  /// Notes a file that is about to be made; `false` when the program is ending and none may be made any more.
  func open(_ path: String) -> Bool {
    state.withLock { state in
      guard !state.closed else { return false }
      state.paths.insert(path)
      return true
    }
  }

  /// Forgets a file that has its name, or is gone.
  func close(_ path: String) {
    state.withLock { _ = $0.paths.remove(path) }
  }

  /// Removes every file that is being written; from now on none can be made.
  public func removeAll() {
    state.withLock { state in
      state.closed = true
      for path in state.paths { unlink(path) }
      state.paths.removeAll()
    }
  }
}
