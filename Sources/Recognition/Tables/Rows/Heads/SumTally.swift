/// In how many rows the sums hold or fail below some heads, not counting rows of zeros.
struct SumTally {
  private(set) var holding = 0
  private(set) var failing = 0

  /// The share of rows, and their least number, in which sums must hold to confirm an order.
  private static let confirming = 0.8
  private static let leastRows = 5

  /// - Parameter heads: the heads of all these rows; `nil` for the form's.
  init(of rows: [PrintedRow], below heads: [ColumnHead]?, _ reader: RowsReader) {
    for row in rows where row.label.key != nil || reader.form.rowsStandAbove {
      let heads = heads ?? reader.impliedHeads(of: row.label)
      let tokens = reader.scan.tokens
      // An empty cell has the amount 0.
      guard row.filledCount(reader.scan) == heads.count,
        row.tokens.contains(where: { tokens[$0].amount != 0 }),
        let holds = reader.sumsHold(row, heads)
      else { continue }
      if holds { holding += 1 } else { failing += 1 }
    }
  }

  /// Whether sums hold in nearly all rows, so that a failing one is evidence against its own numbers.
  var isConfirmed: Bool {
    holding >= Self.leastRows && Double(holding) >= Self.confirming * Double(holding + failing)
  }

  /// Whether no sum fails, and some hold.
  var fitsAll: Bool { failing == 0 && holding > 0 }

  /// Whether sums fail in many rows.
  var isRefuted: Bool { failing > Self.leastRows }
}
