import FuzzSupport
import Glibc
import NianbaoKit
import TextFormat

/// Makes initial inputs for the fuzzers of other formats from text reports; libFuzzer calls it once per file.
/// The folder for them is in the environment variable `SEEDS`.
@_cdecl("LLVMFuzzerTestOneInput")
func makeSeeds(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard let folder = getenv("SEEDS").map({ String(cString: $0) }),
    let report = try? TextReader().read(Source(name: "a.txt", bytes: bytes)).first
  else { return 0 }
  do {
    for seed in try seeds(of: report, number: count) {
      try write(seed.content, to: "\(folder)/\(seed.reader)/\(count)")
    }
  } catch {
    preconditionFailure("no seed: \(error)")
  }
  return 0
}

/// The report in every format, with damage chosen by the number.
private func seeds(of report: Report, number: Int) throws -> [(reader: String, content: [UInt8])] {
  var random = SplitMix64(seed: UInt64(number))
  func drawn<Damage: CaseIterable & Hashable>(_ all: Damage.Type) -> Set<Damage> {
    Set(all.allCases.filter { _ in random.below(4) == 0 })
  }
  var page = PagePrinter(drawn(PagePrinter.Damage.self), seed: 1)
  var word = WordPrinter(drawn(WordPrinter.Damage.self), seed: 1)
  let document = try word.document(of: report)
  let workbook = try WorkbookPrinter.workbook(of: [report], drawn(WorkbookPrinter.Damage.self))
  var seeds = [
    ("html", Array(page.page(of: report).utf8)),
    ("docx-file", document), ("docx", try OfficeFile.part("word/document.xml", of: document)),
    ("xlsx-file", workbook), ("xlsx", try OfficeFile.part("xl/worksheets/sheet1.xml", of: workbook)),
    ("pdf-file", PDFPrinter.file(of: report, drawn(PDFPrinter.Style.self))),
  ]
  for name in ["json", "csv", "pipe"] {
    seeds.append((name, try Registry.standard.exporter(named: name).export(report).bytes))
  }
  return seeds
}

private func write(_ content: [UInt8], to path: String) throws {
  guard let file = fopen(path, "w") else { return }
  fwrite(content, 1, content.count, file)
  fclose(file)
}
