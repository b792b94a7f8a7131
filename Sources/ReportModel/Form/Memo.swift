import Synchronization

/// What others made of a value and need again: made once for each type, and shared by the value's copies.
package final class Memo: Sendable {
  private let entries = Mutex<[ObjectIdentifier: any Sendable]>([:])

  package init() {}

  /// The one of that type; made where it was not asked for before.
  package func value<T: Sendable>(_ type: T.Type = T.self, make: () -> T) -> T {
    let key = ObjectIdentifier(type)
    if let known = entries.withLock({ $0[key] }) as? T { return known }
    let made = make()
    // Whoever made it first has it kept; another thread's is the same.
    return entries.withLock { entries in
      if let known = entries[key] as? T { return known }
      entries[key] = made
      return made
    }
  }
}
