#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A child process with its three standard streams and no other open files of ours.
struct ToolProcess: Sendable, Hashable {
  private let identifier: pid_t
  private let leadsGroup: Bool

  /// Starts a program found in `PATH`, without a shell.
  ///
  /// - Parameter leadsGroup: whether its own child processes are to be ended with it; they are then a
  ///   separate process group, which Ctrl-C in the terminal does not reach.
  init(
    _ arguments: [String], input: Int32, output: Int32, messages: Int32, leadsGroup: Bool = false
  ) throws(SystemFailure) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, messages, 2)
    Self.resetSignals(&attributes, leadsGroup: leadsGroup)
    var words = arguments.map { $0.withCString { strdup($0) } } + [nil]
    var environment = Self.environment().map { $0.withCString { strdup($0) } } + [nil]
    defer { for word in words + environment { free(word) } }
    var identifier = pid_t()
    let code = posix_spawnp(&identifier, arguments[0], &actions, &attributes, &words, &environment)
    guard code == 0 else { throw SystemFailure(code: code) }
    self.identifier = identifier
    self.leadsGroup = leadsGroup
  }

  /// Kills the process, with its group if it leads one.
  func kill() {
    #if canImport(Glibc)
      Glibc.kill(leadsGroup ? -identifier : identifier, SIGKILL)
    #elseif canImport(Musl)
      Musl.kill(leadsGroup ? -identifier : identifier, SIGKILL)
    #elseif canImport(Darwin)
      Darwin.kill(leadsGroup ? -identifier : identifier, SIGKILL)
    #endif
  }

  /// Waits for the end; returns the exit code, or 128 plus the number of the signal that ended it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  // Our threads block the signals that end us (`Interruption`). A child that inherited the mask could not be
  // ended from the terminal; with default actions, Ctrl-C ends it with us, and so does a closed pipe once we
  // are gone.
  #if canImport(Darwin)
    private static func resetSignals(_ attributes: inout posix_spawnattr_t?, leadsGroup: Bool) {
      var none = sigset_t()
      sigemptyset(&none)
      posix_spawnattr_setsigmask(&attributes, &none)
      var defaults = endingSignals
      posix_spawnattr_setsigdefault(&attributes, &defaults)
      var flags = POSIX_SPAWN_CLOEXEC_DEFAULT | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
      if leadsGroup { flags |= POSIX_SPAWN_SETPGROUP }
      posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    }
  #else
    private static func resetSignals(_ attributes: inout posix_spawnattr_t, leadsGroup: Bool) {
      var none = sigset_t()
      sigemptyset(&none)
      posix_spawnattr_setsigmask(&attributes, &none)
      var defaults = endingSignals
      posix_spawnattr_setsigdefault(&attributes, &defaults)
      var flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
      if leadsGroup { flags |= Int32(POSIX_SPAWN_SETPGROUP) }
      posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    }
  #endif

  private static var endingSignals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, signal) }
    return signals
  }

  /// The environment for programs: messages in English, so that they can be recognised, and UTC, so that the
  /// files they write do not depend on the machine's location.
  private static func environment() -> [String] {
    var variables = ["LC_ALL=C", "TZ=UTC"]
    for name in ["PATH", "HOME", "TMPDIR"] {
      if let value = getenv(name) { variables.append(name + "=" + String(cString: value)) }
    }
    return variables
  }
}
