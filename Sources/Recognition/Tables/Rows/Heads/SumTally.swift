/// In how many rows that say something the sums within the row hold below some heads, and in how many they fail.
struct SumTally {
  private(set) var holding = 0
  private(set) var failing = 0

  /// The share of the sums that have to hold, and so many rows at least, to confirm an order.
  private static let confirming = 0.8
  private static let leastRows = 5

  /// - Parameter heads: those of all these rows; the form's where `nil`.
  init(of rows: [PrintedRow], below heads: [ColumnHead]?, _ reader: RowsReader) {
    for row in rows where row.label.key != nil || reader.form.rowsStandAbove {
      let values = row.tokens.map { reader.scan.tokens[$0] }.filter { !$0.isBlank }
      let heads = heads ?? reader.impliedHeads(of: row.label)
      guard values.count == heads.count, values.contains(where: { $0.amount != 0 }),
        let holds = reader.sumsHold(row.label, heads, values)
      else { continue }
      if holds { holding += 1 } else { failing += 1 }
    }
  }

  /// Whether nearly all hold, so that one that fails speaks against its own numbers.
  var isConfirmed: Bool {
    holding >= Self.leastRows && Double(holding) >= Self.confirming * Double(holding + failing)
  }

  /// Whether many fail.
  var isRefuted: Bool { failing > Self.leastRows }
}
