import Characters
import ReportModel

/// Tells whether a table of pipes is meant as one of the form's: most of its rows begin with a label of that table.
struct FormLikeness {
  private struct KnownForm {
    let table: TableID
    let width: Int
    let labels: Set<[UInt8]>

    init(_ form: TableForm) {
      table = form.id
      width = form.columnCount
      var labels: Set<[UInt8]> = []
      for place in TableLayout.layout(of: form).rows.joined() {
        if case .label(_, let accepted) = place { labels.formUnion(accepted) }
      }
      self.labels = labels
    }

    func matches(_ rows: [[String]]) -> Bool {
      var (worded, known) = (0, 0)
      for row in rows {
        let words = row.lazy.map { TableLayout.withoutBlanks(Array($0.utf8)[...]) }.first { !$0.isEmpty }
        guard let words, ExactDecimal(words[...].text) == nil else { continue }
        worded += 1
        if labels.contains(words) { known += 1 }
      }
      return 2 * known > worded
    }
  }

  private let forms: [KnownForm]
  private static let standard = Editions.standard.all.flatMap(\.tables).map(KnownForm.init)

  /// Knows the tables of the standard editions and of these.
  init(_ editions: [Edition] = []) {
    let others = editions.filter { !Editions.standard.all.contains($0) }
    forms = Self.standard + others.flatMap(\.tables).map(KnownForm.init)
  }

  /// Whether a table is like one of the form's.
  func isLikeAny(_ rows: [[String]]) -> Bool { forms.contains { $0.matches(rows) } }

  /// Whether it is like this one.
  func isLike(_ table: TableID, _ rows: [[String]]) -> Bool {
    forms.contains { $0.table == table && $0.matches(rows) }
  }

  /// Whether it is like one of the form's and has rows as wide.
  func isCopy(_ rows: [[String]]) -> Bool {
    forms.contains { form in rows.contains { $0.count == form.width } && form.matches(rows) }
  }
}
