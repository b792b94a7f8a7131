import Foundation
import NianbaoKit

// Measures reading, writing and the whole program, compared with peers, and prints a table.
//
//   Speed table REPORTS NIANBAO SOURCES TOOLS    processor time; called by Benchmarks/run
//   Speed counts REPORTS [WORK…]                 instructions, by callgrind; called by Benchmarks/run --counts
//   Speed pass REPORTS WORK PASSES               does one piece of work, for profilers

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("Use Benchmarks/run, which builds what this needs.")
  exit(2)
}
let names = try FileManager.default.contentsOfDirectory(atPath: arguments[2]).sorted()
let paths = names.map { arguments[2] + "/" + $0 }
let sources = paths.filter { $0.hasSuffix(".txt") }.compactMap { path in
  FileManager.default.contents(atPath: path).map { Source(name: path, bytes: Array($0)) }
}
let memory = "/dev/shm"
let parent =
  FileManager.default.isWritableFile(atPath: memory)
  ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
let folder = parent.appendingPathComponent("nianbao-speed-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

let isTable = arguments[1] == "table"
let registry = try Registry.standard
let reports = try sources.flatMap { try Converter(registry: registry).check($0).reports.map(\.report) }
let tools = try Tools(
  sources: isTable ? arguments[4] : "", built: isTable ? arguments[5] : "", folder: folder)
let comparisons =
  try TextWork(sources: sources, registry: registry).comparisons + RuleWork(reports: reports).comparisons
  + FormatWork(reports: reports, registry: registry, folder: folder, tools: tools).comparisons()

switch arguments[1] {
case "table":
  let bytes = sources.reduce(0) { $0 + $1.bytes.count }
  print("\(sources.count) reports, \(bytes) bytes, medians of several turns\n\n\(Row.head)")
  let pdf = PDFWork(files: paths.filter { $0.hasSuffix(".pdf") }, registry: registry, folder: folder)
  for comparison in comparisons + pdf.comparisons() { print(try comparison.row().markdown) }
  for row in try CommandSpeed(sources: sources, nianbao: arguments[3], folder: folder).rows() {
    print(row.markdown)
  }
case "counts":
  let counter = Instructions(reports: arguments[2], program: arguments[0], folder: folder)
  let wanted = arguments.dropFirst(3)
  print(Instructions.head)
  for comparison in comparisons where wanted.isEmpty || wanted.contains(comparison.work.name) {
    guard let row = try counter.row(comparison) else {
      print("valgrind is not there, or could not run: apt-get install valgrind")
      exit(1)
    }
    print(row)
  }
default:
  let work = comparisons.first { $0.work.name == arguments[3] }?.work
  guard let work, let passes = arguments.last.flatMap({ Int($0) }) else {
    print("There is no such work:\n" + comparisons.map(\.work.name).joined(separator: "\n"))
    exit(2)
  }
  for _ in 0..<passes { try work.pass() }
}
