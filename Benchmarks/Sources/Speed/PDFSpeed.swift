import Foundation
import NianbaoKit

/// Reading PDF files, compared with the program that extracts their words.
struct PDFSpeed {
  /// The paths of the files.
  let files: [String]
  let registry: Registry
  let folder: URL

  func rows() throws -> [Row] {
    guard !files.isEmpty, let reader = try? registry.reader(named: "pdf") else { return [] }
    let passes = 10
    let sources = files.compactMap { path in
      FileManager.default.contents(atPath: path).map { Source(name: path, bytes: Array($0)) }
    }
    let contenders = [
      Contender(
        "pdftotext -raw -bbox alone",
        telling: {
          try (0..<passes).reduce(0) { sum, _ in
            try files.reduce(sum) {
              try $0 + Program.run(["pdftotext", "-raw", "-bbox", $1, "-"], folder: folder).seconds
            }
          }
        }),
      Contender(
        "pdf read",
        timed: { for _ in 0..<passes { for source in sources { keep(try reader.read(source)) } } }),
    ]
    let medians = try Measurement.medians(contenders, turns: 7)
    let speeds = medians.map { Double(passes * files.count) / $0 }
    let ratio = medians[1] / medians[0]
    return [
      Row(work: contenders[0].name, figure: "\(rounded(speeds[0])) files/s", detail: ""),
      Row(
        work: contenders[1].name, figure: "\(rounded(speeds[1])) files/s",
        detail: "\(rounded(ratio, 2)) × the time of pdftotext alone", goal: "1.2 × pdftotext",
        isMet: ratio <= 1.2),
    ]
  }
}
