import Characters
import Layout
import ReportModel

/// Reads a table with all its numbers in one row below the labels and unreadable heads: in the order of the
/// form, which the sums must confirm.
struct OneRowMethod: TableMethod {
  private let source: TableSource
  private var scan: TableScan { source.scan }
  private var form: IndexedForm { source.form }
  private var width: Int { form.printed.count }

  static func read(_ source: TableSource) -> TableReading? {
    guard source.form.rowsStandAbove else { return nil }
    return OneRowMethod(source: source).reading()
  }

  private func reading() -> TableReading? {
    let tokens = scan.lines.flatMap { scan.tokens[$0.tokens] }.filter { !$0.isBlank }
    guard !tokens.isEmpty else { return nil }
    let isScattered = Set(tokens.map(\.line)).count > 1
    if tokens.count == width {
      let doubt: Origin.Doubt? = isCertain(tokens, isScattered: isScattered) ? nil : .ambiguousPlacement
      return reading(tokens, .position, doubt)
    }
    if tokens.count > width { return withoutExtra(tokens) }
    if let completed = completed(tokens, isScattered: isScattered) { return completed }
    return reading(tokens, .position, .valueCount)
  }

  private func reading(
    _ values: [ValueToken], _ recognition: Origin.Recognition, _ doubt: Origin.Doubt?,
    extra: [ValueToken] = [], wasDisplaced: Bool = false
  ) -> TableReading {
    var reading = TableReading(form)
    reading.columnsByOrder = true
    for (cell, value) in zip(form.printed, values) {
      reading.place(
        TableReading.Value(token: value, recognition: recognition, doubt: doubt, rowLabel: -1, head: -1),
        in: cell)
      reading.note(
        form.rowOfCell[cell],
        TableReading.RowNote(recognition: recognition, wasDisplaced: wasDisplaced, line: Int(value.line)))
    }
    if !extra.isEmpty { reading.outside.append(.init(kind: .values, label: -1, tokens: extra)) }
    return reading
  }

  /// Whether the values can only be in the form's order: all are equal, or the sums hold and no heads are
  /// printed between them. If there are, blocks or columns may have been exchanged without breaking a sum.
  private func isCertain(_ values: [ValueToken], isScattered: Bool) -> Bool {
    if values.allSatisfy({ $0.amount == values[0].amount }) { return true }
    return check(values).allHold && !(isScattered && hasHeadsBetween)
  }

  private func check(_ values: [ValueToken]) -> SumCheck {
    let amounts = Dictionary(zip(form.printed, values.map(\.amount))) { first, _ in first }
    return SumCheck(form) { amounts[$0] ?? nil }
  }

  /// Whether lines with only heads lie between lines of values.
  private var hasHeadsBetween: Bool {
    guard let first = scan.lines.firstIndex(where: \.hasTokens),
      let last = scan.lines.lastIndex(where: \.hasTokens)
    else { return false }
    return scan.lines[first...last].contains { $0.hasLabels && !$0.hasTokens }
  }

  /// Leaves out one number too many, such as a page number, if the sums show which it is.
  private func withoutExtra(_ values: [ValueToken]) -> TableReading {
    if values.count == width + 1 {
      func without(_ index: Int) -> [ValueToken] { Array(values[..<index] + values[(index + 1)...]) }
      let fitting = values.indices.filter { check(without($0)).allHold }
      let ways = Set(fitting.map { without($0).map(\.amount) })
      if let index = fitting.first {
        // A number alone on its line may be a page number; among others it could equally be a cell's.
        let isAlone =
          values.count { $0.line == values[index].line } == 1 && Set(values.map(\.line)).count < values.count
        return reading(
          without(index), .sums, ways.count > 1 || !isAlone ? .ambiguousPlacement : nil,
          extra: [values[index]])
      }
    }
    return reading(
      Array(values.prefix(width)), .position, .valueCount, extra: Array(values.dropFirst(width)))
  }

  // MARK: Values after the table

  /// The most missing values to look for after the table.
  private var mostMissing: Int { width * 2 / 3 }
  /// The most bytes in a line of displaced values.
  private static let longestLine = 24

  /// Adds the missing values from the lines after the table, where PDF converters may move them.
  private func completed(_ values: [ValueToken], isScattered: Bool) -> TableReading? {
    let missing = width - values.count
    guard missing <= mostMissing, scan.lines.contains(where: { $0.hasTokens && !$0.isRow }) else {
      return nil
    }
    let found = valuesBehind(missing)
    guard found.count >= missing else { return nil }
    let all = values + found.prefix(missing)
    let isTelling = form.sums.contains { sum in
      sum.wholes.contains { whole in form.printed.firstIndex(of: whole).map { all[$0].amount != 0 } ?? false }
    }
    let doubt: Origin.Doubt? =
      !check(all).allHold || !isTelling
      ? .strayValue : isScattered && hasHeadsBetween ? .ambiguousPlacement : nil
    return reading(all, .position, doubt, wasDisplaced: true)
  }

  private func valuesBehind(_ missing: Int) -> [ValueToken] {
    let document = source.document
    var found: [ValueToken] = []
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in source.linesAfter where found.count < missing {
        for number in document.lines[index].fragments {
          let fragment = document.fragments[number]
          guard fragment.end - fragment.start <= Self.longestLine else { continue }
          if let values = Self.values(of: fragment, number, on: index, bytes) { found += values }
        }
      }
    }
    return found
  }

  /// The values in a piece of text; `nil` if it has anything else.
  private static func values(
    of fragment: SourceDocument.Fragment, _ number: Int, on line: Int, _ bytes: UTF8Text
  ) -> [ValueToken]? {
    var values: [ValueToken]? = []
    Words.forEach(bytes, Int(fragment.start), Int(fragment.end)) { word, column in
      guard let value = ValueParser.parse(bytes, word.lowerBound, word.upperBound), value.content != .blank
      else {
        values = nil
        return
      }
      values?.append(
        ValueToken(
          value, word, line: line, fragment: number, column: Int32(truncatingIfNeeded: column.characters)))
    }
    return values
  }
}
