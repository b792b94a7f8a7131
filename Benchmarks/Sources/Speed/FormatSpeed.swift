import Foundation
import NianbaoKit

/// Writing and reading in the exact formats: JSON and CSV alone, workbooks compared with peers.
struct FormatSpeed {
  let reports: [Report]
  let registry: Registry
  /// A folder for temporary files.
  let folder: URL
  let tools: Tools

  func textRows() throws -> [Row] {
    let passes = 100
    var rows: [Row] = []
    for name in ["json", "csv"] {
      let exporter = try registry.exporter(named: name)
      let reader = try registry.reader(named: name)
      let files = try reports.map { Source(name: "a." + name, bytes: try exporter.export($0).bytes) }
      let contenders = [
        Contender(
          "\(name) written",
          timed: {
            for _ in 0..<passes { for report in reports { keep(try exporter.export(report)) } }
          }),
        Contender(
          "\(name) read", timed: { for _ in 0..<passes { for file in files { keep(try reader.read(file)) } } }
        ),
      ]
      let bytes = files.reduce(0) { $0 + $1.bytes.count }
      for (contender, seconds) in zip(contenders, try Measurement.medians(contenders, turns: 7)) {
        let speed = Double(passes * reports.count) / seconds
        rows.append(
          Row(
            work: contender.name, figure: "\(Int(speed)) reports/s",
            detail: rounded(Double(passes * bytes) / seconds / 1e6) + " MB/s", goal: "8,000 reports/s",
            isMet: speed >= 8000))
      }
    }
    return rows
  }

  func workbookRows() throws -> [Row] {
    let exporter = try registry.exporter(named: "xlsx")
    let reader = try registry.reader(named: "xlsx")
    let books = try reports.enumerated().map { index, report in
      let bytes = try exporter.export(report).bytes
      let path = folder.appendingPathComponent("\(index).xlsx")
      try Data(bytes).write(to: path)
      return (source: Source(name: path.path, bytes: bytes), path: path.path)
    }
    let passes = 20
    let writing = Contender(
      "xlsx written",
      timed: {
        for _ in 0..<passes { for report in reports { keep(try exporter.export(report)) } }
      })
    let reading = Contender(
      "xlsx read",
      timed: {
        for _ in 0..<passes { for book in books { keep(try reader.read(book.source)) } }
      })
    return [
      try Row.beside(
        writing, peer: try workbookPeer(books.map(\.path), passes),
        named: "the same cells and formats in bare C",
        count: passes * reports.count),
      try Row.beside(
        reading, peer: tools.calamine(books.map(\.path), passes), named: "python-calamine",
        count: passes * reports.count),
    ]
  }

  private func workbookPeer(_ books: [String], _ passes: Int) throws -> Contender? {
    guard let peer = tools.workbookPeer else { return nil }
    let plans = try books.map { book in
      let plan = try Program.run(["python3", tools.workbookPlan, book], folder: folder)
      guard plan.status == 0 else { throw CocoaError(.fileReadUnknown) }
      try plan.output.write(toFile: book + ".plan", atomically: true, encoding: .utf8)
      return book + ".plan"
    }
    // The same place as our exporter's temporary files: in memory, if the system has a folder there.
    let memory = URL(fileURLWithPath: "/dev/shm")
    let scratch =
      FileManager.default.isWritableFile(atPath: memory.path)
      ? memory.appendingPathComponent(folder.lastPathComponent) : folder
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    return Contender(
      "workbook_peer",
      telling: {
        try plans.reduce(0) { try $0 + tools.time([peer, $1, "\(passes)", scratch.path]) }
      })
  }
}
