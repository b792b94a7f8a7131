import Diagnostics
import ReportModel

/// The possible meanings of words about documents, in the columns of table 2.
extension Interpretation {
  static func issued(_ kind: DocumentKind, in report: Report) -> Interpretation {
    documents(kind, .issued, Message("本年制发", "issued"), in: report)
  }

  static func repealed(_ kind: DocumentKind, in report: Report) -> Interpretation {
    documents(kind, .repealed, Message("本年废止", "repealed"), in: report)
  }

  static func inForce(_ kind: DocumentKind, in report: Report) -> Interpretation {
    documents(kind, .inForce, Message("现行有效", "in force"), in: report)
  }

  /// The documents in one column.
  static func documents(
    _ kind: DocumentKind, _ role: ColumnRole, _ name: Message, in report: Report
  ) -> Interpretation {
    Interpretation(name: name, cells: ProseCells.documents(kind, role, in: report))
  }
}
