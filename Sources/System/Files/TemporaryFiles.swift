import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that are being written and have not yet been given their names, and the private folders and programs
/// that do a part of the work.
///
/// A program that is interrupted calls `removeAll`, so that no half-written file, folder or process stays behind.
public final class TemporaryFiles: Sendable, Hashable {
  private struct State {
    var paths: Set<String> = []
    var folders: Set<PrivateFolder> = []
    var processes: Set<ToolProcess> = []
    var closed = false
  }

  private let state = Mutex(State())

  /// Makes an empty list.
  public init() {}

  /// Two lists are never the same, whatever they hold.
  public static func == (left: TemporaryFiles, right: TemporaryFiles) -> Bool { left === right }

  /// Feeds the list's identity into a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  /// Notes a file that is about to be made; `false` when the program is ending and none may be made any more.
  package func open(_ path: String) -> Bool { note(path, in: \.paths) }

  /// Forgets a file that has its name, or is gone.
  package func close(_ path: String) { forget(path, in: \.paths) }

  /// Notes a folder that was made; `false` when the program is ending and nothing may be put into it any more.
  package func open(_ folder: PrivateFolder) -> Bool { note(folder, in: \.folders) }

  /// Forgets a folder that is gone.
  package func close(_ folder: PrivateFolder) { forget(folder, in: \.folders) }

  /// Notes a process that was started; `false` when the program is ending and the process has to end as well.
  func open(_ process: ToolProcess) -> Bool { note(process, in: \.processes) }

  /// Forgets a process that is about to be waited for; `false` when it was ended with the program.
  func close(_ process: ToolProcess) -> Bool { forget(process, in: \.processes) }

  private func note<Thing>(_ thing: Thing, in list: WritableKeyPath<State, Set<Thing>> & Sendable) -> Bool {
    state.withLock { state in
      guard !state.closed else { return false }
      state[keyPath: list].insert(thing)
      return true
    }
  }

  @discardableResult
  private func forget<Thing>(_ thing: Thing, in list: WritableKeyPath<State, Set<Thing>> & Sendable) -> Bool {
    state.withLock { $0[keyPath: list].remove(thing) != nil }
  }

  /// Ends every process and removes every file and folder that is in use; from now on none can be made.
  public func removeAll() {
    state.withLock { state in
      state.closed = true
      for process in state.processes { process.kill() }
      for path in state.paths { unlink(path) }
      for folder in state.folders {
        // What a process that is being ended writes meanwhile is removed with the next attempt.
        var attempts = 0
        while !folder.remove(), attempts < 100 {
          usleep(10_000)
          attempts += 1
        }
      }
      state.paths.removeAll()
      state.folders.removeAll()
      state.processes.removeAll()
    }
  }
}
