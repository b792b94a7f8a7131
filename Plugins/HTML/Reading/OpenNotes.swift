import Containers
import Layout

/// The notes of a page: those that were cited, and the one that is read (WAI-ARIA, `doc-noteref`).
struct OpenNotes {
  /// For each note that was cited, its index, by the id of the element that holds it.
  private var cited: [String: Int] = [:]
  /// The note that is read, and how deep its element is.
  private var open: (index: Int, depth: Int)?

  /// The note that texts belong to which are met now.
  var current: Int? { open?.index }

  /// The id of the note that a link cites; `nil` for any other link.
  static func target(_ attributes: HTMLAttributes) -> String? {
    guard attributes["role"]?.lowercased() == "doc-noteref", let address = attributes["href"],
      address.hasPrefix("#"), address.count > 1
    else { return nil }
    return String(address.dropFirst())
  }

  /// Whether a link only leads back to where a note is cited.
  static func leadsBack(_ attributes: HTMLAttributes) -> Bool {
    attributes["role"]?.lowercased() == "doc-backlink"
  }

  /// Keeps that a note is cited for the first time.
  mutating func cite(_ target: String, as index: Int) { cited[target] = index }

  /// The index of a note that was cited already.
  func index(of target: String) -> Int? { cited[target] }

  /// An element begins; `true` if it holds a note that was cited.
  mutating func begin(_ attributes: HTMLAttributes, at depth: Int) -> Bool {
    guard !cited.isEmpty, open == nil, let id = attributes["id"], let index = cited[id] else { return false }
    open = (index, depth)
    return true
  }

  /// Whether the element that holds the note ends with the one at this depth.
  func end(at depth: Int) -> Bool { open?.depth == depth }

  /// The note ends.
  mutating func end() { open = nil }
}
