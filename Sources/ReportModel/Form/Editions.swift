/// The editions of the form that a program knows, and how reports of one become reports of another; immutable.
public struct Editions: Sendable {
  /// The editions, newest first.
  public let all: [Edition]
  /// How reports of one become reports of another.
  public let mappings: [EditionMapping]
  /// What readers derive from these editions.
  package let memo = Memo()

  /// Makes a list of editions.
  public init(_ editions: [Edition], mappings: [EditionMapping]) {
    let sorted = editions.sorted { $0.years.lowerBound > $1.years.lowerBound }
    all = sorted.map { $0.among(sorted) }
    self.mappings = mappings
  }

  /// The edition of that name.
  public subscript(id: Edition.ID) -> Edition? { all.first { $0.id == id } }

  /// The newest edition.
  public var current: Edition { all[0] }

  /// These editions and one more, with the mappings that lead to it or from it.
  public func adding(_ edition: Edition, mappings: [EditionMapping] = []) -> Editions {
    Editions(all.filter { $0.id != edition.id } + [edition], mappings: self.mappings + mappings)
  }

  /// The first year that any of them covers: earlier reports have no such form.
  public var firstYear: Int { all[all.count - 1].years.lowerBound }

  /// The edition that is due for a report on a year; `nil` for years before the oldest.
  public func due(for year: Int) -> Edition? { all.first { $0.years.contains(year) } }

  /// The edition in which a report on a year is filled in: the one that is due, or the newest where reports cannot be
  /// brought into that.
  package func reporting(on year: Int) -> Edition {
    let due = due(for: year) ?? current
    return reachable.contains(due) ? due : current
  }

  /// Each edition with the one that it replaced, newest first.
  package var successions: [(newer: Edition, older: Edition)] {
    zip(all, all.dropFirst()).map { (newer: $0, older: $1) }
  }

  /// The cells of all editions, each once, in canonical order.
  public var cells: [CellID] {
    var seen: Set<CellID> = []
    return all.flatMap(\.cells).filter { seen.insert($0).inserted }.sorted()
  }

  /// The shortest way from one edition to another, mapping by mapping; empty for the same edition, `nil` if none.
  public func path(from source: Edition.ID, to target: Edition.ID) -> [EditionMapping]? {
    var ways: [(end: Edition.ID, mappings: [EditionMapping])] = [(source, [])]
    var seen: Set<Edition.ID> = [source]
    var next = 0
    while next < ways.count {
      let way = ways[next]
      next += 1
      if way.end == target { return way.mappings }
      for mapping in mappings where mapping.source.id == way.end && seen.insert(mapping.target.id).inserted {
        ways.append((mapping.target.id, way.mappings + [mapping]))
      }
    }
    return nil
  }

  /// The editions that some mapping leads to, newest first.
  public var reachable: [Edition] { all.filter { edition in mappings.contains { $0.target == edition } } }
}

extension Editions: Hashable {
  /// Lists are equal when their editions are.
  public static func == (left: Editions, right: Editions) -> Bool { left.all == right.all }

  /// Hashes the editions.
  public func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
