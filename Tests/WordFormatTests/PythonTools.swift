import Foundation
import TestSupport
import Testing

/// Python packages that read or check documents, from the project's `.venv`.
enum PythonTools {
  static let absence: Comment = "python-docx or openxml-audit is not installed: make setup"

  /// The Python that has a package; `nil` if it is not installed.
  static func python(with package: String) -> String? {
    let root = SharedFolder.projectRoot + "/.venv"
    let python = root + "/bin/python"
    let library = (try? FileManager.default.contentsOfDirectory(atPath: root + "/lib")) ?? []
    let isInstalled = library.contains {
      FileManager.default.fileExists(atPath: "\(root)/lib/\($0)/site-packages/\(package)")
    }
    return isInstalled && FileManager.default.isExecutableFile(atPath: python) ? python : nil
  }

  /// The output of a Python program; programs that find faults in a file have an exit code of their own.
  static func run(_ arguments: [String], with package: String) throws -> String {
    try ProgramRun(try #require(python(with: package)), arguments, takesErrors: false).output
  }

  /// Prints the size of each table, and the position, spans and text of each cell, as python-docx sees them.
  static let listTables = """
    import sys, docx
    for table in docx.Document(sys.argv[1]).tables:
        print("table", len(table.rows), len(table.columns))
        seen = {}
        grid = [[cell for cell in row.cells] for row in table.rows]
        for r, row in enumerate(grid):
            for c, cell in enumerate(row):
                seen.setdefault(id(cell._tc), []).append((r, c, cell.text))
        for places in seen.values():
            rows = [p[0] for p in places]; columns = [p[1] for p in places]
            print(rows[0], columns[0], rows[-1] - rows[0] + 1, columns[-1] - columns[0] + 1, places[0][2])
    """

  /// The faults that openxml-audit reports for a number of files, each with its file.
  static func faults(in output: String, ofFiles count: Int) throws -> [String] {
    struct Answer: Decodable {
      struct Fault: Decodable { var description: String }
      var file: String
      var errors: [Fault]
    }
    let answers = try JSONDecoder().decode([Answer].self, from: Data(output.utf8))
    try #require(answers.count == count)
    return answers.flatMap { answer in answer.errors.map { "\(answer.file): \($0.description)" } }
  }
}
