import Foundation
import NianbaoKit

// Measures reading, writing and the whole program, compared with peers, and prints a table.
//
//   Speed REPORTS NIANBAO SOURCES TOOLS      called by Benchmarks/run

let arguments = CommandLine.arguments
guard arguments.count == 5 else {
  print("Use Benchmarks/run, which builds what this needs.")
  exit(2)
}
let names = try FileManager.default.contentsOfDirectory(atPath: arguments[1]).filter { $0.hasSuffix(".txt") }
  .sorted()
let sources = names.compactMap { name in
  FileManager.default.contents(atPath: arguments[1] + "/" + name).map { Source(name: name, bytes: Array($0)) }
}
let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nianbao-speed-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer {
  for parent in [folder.deletingLastPathComponent().path, "/dev/shm"] {
    try? FileManager.default.removeItem(atPath: parent + "/" + folder.lastPathComponent)
  }
}
let registry = try Registry.standard
let reports = try sources.flatMap { try Converter(registry: registry).check($0).reports.map(\.report) }
let tools = try Tools(sources: arguments[3], built: arguments[4], folder: folder)
let formats = FormatSpeed(reports: reports, registry: registry, folder: folder, tools: tools)
let documents = DocumentSpeed(reports: reports, registry: registry, folder: folder, tools: tools)

let bytes = sources.reduce(0) { $0 + $1.bytes.count }
print("\(sources.count) reports, \(bytes) bytes, medians of several turns\n\n\(Row.head)")
for row in try TextSpeed(sources: sources, registry: registry).rows() { print(row.markdown) }
for row in try RuleSpeed(reports: reports).rows() { print(row.markdown) }
for row in try formats.textRows() { print(row.markdown) }
for row in try formats.workbookRows() { print(row.markdown) }
for row in try documents.rows() { print(row.markdown) }
let pdfs = try FileManager.default.contentsOfDirectory(atPath: arguments[1]).filter { $0.hasSuffix(".pdf") }
  .sorted().map { arguments[1] + "/" + $0 }
for row in try PDFSpeed(files: pdfs, registry: registry, folder: folder).rows() { print(row.markdown) }
for row in try CommandSpeed(sources: sources, nianbao: arguments[2], folder: folder).rows() {
  print(row.markdown)
}
