import Synchronization

/// Things derived from a value and needed again: made once for each type, and shared by the value's copies.
package final class Memo: Sendable {
  private let entries = Mutex<[ObjectIdentifier: any Sendable]>([:])

  package init() {}

  /// The one of that type; made when first asked for.
  package func value<T: Sendable>(_ type: T.Type = T.self, make: () -> T) -> T {
    let key = ObjectIdentifier(type)
    if let known = entries.withLock({ $0[key] }) as? T { return known }
    let made = make()
    // The first one made is kept; another thread's is the same.
    return entries.withLock { entries in
      if let known = entries[key] as? T { return known }
      entries[key] = made
      return made
    }
  }
}
