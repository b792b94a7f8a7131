import Diagnostics
import ReportModel

/// Reasons not to hold a failing sum against a report: values of its table outside the form that may belong
/// to it, or a cell whose number was converted from another unit.
package struct SumObstacles {
  private let outside: [OutsideValues]
  private let converted: Set<CellID>

  /// Looks for them in a report.
  package init(_ report: Report) {
    outside = report.provenance.outside
    converted = Self.converted(in: report)
  }

  /// The cells whose numbers were converted to the form's unit.
  static func converted(in report: Report) -> Set<CellID> {
    Set(report.findings.lazy.filter { $0.code == .convertedUnit }.flatMap(\.cells))
  }

  /// The values outside the form that may belong to a sum.
  func values(near relation: SumRelation) -> [OutsideValues] {
    guard !outside.isEmpty, let table = relation.cells.first?.table else { return [] }
    return outside.filter { values in
      guard values.table == table else { return false }
      return switch values.kind {
      // An extra row may belong to the sum of a column, an extra column to that of a row.
      case .row: !relation.kind.isWithinRow
      case .column: relation.kind.isWithinRow
      case .values: true
      // It has sums of its own.
      case .table: false
      }
    }
  }

  /// Why a failing sum is not assessable; `nil` if there is no obstacle.
  package func reason(against relation: SumRelation, in report: Report) -> Message? {
    let near = values(near: relation)
    if !near.isEmpty {
      return Self.names(of: near) + Message("可能与此有关", " may belong to it")
    }
    guard !converted.isEmpty else { return nil }
    let cells = relation.cells.filter(converted.contains).sorted()
    return cells.first.map { Self.conversion(of: $0, in: report) }
  }

  /// States that a cell was converted to the form's unit.
  static func conversion(of cell: CellID, in report: Report) -> Message {
    CellWords.name(of: cell, in: report)
      + Message("是按另一单位换算来的", " was brought into the form's unit from another one")
  }

  private static let mostNamed = 3

  /// The values outside the form, in words.
  static func names(of outside: [OutsideValues]) -> Message {
    let named = outside.prefix(mostNamed).map(name)
    let more = outside.count > mostNamed ? Message("等", ", …") : .empty
    return .joined(named, by: Message("、", ", ")) + more
  }

  private static func name(of outside: OutsideValues) -> Message {
    let values = outside.values.prefix(8).joined(separator: " ") + (outside.values.count > 8 ? " …" : "")
    let printed = values.isEmpty ? "" : "（\(values)）"
    let spelled = values.isEmpty ? "" : " (\(values))"
    return switch outside.kind {
    case .table: Message("另一份表“\(outside.label)”", "the other table \"\(outside.label)\"")
    case .values: Message("不属于任何行列的数\(printed)", "the loose values\(spelled)")
    case .row:
      outside.label.isEmpty
        ? Message("表格样式以外的一行\(printed)", "a row outside the form\(spelled)")
        : Message(
          "表格样式以外的行“\(outside.label)”\(printed)", "the row \"\(outside.label)\" outside the form\(spelled)")
    case .column:
      outside.label.isEmpty
        ? Message("表格样式以外的一列\(printed)", "a column outside the form\(spelled)")
        : Message(
          "表格样式以外的列“\(outside.label)”\(printed)", "the column \"\(outside.label)\" outside the form\(spelled)"
        )
    }
  }
}
