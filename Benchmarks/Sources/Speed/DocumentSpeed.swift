import Foundation
import NianbaoKit
import TestSupport

/// Reading pages, documents and workbooks by others, printed from the reports as offices write them.
struct DocumentSpeed {
  let reports: [Report]
  let registry: Registry
  /// A folder for temporary files.
  let folder: URL
  let tools: Tools

  func rows() throws -> [Row] {
    [try pages(), try pagesWritten(), try documents(), try documentsWritten(), try workbooks()]
  }

  /// Web pages with navigation and a footer around the report.
  private func pages() throws -> Row {
    let passes = 40
    let pages = reports.enumerated().map { index, report in
      var printer = PagePrinter([.residue], seed: UInt64(index))
      return Source(name: "\(index).html", text: printer.page(of: report))
    }
    let reading = try contender("html read", pages, format: "html", passes)
    let paths = try pages.map { page in
      let path = folder.appendingPathComponent(page.name)
      try Data(page.bytes).write(to: path)
      return path.path
    }
    let peer = tools.pagePeer.map { program in
      Contender("page_peer", telling: { try tools.time([program, "\(passes)"] + paths) })
    }
    let medians = try Measurement.medians([reading, peer].compactMap(\.self), turns: 7)
    let speeds = medians.map { Int(Double(passes * pages.count) / $0) }
    let size = rounded(Double(pages.reduce(0) { $0 + $1.bytes.count }) / Double(pages.count) / 1000)
    return Row(
      work: reading.name, figure: "\(speeds[0]) pages/s",
      detail: "of \(size) kB; libxml2's SAX alone: \(peer == nil ? "not there" : "\(speeds[1]) pages/s")",
      goal: "2,000 pages/s", isMet: speeds[0] >= 2000)
  }

  /// Our own pages, compared with the JSON inside them.
  private func pagesWritten() throws -> Row {
    let passes = 100
    let contenders = try ["html", "json"].map { name in
      let exporter = try registry.exporter(named: name)
      return Contender(
        "\(name) written",
        timed: { for _ in 0..<passes { for report in reports { keep(try exporter.export(report)) } } })
    }
    let medians = try Measurement.medians(contenders, turns: 7)
    let speed = Int(Double(passes * reports.count) / medians[0])
    return Row(
      work: contenders[0].name, figure: "\(speed) pages/s",
      detail: "\(rounded(medians[0] / medians[1], 1)) × the time of JSON alone", goal: "2,000 pages/s",
      isMet: speed >= 2000)
  }

  private func documents() throws -> Row {
    let passes = 20
    let documents = try reports.enumerated().map { index, report in
      var printer = WordPrinter([], seed: UInt64(index))
      return Source(name: "\(index).docx", bytes: try printer.document(of: report))
    }
    let reading = try contender("docx read", documents, format: "docx", passes)
    let speed = Int(Double(passes * documents.count) / (try Measurement.medians([reading], turns: 7)[0]))
    return Row(work: reading.name, figure: "\(speed) files/s", goal: "500 files/s", isMet: speed >= 500)
  }

  /// Documents in the national form.
  private func documentsWritten() throws -> Row {
    let passes = 20
    let exporter = try registry.exporter(named: "docx")
    let writing = Contender(
      "docx written",
      timed: { for _ in 0..<passes { for report in reports { keep(try exporter.export(report)) } } })
    let speed = Int(Double(passes * reports.count) / (try Measurement.medians([writing], turns: 7)[0]))
    let bytes = try reports.reduce(0) { try $0 + exporter.export($1).bytes.count }
    return Row(
      work: writing.name, figure: "\(speed) files/s", detail: "of \(bytes / reports.count / 1000) kB",
      goal: "300 files/s",
      isMet: speed >= 300)
  }

  /// Workbooks filled in by hand.
  private func workbooks() throws -> Row {
    let passes = 20
    let books = try reports.enumerated().map { index, report in
      let bytes = try WorkbookPrinter.workbook(of: [report])
      let path = folder.appendingPathComponent("by-hand-\(index).xlsx")
      try Data(bytes).write(to: path)
      return Source(name: path.path, bytes: bytes)
    }
    return try .beside(
      try contender("xlsx of others read", books, format: "xlsx", passes),
      peer: tools.calamine(books.map(\.name), passes), named: "python-calamine",
      count: passes * books.count)
  }

  private func contender(
    _ name: String, _ sources: [Source], format: String, _ passes: Int
  ) throws -> Contender {
    let reader = try registry.reader(named: format)
    return Contender(
      name, timed: { for _ in 0..<passes { for source in sources { keep(try reader.read(source)) } } })
  }
}
