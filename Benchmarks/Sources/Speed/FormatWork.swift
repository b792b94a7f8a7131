import Foundation
import NianbaoKit
import TestSupport

/// Writing and reading reports in the formats, alone or beside peers.
struct FormatWork {
  let reports: [Report]
  let registry: Registry
  /// A folder for temporary files.
  let folder: URL
  let tools: Tools

  func comparisons() throws -> [Comparison] {
    try [
      Comparison(work: writing("json", 100), goal: .perSecond(35_000)),
      Comparison(work: reading("json", written("json"), 100), goal: .perSecond(35_000)),
      Comparison(work: writing("csv", 100)),
      Comparison(work: reading("csv", written("csv"), 100), goal: .perSecond(35_000)),
      workbooksWritten(), workbooksRead(), othersWorkbooksRead(), pagesRead(),
      Comparison(work: writing("html", 50)),
      documentsRead(), Comparison(work: writing("docx", 20), goal: .perSecond(Self.documentsWritten)),
    ]
  }

  /// Twice what the version before this goal reads and writes a second, on the same machine by processor time.
  private static let documentsRead = 2.0 * 487
  private static let documentsWritten = 2.0 * 630

  private func writing(_ format: String, _ passes: Int) throws -> Work {
    let exporter = try registry.exporter(named: format)
    let bytes = try reports.reduce(0) { try $0 + exporter.export($1).bytes.count }
    return Work(
      name: format + " written", count: reports.count, bytes: bytes, passes: passes,
      pass: { for report in reports { keep(try exporter.export(report)) } })
  }

  private func reading(_ format: String, _ sources: [Source], _ passes: Int, name: String? = nil) throws
    -> Work
  {
    let reader = try registry.reader(named: format)
    return Work(
      name: (name ?? format) + " read", count: sources.count,
      bytes: sources.reduce(0) { $0 + $1.bytes.count },
      passes: passes, pass: { for source in sources { keep(try reader.read(source)) } })
  }

  private func written(_ format: String) throws -> [Source] {
    let exporter = try registry.exporter(named: format)
    return try reports.map { Source(name: "a." + format, bytes: try exporter.export($0).bytes) }
  }

  /// The sources in files, and the paths of these.
  private func kept(_ sources: [Source], as name: String, _ ending: String) throws -> [String] {
    try sources.enumerated().map { index, source in
      let path = folder.appendingPathComponent("\(name)-\(index).\(ending)")
      try Data(source.bytes).write(to: path)
      return path.path
    }
  }

  // MARK: Workbooks

  private static let bookPasses = 20

  private func workbooksWritten() throws -> Comparison {
    let peer = try tools.workbookPeer.map { try workbookPeer($0) }
    return Comparison(
      work: try writing("xlsx", Self.bookPasses), peer: peer, missingPeer: "bare C with libxlsxwriter",
      goal: .timesPeer(1.6))
  }

  /// A program in C that makes the same calls of libxlsxwriter, with its defaults.
  private func workbookPeer(_ program: String) throws -> Peer {
    let plans = try kept(written("xlsx"), as: "plan", "xlsx").map { book in
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
    return Peer(name: "the same cells and formats in bare C") {
      try plans.reduce(0) { try $0 + tools.time([program, $1, "\(Self.bookPasses)", scratch.path]) }
    }
  }

  private func workbooksRead() throws -> Comparison {
    let books = try written("xlsx")
    return Comparison(
      work: try reading("xlsx", books, Self.bookPasses),
      peer: tools.calamine(try kept(books, as: "own", "xlsx"), Self.bookPasses),
      missingPeer: "python-calamine",
      goal: .timesPeer(1.5))
  }

  /// Workbooks filled in by hand.
  private func othersWorkbooksRead() throws -> Comparison {
    let books = try reports.map { Source(name: "a.xlsx", bytes: try WorkbookPrinter.workbook(of: [$0])) }
    return Comparison(
      work: try reading("xlsx", books, Self.bookPasses, name: "xlsx of others"),
      peer: tools.calamine(try kept(books, as: "others", "xlsx"), Self.bookPasses),
      missingPeer: "python-calamine", goal: .timesPeer(1.5))
  }

  // MARK: Pages and documents

  /// Web pages with navigation and a footer around the report.
  private func pagesRead() throws -> Comparison {
    let passes = 40
    let pages = reports.enumerated().map { index, report in
      var printer = PagePrinter([.residue], seed: UInt64(index))
      return Source(name: "\(index).html", text: printer.page(of: report))
    }
    let paths = try kept(pages, as: "page", "html")
    let peer = tools.pagePeer.map { program in
      Peer(name: "libxml2's SAX alone") { try tools.time([program, "\(passes)"] + paths) }
    }
    return Comparison(
      work: try reading("html", pages, passes), peer: peer, missingPeer: "libxml2's SAX alone",
      goal: .timesPeer(0.65))
  }

  private func documentsRead() throws -> Comparison {
    let documents = try reports.enumerated().map { index, report in
      var printer = WordPrinter([], seed: UInt64(index))
      return Source(name: "\(index).docx", bytes: try printer.document(of: report))
    }
    return Comparison(work: try reading("docx", documents, 20), goal: .perSecond(Self.documentsRead))
  }
}
