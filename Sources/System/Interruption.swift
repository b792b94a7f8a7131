#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program on Ctrl-C or a termination request without leaving half-written files or processes
/// behind.
public enum Interruption {
  /// Makes SIGINT, SIGTERM and SIGHUP clean up these files before they end the program as usual.
  ///
  /// Call it once, on the main thread, before other threads are started. A separate thread waits for the
  /// signals, because a signal handler can neither take a lock nor know the files.
  public static func removeOnExit(_ files: TemporaryFiles) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waiting = OrderedWork.start { [signals] in
      var signals = signals
      var received: Int32 = 0
      guard sigwait(&signals, &received) == 0 else { return }
      files.removeAll()
      signal(received, SIG_DFL)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      kill(getpid(), received)
    }
    if let waiting {
      pthread_detach(waiting)
    } else {
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
  }
}
