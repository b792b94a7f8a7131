import Foundation

/// Other programs, run from start to end.
enum Program {
  /// The result of a run.
  struct Run {
    /// By the clock.
    let seconds: Double
    /// Of the program and those that it waited for.
    let processorTime: Double
    /// The peak memory, in MB.
    let peakMegabytes: Double
    let status: Int32
    let output: String
  }

  /// Runs a program and waits for it; its output goes to a file below `folder`, messages are discarded.
  static func run(_ arguments: [String], folder: URL) throws -> Run {
    let outputPath = folder.appendingPathComponent("output").path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, outputPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    var usage = rusage()
    var status: Int32 = 0
    wait4(process, &status, 0, &usage)
    #if os(Linux)
      let unit = 1024.0
    #else
      let unit = 1.0
    #endif
    let output = try String(contentsOfFile: outputPath, encoding: .utf8)
    return Run(
      seconds: (clock.now - start) / .seconds(1), processorTime: ProcessorTime.of(usage),
      peakMegabytes: Double(usage.ru_maxrss) * unit / 1e6,
      status: status >> 8 & 0xFF, output: output)
  }
}
