import Foundation

/// Seconds of processor time, which other work on the machine changes far less than the clock.
enum ProcessorTime {
  /// What this program has used so far, in its own code and in the system's for it.
  static var own: Double { seconds(of: 0) }

  /// What the programs it started and waited for have used so far.
  static var children: Double { seconds(of: -1) }

  /// What some work takes, with the programs that it starts.
  static func of(_ work: () throws -> Void) rethrows -> Double {
    let before = own + children
    try work()
    return own + children - before
  }

  static func of(_ usage: rusage) -> Double { seconds(usage.ru_utime) + seconds(usage.ru_stime) }

  /// - Parameter who: RUSAGE_SELF or RUSAGE_CHILDREN; Linux and macOS give the names different types, and the same values.
  private static func seconds(of who: Int32) -> Double {
    var usage = rusage()
    getrusage(who, &usage)
    return of(usage)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
