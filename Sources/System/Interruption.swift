#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program on Ctrl-C or a request to stop, without leaving half-written files or other programs running.
public enum Interruption {
  /// From now on SIGINT, SIGTERM and SIGHUP first remove these files, end what works on them, and then end the
  /// program as they always do.
  ///
  /// Call it once, on the first thread, before others are started: a thread of its own waits for the signals,
  /// since a signal handler may neither take a lock nor know which files there are.
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
