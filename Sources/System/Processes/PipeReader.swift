#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads several pipes concurrently to their ends, within limits of size and time.
struct PipeReader {
  /// Why reading stopped.
  enum Ending: Equatable {
    case ended
    case tooLong
    case tooMuch
    case failed(SystemFailure)

    static func == (left: Ending, right: Ending) -> Bool {
      switch (left, right) {
      case (.ended, .ended), (.tooLong, .tooLong), (.tooMuch, .tooMuch): true
      case (.failed(let left), .failed(let right)): left.code == right.code
      default: false
      }
    }
  }

  /// What was read from each pipe.
  private(set) var contents: [[UInt8]]
  private let limits: [Int]
  // Keeps the pipes open.
  private let pipes: [Pipe.End]
  private var polled: [pollfd]

  /// - Parameter limits: the most bytes per pipe. Reading stops if the first pipe exceeds its limit; excess
  ///   output of the others is discarded.
  init(_ pipes: [Pipe.End], limits: [Int]) {
    self.pipes = pipes
    contents = Array(repeating: [], count: pipes.count)
    self.limits = limits
    polled = pipes.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
  }

  mutating func readAll(seconds: Double) -> Ending {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(seconds)
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while polled.contains(where: { $0.fd >= 0 }) {
      let left = (deadline - clock.now) / .milliseconds(1)
      guard left > 0 else { return .tooLong }
      let ready = poll(&polled, nfds_t(polled.count), Int32(min(left.rounded(.up), 60_000)))
      if ready < 0, errno != EINTR { return .failed(.last) }
      guard ready > 0 else { continue }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        let count = systemRead(polled[index].fd, &room, room.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        if count < 0 { return .failed(.last) }
        if count == 0 { polled[index].fd = -1 }
        let taken = min(count, limits[index] - contents[index].count)
        contents[index] += room[..<max(0, taken)]
        if index == 0, taken < count { return .tooMuch }
      }
    }
    return .ended
  }
}

// Within the type, the name would refer to its own method.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
