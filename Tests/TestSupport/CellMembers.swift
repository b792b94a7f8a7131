import ReportModel

/// Generates the members that name cells in code, such as `CellID.requests.received.total`, from the
/// editions.
public enum CellMembers {
  /// The path of the generated source, relative to the project's folder.
  public static let path = "Sources/ReportModel/Editions/CellID+Members.swift"

  /// The source for the cells of these editions.
  public static func source(of editions: Editions) -> String {
    var lines = [
      "// Made from the editions by `make members`; a test holds it against them.", "", "extension CellID {",
    ]
    for table in TableID.allCases {
      lines += [
        "  /// The cells of the table \(editions.current.section(table.section).name), by row and column.",
        "  public static var \(table.rawValue): \(typeName(table.rawValue))Cells { \(typeName(table.rawValue))Cells() }",
      ]
    }
    lines.append("}")
    for table in TableID.allCases { lines += [""] + source(of: table, in: editions) }
    return lines.joined(separator: "\n") + "\n"
  }

  private final class Node {
    var rows: [(name: String, node: Node)] = []
    var cells: [(name: String, index: Int)] = []
    var label = ""

    func row(_ name: Substring) -> Node {
      if let known = rows.first(where: { $0.name == name }) { return known.node }
      rows.append((String(name), Node()))
      return rows[rows.count - 1].node
    }
  }

  private static func source(of table: TableID, in editions: Editions) -> [String] {
    let root = Node()
    for form in editions.all.map({ $0.table(table) }) {
      for row in form.rows {
        var node = root
        for part in row.id.split(separator: ".") { node = node.row(part) }
        if node.label.isEmpty { node.label = row.label }
        for cell in row.cells {
          let name = String(cell.name.split(separator: ".").last ?? "")
          if !node.cells.contains(where: { $0.name == name }) { node.cells.append((name, cell.index)) }
        }
      }
    }
    let type = "\(typeName(table.rawValue))Cells"
    let common = editions.current.table(table).columns
    let isUniform = editions.all.allSatisfy {
      $0.table(table).rows.allSatisfy { $0.cells.count == common.count }
    }
    let shared = isUniform ? Shared(type: "\(typeName(table.rawValue))Row", names: common.map(\.id)) : nil
    var lines = [
      "/// The cells of the table \(editions.current.section(table.section).name), by row and column.",
      "public struct \(type): Sendable {",
    ]
    lines += members(of: root, shared).map { $0.isEmpty ? "" : "  " + $0 } + ["}"]
    guard let shared else { return lines }
    lines += [
      "", "/// The cells of a row of that table, by column.", "public struct \(shared.type): Sendable {",
    ]
    lines.append("  let first: Int")
    for (offset, column) in common.enumerated() {
      lines += [
        "", "  /// \(column.label).",
        "  public var \(column.id): CellID { CellID(index: first\(offset == 0 ? "" : " + \(offset)")) }",
      ]
    }
    return lines + [
      "", "  /// All of them, in canonical order.",
      "  public var all: [CellID] { (first..<first + \(common.count)).map(CellID.init(index:)) }", "}",
    ]
  }

  /// A type shared by all rows of a table.
  private struct Shared {
    let type: String
    let names: [String]
  }

  private static func members(of node: Node, _ shared: Shared?) -> [String] {
    var lines: [String] = []
    func add(_ block: [String]) { lines += (lines.isEmpty ? [] : [""]) + block }
    for (name, index) in node.cells {
      add(["/// \(name) of \(node.label).", "public var \(name): CellID { CellID(index: \(index)) }"])
    }
    if !node.cells.isEmpty {
      let list = node.cells.map { String($0.index) }.joined(separator: ", ")
      add([
        "/// All of them, in canonical order.",
        "public var all: [CellID] { [\(list)].map(CellID.init(index:)) }",
      ])
    }
    for (name, row) in node.rows {
      let label = row.label.isEmpty ? name : row.label
      if let shared, row.rows.isEmpty, let first = row.cells.first?.index {
        add(["/// \(label).", "public var \(name): \(shared.type) { \(shared.type)(first: \(first)) }"])
        continue
      }
      add(["/// \(label).", "public var \(name): \(typeName(name)) { \(typeName(name))() }"])
      add(
        ["/// The cells of \(label)."] + ["public struct \(typeName(name)): Sendable {"]
          + members(of: row, shared).map { $0.isEmpty ? "" : "  " + $0 } + ["}"])
    }
    return lines
  }

  private static func typeName(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}
