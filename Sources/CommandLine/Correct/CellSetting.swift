import NianbaoKit

/// What `--set requests.concluded.total=17` asks for.
struct CellSetting {
  let cell: CellID
  let statement: Cell.Statement

  private static let example = CellID.requests.concluded.total

  /// - Throws: `UsageError` that names the nearest cells for one that does not exist.
  init(_ text: String) throws {
    guard let sign = text.firstIndex(of: "=") else {
      throw UsageError(
        "--set 的写法是 单元格=值，例如 \(Self.example)=17",
        "--set takes CELL=VALUE, such as \(Self.example)=17")
    }
    let name = String(text[..<sign].filter { $0 != " " })
    guard let cell = CellID(name) else {
      let nearest = Nearest.names(to: name, among: CellID.known.map(\.name), limit: 3)
      throw UsageError(
        "--set：没有单元格“\(name)”，最接近的是 \(nearest.joined(separator: "、"))",
        "--set: there is no cell \"\(name)\"; the nearest are \(nearest.joined(separator: ", "))")
    }
    let value = String(text[text.index(after: sign)...])
    self.cell = cell
    statement = try Self.statement(value)
  }

  private static func statement(_ value: String) throws -> Cell.Statement {
    if let number = ExactDecimal(value) { return .number(number) }
    if value.isEmpty || value == "blank" || value == "空白" { return .blank }
    if Cell.Statement.isNotApplicableMark(value) { return .notApplicable(value) }
    throw UsageError(
      "--set：“\(value)”不是数字；空白写 blank，也可以写 / 或 — 这样的标记",
      "--set: \"\(value)\" is no number; write blank for nothing, or a mark such as / or —")
  }
}
