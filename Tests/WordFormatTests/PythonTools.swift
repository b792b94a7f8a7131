import Foundation
import TestSupport
import Testing

/// Python packages that read or check documents, from the project's `.venv`.
enum PythonTools {
  static let absence: Comment = "python-docx or openxml-audit is not installed: make setup"

  /// The Python that has a package; `nil` where it is not installed.
  static func python(with package: String) -> String? {
    let root = SharedFolder.projectRoot + "/.venv"
    let python = root + "/bin/python"
    let library = (try? FileManager.default.contentsOfDirectory(atPath: root + "/lib")) ?? []
    let isInstalled = library.contains {
      FileManager.default.fileExists(atPath: "\(root)/lib/\($0)/site-packages/\(package)")
    }
    return isInstalled && FileManager.default.isExecutableFile(atPath: python) ? python : nil
  }

  /// What a Python program says; programs that find faults in a file end with a status of their own.
  static func run(_ arguments: [String], with package: String) throws -> String {
    try ProgramRun(try #require(python(with: package)), arguments, takesErrors: false).output
  }

  /// Prints each table's size, and each cell's place, spans and text, as python-docx has them.
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

  /// The faults that openxml-audit says a number of files have, each with its file.
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
