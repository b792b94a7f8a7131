import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Registers files that have not yet been given their names, and the private folders and processes in use.
///
/// An interrupted program calls `removeAll`, so that no half-written file, folder or process is left behind.
public final class TemporaryFiles: Sendable, Hashable {
  private struct State {
    var paths: Set<String> = []
    var folders: Set<PrivateFolder> = []
    var processes: Set<ToolProcess> = []
    var closed = false
  }

  private let state = Mutex(State())

  /// Makes an empty registry.
  public init() {}

  /// Whether both are the same object.
  public static func == (left: TemporaryFiles, right: TemporaryFiles) -> Bool { left === right }

  /// Hashes the object's identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  /// Registers a file about to be created; returns `false` if the program is ending and it must not be.
  package func open(_ path: String) -> Bool { note(path, in: \.paths) }

  /// Unregisters a file that has been given its name or removed.
  package func close(_ path: String) { forget(path, in: \.paths) }

  /// Registers a folder that was created; returns `false` if the program is ending and it must not be used.
  package func open(_ folder: PrivateFolder) -> Bool { note(folder, in: \.folders) }

  /// Unregisters a folder that was removed.
  package func close(_ folder: PrivateFolder) { forget(folder, in: \.folders) }

  /// Registers a process that was started; returns `false` if the program is ending and so must the process.
  func open(_ process: ToolProcess) -> Bool { note(process, in: \.processes) }

  /// Unregisters a process about to be waited for; returns `false` if it was ended with the program.
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

  /// Ends all registered processes and removes all files and folders; nothing can be registered afterwards.
  public func removeAll() {
    state.withLock { state in
      state.closed = true
      for process in state.processes { process.kill() }
      for path in state.paths { unlink(path) }
      for folder in state.folders {
        // A process that is being killed may still write; what it writes is removed by the next attempt.
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
