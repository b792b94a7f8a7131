import FuzzSupport
import NianbaoKit
import PDFFormat

// Fuzzes the output of `pdftotext -bbox`; the program itself is not ours to test.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Feeding.take(data, count) { words in
    let source = Source(name: "fuzz", bytes: words)
    let document = try PDFReader.layout(ofWords: words, file: source.name)
    return try DocumentReading.reports(
      of: document, from: source, format: PDFReader().format, options: ReadOptions())
  }
}
