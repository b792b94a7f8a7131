#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A pipe to a child process; its ends are closed when released, and never inherited.
struct Pipe {
  /// One end of a pipe.
  final class End {
    private(set) var number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close() }

    func close() {
      guard number >= 0 else { return }
      #if canImport(Glibc)
        _ = Glibc.close(number)
      #elseif canImport(Musl)
        _ = Musl.close(number)
      #elseif canImport(Darwin)
        _ = Darwin.close(number)
      #endif
      number = -1
    }
  }

  let reading: End
  let writing: End

  /// Creates a pipe; `nil` if the system has no more.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = End(ends[0])
    writing = End(ends[1])
  }
}
