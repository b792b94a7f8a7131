import NianbaoKit

/// Reads a written file again: what goes out under a report's name has to say what the report says.
struct ReadBack {
  let registry: Registry

  /// The cells that a written file states otherwise than the report; a cell that was never read is written as blank.
  ///
  /// - Throws: `ConversionError` where the file cannot be read.
  func differences(of report: Report, written bytes: [UInt8], as format: String) throws -> [CellID] {
    let reader = try registry.reader(named: format)
    let source = Source(name: "report." + format, bytes: bytes)
    guard let copy = try reader.read(source, options: ReadOptions()).first else { return report.cellIDs }
    return report.cellIDs.filter { id in
      !Self.isSame(report[id].statement, copy[id].statement) || copy.cells.isDoubtful(id)
    }
  }

  /// The error for a file that does not say what the report says.
  func refusal(_ cells: [CellID], of report: Report, format: String) -> ConversionError {
    let few = cells.prefix(5)
    let chinese = few.map(report.words(for:)).joined(separator: "、") + (cells.count > few.count ? "等" : "")
    return ConversionError(
      .notRepresentable,
      message: Message(
        "写成的 \(format) 读回来有 \(cells.count) 格不同，没有写：\(chinese)",
        "\(cells.count) cells differ when the \(format) file is read again, and nothing was written: "
          + few.map(\.name).joined(separator: ", ")),
      remedy: Message(
        "请用 nianbao check 看这些格子在原文中是什么", "See with nianbao check what the source has in these cells."))
  }

  private static func isSame(_ left: Cell.Statement, _ right: Cell.Statement) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left == right
    case (.absent, .blank), (.blank, .absent): true
    case (.text(let left), _): left == (right.mark ?? "")
    default: left == right
    }
  }
}
