import NianbaoCommandLine
import NianbaoKit
import Synchronization
import TestSupport

/// A call of the command line within the test, with its output.
struct CommandRun {
  let status: ExitStatus
  let output: String
  let errors: String

  /// Runs `nianbao` with these arguments; English unless the environment says otherwise.
  init(
    _ arguments: [String], registry: Registry? = nil, editions: Editions = .standard,
    environment: [String: String] = ["LANG": "en_US.UTF-8"],
    onTerminal: Bool = false
  ) throws {
    let output = Mutex<[UInt8]>([])
    let errors = Mutex("")
    status = Nianbao.run(
      arguments, registry: try registry ?? Registry([SeedPlugin()]), editions: editions,
      console: Console(
        environment: environment, outputIsTerminal: onTerminal, columns: onTerminal ? 100 : nil,
        output: { bytes in output.withLock { $0 += bytes } },
        error: { text in errors.withLock { $0 += text } }))
    self.output = String(decoding: output.withLock { $0 }, as: UTF8.self)
    self.errors = errors.withLock { $0 }
  }

  /// Runs `nianbao` with these arguments.
  init(_ arguments: String..., registry: Registry? = nil, onTerminal: Bool = false) throws {
    try self.init(arguments, registry: registry, onTerminal: onTerminal)
  }
}
